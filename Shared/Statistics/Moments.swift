/// Means and spreads of a sample.
public enum Moments {
    /// nil for no values.
    public static func mean(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        return values.reduce(0, +) / Double(values.count)
    }

    /// With n − 1 in the denominator; nil below two values.
    public static func standardDeviation(_ values: [Double]) -> Double? {
        guard values.count >= 2, let mean = Self.mean(values) else { return nil }
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(values.count - 1)).squareRoot()
    }

    /// The k-th moment about the mean, with n in the denominator; nil for no values.
    public static func central(_ values: [Double], _ k: Int) -> Double? {
        guard !values.isEmpty, let mean = Self.mean(values) else { return nil }
        let sum = values.reduce(0) { total, value in
            total + (0..<k).reduce(1) { power, _ in power * (value - mean) }
        }
        return sum / Double(values.count)
    }

    /// m3 / m2^1.5, population moments; nil below two values and for values that do not vary.
    public static func skew(_ values: [Double]) -> Double? {
        guard values.count >= 2, !Self.isFlat(values), let second = Self.central(values, 2), second > 0,
            let third = Self.central(values, 3)
        else { return nil }
        return third / (second * second.squareRoot())
    }

    /// m4 / m2², population moments, 3 for the normal distribution; nil as for `skew`.
    public static func kurtosis(_ values: [Double]) -> Double? {
        guard values.count >= 2, !Self.isFlat(values), let second = Self.central(values, 2), second > 0,
            let fourth = Self.central(values, 4)
        else { return nil }
        return fourth / (second * second)
    }

    /// Whether the values do not vary beyond rounding: greatest − least ≤ 1e-12.
    public static func isFlat(_ values: [Double]) -> Bool {
        guard let least = values.min(), let greatest = values.max() else { return true }
        return greatest - least <= 1e-12
    }
}
