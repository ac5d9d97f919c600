import Errors

/// A span of time, [from, to): two times, or `A..B` in one.
struct PeriodArgument: Sendable, Hashable {
    var from: Int64
    var to: Int64

    /// - Throws: `LabError(.invalidArgument)` where a time is not read, or the span is empty or runs backwards.
    init(from: String, to: String) throws(LabError) {
        self.from = try TimeArgument(parsing: from, field: "from").milliseconds
        self.to = try TimeArgument(parsing: to, field: "to").milliseconds
        guard self.from < self.to else {
            throw LabError(
                .invalidArgument,
                "from must be before to, was \(CalendarText.rfc3339(self.from)) to \(CalendarText.rfc3339(self.to))",
                field: "from",
                remedy: "a period is [from, to): give a later --to"
            )
        }
    }

    init(parsing text: String) throws(LabError) {
        guard let dots = text.firstRange(of: "..") else {
            throw LabError(
                .invalidArgument,
                "a period must be A..B, was '\(text)'",
                field: "from",
                remedy: "write it as 2026-01-10..2026-05-01"
            )
        }
        try self.init(from: String(text[..<dots.lowerBound]), to: String(text[dots.upperBound...]))
    }
}
