import Errors
import Messages
import Options
import Strategy

extension Trade {
    init(_ wire: BacktestV1.Trade) throws(LabError) {
        self.init(
            id: try WireField.count(wire.id, "trades.id"),
            instrument: wire.instrument,
            right: try choice(wire.right, "trades.right"),
            strike: try WireField.finite(wire.strike, "trades.strike"),
            expiry: wire.expiry,
            openTime: wire.openTime,
            closeTime: try WireField.required(wire.closeTime, "trades.close_time"),
            contracts: try WireField.finite(wire.contracts, "trades.contracts"),
            entryPrice: try WireField.finite(wire.entryPrice, "trades.entry_price"),
            exitPrice: try WireField.finite(
                try WireField.required(wire.exitPrice, "trades.exit_price"),
                "trades.exit_price"
            ),
            entryIndex: try WireField.finite(wire.entryIndex, "trades.entry_index"),
            exitIndex: try WireField.finite(
                try WireField.required(wire.exitIndex, "trades.exit_index"),
                "trades.exit_index"
            ),
            exitReason: try choice(wire.exitReason, "trades.exit_reason"),
            feesCoin: try WireField.finite(wire.feesCoin, "trades.fees_coin"),
            feesUSD: try WireField.finite(wire.feesUsd, "trades.fees_usd"),
            pnlCoin: try WireField.finite(wire.pnlCoin, "trades.pnl_coin"),
            pnlUSD: try WireField.finite(wire.pnlUsd, "trades.pnl_usd"),
            isOpenAtEnd: wire.openAtEnd
        )
    }
}

extension BacktestV1.Trade {
    init(_ trade: Trade) {
        self.init(
            id: Int64(trade.id),
            instrument: trade.instrument,
            right: trade.right.rawValue,
            strike: trade.strike,
            expiry: trade.expiry,
            openTime: trade.openTime,
            closeTime: trade.closeTime,
            contracts: trade.contracts,
            entryPrice: trade.entryPrice,
            exitPrice: trade.exitPrice,
            entryIndex: trade.entryIndex,
            exitIndex: trade.exitIndex,
            exitReason: trade.exitReason.rawValue,
            feesCoin: trade.feesCoin,
            feesUsd: trade.feesUSD,
            pnlCoin: trade.pnlCoin,
            pnlUsd: trade.pnlUSD,
            openAtEnd: trade.isOpenAtEnd
        )
    }
}
