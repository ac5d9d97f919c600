import Elementary
import Options

/// A market hour by hour: the index, and what was known when.
struct HourlyMarket: Sendable, SurfaceSource {
    let grid: TimeGrid
    /// US dollars.
    let index: [Double]
    /// Whether the hour has an index of its own, and enough came before it.
    let isQuoted: [Bool]
    let features: [MarketFeatures]
    let model: SmileModel

    func surface(at step: Int) -> MarketSurface { self.model.surface(of: self.features[step]) }
}

extension HourlyMarket {
    /// Hours of returns that a chain needs before it: 30 days.
    static let warmUp = 720
    /// How old a recorded volatility may be, in milliseconds: daily recordings, and a day that is missing.
    private static let levelAgeMax = 3 * Milliseconds.day
    /// How old the index of an hour may be before the hour has none.
    private static let indexAgeMax = Milliseconds.hour / 2

    /// The market that was recorded. At an hour it has what was recorded at or before it, and nothing else.
    ///
    /// - Returns: nil where less is recorded than a chain needs before it.
    init?(_ history: RecordedHistory, model: SmileModel) {
        guard let first = history.index.times.first, let last = history.index.times.last else { return nil }
        let start = (first + Milliseconds.hour - 1) / Milliseconds.hour * Milliseconds.hour
        let count = Int((last - start) / Milliseconds.hour) + 1
        guard count > Self.warmUp else { return nil }
        let grid = TimeGrid(start: start, spacing: Milliseconds.hour, count: count)
        var index: [Double] = []
        var isQuoted: [Bool] = []
        var features: [MarketFeatures] = []
        var walk = FeatureWalk()
        for step in grid.range {
            let now = grid.time(of: step)
            guard let place = history.index.place(atOrBefore: now) else { return nil }
            let price = history.index.values[place]
            walk.take(Elementary.log(price / (index.last ?? price)))
            index.append(price)
            isQuoted.append(step >= Self.warmUp && now - history.index.times[place] <= Self.indexAgeMax)
            let level = Self.level(history, at: now)
            features.append(
                walk.features(
                    level: level?.value,
                    sinceLevel: level.map { Elementary.log(price / $0.index) } ?? 0
                )
            )
        }
        self.grid = grid
        self.index = index
        self.isQuoted = isQuoted
        self.features = features
        self.model = model
    }

    /// The recorded volatility in force, and the index when it was recorded.
    private static func level(_ history: RecordedHistory, at now: Int64) -> (value: Double, index: Double)? {
        guard let place = history.volatility.place(atOrBefore: now),
            now - history.volatility.times[place] <= Self.levelAgeMax,
            let then = history.index.place(atOrBefore: history.volatility.times[place])
        else { return nil }
        return (history.volatility.values[place], history.index.values[then])
    }
}
