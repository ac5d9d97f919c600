import Options
import Statistics

extension PerformanceFigures {
    private static let periodsPerYear = 365.0

    /// The figures of an equity curve.
    ///
    /// Net PnL is against `start`; growth, drawdown and returns begin at the first point. Returns are daily, annualised
    /// with √365, growth over calendar time.
    ///
    /// - Parameters:
    ///   - times: milliseconds, increasing, one for each point.
    ///   - start: the start capital.
    public init(times: [Int64], equity: [Double], start: Double?) {
        let returns = DailyReturns(times: times, equity: equity).values
        self = times.withUnsafeBufferPointer { times in
            equity.withUnsafeBufferPointer { equity in
                PerformanceFigures(times: times, equity: equity, returns: returns, start: start)
            }
        }
    }

    /// The same of a curve in memory of somebody else's, where the daily returns are known.
    public init(
        times: UnsafeBufferPointer<Int64>,
        equity: UnsafeBufferPointer<Double>,
        returns: [Double],
        start: Double?
    ) {
        guard let first = equity.first, let last = equity.last, let begin = times.first, let end = times.last else {
            return
        }
        if let start {
            self.netPnL = last - start
            self.pnlPercent = start > 0 ? (last - start) / start * 100 : nil
        }
        self.cagr = Growth.calendar(first: first, last: last, milliseconds: end - begin)
        let ratios = Ratios.Annualised(returns, periodsPerYear: Self.periodsPerYear)
        self.annualisedVolatility = ratios.volatility
        self.sharpe = ratios.sharpe
        self.sortino = ratios.sortino
        guard let drawdown = Drawdown(equity, tolerance: Tolerance.threshold) else { return }
        self.maxDrawdown = drawdown.depth
        self.drawdownStart = drawdown.peak.map { times[$0] }
        self.drawdownTrough = drawdown.trough.map { times[$0] }
        self.drawdownRecovery = drawdown.recovery.map { times[$0] }
        if let cagr = self.cagr, drawdown.depth > 0 { self.calmar = cagr / drawdown.depth }
    }
}

extension TradingFigures {
    /// The figures of the trades among `trades` that are closed; those open at the end do not count.
    ///
    /// - Parameter numeraire: by which money a trade is a win.
    public init(_ trades: some Sequence<Trade>, _ numeraire: Numeraire, exposure: Double? = nil) {
        let closed = trades.filter { !$0.isOpenAtEnd }
        let statistics = TradeStatistics(closed.map { $0.pnl(numeraire) })
        self.numTrades = closed.count
        self.winRate = statistics.winRate
        self.profitFactor = statistics.profitFactor
        let days = closed.map { Milliseconds.daysToExpiry($0.closeTime, at: $0.openTime) }
        self.averageDaysInTrade = Moments.mean(days)
        self.exposure = exposure
    }
}

extension RegimeFigures {
    /// The figures of the days that carry a label, from the daily returns that fall on them.
    public init(
        name: String,
        returns: [Double],
        days: Int,
        trades: [Trade],
        _ numeraire: Numeraire
    ) {
        self.init(name: name)
        self.days = days
        self.compoundedReturn = returns.reduce(1) { $0 * (1 + $1) } - 1
        self.annualisedVolatility = Ratios.volatility(returns, periodsPerYear: 365, flatness: .deviation)
        self.sharpe = Ratios.sharpe(returns, periodsPerYear: 365, flatness: .deviation)
        self.sortino = Ratios.sortino(returns, periodsPerYear: 365, minimumCount: 1)
        self.trading = TradingFigures(trades, numeraire)
        self.pnlUSD = trades.reduce(0) { $0 + $1.pnlUSD }
    }
}
