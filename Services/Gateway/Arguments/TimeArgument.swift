import ArgumentParser
import Errors

/// An instant as a person writes it: `2026-01-10` (its 00:00 UTC), `2026-01-10T08:00`, RFC 3339 with a zone, or
/// milliseconds since the Unix epoch.
struct TimeArgument: Sendable, Hashable {
    /// Milliseconds since the Unix epoch, UTC.
    var milliseconds: Int64

    init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// - Throws: `LabError(.invalidArgument)` that shows the forms which are read.
    init(parsing text: String, field: String) throws(LabError) {
        let trimmed = String(text.drop { $0 == " " })
        if trimmed.count >= 11, let milliseconds = Int64(trimmed) {
            self.milliseconds = milliseconds
            return
        }
        guard let milliseconds = Self.milliseconds(of: trimmed) else {
            throw LabError(
                .invalidArgument,
                "\(field) must be a time, was '\(text)'",
                field: field,
                remedy: "write it as 2026-01-10, 2026-01-10T08:00Z, or milliseconds since 1970"
            )
        }
        self.milliseconds = milliseconds
    }

    private static func milliseconds(of text: String) -> Int64? {
        var reader = DigitReader(text)
        guard let year = reader.digits(4), reader.take("-"), let month = reader.digits(2), reader.take("-"),
            let day = reader.digits(2), let days = Self.days(year: year, month: month, day: day)
        else { return nil }
        if reader.isAtEnd { return days * 86_400_000 }
        guard reader.take("T") || reader.take("t") || reader.take(" "),
            let hour = reader.digits(2), hour < 24, reader.take(":"), let minute = reader.digits(2), minute < 60
        else { return nil }
        var milliseconds = (days * 86_400 + hour * 3600 + minute * 60) * 1000
        if reader.take(":") {
            guard let second = reader.digits(2), second < 60 else { return nil }
            milliseconds += second * 1000
            if reader.take(".") {
                guard let fraction = reader.fraction() else { return nil }
                milliseconds += fraction
            }
        }
        if reader.isAtEnd { return milliseconds }
        if reader.take("Z") || reader.take("z") { return reader.isAtEnd ? milliseconds : nil }
        guard let sign: Int64 = reader.take("+") ? 1 : reader.take("-") ? -1 : nil,
            let hours = reader.digits(2), hours < 24, reader.take(":"), let minutes = reader.digits(2), minutes < 60,
            reader.isAtEnd
        else { return nil }
        return milliseconds - sign * (hours * 3600 + minutes * 60) * 1000
    }

    /// Days since 1970-01-01 (Howard Hinnant's `days_from_civil`); nil where the month has no such day.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64? {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month), day >= 1, day <= lengths[Int(month) - 1] else { return nil }
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension TimeArgument: ExpressibleByArgument {
    init?(argument: String) {
        guard let time = try? TimeArgument(parsing: argument, field: "time") else { return nil }
        self = time
    }

    var defaultValueDescription: String { CalendarText.rfc3339(self.milliseconds) }
}

/// Reads fixed-width numbers off the front of a text.
private struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) { self.rest = Substring(text).utf8 }

    var isAtEnd: Bool { self.rest.isEmpty }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let first = self.rest.first, UInt32(first) == character.value else { return false }
        self.rest.removeFirst()
        return true
    }

    mutating func digits(_ count: Int) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<count {
            guard let first = self.rest.first, (0x30...0x39).contains(first) else { return nil }
            value = value * 10 + Int64(first - 0x30)
            self.rest.removeFirst()
        }
        return value
    }

    /// One to nine digits after a point, in whole milliseconds.
    mutating func fraction() -> Int64? {
        var value: Int64 = 0
        var count = 0
        while let first = self.rest.first, (0x30...0x39).contains(first) {
            if count < 3 { value = value * 10 + Int64(first - 0x30) }
            count += 1
            self.rest.removeFirst()
        }
        guard (1...9).contains(count) else { return nil }
        while count < 3 {
            value *= 10
            count += 1
        }
        return value
    }
}
