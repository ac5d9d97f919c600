/// What implied volatilities do beside the spot's own volatility.
struct SurfaceParameters: Sendable, Hashable {
    /// What the at-the-money volatility is on average above the volatility that comes, a fraction; DERIBIT.md §6.7:
    /// +0.03, range 0…0.09.
    var riskPremium: Double = 0.03
    /// By tenor of `FittedSurfaces.tenors`: the volatility that comes on average, over e to the mean of the market's
    /// forecast of its logarithm. Measured on the generator's own paths.
    var fairFactors: [Double] = [0.9968, 1.046, 1.0727, 1.1013, 1.1238, 1.134, 1.1467, 1.1524]
    /// What the market asks on top by tenor, times `riskPremium`.
    var premiumShape: [Double] = [0.9, 0.95, 1, 1, 1.2, 1.4, 1.8, 2.2]
    /// The mean of l, and days in which half of what it is away from there is forecast to be gone.
    var levelMean: Double
    var levelHalfLife: Double = 25
    /// The share of the fast part that the market believes in.
    var fastShare: Double = 0.55
    /// What a trend of 1 adds to ρ at 30 days, and how that falls with the tenor: (30 / days) to this power.
    var trendSkew: Double = 1.5
    var trendSkewPower: Double = 0.45
    /// ρ × this, ψ × this: how the smile differs from BTC's.
    var skewScale: Double = 1
    var curvatureScale: Double = 1
}
