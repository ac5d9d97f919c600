import Options

/// A world of the model: spot with regimes, stochastic volatility and jumps; surfaces of its state; an exchange that
/// lists and quotes as Deribit does.
///
/// Making one draws the whole path and the whole listing, some tens of milliseconds; a chain is made when it is asked
/// for. It never changes, so any number of callers share one.
final class ModelWorld: World {
    let underlying: Underlying
    let settlement: Settlement
    let seed: UInt64
    let parameters: ModelParameters
    let path: SpotPath
    private let surfaces: PathSurfaces
    private let exchange: Exchange
    private let outages: Outages
    private let window: DeliveryWindow
    private let profile = ActivityProfile.measured

    init(
        _ parameters: ModelParameters,
        underlying: Underlying,
        settlement: Settlement,
        seed: UInt64,
        grid: TimeGrid = .worlds
    ) {
        self.parameters = parameters
        self.underlying = underlying
        self.settlement = settlement
        self.seed = seed
        let path = SpotPath(parameters.spot, perception: parameters.perception, grid: grid, seed: seed)
        self.path = path
        self.surfaces = PathSurfaces(
            path: path,
            model: SurfaceModel(parameters.surface, spot: parameters.spot, perception: parameters.perception)
        )
        self.exchange = Exchange(
            parameters.listing,
            parameters.quotes,
            underlying: underlying,
            settlement: settlement,
            seed: seed,
            grid: grid,
            surfaces: self.surfaces
        ) { step in path.states[step].index }
        self.outages = Outages(rate: parameters.outageRate, seed: seed)
        self.window = DeliveryWindow(seed: seed)
    }

    var grid: TimeGrid { self.path.grid }

    var listing: Listing { self.exchange.listing }

    /// Published with two decimals.
    func index(at step: Int) -> Double { (self.path.states[step].index * 100).rounded() / 100 }

    func hasSnapshot(at step: Int) -> Bool { !self.outages.contains(step) }

    func surface(at step: Int) -> MarketSurface { self.surfaces.surface(at: step) }

    func appendChain(at step: Int, _ universe: Universe, to rows: inout Dataset.Columns) {
        guard self.hasSnapshot(at: step) else { return }
        self.exchange.appendChain(at: step, index: self.index(at: step), universe, to: &rows)
    }

    func deliveryPrice(of expiry: Int64) -> Double? {
        guard let end = self.grid.step(at: expiry), end > 0 else { return nil }
        let volatility =
            self.parameters.spot.volatility(of: self.path.states[end - 1])
            * self.profile.volatility(at: self.grid.time(of: end - 1))
        return self.window.price(
            of: expiry,
            before: self.index(at: end - 1),
            at: self.index(at: end),
            volatility: volatility
        )
    }

    var instrumentCount: Int { self.listing.instrumentCount }

    func instrument(_ number: UInt32) -> Instrument { self.listing.instrument(number) }
}
