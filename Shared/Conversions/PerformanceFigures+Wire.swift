import Errors
public import Messages
public import Strategy

extension PerformanceFigures {
    init(_ wire: BacktestV1.Metrics) throws(LabError) {
        self.init()
        self.netPnL = try WireField.finiteOrAbsent(wire.netPnl, "net_pnl")
        self.pnlPercent = try WireField.finiteOrAbsent(wire.pnlPct, "pnl_pct")
        self.cagr = try WireField.finiteOrAbsent(wire.cagr, "cagr")
        self.annualisedVolatility = try WireField.finiteOrAbsent(wire.annualisedVolatility, "annualised_volatility")
        self.sharpe = try WireField.finiteOrAbsent(wire.sharpe, "sharpe")
        self.sortino = try WireField.finiteOrAbsent(wire.sortino, "sortino")
        self.maxDrawdown = try WireField.finiteOrAbsent(wire.maxDrawdown, "max_drawdown")
        self.drawdownStart = wire.drawdownStart
        self.drawdownTrough = wire.drawdownTrough
        self.drawdownRecovery = wire.drawdownRecovery
        self.calmar = try WireField.finiteOrAbsent(wire.calmar, "calmar")
        // The number of trades is what tells a strategy's figures from those of holding.
        guard let numTrades = wire.numTrades else { return }
        var trading = TradingFigures()
        trading.numTrades = try WireField.count(numTrades, "num_trades")
        trading.winRate = try WireField.finiteOrAbsent(wire.winRate, "win_rate")
        trading.profitFactor = try WireField.finiteOrAbsent(wire.profitFactor, "profit_factor")
        trading.averageDaysInTrade = try WireField.finiteOrAbsent(wire.averageDaysInTrade, "average_days_in_trade")
        trading.exposure = try WireField.finiteOrAbsent(wire.exposure, "exposure")
        self.trading = trading
    }
}

extension BacktestV1.Metrics {
    public init(_ figures: PerformanceFigures) {
        self.init(
            netPnl: figures.netPnL,
            pnlPct: figures.pnlPercent,
            cagr: figures.cagr,
            annualisedVolatility: figures.annualisedVolatility,
            sharpe: figures.sharpe,
            sortino: figures.sortino,
            maxDrawdown: figures.maxDrawdown,
            drawdownStart: figures.drawdownStart,
            drawdownTrough: figures.drawdownTrough,
            drawdownRecovery: figures.drawdownRecovery,
            calmar: figures.calmar,
            numTrades: figures.trading.map { Int64($0.numTrades) },
            winRate: figures.trading?.winRate,
            profitFactor: figures.trading?.profitFactor,
            averageDaysInTrade: figures.trading?.averageDaysInTrade,
            exposure: figures.trading?.exposure
        )
    }
}

extension Comparison {
    init(_ wire: BacktestV1.NumeraireMetrics, _ field: String) throws(LabError) {
        self.init(
            strategy: try PerformanceFigures(try WireField.required(wire.strategy, "\(field).strategy")),
            hold: try PerformanceFigures(try WireField.required(wire.hold, "\(field).hold"))
        )
    }
}

extension BacktestV1.NumeraireMetrics {
    init(_ comparison: Comparison) {
        self.init(
            strategy: BacktestV1.Metrics(comparison.strategy),
            hold: BacktestV1.Metrics(comparison.hold)
        )
    }
}
