import Elementary

/// What a UTC day was like; a label only, which no rule reads.
public struct Regime: Sendable, Hashable {
    public var trend: Trend
    public var volatility: Level

    /// By the 30-day log return of the index at 00:00: above +10 %, below −10 %, between.
    public enum Trend: String, Sendable, Hashable, CaseIterable {
        case bull, bear, sideways, unknown
    }

    /// By the realised volatility of 30 days at 00:00 against 60 %.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        case high = "high_vol"
        case low = "low_vol"
        case unknown = "unknown_vol"
    }

    public init(trend: Trend, volatility: Level) {
        self.trend = trend
        self.volatility = volatility
    }

    static let window = 30 * Milliseconds.day
    static let trendLimit = 0.1
    static let volatilityLimit = 0.6

    /// The regimes of the UTC days in `days`, from the snapshots of `dataset` alone.
    ///
    /// The trend compares the latest snapshots at or before 00:00 and at or before 00:00 − 30 days, neither older than
    /// twice the decision interval or twice the median spacing in the window, whichever is more.
    static func labels(_ dataset: Dataset, days: ClosedRange<Int64>, interval: Int64, squares: [Double]) -> [Regime] {
        var realised = RealisedVolatility(times: dataset.snapshotTimes, squares: squares, window: Self.window)
        return days.map { day in
            let midnight = day * Milliseconds.day
            let answer = realised.at(midnight)
            let maximumAge = max(2 * Double(interval), 2 * (answer.spacing ?? 0))
            func index(at instant: Int64) -> Double? {
                guard let snapshot = dataset.snapshot(atOrBefore: instant),
                    Double(instant - dataset.snapshotTimes[snapshot]) <= maximumAge
                else { return nil }
                return dataset.snapshotIndex[snapshot]
            }
            var trend = Trend.unknown
            if let now = index(at: midnight), let then = index(at: midnight - Self.window) {
                let change = Elementary.log(now / then)
                trend = .sideways
                if change > Self.trendLimit + Tolerance.threshold { trend = .bull }
                if change < -Self.trendLimit - Tolerance.threshold { trend = .bear }
            }
            let level: Level? = answer.volatility.map {
                $0 > Self.volatilityLimit + Tolerance.threshold ? .high : .low
            }
            return Regime(trend: trend, volatility: level ?? .unknown)
        }
    }
}
