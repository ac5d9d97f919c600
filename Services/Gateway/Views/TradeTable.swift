import Strategy

/// Trades one a line.
enum TradeTable {
    static func lines(_ trades: [Trade], on terminal: Terminal) -> [String] {
        guard !trades.isEmpty else { return ["There is no trade."] }
        var table = Table([
            .figure("#"), .text("instrument"), .text("sold (UTC)"), .text("closed (UTC)"), .text("how"),
            .figure("contracts"), .figure("entry"), .figure("exit"), .figure("PnL (coin)"), .figure("PnL (USD)"),
        ])
        for trade in trades {
            table.add([
                .init(String(trade.id), .dim), .init(trade.instrument), .init(CalendarText.minute(trade.openTime)),
                .init(CalendarText.minute(trade.closeTime)),
                .init(trade.isOpenAtEnd ? "open" : trade.exitReason.rawValue),
                .init(Figures.decimal(trade.contracts)), .init(Figures.decimal(trade.entryPrice, digits: 5)),
                .init(Figures.decimal(trade.exitPrice, digits: 5)),
                .init(Figures.decimal(trade.pnlCoin, digits: 6, signed: true), Style.sign(of: trade.pnlCoin)),
                .init(Figures.decimal(trade.pnlUSD, signed: true), Style.sign(of: trade.pnlUSD)),
            ])
        }
        return table.lines(on: terminal)
    }
}
