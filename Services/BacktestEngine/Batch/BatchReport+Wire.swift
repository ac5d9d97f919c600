import Conversions
import Messages
import Strategy

extension BacktestV1.Batch {
    init(_ report: BatchReport) {
        self.init(
            batchID: report.batchID,
            strategyID: report.strategy?.id ?? "",
            strategyName: report.strategy?.name ?? "",
            strategyVersion: Int32(clamping: report.strategy?.version ?? 0),
            identity: BacktestV1.Identity(report.identity),
            definition: StrategyV1.Definition(report.definition),
            settings: StrategyV1.RunSettings(report.settings),
            dataset: MarketDataV1.DatasetRequest(report.dataset),
            requestedBy: report.requestedBy,
            createdAtMs: report.createdAt
        )
    }
}

extension BacktestV1.BatchEnd {
    init(_ outcome: BatchOutcome) {
        self.init(
            computed: Int64(outcome.computed),
            alreadyRecorded: Int64(outcome.alreadyRecorded),
            failed: Int64(outcome.failed),
            timings: BacktestV1.Timings(outcome.timings)
        )
    }
}
