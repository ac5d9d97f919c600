import Elementary
import Options
import Statistics

/// The figures of one world's stretch of time, by the keys of `StylisedFact`.
struct WorldMeasurement: Sendable {
    private(set) var figures: [String: Double] = [:]

    /// - Parameters:
    ///   - hourly: the index at every step of whole days from 00:00 UTC.
    ///   - firstDay: the UTC day of the first.
    ///   - readings: of each day's 00:00; nil where there was no snapshot. One more than the days of `hourly`'s
    ///     returns, or fewer.
    init(hourly: [Double], firstDay: Int64, readings: [SurfaceReading?]) {
        let daily = stride(from: 0, to: hourly.count, by: 24).map { hourly[$0] }
        self.takePath(SeriesFacts.logReturns(daily), hourly: SeriesFacts.logReturns(hourly), firstDay: firstDay)
        self.takeSurface(readings, daily: daily)
        self.takePremium(readings, hourly: SeriesFacts.logReturns(hourly))
        self.takeQuotes(readings.compactMap { $0 })
    }

    private mutating func set(_ key: String, _ value: Double?) {
        if let value, value.isFinite { self.figures[key] = value }
    }

    // MARK: - The path

    private mutating func takePath(_ daily: [Double], hourly: [Double], firstDay: Int64) {
        let magnitudes = daily.map { abs($0) }
        let nearby = (2...5).compactMap { SeriesFacts.autocorrelation(magnitudes, lag: $0) }
        self.set("annualised_volatility", Moments.standardDeviation(daily).map { $0 * 365.0.squareRoot() })
        self.set("daily_excess_kurtosis", Moments.kurtosis(daily).map { $0 - 3 })
        self.set("daily_skew", Moments.skew(daily))
        self.set("worst_day", daily.min())
        self.set("best_day", daily.max())
        self.set("tail_index", SeriesFacts.tailIndex(daily))
        self.set("return_autocorrelation", SeriesFacts.autocorrelation(daily, lag: 1))
        self.set("clustering_1", SeriesFacts.autocorrelation(magnitudes, lag: 1))
        self.set("clustering_2_5", nearby.count == 4 ? Moments.mean(nearby) : nil)
        self.set("clustering_20", SeriesFacts.autocorrelation(magnitudes, lag: 20))
        self.set("monthly_excess_kurtosis", Moments.kurtosis(SeriesFacts.sums(daily, of: 30)).map { $0 - 3 })
        self.set("hurst", SeriesFacts.hurst(daily))
        self.set("weekend_ratio", Self.weekendRatio(hourly, firstDay: firstDay))
    }

    private static func weekendRatio(_ hourly: [Double], firstDay: Int64) -> Double? {
        var squares = (weekend: 0.0, week: 0.0)
        var counts = (weekend: 0, week: 0)
        for (hour, move) in hourly.enumerated() {
            // 1970-01-01 was a Thursday: days 2 and 3 of its week are the weekend.
            let isWeekend = [2, 3].contains((firstDay + Int64(hour / 24)) % 7)
            if isWeekend {
                squares.weekend += move * move
                counts.weekend += 1
            } else {
                squares.week += move * move
                counts.week += 1
            }
        }
        guard counts.weekend > 0, counts.week > 0, squares.week > 0 else { return nil }
        let ratio = squares.weekend / Double(counts.weekend) / (squares.week / Double(counts.week))
        return ratio.squareRoot()
    }

    // MARK: - The surface

    private mutating func takeSurface(_ readings: [SurfaceReading?], daily: [Double]) {
        let seven = Self.changes(readings.map { $0?.atTheMoney7 })
        let thirty = Self.changes(readings.map { $0?.atTheMoney30 })
        let ninety = Self.changes(readings.map { $0?.atTheMoney90 })
        self.set("volatility_moves_30d", Moments.standardDeviation(thirty.compactMap { $0 }))
        if let short = Moments.standardDeviation(seven.compactMap { $0 }),
            let long = Moments.standardDeviation(ninety.compactMap { $0 }), long > 0
        {
            self.set("volatility_moves_ratio", short / long)
        }
        let returns = SeriesFacts.logReturns(daily)
        let levels = readings.map { $0?.atTheMoney30 }
        let pairs = zip(returns, zip(levels, levels.dropFirst())).compactMap { move, levels -> (Double, Double)? in
            guard let before = levels.0, let after = levels.1 else { return nil }
            return (move, after - before)
        }
        self.set("leverage", SeriesFacts.correlation(pairs.map(\.0), pairs.map(\.1)))
        let known = levels.compactMap { $0.map { Elementary.log($0) } }
        self.set("volatility_persistence", SeriesFacts.autocorrelation(known, lag: 1))

        let inverted = readings.compactMap { reading -> Bool? in
            guard let short = reading?.atTheMoney7, let long = reading?.atTheMoney90 else { return nil }
            return short > long
        }
        self.set("term_inverted", Self.share(inverted))
        self.set(
            "risk_reversal_30d",
            SeriesFacts.median(readings.compactMap { $0?.riskReversal30 }).map { $0 * 100 }
        )
        self.set("risk_reversal_flips", Self.share(readings.compactMap { $0?.riskReversal7.map { $0 > 0 } }))
        self.set("butterfly_30d", SeriesFacts.median(readings.compactMap { $0?.butterfly30 }).map { $0 * 100 })
        let trend = readings.indices.compactMap { day -> (Double, Double)? in
            guard day >= 5, day < daily.count, let skew = readings[day]?.riskReversal30 else { return nil }
            return (Elementary.log(daily[day] / daily[day - 5]), skew)
        }
        self.set("risk_reversal_trend", SeriesFacts.correlation(trend.map(\.0), trend.map(\.1)))
    }

    private mutating func takePremium(_ readings: [SurfaceReading?], hourly: [Double]) {
        var totals = [0.0]
        for move in hourly { totals.append(totals[totals.count - 1] + move * move) }
        let window = 720
        let premiums = readings.indices.compactMap { day -> Double? in
            let first = day * 24
            guard first + window < totals.count, let implied = readings[day]?.atTheMoney30 else { return nil }
            let realised = ((totals[first + window] - totals[first]) * 8_760 / Double(window)).squareRoot()
            return (implied - realised) * 100
        }
        self.set("variance_premium", Moments.mean(premiums))
        self.set("variance_premium_share", Self.share(premiums.map { $0 > 0 }))
    }

    private mutating func takeQuotes(_ readings: [SurfaceReading]) {
        for cell in 0..<SpreadBuckets.count {
            let spreads = readings.flatMap { $0.spreads[cell] ?? [] }
            self.set(SpreadBuckets.key(of: cell), SeriesFacts.median(spreads))
        }
        let far = readings.reduce(0) { $0 + $1.farQuotes }
        let absent = readings.reduce(0) { $0 + $1.farWithoutBid }
        if far > 0 { self.set("far_without_bid", Double(absent) / Double(far)) }
    }

    /// Daily changes of the logarithm; nil where one of two days has no level.
    private static func changes(_ levels: [Double?]) -> [Double?] {
        zip(levels.dropFirst(), levels).map { after, before in
            guard let after, let before, after > 0, before > 0 else { return nil }
            return Elementary.log(after / before)
        }
    }

    private static func share(_ flags: [Bool]) -> Double? {
        flags.isEmpty ? nil : Double(flags.count { $0 }) / Double(flags.count)
    }
}
