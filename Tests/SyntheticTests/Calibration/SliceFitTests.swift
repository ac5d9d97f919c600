import Testing

@testable import Synthetic

@Suite("The fit of a slice")
struct SliceFitTests {
    private static let places = stride(from: -2.5, through: 2.5, by: 0.25)

    /// A smile's volatilities at strikes that are 2½ standard deviations away at most.
    private static func points(_ tenor: FittedTenor) -> [SliceFit.Point] {
        let slice = EssviSlice(theta: tenor.theta, psi: tenor.psi, rhoPsi: tenor.rho * tenor.psi)
        return Self.places.map { place in
            let k = place * tenor.theta.squareRoot()
            let volatility = (slice.totalVariance(at: k) / (tenor.days / 365)).squareRoot()
            return SliceFit.Point(k: k, volatility: volatility, weight: place == 0 ? 1 : 1 / (1 + abs(place)))
        }
    }

    @Test(
        "gives the parameters back that a smile was made of",
        arguments: FittedSurfaces.crash + FittedSurfaces.bull + FittedSurfaces.lowVolatility
    )
    func exact(_ tenor: FittedTenor) throws {
        let fit = try #require(SliceFit(Self.points(tenor), years: tenor.days / 365))
        #expect(abs(fit.slice.theta / tenor.theta - 1) < 1e-6)
        #expect(abs(fit.slice.psi / tenor.psi - 1) < 1e-6)
        #expect(abs(fit.slice.rho - tenor.rho) < 1e-6)
        #expect(fit.error < 1e-6)
    }

    @Test("of a smile that is none has the least weighted squares around, and says their mean's root")
    func least() throws {
        let tenor = FittedSurfaces.bear[3]
        let years = tenor.days / 365
        var points = Self.points(tenor)
        for place in points.indices { points[place].volatility += place % 3 == 0 ? 0.004 : -0.002 }
        let fit = try #require(SliceFit(points, years: years))
        func error(_ slice: EssviSlice) -> Double {
            var (squares, weight) = (0.0, 0.0)
            for point in points {
                let rest = point.volatility - (slice.totalVariance(at: point.k) / years).squareRoot()
                squares += point.weight * rest * rest
                weight += point.weight
            }
            return (squares / weight).squareRoot()
        }
        #expect(abs(fit.error - error(fit.slice)) < 1e-12 && fit.error > 0.001)
        for change in [0.999, 1.001] {
            for path in [\EssviSlice.theta, \.psi, \.rhoPsi] {
                var other = fit.slice
                other[keyPath: path] *= change
                #expect(error(other) > fit.error)
            }
        }
    }

    @Test("does not hear a point without weight")
    func weight() throws {
        let tenor = FittedSurfaces.bear[3]
        var points = Self.points(tenor)
        points.append(SliceFit.Point(k: 0.1, volatility: 3, weight: 1e-12))
        let fit = try #require(SliceFit(points, years: tenor.days / 365))
        #expect(abs(fit.slice.theta / tenor.theta - 1) < 1e-5)
    }

    @Test("keeps |ρ| below 0.95 where the smile is one-sided")
    func skewed() throws {
        let points = (0..<12).map { place in
            let k = Double(place - 6) * 0.05
            return SliceFit.Point(k: k, volatility: 0.5 - 0.8 * k, weight: 1)
        }
        let fit = try #require(SliceFit(points, years: 0.1))
        #expect(fit.slice.theta > 0 && fit.slice.rho < 0 && fit.slice.rho > -0.95)
    }

    @Test("is refused for few points, and for what is no volatility")
    func refused() {
        let points = Self.points(FittedSurfaces.bear[3])
        #expect(SliceFit(Array(points.prefix(5)), years: 0.1) == nil)
        #expect(SliceFit(points, years: 0) == nil)
        for volatility in [0, -0.5, .nan, .infinity] {
            var bad = points
            bad[2].volatility = volatility
            #expect(SliceFit(bad, years: 0.1) == nil)
        }
    }
}
