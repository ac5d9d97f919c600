import Elementary
import Testing

@testable import Synthetic

@Suite("A calibration to chains that the model made")
struct ModelledCalibrationTests {
    /// The logarithm of a width that no feature explains.
    private static let widthConstant = 0.6

    /// Moments inside the model's cuts.
    private static let moments: [MarketFeatures] = {
        let stream = RandomStream(seed: 11, stream: 7)
        return (0..<80).map { (moment: UInt64) in
            let (a, b) = stream.normals(at: 3 * moment)
            let (c, d) = stream.normals(at: 3 * moment + 1)
            let (e, _) = stream.normals(at: 3 * moment + 2)
            func within(_ z: Double, _ limit: Double) -> Double { limit * max(-1, min(1, z / 2)) }
            let level = 0.5 * Elementary.exp(within(a, 0.3))
            return MarketFeatures(
                level: level,
                trend: within(b, 0.15),
                realisedDay: level * Elementary.exp(within(c, 0.5)),
                realisedWeek: level,
                realisedMonth: level * Elementary.exp(within(d, 0.3)),
                sinceLevel: within(e, 0.1)
            )
        }
    }()

    private static func observation(_ features: MarketFeatures) -> SmileCalibration.Observation? {
        let surface = SmileModel.btc.surface(of: features)
        guard !surface.volatility.isRepaired else { return nil }
        let tenors = surface.volatility.knots.enumerated().map { place, knot in
            let basis = RidgeFit.value(of: SmileCoefficients.basis[place], at: SmileRegressors.basis(features))
            return FittedTenor(knot.days, knot.slice.theta, knot.slice.rho, knot.slice.psi, basis * 100)
        }
        let width = [Self.widthConstant] + SmileCoefficients.width
        let widening = Elementary.exp(RidgeFit.value(of: width, at: SmileRegressors.width(features)))
        let snapshot = ModelledSnapshot.make(tenors, widening: widening)
        return SmileCalibration.Observation(
            features: features,
            smile: ObservedSmile(snapshot, clock: .flat),
            width: ObservedWidth(snapshot)
        )
    }

    @Test("gives the model's own coefficients back")
    func closed() throws {
        let observations = Self.moments.compactMap(Self.observation)
        let found = try #require(SmileCalibration(observations, penaltyPerChain: 0))
        #expect(found.chainCount == observations.count && found.chainCount > 40)
        for (fits, committed) in [
            (found.atTheMoney, SmileCoefficients.atTheMoney), (found.curvature, SmileCoefficients.curvature),
            (found.skew, SmileCoefficients.skew), (found.basis, SmileCoefficients.basis),
        ] {
            for (fit, row) in zip(fits, committed) {
                #expect(fit.error < 1e-6)
                for (coefficient, expected) in zip(fit.coefficients, row) {
                    #expect(abs(coefficient - expected) < 1e-5)
                }
            }
        }
        for (coefficient, expected) in zip(found.width.coefficients, [Self.widthConstant] + SmileCoefficients.width) {
            #expect(abs(coefficient - expected) < 1e-6)
        }
    }

    @Test("under a large penalty keeps the mean alone")
    func penalty() throws {
        let observations = Self.moments.compactMap(Self.observation)
        let found = try #require(SmileCalibration(observations, penaltyPerChain: 1e9))
        let skews = observations.compactMap { $0.smile?.skew[3] }
        let mean = skews.reduce(0, +) / Double(skews.count)
        #expect(abs(found.skew[3].coefficients[0] - mean) < 1e-6)
        #expect(found.skew[3].coefficients.dropFirst().allSatisfy { abs($0) < 1e-6 })
    }
}
