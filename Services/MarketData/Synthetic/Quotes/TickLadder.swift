import Options

/// Prices in whole ticks, so that a quoted price is the double nearest to its decimal.
struct TickLadder: Sendable, Hashable {
    /// Base ticks in one unit of price: a price is a whole number over this.
    private let perUnit: Double
    /// Above which price, and of how many base ticks, the coarser tick is.
    private let coarseFrom: Double
    private let coarse: Double
    /// What marks are rounded to: this many in one unit.
    private let marksPerUnit: Double

    /// Deribit's inverse options: 0.0001 coin, 0.0005 from 0.005 up; marks with six decimals.
    static let inverse = TickLadder(perUnit: 10_000, coarseFrom: 50, coarse: 5, marksPerUnit: 1_000_000)
    /// Linear options in US dollars. No tick of theirs was at hand: 5 for BTC and 0.2 for ETH are about
    /// what the inverse tick is worth; marks to the cent.
    static func linear(_ underlying: Underlying) -> TickLadder {
        TickLadder(perUnit: underlying == .eth ? 5 : 0.2, coarseFrom: .infinity, coarse: 1, marksPerUnit: 100)
    }

    /// The smallest price.
    var tick: Double { 1 / self.perUnit }

    /// The tick in force at `price`.
    @inline(__always)
    func tick(at price: Double) -> Double {
        (price * self.perUnit >= self.coarseFrom ? self.coarse : 1) / self.perUnit
    }

    /// The highest legal price at or below `price`; 0 where that is none.
    @inline(__always)
    func down(_ price: Double) -> Double {
        let ticks = (price * self.perUnit + Tolerance.threshold).rounded(.down)
        guard ticks >= self.coarseFrom else { return max(0, ticks) / self.perUnit }
        return (ticks / self.coarse).rounded(.down) * self.coarse / self.perUnit
    }

    /// The lowest legal price at or above `price`, a tick at least.
    @inline(__always)
    func up(_ price: Double) -> Double {
        let ticks = max(1, (price * self.perUnit - Tolerance.threshold).rounded(.up))
        guard ticks > self.coarseFrom else { return ticks / self.perUnit }
        return (ticks / self.coarse).rounded(.up) * self.coarse / self.perUnit
    }

    @inline(__always)
    func mark(_ price: Double) -> Double { (price * self.marksPerUnit).rounded() / self.marksPerUnit }
}
