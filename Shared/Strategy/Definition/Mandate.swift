/// What a strategy is trying to do, and what may be done to it in the attempt.
public struct Mandate: Sendable, Hashable {
    /// The figure to be made as good as it can be.
    public var objective: Metric = .sharpe
    /// What a recommended version must satisfy.
    public var constraints: [Constraint] = []
    /// Where a search may look, by parameter; a parameter without bounds stays as it is.
    public var searchBounds: [SearchBound] = []
    /// Parameters that nobody but a person may change.
    public var lockedParameters: [String] = []
    /// How many configurations may be tried on this strategy in its life; nil without a limit.
    public var maxExperiments: Int64?

    public init() {}
}

/// A figure of a run that can be aimed at or limited; the names are those of the result document.
public enum Metric: String, Sendable, Hashable, CaseIterable {
    case netPnL = "net_pnl"
    case pnlPercent = "pnl_pct"
    case cagr
    case annualisedVolatility = "annualised_volatility"
    case sharpe
    case sortino
    case maxDrawdown = "max_drawdown"
    case calmar
    case numTrades = "num_trades"
    case winRate = "win_rate"
    case profitFactor = "profit_factor"
    case averageDaysInTrade = "average_days_in_trade"
    case exposure

    /// Whether less of it is better.
    public var isBetterLow: Bool { self == .annualisedVolatility || self == .maxDrawdown }
}
