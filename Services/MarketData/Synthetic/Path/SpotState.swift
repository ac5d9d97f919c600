/// What the market is like at one step; surfaces and spreads are functions of it.
struct SpotState: Sendable, Hashable {
    /// The index, US dollars.
    var index: Double
    /// The three parts of ln σ: level, slow, fast.
    var level: Double
    var slow: Double
    var fast: Double
    /// How much more is asked for options after losses than their volatility explains; mean 0.
    var fear: Double
    /// Log returns, each weighted by how long ago it was: what the market has done over the last days.
    var trend: Double
    /// How much of each regime the market has taken in: it notices late.
    var perceived: PerRegime<Double>
    var regime: SpotRegime
}
