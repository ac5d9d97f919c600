/// The implied volatilities of one moment: an eSSVI slice at each of a few tenors, and between them θ, ψ and ρψ linear
/// in time. It has no butterfly and no calendar arbitrage.
///
/// Time is in days of the market's clock (`ActivityProfile`), which any increasing clock may stand for: neither
/// condition knows how fast it runs. Below the first tenor θ goes with time and ψ with its root, ρ staying.
///
/// **What is checked**, at the tenors, each time one is made:
///
/// | condition | keeps away |
/// |---|---|
/// | θ > 0, ψ(1 + ρ) > 0, ψ(1 − ρ) > 0 | slices that are none |
/// | θ, ψ(1 + ρ) and ψ(1 − ρ) do not decrease | calendar arbitrage |
/// | ψ/θ does not increase | calendar arbitrage |
/// | ψ² ≤ 2θ, ψ ≤ 1.99 | butterflies: with \|ρ\| < 1 they imply Gatheral and Jacquier's conditions |
///
/// **Why that holds between tenors too.** Linear functions that do not decrease at the ends do not between them; the
/// ratio of two linear functions is monotone; ψ²/θ is convex, so between two tenors it is below the larger of the two.
///
/// **What does not hold is projected**, tenor by tenor from the shortest, by raising: ψ(1 + ρ), ψ(1 − ρ) and θ to those
/// of the tenor before, then θ until ψ/θ and ψ²/θ are small enough. Raising θ breaks none of the others.
struct VolatilitySurface: Sendable, Hashable {
    struct Knot: Sendable, Hashable {
        /// Days, > 0.
        var days: Double
        var slice: EssviSlice
    }

    static let curvatureMax = 1.99
    /// What a projection cuts ψ(1 ± ρ) at: below the limit, so that raising it afterwards stays below.
    private static let curvatureCap = 1.98

    /// In increasing order of days.
    let knots: [Knot]
    /// Whether something had to be projected.
    let isRepaired: Bool

    /// - Parameter knots: at least two, in increasing order of days.
    init(_ knots: [Knot]) {
        guard Self.holds(knots) else {
            self.knots = Self.projected(knots)
            self.isRepaired = true
            return
        }
        self.knots = knots
        self.isRepaired = false
    }

    /// The smile `days` (> 0) from now.
    func slice(at days: Double) -> EssviSlice {
        let first = self.knots[0]
        guard days > first.days else {
            let share = max(days, 1e-9) / first.days
            let root = share.squareRoot()
            return EssviSlice(
                theta: first.slice.theta * share,
                psi: first.slice.psi * root,
                rhoPsi: first.slice.rhoPsi * root
            )
        }
        var upper = 1
        while upper < self.knots.count - 1, self.knots[upper].days < days { upper += 1 }
        let (low, high) = (self.knots[upper - 1], self.knots[upper])
        // Past the last tenor its smile's shape stays while its variance grows: nothing decreases, φ falls.
        let share = min(1, (days - low.days) / (high.days - low.days))
        var slice = EssviSlice(
            theta: low.slice.theta + share * (high.slice.theta - low.slice.theta),
            psi: low.slice.psi + share * (high.slice.psi - low.slice.psi),
            rhoPsi: low.slice.rhoPsi + share * (high.slice.rhoPsi - low.slice.rhoPsi)
        )
        if days > high.days { slice.theta *= days / high.days }
        return slice
    }

    // MARK: - Conditions

    /// Whether the conditions above hold of `knots`.
    static func holds(_ knots: [Knot]) -> Bool {
        var before: EssviSlice?
        for knot in knots {
            guard Self.isSlice(knot.slice), Self.follows(knot.slice, before) else { return false }
            before = knot.slice
        }
        return true
    }

    private static func isSlice(_ slice: EssviSlice) -> Bool {
        slice.theta > 0 && slice.psi + slice.rhoPsi > 0 && slice.psi - slice.rhoPsi > 0
            && slice.psi * slice.psi <= 2 * slice.theta && slice.psi <= Self.curvatureMax
    }

    private static func follows(_ slice: EssviSlice, _ before: EssviSlice?) -> Bool {
        guard let before else { return true }
        return slice.theta >= before.theta && slice.psi + slice.rhoPsi >= before.psi + before.rhoPsi
            && slice.psi - slice.rhoPsi >= before.psi - before.rhoPsi
            && slice.psi * before.theta <= before.psi * slice.theta
    }

    private static func projected(_ knots: [Knot]) -> [Knot] {
        let smallest = 1e-9
        var result: [Knot] = []
        for knot in knots {
            let before = result.last?.slice
            var plus = min(Self.curvatureCap, max(smallest, knot.slice.psi + knot.slice.rhoPsi))
            var minus = min(Self.curvatureCap, max(smallest, knot.slice.psi - knot.slice.rhoPsi))
            var theta = max(smallest, knot.slice.theta)
            if let before {
                plus = max(plus, before.psi + before.rhoPsi)
                minus = max(minus, before.psi - before.rhoPsi)
                theta = max(theta, before.theta)
            }
            // A little more than the conditions ask, here and below: it covers the rounding of ψ and ρψ themselves.
            if before != nil { (plus, minus) = (plus * (1 + 1e-12), minus * (1 + 1e-12)) }
            let psi = (plus + minus) / 2
            theta = max(theta, psi * psi / 2 * (1 + 1e-12))
            if let before { theta = max(theta, psi * before.theta / before.psi * (1 + 1e-12)) }
            result.append(
                Knot(days: knot.days, slice: EssviSlice(theta: theta, psi: psi, rhoPsi: (plus - minus) / 2))
            )
        }
        return result
    }
}
