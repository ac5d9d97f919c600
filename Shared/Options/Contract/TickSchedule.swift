/// The steps that an exchange's prices come in: a finer one for cheap options.
///
/// Deribit's inverse options: 0.0001 coin, and 0.0005 from 0.005 coin up. Linear options state theirs by
/// instrument.
public struct TickSchedule: Sendable, Hashable {
    public var base: Double
    /// From `above` upwards, `size`; in increasing order of `above`.
    public var steps: [Step]

    public struct Step: Sendable, Hashable {
        public var above: Double
        public var size: Double

        public init(above: Double, size: Double) {
            self.above = above
            self.size = size
        }
    }

    public init(base: Double, steps: [Step] = []) {
        self.base = base
        self.steps = steps.sorted { $0.above < $1.above }
    }

    public static let inverse = TickSchedule(base: 0.0001, steps: [Step(above: 0.005, size: 0.0005)])

    /// The tick at `price`: that of the largest `above` ≤ price, else the base.
    public func tick(at price: Double) -> Double {
        self.steps.last { Tolerance.isAtMost($0.above, price) }?.size ?? self.base
    }

    /// The nearest legal price at or below `price`.
    public func roundDown(_ price: Double) -> Double { Tolerance.roundDown(price, step: self.tick(at: price)) }

    /// The nearest legal price at or above `price`.
    public func roundUp(_ price: Double) -> Double {
        let tick = self.tick(at: price)
        return (price / tick - Tolerance.threshold).rounded(.up) * tick
    }
}
