import Options
import Statistics
import Strategy

extension RegimeFigures {
    /// The figures of every regime that had a day, by name; returns are in `numeraire`, trades go by the day they were
    /// opened.
    static func all(
        _ equity: EquityCurve,
        _ trades: [Trade],
        _ market: Market,
        _ numeraire: Numeraire
    ) -> [RegimeFigures] {
        let returns = DailyReturns(times: equity.time, equity: equity.equity(numeraire))
        let labels = { (day: Int64) -> [String] in
            let regime = market.regime(ofDay: day)
            return [regime.trend.rawValue, regime.volatility.rawValue]
        }
        let days = returns.daysWithPoints.map(labels)
        let returnLabels = returns.days.map(labels)
        let tradeLabels = trades.map { labels(Milliseconds.utcDay(of: $0.openTime)) }
        return Self.names.compactMap { name in
            let count = days.count { $0.contains(name) }
            guard count > 0 else { return nil }
            return RegimeFigures(
                name: name,
                returns: returns.values.indices.filter { returnLabels[$0].contains(name) }.map { returns.values[$0] },
                days: count,
                trades: trades.indices.filter { tradeLabels[$0].contains(name) }.map { trades[$0] },
                numeraire
            )
        }
    }

    private static let names = Regime.Trend.allCases.map(\.rawValue) + Regime.Level.allCases.map(\.rawValue)
}
