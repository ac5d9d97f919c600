/// Losses in the tail of a sample of returns; positive is a loss.
public enum TailRisk {
    /// The quantile of Hyndman and Fan's type 7, linear between order statistics; nil for no values.
    public static func quantile(_ values: [Double], _ probability: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let position = Double(sorted.count - 1) * probability
        let low = min(max(Int(position), 0), sorted.count - 1)
        guard low + 1 < sorted.count else { return sorted[low] }
        return sorted[low] + (position - Double(low)) * (sorted[low + 1] - sorted[low])
    }

    /// Value at risk: minus the type 7 quantile at `tail`.
    public static func valueAtRisk(_ returns: [Double], tail: Double = 0.05) -> Double? {
        Self.quantile(returns, tail).map { -$0 }
    }

    /// Minus the mean of the returns up to that quantile.
    public static func expectedShortfall(_ returns: [Double], tail: Double = 0.05) -> Double? {
        guard !returns.isEmpty else { return nil }
        // (T − 1) · tail that ought to be whole may be a rounding below it.
        let last = Int(Double(returns.count - 1) * tail + 1e-9)
        return Moments.mean(Array(returns.sorted()[...last])).map { -$0 }
    }

    /// The empirical pair that is coherent: −r_(⌊tail · T⌋), and Rockafellar and Uryasev's (2002) expected shortfall.
    public static func coherent(
        _ returns: [Double],
        tail: Double = 0.05
    ) -> (valueAtRisk: Double, expectedShortfall: Double)? {
        guard !returns.isEmpty, tail > 0, tail < 1 else { return nil }
        let sorted = returns.sorted()
        let weight = tail * Double(sorted.count)
        let count = Int(weight + 1e-9)
        let whole = sorted[..<count].reduce(0, +)
        let shortfall = -(whole + (weight - Double(count)) * sorted[count]) / weight
        return (-sorted[count], shortfall)
    }
}
