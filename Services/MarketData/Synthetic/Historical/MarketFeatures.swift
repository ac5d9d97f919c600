import Elementary

/// What is known of a market at one moment, of which its surface is made. Nothing in it is of later.
struct MarketFeatures: Sendable, Hashable {
    /// The volatility index, a fraction a year: the latest that was recorded, or else as the returns have it.
    var level: Double
    /// Log returns, each weighted by how long ago it was, with a half-life of 60 hours.
    var trend: Double
    /// Realised volatilities, with half-lives of 1, 4 and 20 days.
    var realisedDay: Double
    var realisedWeek: Double
    var realisedMonth: Double
    /// The log return since `level` was recorded; 0 where it was not.
    var sinceLevel: Double
}

/// The features of returns on their way, hour by hour.
struct FeatureWalk: Sendable {
    /// An average of squared returns that halves its memory in some hours.
    private struct Variance: Sendable {
        private let keep: Double
        private var sum = 0.0
        private var weight = 0.0

        init(hours: Double) { self.keep = Elementary.power(0.5, 1 / hours) }

        mutating func take(_ change: Double) {
            self.sum = self.keep * self.sum + change * change
            self.weight = self.keep * self.weight + 1
        }

        /// A fraction a year, 0.05 at least.
        var volatility: Double {
            self.weight > 0 ? max(0.05, (self.sum / self.weight * 8_760).squareRoot()) : 0.5
        }
    }

    private let keepTrend = Elementary.power(0.5, 1.0 / 60)
    private var day = Variance(hours: 24)
    private var week = Variance(hours: 96)
    private var month = Variance(hours: 480)
    private var trend = 0.0

    /// Takes the log return of the hour that ends now.
    mutating func take(_ change: Double) {
        self.day.take(change)
        self.week.take(change)
        self.month.take(change)
        self.trend = self.keepTrend * self.trend + change
    }

    /// What is known now.
    ///
    /// - Parameter level: the volatility index; nil where none is recorded.
    func features(level: Double?, sinceLevel: Double = 0) -> MarketFeatures {
        var features = MarketFeatures(
            level: 0,
            trend: self.trend,
            realisedDay: self.day.volatility,
            realisedWeek: self.week.volatility,
            realisedMonth: self.month.volatility,
            sinceLevel: level == nil ? 0 : sinceLevel
        )
        features.level = level ?? VolatilityFromReturns.level(features)
        return features
    }
}
