import Elementary

/// The figures of a curve with one point a period; undefined is nil, never 0, never infinite.
///
/// A curve that touches 0 is ruined: then only the counts, the drawdown, the total return, the growth (−1 at exactly
/// 0) and the trades are defined.
public struct Performance: Sendable, Hashable {
    public var returnCount: Int
    public var isRuined: Bool
    public var maxDrawdown: Double?
    public var totalReturn: Double?
    public var growth: Double?
    public var volatility: Double?
    public var sharpe: Double?
    public var sortino: Double?
    public var calmar: Double?
    public var valueAtRisk95: Double?
    public var expectedShortfall95: Double?
    public var empiricalValueAtRisk95: Double?
    public var coherentExpectedShortfall95: Double?
    public var skew: Double?
    public var kurtosis: Double?
    /// The share of the returns other than 0 that are above 0.
    public var positivePeriodRate: Double?
    public var periodProfitFactor: Double?
    public var trades: TradeStatistics

    /// - Parameters:
    ///   - equity: the start capital and the value at the end of each period, after costs.
    ///   - periodsPerYear: 252 daily, 52 weekly, 12 monthly; never guessed.
    ///   - riskFree: a year.
    ///   - minimumAcceptable: the Sortino ratio's target, a year.
    ///   - trades: the results of closed trades.
    public init(
        equity: [Double],
        periodsPerYear: Double,
        riskFree: Double = 0,
        minimumAcceptable: Double = 0,
        trades: [Double] = []
    ) {
        let returns = Returns.simple(equity)
        self.returnCount = returns.count
        self.isRuined = equity.contains { $0 <= 0 }
        self.trades = TradeStatistics(trades)
        self.maxDrawdown = Drawdown(equity)?.depth
        guard let first = equity.first, let last = equity.last, !returns.isEmpty, first > 0 else { return }
        self.totalReturn = last / first - 1
        self.growth = Growth.periodic(
            first: first,
            last: last,
            periods: returns.count,
            periodsPerYear: periodsPerYear
        )
        guard !self.isRuined else { return }

        self.volatility = Ratios.volatility(returns, periodsPerYear: periodsPerYear)
        self.sharpe = Ratios.sharpe(
            returns,
            periodsPerYear: periodsPerYear,
            riskFree: Self.perPeriod(riskFree, periodsPerYear)
        )
        self.sortino = Ratios.sortino(
            returns,
            periodsPerYear: periodsPerYear,
            minimumAcceptable: Self.perPeriod(minimumAcceptable, periodsPerYear)
        )
        if let growth = self.growth, let depth = self.maxDrawdown, depth > 0 { self.calmar = growth / depth }
        self.valueAtRisk95 = TailRisk.valueAtRisk(returns)
        self.expectedShortfall95 = TailRisk.expectedShortfall(returns)
        let coherent = TailRisk.coherent(returns)
        self.empiricalValueAtRisk95 = coherent?.valueAtRisk
        self.coherentExpectedShortfall95 = coherent?.expectedShortfall
        self.skew = Moments.skew(returns)
        self.kurtosis = Moments.kurtosis(returns)
        let moving = TradeStatistics(returns.filter { $0 != 0 })
        self.positivePeriodRate = moving.winRate
        self.periodProfitFactor = moving.profitFactor
    }

    /// (1 + rate)^(1/P) − 1.
    private static func perPeriod(_ rate: Double, _ periodsPerYear: Double) -> Double {
        Elementary.power(1 + rate, 1 / periodsPerYear) - 1
    }
}
