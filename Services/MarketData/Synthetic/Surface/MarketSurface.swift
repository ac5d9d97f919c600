/// Everything that the prices of one moment are made from, beside the index.
struct MarketSurface: Sendable {
    var volatility: VolatilitySurface
    var forwards: ForwardCurve
    /// 0 in an orderly market, 1 in a crash: spreads widen with it.
    var stress: Double
}

/// Where a world has its surfaces from: a function of the step, of nothing after it.
protocol SurfaceSource: Sendable {
    func surface(at step: Int) -> MarketSurface
}
