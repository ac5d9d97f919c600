/// The figures of an equity curve; one that is not defined is nil, never 0, NaN or infinite.
public struct PerformanceFigures: Sendable, Hashable {
    /// Against the start.
    public var netPnL: Double?
    /// Percent of the start.
    public var pnlPercent: Double?
    /// Over calendar time, from the first equity point; a fraction.
    public var cagr: Double?
    public var annualisedVolatility: Double?
    public var sharpe: Double?
    public var sortino: Double?
    /// A positive fraction, on the full curve.
    public var maxDrawdown: Double?
    /// The first time of the peak.
    public var drawdownStart: Int64?
    public var drawdownTrough: Int64?
    /// The first time at or above the peak again.
    public var drawdownRecovery: Int64?
    public var calmar: Double?
    /// nil for holding, which does not trade.
    public var trading: TradingFigures?

    public init() {}

    /// The figure that `metric` names.
    public func value(of metric: Metric) -> Double? {
        switch metric {
        case .netPnL: self.netPnL
        case .pnlPercent: self.pnlPercent
        case .cagr: self.cagr
        case .annualisedVolatility: self.annualisedVolatility
        case .sharpe: self.sharpe
        case .sortino: self.sortino
        case .maxDrawdown: self.maxDrawdown
        case .calmar: self.calmar
        case .numTrades: self.trading.map { Double($0.numTrades) }
        case .winRate: self.trading?.winRate
        case .profitFactor: self.trading?.profitFactor
        case .averageDaysInTrade: self.trading?.averageDaysInTrade
        case .exposure: self.trading?.exposure
        }
    }
}

/// The figures of the closed trades.
public struct TradingFigures: Sendable, Hashable {
    public var numTrades = 0
    /// The share with a PnL above 0.
    public var winRate: Double?
    /// Gains over losses; nil without a losing trade.
    public var profitFactor: Double?
    public var averageDaysInTrade: Double?
    /// The share of equity points with something open after entries; nil for a regime.
    public var exposure: Double?

    public init() {}
}

/// The strategy's figures beside those of holding the same coin.
public struct Comparison: Sendable, Hashable {
    public var strategy: PerformanceFigures
    public var hold: PerformanceFigures

    public init(strategy: PerformanceFigures, hold: PerformanceFigures) {
        self.strategy = strategy
        self.hold = hold
    }
}
