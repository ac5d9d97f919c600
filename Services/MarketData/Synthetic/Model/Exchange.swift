import Options

/// The exchange of a world: what it lists and what it quotes, on whatever path and surfaces it is given.
///
/// A world of its own path needs no more than this, an index and a `SurfaceSource`.
struct Exchange: Sendable {
    let grid: TimeGrid
    let listing: Listing
    private let surfaces: any SurfaceSource
    private let chains: ChainMaker

    /// - Parameters:
    ///   - seed: of the spreads and the missing sides.
    ///   - index: the index at a step, US dollars; asked for at the rounds of listing.
    init(
        _ listing: ListingParameters,
        _ quotes: QuoteParameters,
        underlying: Underlying,
        settlement: Settlement,
        seed: UInt64,
        grid: TimeGrid,
        surfaces: any SurfaceSource,
        index: (_ step: Int) -> Double
    ) {
        self.grid = grid
        self.surfaces = surfaces
        self.chains = ChainMaker(quotes, underlying: underlying, settlement: settlement, seed: seed)
        self.listing = Listing(
            listing,
            underlying: underlying,
            settlement: settlement,
            span: grid.start..<grid.end
        ) { instant in
            let step = grid.steps(from: instant, to: grid.end).lowerBound
            let spot = index(min(step, grid.count - 1))
            let surface = surfaces.surface(at: min(step, grid.count - 1))
            return Listing.Outlook(
                volatility: { days in (surface.volatility.slice(at: days).theta * 365 / days).squareRoot() },
                forward: { days in surface.forwards.forward(index: spot, days: days) }
            )
        }
    }

    /// Adds the quotes of `step` that `universe` admits; see `World.appendChain`.
    func appendChain(at step: Int, index: Double, _ universe: Universe, to rows: inout Dataset.Columns) {
        self.chains.append(
            at: self.grid.time(of: step),
            index: index,
            self.surfaces.surface(at: step),
            self.listing,
            universe,
            to: &rows
        )
    }
}
