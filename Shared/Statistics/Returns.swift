/// Simple returns; no log return enters any reported ratio.
public enum Returns {
    /// E_t / E_{t−1} − 1 between neighbouring points.
    public static func simple(_ equity: [Double]) -> [Double] {
        zip(equity.dropFirst(), equity).map { $0 / $1 - 1 }
    }
}

/// The returns of a curve day by day (UTC).
///
/// Each runs from the last point of a day to the last point of the next day that has one, and belongs to that next
/// day. The first day's runs from the first point, and exists only where that day has more than one. A return on a
/// base that is not positive does not exist.
public struct DailyReturns: Sendable, Hashable {
    /// The number of the UTC day since 1970 that each return belongs to.
    public private(set) var days: [Int64] = []
    public private(set) var values: [Double] = []
    /// Every day with a point, in order.
    public private(set) var daysWithPoints: [Int64] = []

    /// - Parameter times: milliseconds, increasing, one for each point.
    public init(times: [Int64], equity: [Double]) {
        guard var base = equity.first else { return }
        var position = 0
        while position < times.count {
            let day = Self.day(of: times[position])
            let first = position
            let midnight = (day + 1) * Self.dayMilliseconds
            while position + 1 < times.count, times[position + 1] < midnight { position += 1 }
            self.daysWithPoints.append(day)
            if (first > 0 || position > 0) && base > 0 {
                self.days.append(day)
                self.values.append(equity[position] / base - 1)
            }
            base = equity[position]
            position += 1
        }
    }

    private static let dayMilliseconds: Int64 = 86_400_000

    private static func day(of time: Int64) -> Int64 {
        let (quotient, remainder) = time.quotientAndRemainder(dividingBy: Self.dayMilliseconds)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
