public import Options

/// What the rules see at a decision: one snapshot, and the figures of the market up to it. Nothing later.
public struct MarketView: Sendable {
    public let market: Market
    /// The decision time t.
    public let time: Int64
    /// The snapshot used at t, the latest with t − interval < its time ≤ t.
    public let snapshot: Int
    /// S, US dollars.
    public let index: Double
    /// RV(t), NaN where absent.
    public let realisedVolatility: Double
    /// IV(t), NaN where absent.
    public let impliedVolatility: Double

    public init(
        _ market: Market,
        time: Int64,
        snapshot: Int,
        realisedVolatility: Double,
        impliedVolatility: Double
    ) {
        self.market = market
        self.time = time
        self.snapshot = snapshot
        self.index = market.dataset.snapshotIndex[snapshot]
        self.realisedVolatility = realisedVolatility
        self.impliedVolatility = impliedVolatility
    }

    /// IV(t) / RV(t); nil where either is absent, or nothing moved.
    public var volatilityRatio: Double? {
        let ratio = self.impliedVolatility / self.realisedVolatility
        return ratio.isFinite ? ratio : nil
    }

    @inlinable
    public func daysToExpiry(_ expiry: Int64) -> Double { Milliseconds.daysToExpiry(expiry, at: self.time) }
}
