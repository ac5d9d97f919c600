import Elementary
import Options

/// Learns `VolatilityFromReturns` from the hours whose volatility index was recorded, by least squares.
struct LevelCalibration: Sendable {
    /// Of the hours with a recorded index, each how many-th is taken.
    static let stride = 6
    /// How old the recorded index of an hour may not be, in milliseconds.
    private static let age = 2 * Milliseconds.hour

    /// ln level on `regressors`.
    let fit: RidgeFit
    /// The hours learned from, as steps of the market.
    let steps: [Int]

    /// - Returns: nil where too little is recorded.
    init?(_ history: RecordedHistory, in market: HourlyMarket) {
        var (steps, rows, values): ([Int], [[Double]], [Double]) = ([], [], [])
        var seen = 0
        for step in market.grid.range {
            let now = market.grid.time(of: step)
            guard let place = history.volatility.place(atOrBefore: now),
                now - history.volatility.times[place] < Self.age
            else { continue }
            if seen % Self.stride == 0 {
                steps.append(step)
                rows.append(Self.regressors(market.features[step]))
                values.append(Elementary.log(history.volatility.values[place]))
            }
            seen += 1
        }
        guard let fit = RidgeFit(rows, values, penalty: 0) else { return nil }
        self.fit = fit
        self.steps = steps
    }

    /// 1, ln RV of the day, the week and the month, trend, losses.
    static func regressors(_ features: MarketFeatures) -> [Double] {
        [
            1, Elementary.log(features.realisedDay), Elementary.log(features.realisedWeek),
            Elementary.log(features.realisedMonth), features.trend, max(0, -features.trend),
        ]
    }
}
