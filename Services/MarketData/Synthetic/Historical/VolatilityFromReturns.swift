import Elementary

/// The volatility index as returns alone have it, for the years before one was recorded.
///
/// ln level = c + Σ bᵢ ln RVᵢ + b trend + b losses, fitted by least squares to BTC's DVOL of 24 March 2021 to August
/// 2026. The error there is 0.122 in the logarithm, 6.2 volatility points in the mean; fitted to the first half alone
/// the second is missed by 0.125 with a bias of −0.09. So levels of 2019 and 2020 are guesses of that quality.
enum VolatilityFromReturns {
    static func level(_ features: MarketFeatures) -> Double {
        let logarithm =
            0.0120 + 0.0447 * Elementary.log(features.realisedDay) + 0.0235 * Elementary.log(features.realisedWeek)
            + 0.7957 * Elementary.log(features.realisedMonth) + 1.0828 * max(-0.6, min(0.6, features.trend))
            + 2.2443 * min(0.6, max(0, -features.trend))
        return min(2.5, max(0.2, Elementary.exp(logarithm)))
    }
}
