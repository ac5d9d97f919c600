import Elementary

/// The standard normal distribution.
public enum Normal {
    private static let inverseRootTwo = 0.707_106_781_186_547_524_4
    private static let inverseRootTwoPi = 0.398_942_280_401_432_677_9

    /// N(x), accurate in both tails: never 1 − N(x).
    public static func cumulative(_ x: Double) -> Double { 0.5 * Elementary.erfc(-x * Self.inverseRootTwo) }

    /// n(x).
    public static func density(_ x: Double) -> Double { Self.inverseRootTwoPi * Elementary.exp(-0.5 * x * x) }

    /// N(a) − N(b), accurate where both are near 0.
    static func difference(_ a: Double, _ b: Double) -> Double {
        0.5 * (Elementary.erf(a * Self.inverseRootTwo) - Elementary.erf(b * Self.inverseRootTwo))
    }

    /// Mills' ratio (1 − N(x)) / n(x) for x ≥ 0.
    ///
    /// The tail's ratio barely depends on the rounding of x, where the tail itself depends on x² of it. From 5 up,
    /// Laplace's continued fraction 1/(x + 1/(x + 2/(x + 3/…))): 60 terms are exact in double there.
    static func millsRatio(_ x: Double) -> Double {
        guard x >= 5 else { return Self.cumulative(-x) / Self.density(x) }
        var tail = x
        for term in stride(from: 60.0, through: 1, by: -1) { tail = x + term / tail }
        return 1 / tail
    }
}
