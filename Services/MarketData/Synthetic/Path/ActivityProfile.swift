import Options

/// How fast the market's clock runs through the hours of a week: variance relative to that of the mean hour.
///
/// Weekends at 0.73 of the volatility of weekdays (measured: 0.70 in 2026, 0.77 in 2019–2026); the hours by the root mean square of BTC's hourly
/// returns of 2019–2026 against their mean, each cut off at 5 %. Realised variance follows it, and so does the variance
/// that an option's price counts until its expiry: a day that is half weekend is cheap.
struct ActivityProfile: Sendable {
    private static let hoursOfWeek = 168
    /// Volatility by the hour of the day, UTC.
    private static let hours = [
        1.11, 1.03, 0.90, 0.88, 0.82, 0.81, 0.87, 0.87, 0.97, 0.87, 0.93, 0.87, 1.07, 1.10, 1.30, 1.21, 1.13, 1.02,
        1.02,
        1.00, 1.09, 1.00, 0.97, 0.98,
    ]
    private static let weekend = 0.73

    /// One element an hour from Monday 00:00 UTC: variance, with mean 1 over the week.
    private let variance: [Double]
    /// √ of it.
    private let volatility: [Double]
    /// Sums of `variance` before each hour, and at the end of the week.
    private let elapsed: [Double]

    static let measured = ActivityProfile(hours: Self.hours, weekend: Self.weekend)
    /// Every hour alike.
    static let flat = ActivityProfile(hours: [Double](repeating: 1, count: 24), weekend: 1)

    init(hours: [Double], weekend: Double) {
        var raw: [Double] = []
        for hour in 0..<Self.hoursOfWeek {
            let factor = hours[hour % 24] * (hour >= 120 ? weekend : 1)
            raw.append(factor * factor)
        }
        let mean = raw.reduce(0, +) / Double(Self.hoursOfWeek)
        self.variance = raw.map { $0 / mean }
        self.volatility = self.variance.map { $0.squareRoot() }
        var sum = 0.0
        var elapsed = [0.0]
        for value in self.variance {
            sum += value
            elapsed.append(sum)
        }
        self.elapsed = elapsed
    }

    /// What volatility is multiplied by in the hour that begins at `instant`.
    func volatility(at instant: Int64) -> Double { self.volatility[Self.place(of: instant).hour] }

    /// What variance is multiplied by there.
    func variance(at instant: Int64) -> Double { self.variance[Self.place(of: instant).hour] }

    /// The days of the market's clock from `start` to `end`: as many as the calendar's over whole weeks.
    func days(from start: Int64, to end: Int64) -> Double { (self.hours(until: end) - self.hours(until: start)) / 24 }

    private func hours(until instant: Int64) -> Double {
        let (week, hour, part) = Self.place(of: instant)
        return Double(week) * self.elapsed[Self.hoursOfWeek] + self.elapsed[hour] + part * self.variance[hour]
    }

    /// The week since Monday 1970-01-05, the hour in it, and what is gone of that hour.
    private static func place(of instant: Int64) -> (week: Int64, hour: Int, part: Double) {
        let weekLength = 7 * Milliseconds.day
        let shifted = instant - 4 * Milliseconds.day
        let week = shifted >= 0 ? shifted / weekLength : (shifted - weekLength + 1) / weekLength
        let rest = shifted - week * weekLength
        return (week, Int(rest / Milliseconds.hour), Double(rest % Milliseconds.hour) / Double(Milliseconds.hour))
    }
}
