/// A closed interval of numbers, low ≤ high.
public struct Band: Sendable, Hashable {
    public var low: Double
    public var high: Double

    public init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    @inlinable public var middle: Double { (self.low + self.high) / 2 }
    @inlinable public var width: Double { self.high - self.low }
}
