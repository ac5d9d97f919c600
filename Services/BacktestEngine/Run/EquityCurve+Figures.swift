import Options
import Strategy

extension EquityCurve {
    /// The strategy's figures in `numeraire` beside those of holding `initialCoin` from the first step.
    func comparison(_ numeraire: Numeraire, _ trades: [Trade], initialCoin: Double) -> Comparison {
        let held = self.held(numeraire, initialCoin: initialCoin)
        var strategy = PerformanceFigures(times: self.time, equity: self.equity(numeraire), start: held.first)
        strategy.trading = TradingFigures(trades, numeraire, exposure: self.exposure(0..<self.count))
        return Comparison(
            strategy: strategy,
            hold: PerformanceFigures(times: self.time, equity: held, start: held.first)
        )
    }

    /// What holding `initialCoin` is worth at each point.
    func held(_ numeraire: Numeraire, initialCoin: Double) -> [Double] {
        switch numeraire {
        case .usd: self.index.map { $0 * initialCoin }
        case .coin: [Double](repeating: initialCoin, count: self.count)
        }
    }

    /// The share of the points in `range` with something open after entries; nil without points.
    func exposure(_ range: Range<Int>) -> Double? {
        guard !range.isEmpty else { return nil }
        return Double(range.count { self.openPositions[$0] > 0 }) / Double(range.count)
    }
}
