import Elementary
import Testing

@testable import Synthetic

@Suite("The regressors of a calibration")
struct SmileRegressorsTests {
    private static let moments = [
        MarketFeatures(
            level: 0.5,
            trend: 0.05,
            realisedDay: 0.4,
            realisedWeek: 0.42,
            realisedMonth: 0.45,
            sinceLevel: 0.01
        ),
        MarketFeatures(
            level: 0.7,
            trend: -0.12,
            realisedDay: 0.9,
            realisedWeek: 0.7,
            realisedMonth: 0.55,
            sinceLevel: -0.03
        ),
        MarketFeatures(
            level: 0.4,
            trend: -0.02,
            realisedDay: 0.3,
            realisedWeek: 0.33,
            realisedMonth: 0.36,
            sinceLevel: 0.002
        ),
    ]

    @Test("are those that the model multiplies its coefficients by", arguments: Self.moments)
    func smile(_ features: MarketFeatures) throws {
        let surface = SmileModel.btc.surface(of: features)
        #expect(!surface.volatility.isRepaired)
        for (place, knot) in surface.volatility.knots.enumerated() {
            func value(_ table: [[Double]], _ row: [Double]) -> Double { RidgeFit.value(of: table[place], at: row) }
            let volatility = (knot.slice.theta * 365 / knot.days).squareRoot()
            let expected = value(SmileCoefficients.atTheMoney, SmileRegressors.atTheMoney(features))
            #expect(abs(Elementary.log(volatility) - expected) < 1e-12)
            let curvature = Elementary.log(knot.slice.psi / knot.slice.theta.squareRoot())
            let shape = SmileRegressors.shape(features)
            #expect(abs(curvature - value(SmileCoefficients.curvature, shape)) < 1e-12)
            #expect(abs(knot.slice.rho - value(SmileCoefficients.skew, shape)) < 1e-12)
            let forward = surface.forwards.forward(index: 1e9, days: knot.days)
            let basis = Elementary.log(forward / 1e9) * 365 / knot.days
            #expect(abs(basis - value(SmileCoefficients.basis, SmileRegressors.basis(features))) < 1e-8)
        }
        let width = RidgeFit.value(of: [0] + SmileCoefficients.width, at: SmileRegressors.width(features))
        let widening = 1 + surface.stress * QuoteParameters().stressWidening
        #expect(abs(Elementary.log(widening) - width) < 1e-12)
    }
}
