import Options

/// An edge for sellers, put into a world that has none: bids inside a region are raised by a share of the fair value.
struct PlantedEdge: Sendable, Hashable {
    /// A share of the fair value: 0.15 pays 15 % more than fair.
    var share: Double
    var absoluteDelta: ClosedRange<Double>
    /// Days to expiry.
    var dte: ClosedRange<Double>
    /// Only while implied over realised volatility is at least this; 0 is always.
    var impliedOverRealised: Double

    /// The share for one quote of a snapshot in which the edge `isOpen`.
    func share(delta: Double, days: Double, isOpen: Bool) -> Double {
        let isInside =
            isOpen && Tolerance.isWithin(abs(delta), self.absoluteDelta.lowerBound, self.absoluteDelta.upperBound)
            && Tolerance.isWithin(days, self.dte.lowerBound, self.dte.upperBound)
        return isInside ? self.share : 0
    }
}
