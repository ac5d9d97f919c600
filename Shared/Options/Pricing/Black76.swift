import Elementary

/// Black's 1976 price of a European option on a forward, undiscounted (r = 0, as Deribit's).
///
/// Everything is per contract of one coin and in US dollars; in coin, divide by the forward. The formula's letters
/// are the textbook's: F forward, K strike, T years, σ volatility, s = σ√T.
public struct Black76: Sendable, Hashable {
    public var forward: Double
    public var strike: Double
    /// Years of 365 days; below 0 counts as 0.
    public var years: Double
    /// A fraction: 0.55 is 55 %.
    public var volatility: Double

    public init(forward: Double, strike: Double, years: Double, volatility: Double) {
        self.forward = forward
        self.strike = strike
        self.years = years
        self.volatility = volatility
    }

    /// s = σ√T.
    var deviation: Double { self.volatility * max(0, self.years).squareRoot() }

    /// d1 = ln(F/K)/s + s/2; ±∞ at s = 0, NaN at the money there.
    var d1: Double {
        let s = self.deviation
        let x = Self.logMoneyness(self.forward, self.strike)
        guard s > 0 else { return x == 0 ? .nan : (x > 0 ? .infinity : -.infinity) }
        return x / s + s / 2
    }

    /// The option's value, US dollars.
    ///
    /// The side out of the money is priced and intrinsic value added for the other, which loses no digits.
    public func price(_ right: Right) -> Double {
        max(0, right.sign * (self.forward - self.strike)) + self.timeValue
    }

    /// The value above intrinsic value, the same for the call and the put.
    public var timeValue: Double {
        Self.outOfTheMoney(self.forward, self.strike, deviation: self.deviation)
    }

    /// ∂V/∂F: N(d1) for a call, N(d1) − 1 for a put; ±½ at the money where s = 0.
    public func delta(_ right: Right) -> Double {
        let d1 = self.d1
        guard !d1.isNaN else { return right.sign * 0.5 }
        return right.sign * Normal.cumulative(right.sign * d1)
    }

    /// ln(F/K), accurate near the money.
    static func logMoneyness(_ forward: Double, _ strike: Double) -> Double {
        let excess = (forward - strike) / strike
        return abs(excess) < 0.5 ? Elementary.log1p(excess) : Elementary.log(forward / strike)
    }

    /// The value of the out-of-the-money option of the pair: a call on the lower of the two struck at the higher.
    ///
    /// The textbook difference cancels in the tail and near the money; each has its own form.
    static func outOfTheMoney(_ forward: Double, _ strike: Double, deviation s: Double) -> Double {
        guard s > 0 else { return 0 }
        let low = min(forward, strike)
        let high = max(forward, strike)
        let d1 = Self.logMoneyness(low, high) / s + s / 2
        let d2 = d1 - s
        if abs(d1) < 1, abs(d2) < 1 {
            return max(0, low * Normal.difference(d1, d2) - (high - low) * Normal.cumulative(d2))
        }
        if d1 <= 0 {
            return max(0, low * Normal.density(d1) * (Normal.millsRatio(-d1) - Normal.millsRatio(-d2)))
        }
        return max(0, low * Normal.cumulative(d1) - high * Normal.cumulative(d2))
    }
}
