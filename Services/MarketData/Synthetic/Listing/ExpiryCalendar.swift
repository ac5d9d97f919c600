import Options

/// The series that an expiry belongs to; a date that is several exists once, as the longest.
enum ExpiryKind: Sendable, Hashable {
    case daily
    case weekly
    case monthly
    case quarterly
}

/// Which expiries an exchange lists, as Deribit did in 931 captures of 2026: all at 08:00 UTC, the next four days, three
/// Fridays, the last Fridays of three months and of four quarters.
///
/// A Friday counts from two days before it: a new one appears on a Thursday, as recorded.
enum ExpiryCalendar {
    static let dailies = 4
    static let weeklies = 3
    static let monthlies = 3
    static let quarterlies = 4

    /// The hour of listing and expiry, from midnight.
    static let hour = 8 * Milliseconds.hour

    /// The expiry on UTC day `day`.
    static func expiry(onDay day: Int64) -> Int64 { day * Milliseconds.day + Self.hour }

    /// The days with an expiry that are listed after 08:00 of `day`, in order; `day` itself is over.
    static func days(after day: Int64) -> [Int64] {
        var days = Set((1...Int64(Self.dailies)).map { day + $0 })
        let friday = Self.friday(atOrAfter: day + 2)
        for week in 0..<Int64(Self.weeklies) { days.insert(friday + 7 * week) }
        var (monthlies, quarterlies) = (0, 0)
        var month = CivilDate(utcDay: day)
        while monthlies < Self.monthlies || quarterlies < Self.quarterlies {
            let last = Self.lastFriday(of: month)
            if last >= day + 2 {
                if monthlies < Self.monthlies {
                    days.insert(last)
                    monthlies += 1
                }
                if month.month % 3 == 0, quarterlies < Self.quarterlies {
                    days.insert(last)
                    quarterlies += 1
                }
            }
            month = Self.month(after: month)
        }
        return days.sorted()
    }

    static func kind(ofDay day: Int64) -> ExpiryKind {
        guard Self.weekday(day) == 4 else { return .daily }
        let date = CivilDate(utcDay: day)
        guard Self.lastFriday(of: date) == day else { return .weekly }
        return date.month % 3 == 0 ? .quarterly : .monthly
    }

    /// 0 is Monday.
    static func weekday(_ day: Int64) -> Int64 { ((day + 3) % 7 + 7) % 7 }

    private static func friday(atOrAfter day: Int64) -> Int64 { day + (11 - Self.weekday(day)) % 7 }

    private static func lastFriday(of date: CivilDate) -> Int64 {
        let last = Self.month(after: date).utcDay - 1
        return last - (Self.weekday(last) + 3) % 7
    }

    /// The first day of the month after `date`'s.
    private static func month(after date: CivilDate) -> CivilDate {
        var next = date
        next.day = 1
        next.month = date.month == 12 ? 1 : date.month + 1
        next.year = date.month == 12 ? date.year + 1 : date.year
        return next
    }
}
