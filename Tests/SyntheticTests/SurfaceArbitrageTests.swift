import Options
import TestSupport
import Testing

@testable import Synthetic

@Suite("A surface")
struct SurfaceArbitrageTests {
    private static let moneyness = stride(from: -2.0, through: 2.0, by: 0.1).map { $0 }

    @Test(
        "of every snapshot of a year has neither butterfly nor calendar arbitrage",
        arguments: 1...3 as ClosedRange<UInt64>
    )
    func year(_ seed: UInt64) {
        let world = seed == 1 ? Worlds.btc : Worlds.make(seed == 2 ? .btc : .eth, .inverse, seed: seed + 10)
        let profile = ActivityProfile.measured
        for step in Worlds.secondYear {
            let surface = world.surface(at: step).volatility
            guard VolatilitySurface.holds(surface.knots) else {
                Issue.record("the conditions do not hold at step \(step)")
                return
            }
            // The conditions are sufficient; the density itself is looked at on some.
            guard step % 29 == 0 else { continue }
            let time = world.grid.time(of: step)
            var before: EssviSlice?
            for place in world.listing.openBoards(at: time) {
                let slice = surface.slice(at: profile.days(from: time, to: world.listing.boards[Int(place)].expiry))
                for k in Self.moneyness {
                    #expect(slice.durrleman(at: k) >= 0, "a butterfly at k = \(k), step \(step)")
                    let earlier = before?.totalVariance(at: k) ?? 0
                    #expect(slice.totalVariance(at: k) >= earlier * (1 - 1e-12), "a calendar at k = \(k), step \(step)")
                }
                before = slice
            }
        }
    }

    @Test("of any numbers is brought to one without arbitrage, and one without is left alone")
    func projection() {
        var generator = SplitMix64(seed: 77)
        var repaired = 0
        for _ in 0..<2_000 {
            var theta = 0.0
            let knots = SurfaceModel.days.map { days in
                theta += generator.unit() * 0.3 - 0.02
                let psi = generator.unit() * 2.5
                let slice = EssviSlice(theta: theta, psi: psi, rhoPsi: psi * (generator.unit() * 2.4 - 1.2))
                return VolatilitySurface.Knot(days: days, slice: slice)
            }
            let surface = VolatilitySurface(knots)
            #expect(VolatilitySurface.holds(surface.knots))
            #expect(surface.isRepaired == !VolatilitySurface.holds(knots))
            repaired += surface.isRepaired ? 1 : 0
            let again = VolatilitySurface(surface.knots)
            #expect(again.knots == surface.knots && !again.isRepaired)
            Self.checkBetween(surface)
        }
        #expect(repaired > 1_000)
    }

    @Test("as fitted to recorded chains needs no repair")
    func fitted() {
        let surfaces = [
            FittedSurfaces.lowVolatility, FittedSurfaces.calm, FittedSurfaces.range, FittedSurfaces.bear,
            FittedSurfaces.sellOff, FittedSurfaces.crash, FittedSurfaces.bull,
        ]
        for tenors in surfaces {
            let knots = tenors.map { tenor in
                VolatilitySurface.Knot(
                    days: tenor.days,
                    slice: EssviSlice(theta: tenor.theta, psi: tenor.psi, rhoPsi: tenor.rho * tenor.psi)
                )
            }
            #expect(VolatilitySurface.holds(knots))
            #expect(tenors.map(\.days) == FittedSurfaces.tenors)
        }
    }

    @Test("has the skew at the money that the formula says")
    func skew() {
        // dσ/dk at 0 is ρψ / (2 √(θT)).
        let slice = EssviSlice(theta: 0.011_199_82, psi: 0.078_143_84, rhoPsi: -0.284_317_3 * 0.078_143_84)
        let years = 30.0 / 365
        func volatility(_ k: Double) -> Double { (slice.totalVariance(at: k) / years).squareRoot() }
        let slope = (volatility(1e-5) - volatility(-1e-5)) / 2e-5
        #expect(abs(slope - slice.rhoPsi / (2 * (slice.theta * years).squareRoot())) < 1e-6)
        #expect(abs(volatility(0) - 0.369_140_17) < 1e-6)
    }

    /// Looks between the tenors and outside them.
    private static func checkBetween(_ surface: VolatilitySurface) {
        var before: EssviSlice?
        for days in [0.01, 0.5, 1.9, 2, 3, 6.5, 10, 20, 45, 75, 130, 250, 350, 399, 450] {
            let slice = surface.slice(at: days)
            for k in [-1.5, -0.4, -0.05, 0, 0.05, 0.4, 1.5] {
                #expect(slice.durrleman(at: k) >= -1e-12, "a butterfly at \(days) days, k = \(k)")
                let earlier = before?.totalVariance(at: k) ?? 0
                #expect(slice.totalVariance(at: k) >= earlier * (1 - 1e-9), "a calendar at \(days) days, k = \(k)")
            }
            before = slice
        }
    }
}
