import Elementary
import Statistics

/// Figures of a time series that the stylised facts are about: pure functions, nil where a figure is not defined.
enum SeriesFacts {
    /// The correlation of `x` and `y`, pair by pair.
    static func correlation(_ x: [Double], _ y: [Double]) -> Double? {
        guard x.count == y.count, x.count >= 3, let meanX = Moments.mean(x), let meanY = Moments.mean(y) else {
            return nil
        }
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (a, b) in zip(x, y) {
            xx += (a - meanX) * (a - meanX)
            yy += (b - meanY) * (b - meanY)
            xy += (a - meanX) * (b - meanY)
        }
        guard xx > 0, yy > 0 else { return nil }
        return xy / (xx * yy).squareRoot()
    }

    /// The autocorrelation at `lag`, about one mean and over one variance, as it is usual.
    static func autocorrelation(_ values: [Double], lag: Int) -> Double? {
        guard lag > 0, values.count > lag + 1, let mean = Moments.mean(values) else { return nil }
        let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        guard square > 0 else { return nil }
        var product = 0.0
        for place in lag..<values.count { product += (values[place] - mean) * (values[place - lag] - mean) }
        return product / square
    }

    /// Hill's estimate of the tail index: of the `share` of largest magnitudes, 1 over the mean logarithm of how far
    /// they lie beyond the next one.
    static func tailIndex(_ values: [Double], share: Double = 0.025) -> Double? {
        let sorted = values.map { abs($0) }.sorted(by: >)
        let count = Int((Double(sorted.count) * share).rounded())
        guard count >= 5, count < sorted.count, sorted[count] > 0 else { return nil }
        let sum = sorted[..<count].reduce(0) { $0 + Elementary.log($1 / sorted[count]) }
        return sum > 0 ? Double(count) / sum : nil
    }

    /// Hurst's exponent: the slope of ln sd of k-step sums over ln k, for k = 1, 2, 4, 8, 16, 32.
    static func hurst(_ values: [Double]) -> Double? {
        var points: [(x: Double, y: Double)] = []
        for length in [1, 2, 4, 8, 16, 32] {
            let sums = Self.sums(values, of: length)
            guard sums.count >= 8, let deviation = Moments.standardDeviation(sums), deviation > 0 else { return nil }
            points.append((Elementary.log(Double(length)), Elementary.log(deviation)))
        }
        return Self.slope(points)
    }

    /// Sums of `length` neighbours, at every place: they overlap.
    static func sums(_ values: [Double], of length: Int) -> [Double] {
        guard length > 0, values.count >= length else { return [] }
        var totals = [0.0]
        for value in values { totals.append(totals[totals.count - 1] + value) }
        return (length...values.count).map { totals[$0] - totals[$0 - length] }
    }

    static func median(_ values: [Double]) -> Double? { Self.quantile(values, 0.5) }

    /// The quantile, interpolated linearly between neighbours.
    static func quantile(_ values: [Double], _ share: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let place = share * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    }

    /// Logarithms of the ratios of neighbours.
    static func logReturns(_ prices: [Double]) -> [Double] {
        zip(prices.dropFirst(), prices).map { Elementary.log($0 / $1) }
    }

    private static func slope(_ points: [(x: Double, y: Double)]) -> Double? {
        let count = Double(points.count)
        let meanX = points.reduce(0) { $0 + $1.x } / count
        let meanY = points.reduce(0) { $0 + $1.y } / count
        let square = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
        guard square > 0 else { return nil }
        return points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / square
    }
}
