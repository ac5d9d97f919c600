import Elementary

/// Compound growth a year.
public enum Growth {
    private static let yearMilliseconds = 365.0 * 86_400_000

    /// (last / first)^(P / T) − 1 over T periods, P of them a year; −1 for a total loss, nil for anything undefined.
    public static func periodic(first: Double, last: Double, periods: Int, periodsPerYear: Double) -> Double? {
        guard first > 0, last >= 0, periods > 0 else { return nil }
        return Self.finite(Elementary.power(last / first, periodsPerYear / Double(periods)) - 1)
    }

    /// The same over calendar time, with a year of 365 days; nil where either end is not positive.
    public static func calendar(first: Double, last: Double, milliseconds: Int64) -> Double? {
        guard first > 0, last > 0, milliseconds > 0 else { return nil }
        return Self.finite(Elementary.power(last / first, Self.yearMilliseconds / Double(milliseconds)) - 1)
    }

    private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
