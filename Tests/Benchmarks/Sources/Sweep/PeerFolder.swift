import BacktestEngine
import Errors
import Foundation
import Options
import Strategy

/// What the peers read: the chain column by column, the definitions, and what the engine made of the first of them.
struct PeerFolder {
    /// How many definitions the peers must trade as the engine does before their time is believed.
    static let checked = 50

    let url: URL

    init(_ url: URL) throws {
        self.url = url
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func write(_ dataset: Dataset, _ definitions: SweepDefinitions) throws {
        try NumpyFile.write(dataset.snapshotTimes, to: self.file("snapshot_time"))
        try NumpyFile.write(dataset.snapshotIndex, to: self.file("snapshot_index"))
        try NumpyFile.write(dataset.snapshotRows.map(Int64.init), to: self.file("snapshot_row"))
        try NumpyFile.write(dataset.rows.instrument.map(Int64.init), to: self.file("instrument"))
        let columns = [
            ("bid", dataset.rows.bid), ("ask", dataset.rows.ask), ("mark", dataset.rows.mark),
            ("mark_iv", dataset.rows.markIV), ("forward", dataset.rows.forward), ("delta", dataset.rows.delta),
        ]
        for (name, values) in columns { try NumpyFile.write(values, to: self.file(name)) }
        try NumpyFile.write(dataset.instruments.map(\.expiry), to: self.file("expiry"))
        try NumpyFile.write(dataset.instruments.map(\.strike), to: self.file("strike"))
        try NumpyFile.write(dataset.instruments.map { $0.right == .call }, to: self.file("is_call"))
        try NumpyFile.write(definitions.table, columns: SweepDefinitions.columns, to: self.file("definitions"))
    }

    /// Runs the first definitions and writes their trades and figures.
    func writeExpected(_ backtests: ArraySlice<Backtest>, on market: Market) throws {
        var trades: [Double] = []
        var figures: [Double] = []
        for (number, backtest) in backtests.enumerated() {
            let result = try backtest.run(on: market)
            guard let strategy = result.usd?.strategy else {
                throw LabError(.internalError, "a backtest ended with \(result.status)")
            }
            for trade in result.trades {
                trades += [
                    Double(number), Double(trade.openTime), Double(trade.closeTime), Double(trade.expiry),
                    trade.strike, trade.contracts, trade.entryPrice, trade.exitPrice, trade.feesCoin, trade.pnlCoin,
                    trade.pnlUSD,
                ]
            }
            figures += [
                strategy.netPnL, strategy.sharpe, strategy.sortino, strategy.maxDrawdown, strategy.cagr,
                strategy.annualisedVolatility, strategy.trading?.winRate, strategy.trading?.profitFactor,
                strategy.trading?.averageDaysInTrade,
            ].map { $0 ?? .nan }
        }
        try NumpyFile.write(trades, to: self.file("expected_trades"))
        try NumpyFile.write(figures, to: self.file("expected_figures"))
    }

    private func file(_ name: String) -> URL { self.url.appendingPathComponent("\(name).npy") }
}
