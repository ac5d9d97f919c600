import Elementary
import Options

/// A market of recorded hours put together anew: returns and what was new about the volatility index, in pairs.
///
/// What was new about the level is what its logarithm did beside going back to its mean, ln level' − m − φ(ln level − m)
/// with φ the hourly root of 0.962, the persistence of BTC's 30-day volatility over a day. So a world's level does not
/// wander off in ten years, and inside a block it moves as it was recorded.
struct BootstrapPath: Sendable {
    struct Terms: Sendable, Hashable {
        /// Hours.
        var meanLength: Double
        /// Of the logarithm, a year; the recorded mean is taken out.
        var drift: Double
        /// US dollars.
        var start: Double
    }

    private static let persistence = 0.962

    private let terms: Terms
    private let returns: [Double]
    private let news: [Double]
    private let meanLevel: Double
    private let keep = Elementary.power(Self.persistence, 1.0 / 24)
    private let blocks: BlockSequence

    /// - Parameter market: the recorded one, with a week of quoted hours at least.
    init(_ terms: Terms, of market: HourlyMarket, seed: UInt64) {
        let first = HourlyMarket.warmUp
        let steps = first..<market.grid.count
        let levels = market.features.map { Elementary.log($0.level) }
        var returns: [Double] = []
        var news: [Double] = []
        let meanLevel = Self.mean(Array(levels[steps]))
        for step in steps {
            returns.append(Elementary.log(market.index[step] / market.index[step - 1]))
            news.append(levels[step] - meanLevel - self.keep * (levels[step - 1] - meanLevel))
        }
        let (meanReturn, meanNews) = (Self.mean(returns), Self.mean(news))
        self.returns = returns.map { $0 - meanReturn }
        self.news = news.map { $0 - meanNews }
        self.meanLevel = meanLevel
        self.terms = terms
        self.blocks = BlockSequence(
            count: returns.count,
            hourOfFirst: Self.hourOfWeek(market.grid.time(of: first)),
            meanLength: terms.meanLength,
            seed: seed,
            stream: RandomPurpose.bootstrap.rawValue
        )
    }

    /// The market on `grid`; each hour depends on those before it only.
    func market(on grid: TimeGrid, model: SmileModel) -> HourlyMarket {
        var index: [Double] = []
        var features: [MarketFeatures] = []
        index.reserveCapacity(grid.count)
        features.reserveCapacity(grid.count)
        var walk = FeatureWalk()
        var logIndex = Elementary.log(self.terms.start)
        var level = self.meanLevel
        var place: Int?
        for step in grid.range {
            let next = self.blocks.place(at: step, after: place, hourOfWeek: Self.hourOfWeek(grid.time(of: step)))
            place = next
            let change = self.returns[next] + self.terms.drift / 8_760
            logIndex += change
            level = self.meanLevel + self.keep * (level - self.meanLevel) + self.news[next]
            walk.take(change)
            index.append(Elementary.exp(logIndex))
            features.append(walk.features(level: min(3, max(0.1, Elementary.exp(level)))))
        }
        let isQuoted = grid.range.map { $0 >= HourlyMarket.warmUp }
        return HourlyMarket(grid: grid, index: index, isQuoted: isQuoted, features: features, model: model)
    }

    /// 0 is Monday 00:00 UTC.
    static func hourOfWeek(_ instant: Int64) -> Int {
        let day = Milliseconds.utcDay(of: instant)
        return Int(ExpiryCalendar.weekday(day) * 24 + (instant - day * Milliseconds.day) / Milliseconds.hour)
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
}
