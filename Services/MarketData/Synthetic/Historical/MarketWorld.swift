import Options

/// A world whose path was recorded, or put together of recorded pieces, with chains that are modelled on it.
final class MarketWorld: RecordedWorld {
    let underlying: Underlying
    let settlement: Settlement
    let market: HourlyMarket
    let recordsDigest: String
    private let exchange: Exchange

    /// - Parameter revision: of the recordings; it is the world's as well.
    init(_ market: HourlyMarket, _ setting: WorldKind.Setting, revision: String) {
        self.underlying = setting.underlying
        self.settlement = setting.settlement
        self.market = market
        self.recordsDigest = revision
        let usual = ModelParameters.version1(setting.underlying)
        self.exchange = Exchange(
            usual.listing,
            usual.quotes,
            underlying: setting.underlying,
            settlement: setting.settlement,
            seed: setting.seed,
            grid: market.grid,
            surfaces: market
        ) { step in market.index[step] }
    }

    var grid: TimeGrid { self.market.grid }

    func index(at step: Int) -> Double { (self.market.index[step] * 100).rounded() / 100 }

    func hasSnapshot(at step: Int) -> Bool { self.market.isQuoted[step] }

    func surface(at step: Int) -> MarketSurface { self.market.surface(at: step) }

    func appendChain(at step: Int, _ universe: Universe, to rows: inout Dataset.Columns) {
        guard self.hasSnapshot(at: step) else { return }
        self.exchange.appendChain(at: step, index: self.index(at: step), universe, to: &rows)
    }

    /// The mean of the index over the half hour before `expiry`, on the straight line between the hours around it.
    func deliveryPrice(of expiry: Int64) -> Double? {
        guard let end = self.grid.step(at: expiry), end > 0, self.market.isQuoted[end], self.market.isQuoted[end - 1]
        else { return nil }
        let mean = 0.25 * self.market.index[end - 1] + 0.75 * self.market.index[end]
        return (mean * 100).rounded() / 100
    }

    var instrumentCount: Int { self.exchange.listing.instrumentCount }

    func instrument(_ number: UInt32) -> Instrument { self.exchange.listing.instrument(number) }
}
