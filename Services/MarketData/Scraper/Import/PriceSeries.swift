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

    /// The latest price with a time at or before `instant`; nil where it would be older than `age` milliseconds.
    func price(atOrBefore instant: Int64, notOlderThan age: Int64) -> Double? {
        var low = 0
        var high = self.times.count
        while low < high {
            let middle = (low + high) / 2
            if self.times[middle] <= instant { low = middle + 1 } else { high = middle }
        }
        guard low > 0, instant - self.times[low - 1] <= age else { return nil }
        return self.prices[low - 1]
    }
}
