/// Times of day and of the calendar, in UTC, as the command line writes them.
enum CalendarText {
    /// `2026-01-10T08:00:00Z`, with milliseconds where there are any: RFC 3339.
    static func rfc3339(_ milliseconds: Int64) -> String {
        let clock = Self.parts(milliseconds)
        let fraction = clock.millisecond == 0 ? "" : "." + Self.padded(clock.millisecond, 3)
        return "\(Self.day(clock))T\(Self.padded(clock.hour, 2)):\(Self.padded(clock.minute, 2)):"
            + "\(Self.padded(clock.second, 2))\(fraction)Z"
    }

    /// `2026-01-10 08:00`: for tables, which have no use for seconds.
    static func minute(_ milliseconds: Int64) -> String {
        let clock = Self.parts(milliseconds)
        return "\(Self.day(clock)) \(Self.padded(clock.hour, 2)):\(Self.padded(clock.minute, 2))"
    }

    /// `2026-01-10`.
    static func day(_ milliseconds: Int64) -> String { Self.day(Self.parts(milliseconds)) }

    private struct Parts {
        var year: Int64
        var month: Int64
        var day: Int64
        var hour: Int64
        var minute: Int64
        var second: Int64
        var millisecond: Int64
    }

    private static func day(_ parts: Parts) -> String {
        "\(Self.padded(parts.year, 4))-\(Self.padded(parts.month, 2))-\(Self.padded(parts.day, 2))"
    }

    /// Howard Hinnant's `civil_from_days`, exact for every day of the proleptic Gregorian calendar.
    private static func parts(_ milliseconds: Int64) -> Parts {
        let dayLength: Int64 = 86_400_000
        var days = milliseconds / dayLength
        var rest = milliseconds % dayLength
        if rest < 0 {
            rest += dayLength
            days -= 1
        }
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return Parts(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1,
            hour: rest / 3_600_000,
            minute: rest / 60_000 % 60,
            second: rest / 1000 % 60,
            millisecond: rest % 1000
        )
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
