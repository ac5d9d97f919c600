/// Prices by time, in strictly increasing time: an index series, or delivery prices by expiry.
struct PriceSeries: Sendable, Hashable {
    /// Milliseconds.
    private(set) var times: [Int64] = []
    /// US dollars.
    private(set) var prices: [Double] = []

    init() {}

    /// - Parameter prices: times, each once, in any order, and their prices.
    init(_ prices: some Sequence<(Int64, Double)>) {
        let sorted = prices.sorted { $0.0 < $1.0 }
        self.times = sorted.map(\.0)
        self.prices = sorted.map(\.1)
    }

    var count: Int { self.times.count }

    /// The places of the prices with `from` ≤ time ≤ `to`.
    func range(from: Int64, to: Int64) -> Range<Int> {
        let start = self.count(before: from)
        return start..<max(start, self.count(before: to + 1))
    }

    /// The latest price with a time at or before `instant`; nil where it would be older than `age` milliseconds.
    func price(atOrBefore instant: Int64, notOlderThan age: Int64) -> Double? {
        let count = self.count(before: instant + 1)
        guard count > 0, instant - self.times[count - 1] <= age else { return nil }
        return self.prices[count - 1]
    }

    private func count(before instant: Int64) -> Int {
        var low = 0
        var high = self.times.count
        while low < high {
            let middle = (low + high) / 2
            if self.times[middle] < instant { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
