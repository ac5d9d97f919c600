import Errors
import Messages
import Strategy

extension DatasetSummary {
    init(_ wire: BacktestV1.DatasetSummary) throws(LabError) {
        let quotes = try WireField.count(wire.quotes, "quotes")
        self.init(
            from: wire.fromMs,
            to: wire.toMs,
            snapshots: try WireField.count(wire.snapshots, "snapshots"),
            quotes: quotes,
            // A share of nothing is not defined; the message has no other way to say so.
            modelledShare: quotes == 0 ? nil : try WireField.finite(wire.modelledShare, "modelled_share")
        )
    }
}

extension BacktestV1.DatasetSummary {
    init(_ summary: DatasetSummary) {
        self.init(
            fromMs: summary.from,
            toMs: summary.to,
            snapshots: Int64(summary.snapshots),
            quotes: Int64(summary.quotes),
            modelledShare: summary.modelledShare ?? 0
        )
    }
}

extension Totals {
    init(_ wire: BacktestV1.Totals) throws(LabError) {
        self.init()
        self.premiumCoin = try WireField.finite(wire.premiumCoin, "premium_coin")
        self.premiumUSD = try WireField.finite(wire.premiumUsd, "premium_usd")
        self.feesCoin = try WireField.finite(wire.feesCoin, "fees_coin")
        self.feesUSD = try WireField.finite(wire.feesUsd, "fees_usd")
        self.minUSD = try WireField.finiteOrAbsent(wire.minUsd, "min_usd")
    }
}

extension BacktestV1.Totals {
    init(_ totals: Totals) {
        self.init(
            premiumCoin: totals.premiumCoin,
            premiumUsd: totals.premiumUSD,
            feesCoin: totals.feesCoin,
            feesUsd: totals.feesUSD,
            minUsd: totals.minUSD
        )
    }
}
