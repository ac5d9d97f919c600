/// What implied volatilities do beside the spot's own volatility.
struct SurfaceParameters: Sendable, Hashable {
    /// What the at-the-money volatility is on average above the volatility that comes, a fraction; BTC in 2021–2026:
    /// +0.03, range 0…0.09.
    var riskPremium: Double = 0.03
    /// By tenor of `FittedSurfaces.tenors`: the volatility that comes on average, over e to the mean of the market's
    /// forecast of its logarithm. Measured on the generator's own paths.
    var fairFactors: [Double] = [1.007, 1.056, 1.086, 1.122, 1.153, 1.169, 1.190, 1.200]
    /// What the market asks on top by tenor, times `riskPremium`: more at the short end, as measured in 2026.
    var premiumShape: [Double] = [1.2, 1.15, 1.1, 1, 0.95, 0.95, 0.95, 1]
    /// The mean of l, and days in which half of what it is away from there is forecast to be gone.
    var levelMean: Double
    var levelHalfLife: Double = 25
    /// The share of the fast part that the market believes in: with 0.55 the at-the-money volatility of 7 days moves
    /// three times as much a day as that of 90 days, as measured.
    var fastShare: Double = 0.55
    /// What a trend of 1 adds to ρ at 30 days, and how that falls with the tenor: (30 / days) to this power.
    var trendSkew: Double = 1.5
    var trendSkewPower: Double = 0.45
    /// ρ × this, ψ × this: how the smile differs from BTC's.
    var skewScale: Double = 1
    var curvatureScale: Double = 1
}

extension SurfaceParameters {
    /// The mean of l under `SpotParameters.btc`: measured on its paths.
    static func btc(riskPremium: Double) -> SurfaceParameters {
        SurfaceParameters(riskPremium: riskPremium, levelMean: -0.824)
    }

    /// ETH's level is BTC's in the proportion of their volatilities, ln 1.3; its smile is less skewed:
    /// RR25 −4.1 at 30 days where BTC has −5.4, at 1.4 times the volatility, and BF25 1.3 where BTC has 0.83.
    static func eth(riskPremium: Double) -> SurfaceParameters {
        var parameters = SurfaceParameters(riskPremium: riskPremium, levelMean: -0.824 + 0.262)
        parameters.skewScale = 0.75
        parameters.trendSkew = 1.0
        parameters.fairFactors = [1.010, 1.062, 1.095, 1.134, 1.169, 1.186, 1.208, 1.219]
        parameters.curvatureScale = 0.94
        return parameters
    }
}
