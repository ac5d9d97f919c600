import Options

/// Which quotes of a snapshot are wanted; nil does not filter.
///
/// It is looked at before a quote is priced, so that a narrow universe costs little.
struct Universe: Sendable, Hashable {
    var right: Right?
    /// Days to expiry at the snapshot's time.
    var dte: ClosedRange<Double>?
    /// |delta| as quoted.
    var absoluteDelta: ClosedRange<Double>?

    static let everything = Universe()

    init(right: Right? = nil, dte: ClosedRange<Double>? = nil, absoluteDelta: ClosedRange<Double>? = nil) {
        self.right = right
        self.dte = dte
        self.absoluteDelta = absoluteDelta
    }

    func admits(_ right: Right) -> Bool { self.right == nil || self.right == right }

    func admits(daysToExpiry days: Double) -> Bool {
        self.dte.map { Tolerance.isWithin(days, $0.lowerBound, $0.upperBound) } ?? true
    }

    func admits(delta: Double) -> Bool {
        self.absoluteDelta.map { Tolerance.isWithin(abs(delta), $0.lowerBound, $0.upperBound) } ?? true
    }
}
