/// How the market takes in what happens: what implied volatilities follow beside the volatility itself.
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
