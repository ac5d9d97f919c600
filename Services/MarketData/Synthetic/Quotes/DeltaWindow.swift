import Elementary

/// A range of |delta| as a range of d1, so that most contracts outside are passed over before they are priced.
///
/// It is a little wider than the universe's own range, which is applied to the rounded delta afterwards.
struct DeltaWindow: Sendable {
    private let lower: Double
    private let upper: Double

    init(_ absoluteDelta: ClosedRange<Double>?) {
        let slack = 1e-4
        self.lower = absoluteDelta.map { Self.quantile($0.lowerBound - slack) } ?? -.infinity
        self.upper = absoluteDelta.map { Self.quantile($0.upperBound + slack) } ?? .infinity
    }

    /// - Parameter d1: of a call; −d1 of a put.
    @inline(__always)
    func admits(_ d1: Double) -> Bool { d1 >= self.lower && d1 <= self.upper }

    private static func quantile(_ delta: Double) -> Double {
        if delta <= 0 { return -.infinity }
        return delta >= 1 ? .infinity : Elementary.normalQuantile(delta)
    }
}
