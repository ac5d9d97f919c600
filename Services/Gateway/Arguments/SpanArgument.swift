import Errors

/// A length of time as a person writes it: `30s`, `15m`, `1h`, `1d`.
enum SpanArgument {
    private static let units: [Character: Int64] = ["s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
    private static let longest: Int64 = 366 * 86_400_000

    /// - Throws: `LabError(.invalidArgument)` for anything else, and for nothing or more than a year.
    static func milliseconds(_ text: String, field: String) throws(LabError) -> Int64 {
        guard let last = text.last, let unit = Self.units[last], let count = Int64(text.dropLast()), count > 0,
            case (let span, false) = count.multipliedReportingOverflow(by: unit), span <= Self.longest
        else {
            throw LabError(
                .invalidArgument,
                "\(field) must be a length of time, was '\(text)'",
                field: field,
                remedy: "write it as 30s, 15m, 1h or 1d"
            )
        }
        return span
    }
}
