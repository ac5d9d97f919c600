import Elementary

/// The surface of a moment of real history, from what was known then.
///
/// Each tenor's volatility at the money, skew and curvature, the basis, and the width of markets are linear in the
/// features, as learned from recorded chains (`SmileCoefficients`). Features are cut off where the recordings say
/// nothing; what comes out is without arbitrage (`VolatilitySurface`).
struct SmileModel: Sendable {
    static let btc = SmileModel(skewScale: 1, curvatureScale: 1)
    /// ETH's smile beside BTC's, as the model's worlds have it (`SurfaceParameters.eth`): its own index sets the level.
    static let eth = SmileModel(skewScale: 0.75, curvatureScale: 0.94)

    var skewScale: Double
    var curvatureScale: Double

    func surface(of features: MarketFeatures) -> MarketSurface {
        let level = Self.cut(Elementary.log(features.level / 0.5), 1.2)
        let trend = Self.cut(features.trend, 0.35)
        let day = Self.cut(Elementary.log(features.realisedDay / features.level), 0.9)
        let month = Self.cut(Elementary.log(features.realisedMonth / features.level), 0.6)
        let since = Self.cut(features.sinceLevel, 0.25)
        let levels = [1, level, trend, max(0, -trend), day, month, since, abs(since)]
        let shapes = [1, level, trend]
        var knots: [VolatilitySurface.Knot] = []
        var basis: [Double] = []
        for (index, days) in FittedSurfaces.tenors.enumerated() {
            let volatility = Elementary.exp(Self.sum(SmileCoefficients.atTheMoney[index], levels))
            let bounded = min(4, max(0.05, volatility))
            let theta = bounded * bounded * days / 365
            let ratio = Elementary.exp(Self.sum(SmileCoefficients.curvature[index], shapes)) * self.curvatureScale
            let psi = theta.squareRoot() * min(1.35, ratio)
            let rho = Self.cut(Self.sum(SmileCoefficients.skew[index], shapes) * self.skewScale, 0.85)
            knots.append(.init(days: days, slice: EssviSlice(theta: theta, psi: psi, rhoPsi: rho * psi)))
            basis.append(Self.cut(Self.sum(SmileCoefficients.basis[index], [1, trend]), 0.3))
        }
        let widening = Elementary.exp(Self.sum(SmileCoefficients.width, [level, abs(trend), max(0, day)]))
        return MarketSurface(
            volatility: VolatilitySurface(knots),
            forwards: ForwardCurve(days: FittedSurfaces.tenors, basis: basis),
            // In the units of the crash that `stressWidening` is of.
            stress: (widening - 1) / QuoteParameters().stressWidening
        )
    }

    private static func cut(_ value: Double, _ limit: Double) -> Double { min(limit, max(-limit, value)) }

    private static func sum(_ coefficients: [Double], _ features: [Double]) -> Double {
        var sum = 0.0
        for (coefficient, feature) in zip(coefficients, features) { sum += coefficient * feature }
        return sum
    }
}
