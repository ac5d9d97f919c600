import Options
import Statistics

/// The daily returns of a curve with a point at each of some steps: `DailyReturns`, by the days that the market knows.
struct StepReturns: Sendable {
    private(set) var days: [Int64] = []
    private(set) var values: [Double] = []

    init(_ returns: DailyReturns) {
        self.days = returns.days
        self.values = returns.values
    }

    init(_ market: MarketSteps, _ steps: Range<Int>, equity: UnsafeBufferPointer<Double>) {
        guard var base = equity.first, !steps.isEmpty else { return }
        var place = Self.day(of: steps.lowerBound, market.dayStarts)
        self.days.reserveCapacity(market.days.count - place)
        self.values.reserveCapacity(market.days.count - place)
        while place < market.days.count, market.dayStarts[place] < steps.upperBound {
            let last = min(market.dayStarts[place + 1], steps.upperBound) - 1 - steps.lowerBound
            let isFirst = market.dayStarts[place] <= steps.lowerBound
            if (!isFirst || last > 0) && base > 0 {
                self.days.append(market.days[place])
                self.values.append(equity[last] / base - 1)
            }
            base = equity[last]
            place += 1
        }
    }

    /// The place among the days of the one that `step` is in.
    private static func day(of step: Int, _ starts: [Int]) -> Int {
        var low = 0
        var high = starts.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= step { low = middle } else { high = middle }
        }
        return low
    }
}
