import Options
import Statistics
import Strategy

extension RiskFigures {
    /// From the daily returns and the full curve in `numeraire`.
    init(_ equity: EquityCurve, _ numeraire: Numeraire) {
        self.init()
        let curve = equity.equity(numeraire)
        let returns = DailyReturns(times: equity.time, equity: curve).values
        self.valueAtRisk95 = TailRisk.valueAtRisk(returns)
        self.expectedShortfall95 = TailRisk.expectedShortfall(returns)
        self.skew = Moments.skew(returns)
        self.kurtosis = Moments.kurtosis(returns)
        self.longestDrawdownDays = Drawdown.stretches(curve, tolerance: Tolerance.threshold)
            .map { Double(equity.time[$0.upperBound] - equity.time[$0.lowerBound]) / Double(Milliseconds.day) }
            .max()
    }
}

extension YearFigures {
    /// The figures of each calendar year (UTC) that has a point, in the run's numeraire.
    ///
    /// A year begins at the last point of the year before, the first at the start capital; trades belong to the year
    /// that they were opened in.
    static func all(_ result: BacktestResult, initialCoin: Double) -> [YearFigures] {
        let equity = result.equity
        let curve = equity.equity(result.numeraire)
        var figures: [YearFigures] = []
        var first = 0
        while first < equity.count {
            let year = Self.year(of: equity.time[first])
            var end = first
            while end < equity.count, Self.year(of: equity.time[end]) == year { end += 1 }
            let base = max(0, first - 1)
            let start = first > 0 ? curve[base] : initialCoin * (result.numeraire == .usd ? equity.index[0] : 1)
            var performance = PerformanceFigures(
                times: Array(equity.time[base..<end]),
                equity: Array(curve[base..<end]),
                start: start
            )
            performance.trading = TradingFigures(
                result.trades.filter { Self.year(of: $0.openTime) == year },
                result.numeraire,
                exposure: equity.exposure(first..<end)
            )
            figures.append(YearFigures(year: year, figures: performance))
            first = end
        }
        return figures
    }

    private static func year(of time: Int64) -> Int { CivilDate(utcDay: Milliseconds.utcDay(of: time)).year }
}
