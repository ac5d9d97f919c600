/// Binary searches in sorted columns.
enum Search {
    /// The last position in `range` whose value is ≤ `limit`; nil where all are above.
    @inline(__always)
    static func last<Value: Comparable>(in values: [Value], _ range: Range<Int>, atOrBefore limit: Value) -> Int? {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if values[middle] <= limit { low = middle + 1 } else { high = middle }
        }
        return low > range.lowerBound ? low - 1 : nil
    }
}
