import Elementary
import Options

/// What a stress does, and when: a gap of the index, a jump of implied volatility, wider markets.
struct StressTerms: Sendable, Hashable {
    /// Milliseconds; nothing is touched before it.
    var at: Int64
    /// What the index is multiplied by, less 1.
    var gap: Double
    /// What implied volatilities are multiplied by, less 1, at first.
    var volatility: Double
    /// What the widths of markets are multiplied by, less 1, at first.
    var spread: Double
    /// Days in which half of the jump and of the widening is gone.
    var halfLife: Double
    /// Days in which half of the gap is made up for; 0 keeps it.
    var recovery: Double

    /// What is left of a stress at one moment.
    struct Factors: Sendable, Hashable {
        var index: Double
        var volatility: Double
        var spread: Double

        static let none = Factors(index: 1, volatility: 1, spread: 1)
    }

    func factors(at instant: Int64) -> Factors {
        guard instant >= self.at else { return .none }
        let days = Double(instant - self.at) / Double(Milliseconds.day)
        let left = Elementary.power(0.5, days / self.halfLife)
        let gapLeft = self.recovery > 0 ? Elementary.power(0.5, days / self.recovery) : 1
        return Factors(
            index: 1 + self.gap * gapLeft,
            volatility: 1 + self.volatility * left,
            spread: 1 + self.spread * left
        )
    }
}
