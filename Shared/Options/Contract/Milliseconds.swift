/// Spans of time in milliseconds; instants are `Int64` milliseconds since the Unix epoch, UTC.
public enum Milliseconds {
    public static let hour: Int64 = 3_600_000
    public static let day: Int64 = 86_400_000
    /// A year of 365 days: the lab's only year.
    public static let year: Int64 = 365 * Self.day

    /// The instants that the lab accepts from outside, 1970 to the end of 2999: arithmetic on them cannot overflow.
    public static let accepted: ClosedRange<Int64> = 0...32_503_679_999_999

    /// The number of the UTC day that holds `instant` (0 is 1970-01-01).
    @inlinable
    public static func utcDay(of instant: Int64) -> Int64 {
        let (quotient, remainder) = instant.quotientAndRemainder(dividingBy: Self.day)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The days from `instant` to `expiry`, a real number.
    @inlinable
    public static func daysToExpiry(_ expiry: Int64, at instant: Int64) -> Double {
        Double(expiry - instant) / 86_400_000
    }
}
