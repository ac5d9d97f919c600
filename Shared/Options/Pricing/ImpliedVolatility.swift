import Elementary

extension Black76 {
    /// Where the search for s = σ√T looks; wider than any market.
    private static let bracket = 1e-9...20.0

    /// The volatility at which the option is worth `price`; nil where the price says nothing of it.
    ///
    /// Newton's method on the logarithm of the time value, inside a bracket, so that a price of 1e-150 is inverted
    /// as surely as one of 1e+5. Nil for a price below intrinsic value, at or above its upper bound (F for a call, K
    /// for a put), for T ≤ 0, and in the money where the time value is below 1e-10 F: there it is the rounding of
    /// the price.
    ///
    /// - Parameters:
    ///   - price: US dollars; multiply a price in coin by the forward.
    ///   - years: the time to expiry in years of 365 days.
    public static func impliedVolatility(
        price: Double,
        forward: Double,
        strike: Double,
        years: Double,
        _ right: Right
    ) -> Double? {
        guard price > 0, forward > 0, strike > 0, years > 0, price.isFinite, forward.isFinite, strike.isFinite else {
            return nil
        }
        let intrinsic = max(0, right.sign * (forward - strike))
        guard price < (right == .call ? forward : strike) else { return nil }
        let value = price - intrinsic
        guard intrinsic > 0 ? value >= 1e-10 * forward : value > 0 else { return nil }
        return Self.deviation(timeValue: value, forward, strike).map { $0 / years.squareRoot() }
    }

    /// Solves for s = σ√T.
    private static func deviation(timeValue: Double, _ forward: Double, _ strike: Double) -> Double? {
        var low = Self.bracket.lowerBound
        var high = Self.bracket.upperBound
        let x = Self.logMoneyness(forward, strike)
        // At the money the value is F s / √2π; away from it √(2|x|) is the inflection point.
        let start = max((2 * abs(x)).squareRoot(), 2.5 * timeValue / max(forward, strike))
        var s = min(max(start, low), high)
        for _ in 0..<200 {
            let value = Self.outOfTheMoney(forward, strike, deviation: s)
            var next = Double.nan
            if value > 0 {
                let excess = Elementary.log(value / timeValue)
                if excess > 0 { high = s } else { low = s }
                let slope = forward * Normal.density(x / s + s / 2) / value
                next = s - excess / slope
            } else {
                low = s
            }
            if !(next > low && next < high) { next = (low * high).squareRoot() }
            let step = abs(next - s)
            s = next
            if step <= 1e-15 * s || high - low <= 1e-15 * high { break }
        }
        return s > Self.bracket.lowerBound * 1.000_001 && s < Self.bracket.upperBound * 0.999_999 ? s : nil
    }
}
