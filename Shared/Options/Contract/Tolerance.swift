/// How figures that floating point has rounded are compared, so that two implementations agree.
///
/// | rule | meaning |
/// |---|---|
/// | a ≤ b | a ≤ b + 1e-9 |
/// | tied scores | within 1e-9 of the best |
/// | a size x of step m | floor(x / m + 1e-9) · m |
/// | no coin | \|coin\| < 1e-9 |
///
/// A strike against a delivery price is compared exactly.
public enum Tolerance {
    public static let threshold = 1e-9

    @inlinable
    public static func isAtMost(_ a: Double, _ b: Double) -> Bool { a <= b + Self.threshold }

    @inlinable
    public static func isWithin(_ x: Double, _ low: Double, _ high: Double) -> Bool {
        low <= x + Self.threshold && x <= high + Self.threshold
    }

    /// `x` rounded down to a multiple of `step` (> 0).
    @inlinable
    public static func roundDown(_ x: Double, step: Double) -> Double {
        (x / step + Self.threshold).rounded(.down) * step
    }
}
