import Elementary

/// What the coefficients of `SmileCoefficients` are of, in their order.
///
/// `SmileModel` has the same, cut off where the recordings that were learned from say nothing; none of these recordings
/// is beyond a cut.
enum SmileRegressors {
    static func atTheMoney(_ features: MarketFeatures) -> [Double] {
        [
            1, Self.level(features), features.trend, max(0, -features.trend), Self.day(features),
            Elementary.log(features.realisedMonth / features.level), features.sinceLevel, abs(features.sinceLevel),
        ]
    }

    /// Of curvature and skew.
    static func shape(_ features: MarketFeatures) -> [Double] { [1, Self.level(features), features.trend] }

    static func basis(_ features: MarketFeatures) -> [Double] { [1, features.trend] }

    /// Behind the constant, which `SmileCoefficients.width` has not.
    static func width(_ features: MarketFeatures) -> [Double] {
        [1, Self.level(features), abs(features.trend), max(0, Self.day(features))]
    }

    private static func level(_ features: MarketFeatures) -> Double { Elementary.log(features.level / 0.5) }

    private static func day(_ features: MarketFeatures) -> Double {
        Elementary.log(features.realisedDay / features.level)
    }
}
