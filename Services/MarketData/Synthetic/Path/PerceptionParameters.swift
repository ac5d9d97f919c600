/// How the market takes in what happens: what implied volatilities follow beside the volatility itself.
///
/// Nobody publishes these. Fear is set so that the 30-day volatility's changes correlate with returns by −0.36 where the
/// leverage of volatility alone gives −0.30 (recorded: −0.55 in 2026, −0.2…−0.6 over the years), the trend so that the
/// risk reversal follows the return of five days as recorded, the regimes' half-lives so that the smile's shape takes
/// some days to change and a crash some hours.
struct PerceptionParameters: Sendable, Hashable {
    /// Days in which half of what is new about the regime is taken in, and where it is a crash.
    var regimeHalfLife: Double = 3
    var crashHalfLife: Double = 0.5
    /// Days in which half of the fear is gone, and what a log return of −1 and of +1 adds to ln ATM.
    var fearHalfLife: Double = 6
    var fearOfLoss: Double = 0.55
    var reliefOfGain: Double = 0.20
    /// Days in which a return's weight in the trend halves.
    var trendHalfLife: Double = 2.5
}
