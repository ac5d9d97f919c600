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
        let days = returns.daysWithPoints.map(market.regime(ofDay:))
        let returnDays = returns.days.map(market.regime(ofDay:))
        let tradeDays = trades.map { market.regime(ofDay: Milliseconds.utcDay(of: $0.openTime)) }
        return Self.labels.compactMap { label in
            let count = days.count(where: label.matches)
            guard count > 0 else { return nil }
            return RegimeFigures(
                name: label.name,
                returns: zip(returns.values, returnDays).compactMap { label.matches($1) ? $0 : nil },
                days: count,
                trades: zip(trades, tradeDays).compactMap { label.matches($1) ? $0 : nil },
                numeraire
            )
        }
    }

    private static let labels: [(name: String, matches: @Sendable (Regime) -> Bool)] =
        Regime.Trend.allCases.map { trend in (trend.rawValue, { $0.trend == trend }) }
        + Regime.Level.allCases.map { level in (level.rawValue, { $0.volatility == level }) }
}
