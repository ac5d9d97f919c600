/// How wide a market is made, and when a side is missing.
///
/// Out of the money it is a parametric fit to 1.5 M recorded rows of December 2025 to August 2026: half-width in coin
/// h = floor + share × mark + vega × (flat + short / √days), vega in coin per volatility point, times a lognormal of
/// each contract and snapshot. In the money, where the fit does not reach, the excess over |delta| ½ is from the same
/// recordings: the median half-spread goes from 5 to 100 ticks of 0.0001 coin at |delta| 0.99, with a long tail.
struct QuoteParameters: Sendable, Hashable {
    var floor = 6.4e-5
    var markShare = 0.0036
    var vegaFlat = 0.104
    var vegaShort = 0.0515
    /// Days to expiry below which `short / √days` does not grow.
    var daysMin = 0.5
    /// Standard deviation of the logarithm of the contract's own factor.
    var noise = 0.35
    /// What a crash multiplies the width by, less 1.
    var stressWidening = 0.5
    /// Times (|delta| − ½)², coin.
    var inTheMoneyWidth = 0.02
    /// Times (|delta| − ½): what the noise is larger by.
    var inTheMoneyNoise = 0.9
    /// The probability that nobody quotes at all, from 0 at |delta| 0.7 to this at 1; recorded 1–3 %.
    var absentShare = 0.02
    /// The probability that only the ask is missing above |delta| 0.9.
    var absentAskShare = 0.004
    /// What the half-width is less by, in ticks: who makes a market rounds to the nearer tick, where bid and ask are
    /// rounded away from the mark here. It brings the medians of spread_stats.csv about in the cells where the tick is
    /// as wide as the market.
    var tickRelief = 0.12
    /// Days to expiry from which the relief is whole; nearer it goes with the days.
    var tickReliefDays = 15.0
    /// Everything times this: 1 is the recorded width.
    var scale = 1.0
}
