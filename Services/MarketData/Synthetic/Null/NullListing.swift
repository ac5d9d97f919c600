import Elementary
import Options

/// The options that a world without edges lists: Deribit's calendar, and strikes that grow with the index.
///
/// Expiries are at 08:00 UTC: the next four days, three Fridays, the last Fridays of three months and of four quarters.
/// A series begins with the strikes around the index; each later day at 08:00 strikes are added where the index has
/// gone, and none goes away. What is listed at a time depends on the path up to it alone.
struct NullListing: Sendable {
    /// One expiry with its strikes.
    struct Series: Sendable {
        var expiry: Int64
        var listed: Int64
        /// US dollars, increasing.
        var strikes: [Double]
        /// When each strike was added, in milliseconds.
        var shownFrom: [Int64]
        /// The number of the call at the first strike; then its put, then the next strike's call.
        var firstNumber: UInt32
    }

    /// By expiry.
    let series: [Series]
    let instrumentCount: Int

    /// Strikes lie within so many standard deviations of the index.
    private static let reach = 2.0
    private static let strikeMin = 0.0001
    private static let eight = 8 * Milliseconds.hour

    init(_ path: NullPath, volatility: Double) {
        let end = path.time(of: path.index.count - 1)
        let first = Milliseconds.utcDay(of: path.epoch) + 1
        var series: [Series] = []
        var count: UInt32 = 0
        for day in first...max(first, Milliseconds.utcDay(of: end)) {
            let expiry = day * Milliseconds.day + Self.eight
            guard expiry <= end else { break }
            let listed = max(Self.listing(of: day) * Milliseconds.day + Self.eight, path.epoch + Self.eight)
            guard listed < expiry else { continue }
            var next = Self.series(expiry, listed, path, volatility: volatility)
            next.firstNumber = count
            count += UInt32(2 * next.strikes.count)
            series.append(next)
        }
        self.series = series
        self.instrumentCount = Int(count)
    }

    /// The series that are listed at `time`, by expiry.
    func alive(at time: Int64) -> some Sequence<Series> {
        var low = 0
        var high = self.series.count
        while low < high {
            let middle = (low + high) / 2
            if self.series[middle].expiry <= time { low = middle + 1 } else { high = middle }
        }
        return self.series[low...].prefix { $0.expiry - time <= 372 * Milliseconds.day }.filter { $0.listed <= time }
    }

    /// The series that holds the instrument `number`, and the strike's place in it.
    func place(of number: UInt32) -> (series: Series, strike: Int, right: Right) {
        var low = 0
        var high = self.series.count
        while low < high {
            let middle = (low + high) / 2
            if self.series[middle].firstNumber <= number { low = middle + 1 } else { high = middle }
        }
        let series = self.series[low - 1]
        let offset = Int(number - series.firstNumber)
        return (series, offset / 2, offset % 2 == 0 ? .call : .put)
    }

    // MARK: - Calendar

    /// The UTC day on which an expiry of `day` is first listed.
    private static func listing(of day: Int64) -> Int64 {
        guard Self.isFriday(day) else { return day - 4 }
        guard Self.isLastFriday(day) else { return day - 21 }
        let isQuarter = CivilDate(utcDay: day).month % 3 == 0
        return Self.lastFriday(monthsBefore: isQuarter ? 12 : 3, of: day)
    }

    /// 1970-01-01 was a Thursday.
    private static func isFriday(_ day: Int64) -> Bool { (day + 6) % 7 == 0 }

    private static func isLastFriday(_ day: Int64) -> Bool {
        Self.isFriday(day) && CivilDate(utcDay: day + 7).month != CivilDate(utcDay: day).month
    }

    private static func lastFriday(monthsBefore count: Int, of day: Int64) -> Int64 {
        var candidate = day
        var found = 0
        while found < count {
            candidate -= 7
            if Self.isLastFriday(candidate) { found += 1 }
        }
        return candidate
    }

    // MARK: - Strikes

    private static func series(_ expiry: Int64, _ listed: Int64, _ path: NullPath, volatility: Double) -> Series {
        let step = Self.step(path.index[path.hour(of: listed)], days: Milliseconds.daysToExpiry(expiry, at: listed))
        var range: ClosedRange<Int>?
        var shownFrom: [Int: Int64] = [:]
        var time = listed
        while time < expiry {
            let index = path.index[path.hour(of: time)]
            let years = Milliseconds.daysToExpiry(expiry, at: time) / 365
            // Wide enough at the end that what lies near the index is there.
            let width = Elementary.exp(max(0.1, Self.reach * volatility * years.squareRoot()))
            let low = max(1, Int((index / width / step).rounded(.down)))
            let high = max(low, Int((index * width / step).rounded(.up)))
            let wanted = range.map { min($0.lowerBound, low)...max($0.upperBound, high) } ?? low...high
            if let range {
                for number in wanted.lowerBound..<range.lowerBound { shownFrom[number] = time }
                for number in (range.upperBound..<wanted.upperBound).map({ $0 + 1 }) { shownFrom[number] = time }
            } else {
                for number in wanted { shownFrom[number] = time }
            }
            range = wanted
            time += Milliseconds.day
        }
        let numbers = shownFrom.keys.sorted()
        return Series(
            expiry: expiry,
            listed: listed,
            strikes: numbers.map { Self.strike($0, step) },
            shownFrom: numbers.map { shownFrom[$0] ?? listed },
            firstNumber: 0
        )
    }

    /// The decimal that `number` steps stand for: products of a fraction are not exact.
    private static func strike(_ number: Int, _ step: Double) -> Double {
        let strike = Double(number) * step
        return step >= 1 ? strike : (strike / Self.strikeMin).rounded() / (1 / Self.strikeMin)
    }

    /// A round step: 1, 2 or 5 times a power of ten, near a share of the index that grows with the time to go.
    private static func step(_ index: Double, days: Double) -> Double {
        let share = days <= 4 ? 0.01 : days <= 30 ? 0.02 : days <= 100 ? 0.03 : 0.05
        let wanted = max(Self.strikeMin, index * share)
        var power = Self.strikeMin
        while power * 10 <= wanted { power *= 10 }
        let step = wanted >= power * 5 ? power * 5 : wanted >= power * 2 ? power * 2 : power
        return step >= 1 ? step.rounded() : (step / Self.strikeMin).rounded() / (1 / Self.strikeMin)
    }
}
