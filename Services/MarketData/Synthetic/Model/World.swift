import Options

/// A market that never was, as a pure function of its name, its parameters and its seed.
///
/// A world begins at a fixed epoch and has a state at every step of its time grid. What a caller asks for is a slice
/// of it: every row of a chain depends on the world and on its step alone, never on what else was asked for, and on
/// nothing of the path after it. So slices that overlap agree byte for byte, snapshots can be made in parallel, and
/// a chain with a filter is a subset of the chain without.
///
///     var rows = Dataset.Columns()
///     for step in world.grid.steps(from: from, to: to) where world.hasSnapshot(at: step) {
///         world.appendChain(at: step, Universe(right: .call), to: &rows)
///     }
///
/// All requirements take a step of `grid.range`.
protocol World: Sendable {
    var underlying: Underlying { get }
    var settlement: Settlement { get }
    var grid: TimeGrid { get }

    /// The index price, US dollars. It exists at every step, also where the exchange showed no chain.
    func index(at step: Int) -> Double

    /// Whether there is a snapshot: false in an outage, and where the source of the path has nothing.
    func hasSnapshot(at step: Int) -> Bool

    /// Adds the quotes that `universe` admits, ordered by expiry, strike, call before put; each is marked as modelled.
    ///
    /// A row's instrument is its number in this world; see `instrument(_:)`. Nothing is added where there is no
    /// snapshot.
    func appendChain(at step: Int, _ universe: Universe, to rows: inout Dataset.Columns)

    /// What the exchange settles `expiry` at: the mean of the index over the half hour before it; nil where the path
    /// has not both of the hours around it.
    func deliveryPrice(of expiry: Int64) -> Double?

    /// One more than the largest number of an instrument.
    var instrumentCount: Int { get }

    /// The option that rows call `number`, which must be below `instrumentCount`.
    func instrument(_ number: UInt32) -> Instrument
}
