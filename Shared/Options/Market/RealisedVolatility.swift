import Elementary

/// The volatility that an index went through in a window: RV(t) = √((year / h) · mean(r²)).
///
/// r are the log returns between consecutive samples inside (t − window, t], h the median spacing of those samples.
/// Absent where there are fewer returns than 80 % of window / h. It is asked for at instants that do not decrease.
struct RealisedVolatility {
    private let times: [Int64]
    private let squares: [Double]
    private let window: Int64
    private var spacings = SlidingMedian()
    /// The samples inside the window.
    private var inside = 0..<0

    /// One answer.
    struct Answer {
        /// nil where there are too few returns.
        var volatility: Double?
        /// h, milliseconds; nil with fewer than two samples in the window.
        var spacing: Double?
    }

    /// - Parameter squares: of a sample's log return since the sample before it; the first is never read.
    init(times: [Int64], squares: [Double], window: Int64) {
        self.times = times
        self.squares = squares
        self.window = window
    }

    /// The squared log returns of `values`, each since the one before; the first is 0.
    static func squaredReturns(_ values: [Double]) -> [Double] {
        var squares = [Double](repeating: 0, count: values.count)
        for position in values.indices.dropFirst() {
            let change = Elementary.log(values[position] / values[position - 1])
            squares[position] = change * change
        }
        return squares
    }

    mutating func at(_ instant: Int64) -> Answer {
        self.advance(to: instant)
        let returns = self.inside.dropFirst()
        guard !returns.isEmpty, let spacing = self.spacings.median else { return Answer() }
        let expected = 0.8 * Double(self.window) / spacing
        guard Tolerance.isAtMost(expected, Double(returns.count)) else {
            return Answer(volatility: nil, spacing: spacing)
        }
        var sum = 0.0
        for position in returns { sum += self.squares[position] }
        let mean = sum / Double(returns.count)
        return Answer(volatility: (Double(Milliseconds.year) / spacing * mean).squareRoot(), spacing: spacing)
    }

    private mutating func advance(to instant: Int64) {
        var low = self.inside.lowerBound
        var high = self.inside.upperBound
        while high < self.times.count, self.times[high] <= instant {
            if high > low { self.spacings.insert(self.times[high] - self.times[high - 1]) }
            high += 1
        }
        while low < high, self.times[low] <= instant - self.window {
            if low + 1 < high { self.spacings.remove(self.times[low + 1] - self.times[low]) }
            low += 1
        }
        self.inside = low..<high
    }
}
