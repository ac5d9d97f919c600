import Options

/// A property that real markets have, and the range in which a model's figure for it must lie.
struct StylisedFact: Sendable, Hashable {
    var key: String
    var meaning: String
    var unit: String = ""
    /// For the median over worlds of some years.
    var target: ClosedRange<Double>
    /// Where the target is from.
    var source: String
    /// Whether a model may miss it and say so. Not kurtosis, clustering, the sign of the skew, the variance premium and
    /// the spreads: what an option seller lives on.
    var mayBeMissed = true
}

extension StylisedFact {
    /// All that is measured, in the order of the report.
    static func all(_ underlying: Underlying) -> [StylisedFact] {
        Self.path + Self.surface + Self.spreads(underlying)
    }

    private static let path: [StylisedFact] = [
        StylisedFact(
            key: "annualised_volatility",
            meaning: "standard deviation of daily returns × √365",
            target: 0.45...0.75,
            source: "BTC 2018–2026"
        ),
        StylisedFact(
            key: "daily_excess_kurtosis",
            meaning: "excess kurtosis of daily returns",
            target: 3...12,
            source: "BTC 2018–2026",
            mayBeMissed: false
        ),
        StylisedFact(
            key: "daily_skew",
            meaning: "skew of daily returns",
            target: -0.7...0.4,
            source: "BTC 2018–2026"
        ),
        StylisedFact(
            key: "worst_day",
            meaning: "the least daily log return",
            target: -0.25...(-0.1),
            source: "BTC, 4 years"
        ),
        StylisedFact(
            key: "best_day",
            meaning: "the greatest daily log return",
            target: 0.1...0.2,
            source: "BTC, 4 years"
        ),
        StylisedFact(
            key: "tail_index",
            meaning: "Hill's index of the largest 2.5 % of daily |returns|",
            target: 2.5...4.5,
            source: "Takaishi 2020"
        ),
        StylisedFact(
            key: "return_autocorrelation",
            meaning: "of daily returns, lag 1",
            target: -0.1...0.1,
            source: "BTC 2018–2026"
        ),
        StylisedFact(
            key: "clustering_1",
            meaning: "autocorrelation of daily |returns|, lag 1",
            target: 0.12...0.3,
            source: "BTC 2018–2026",
            mayBeMissed: false
        ),
        StylisedFact(
            key: "clustering_2_5",
            meaning: "the same, mean of lags 2 to 5",
            target: 0.05...0.2,
            source: "BTC 2018–2026",
            mayBeMissed: false
        ),
        StylisedFact(
            key: "clustering_20",
            meaning: "the same, lag 20",
            target: 0.02...0.1,
            source: "BTC 2018–2026",
            mayBeMissed: false
        ),
        StylisedFact(
            key: "monthly_excess_kurtosis",
            meaning: "excess kurtosis of 30-day returns, which falls toward 0",
            target: -1.5...2,
            source: "literature"
        ),
        StylisedFact(
            key: "hurst",
            meaning: "Hurst's exponent of daily returns",
            target: 0.42...0.58,
            source: "Takaishi 2018: near 0.5"
        ),
        StylisedFact(
            key: "weekend_ratio",
            meaning: "volatility of Saturdays and Sundays over that of weekdays",
            target: 0.6...0.8,
            source: "BTC 2026"
        ),
    ]

    private static let surface: [StylisedFact] = [
        StylisedFact(
            key: "variance_premium",
            meaning: "mean of 30-day at-the-money volatility less what came",
            unit: "points",
            target: 0...9,
            source: "BTC 2021–2026: about 0 to 9",
            mayBeMissed: false
        ),
        StylisedFact(
            key: "variance_premium_share",
            meaning: "share of days on which it was positive",
            target: 0.5...0.85,
            source: "BTC 2021–2026: 0.56 to 0.74",
            mayBeMissed: false
        ),
        StylisedFact(
            key: "leverage",
            meaning: "correlation of daily return and change of 30-day volatility",
            target: -0.6...(-0.2),
            source: "Deribit 2026: −0.55"
        ),
        StylisedFact(
            key: "risk_reversal_30d",
            meaning: "median of IV(25-delta call) − IV(25-delta put), 30 days",
            unit: "points",
            target: -10...(-1),
            source: "Deribit 2026: −5.4",
            mayBeMissed: false
        ),
        StylisedFact(
            key: "risk_reversal_flips",
            meaning: "share of days on which that of 7 days is positive",
            target: 0.01...0.45,
            source: "Deribit 2026: positive in rallies",
            mayBeMissed: false
        ),
        StylisedFact(
            key: "risk_reversal_trend",
            meaning: "correlation of the 30-day risk reversal and the return of 5 days",
            target: 0.2...0.8,
            source: "Deribit 2026: 0.51"
        ),
        StylisedFact(
            key: "butterfly_30d",
            meaning: "median of the 25-delta wings' mean less at the money, 30 days",
            unit: "points",
            target: 0.4...1.8,
            source: "Deribit 2026: 0.83, regimes 0.65 to 1.8"
        ),
        StylisedFact(
            key: "term_inverted",
            meaning: "share of days on which 7-day volatility is above that of 90 days",
            target: 0.2...0.45,
            source: "Deribit 2026: 0.34"
        ),
        StylisedFact(
            key: "volatility_moves_30d",
            meaning: "standard deviation of daily changes of ln 30-day volatility",
            target: 0.025...0.06,
            source: "Deribit 2026: 0.040"
        ),
        StylisedFact(
            key: "volatility_moves_ratio",
            meaning: "the same of 7 days over that of 90 days",
            target: 2...4.5,
            source: "Deribit 2026: about 3"
        ),
        StylisedFact(
            key: "volatility_persistence",
            meaning: "autocorrelation of ln 30-day volatility, one day",
            target: 0.93...0.99,
            source: "Deribit 2026: 0.962"
        ),
        StylisedFact(
            key: "far_without_bid",
            meaning: "share of quotes of |delta| < 0.02, under 30 days, without a bid",
            target: 0.3...0.9,
            source: "Deribit 2026: 0.35 to 0.88"
        ),
    ]

    /// Within two thirds and three halves of the recorded median: months differ by as much.
    private static func spreads(_ underlying: Underlying) -> [StylisedFact] {
        SpreadBuckets.recorded(underlying).enumerated().map { cell, median in
            StylisedFact(
                key: SpreadBuckets.key(of: cell),
                meaning: "median spread, by days to expiry and |delta| in hundredths",
                unit: "points",
                target: (median / 1.5)...(median * 1.5),
                source: "Deribit 2026: \(median)",
                mayBeMissed: false
            )
        }
    }
}
