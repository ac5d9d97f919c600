/// The median of a window over whole numbers that come and go; an even count takes the mean of the middle two.
struct SlidingMedian {
    private var sorted: [Int64] = []

    var count: Int { self.sorted.count }

    var median: Double? {
        guard !self.sorted.isEmpty else { return nil }
        let middle = self.sorted.count / 2
        if self.sorted.count % 2 == 1 { return Double(self.sorted[middle]) }
        return (Double(self.sorted[middle - 1]) + Double(self.sorted[middle])) / 2
    }

    mutating func insert(_ value: Int64) { self.sorted.insert(value, at: self.position(of: value)) }

    /// Removes one `value`, which must be in the window.
    mutating func remove(_ value: Int64) {
        let position = self.position(of: value)
        guard position < self.sorted.count, self.sorted[position] == value else { return }
        self.sorted.remove(at: position)
    }

    /// The first position whose value is ≥ `value`.
    private func position(of value: Int64) -> Int {
        var low = 0
        var high = self.sorted.count
        while low < high {
            let middle = (low + high) / 2
            if self.sorted[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
