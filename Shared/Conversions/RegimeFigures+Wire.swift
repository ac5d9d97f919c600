import Errors
import Messages
import Strategy

extension RegimeFigures {
    init(_ wire: BacktestV1.Regime, name: String) throws(LabError) {
        self.init(name: name)
        self.days = try WireField.count(wire.days, "regimes.\(name).days")
        self.compoundedReturn = try WireField.finite(
            try WireField.required(wire.compoundedReturn, "regimes.\(name).compounded_return"),
            "regimes.\(name).compounded_return"
        )
        self.annualisedVolatility = try WireField.finiteOrAbsent(
            wire.annualisedVolatility,
            "regimes.\(name).annualised_volatility"
        )
        self.sharpe = try WireField.finiteOrAbsent(wire.sharpe, "regimes.\(name).sharpe")
        self.sortino = try WireField.finiteOrAbsent(wire.sortino, "regimes.\(name).sortino")
        self.trading.numTrades = try WireField.count(wire.numTrades, "regimes.\(name).num_trades")
        self.trading.winRate = try WireField.finiteOrAbsent(wire.winRate, "regimes.\(name).win_rate")
        self.trading.profitFactor = try WireField.finiteOrAbsent(wire.profitFactor, "regimes.\(name).profit_factor")
        self.trading.averageDaysInTrade = try WireField.finiteOrAbsent(
            wire.averageDaysInTrade,
            "regimes.\(name).average_days_in_trade"
        )
        self.pnlUSD = try WireField.finite(wire.pnlUsd, "regimes.\(name).pnl_usd")
    }
}

extension BacktestV1.Regime {
    init(_ figures: RegimeFigures) {
        self.init(
            days: Int64(figures.days),
            compoundedReturn: figures.compoundedReturn,
            annualisedVolatility: figures.annualisedVolatility,
            sharpe: figures.sharpe,
            sortino: figures.sortino,
            numTrades: Int64(figures.trading.numTrades),
            winRate: figures.trading.winRate,
            profitFactor: figures.trading.profitFactor,
            averageDaysInTrade: figures.trading.averageDaysInTrade,
            pnlUsd: figures.pnlUSD
        )
    }
}
