/// What single runs and finalists add to their result.
public struct Detail: Sendable, Hashable {
    public var fillBand: FillBand
    public var risk: RiskFigures
    /// The figures of each calendar year (UTC), in order.
    public var years: [YearFigures]
    public var attribution: Attribution

    public init(fillBand: FillBand, risk: RiskFigures, years: [YearFigures], attribution: Attribution) {
        self.fillBand = fillBand
        self.risk = risk
        self.years = years
        self.attribution = attribution
    }
}

/// The same run at kinder and at harsher fills, in the run's numeraire; nil where that run failed.
public struct FillBand: Sendable, Hashable {
    public var mid: Entry?
    public var touch: Entry?
    /// Half a spread beyond the touch, on both sides.
    public var touchWide: Entry?

    public struct Entry: Sendable, Hashable {
        public var netPnL: Double?
        public var pnlPercent: Double?
        public var sharpe: Double?
        public var maxDrawdown: Double?

        public init(_ figures: PerformanceFigures) {
            self.netPnL = figures.netPnL
            self.pnlPercent = figures.pnlPercent
            self.sharpe = figures.sharpe
            self.maxDrawdown = figures.maxDrawdown
        }
    }

    public init(mid: Entry?, touch: Entry?, touchWide: Entry?) {
        self.mid = mid
        self.touch = touch
        self.touchWide = touchWide
    }
}

/// The tail of the daily returns, and the longest time under water.
public struct RiskFigures: Sendable, Hashable {
    /// The loss that 5 % of days exceed; positive is a loss.
    public var valueAtRisk95: Double?
    /// The mean loss of those days.
    public var expectedShortfall95: Double?
    public var skew: Double?
    /// 3 for the normal distribution.
    public var kurtosis: Double?
    /// From a peak to its recovery, or to the end.
    public var longestDrawdownDays: Double?

    public init() {}
}

/// The figures of one calendar year; returns run on from the last point of the year before.
public struct YearFigures: Sendable, Hashable {
    public var year: Int
    public var figures: PerformanceFigures

    public init(year: Int, figures: PerformanceFigures) {
        self.year = year
        self.figures = figures
    }
}
