import Conversions
import Errors
import Messages
import Options
import Strategy

extension RunReport {
    /// - Throws: `invalidArgument`, naming the field, for what the contract does not allow.
    init(_ wire: BacktestV1.Run) throws(LabError) {
        self.init(
            runID: wire.runID,
            strategy: nil,
            identity: try RunIdentity(try Self.required(wire.identity, "identity")),
            definition: try Definition(try Self.required(wire.definition, "definition")),
            settings: try RunSettings(try Self.required(wire.settings, "settings")),
            dataset: try DatasetDemand(try Self.required(wire.dataset, "dataset")),
            result: try BacktestResult(try Self.required(wire.result, "result")),
            timings: RunTimings(wire.timings ?? BacktestV1.Timings()),
            createdAt: wire.createdAtMs,
            requestedBy: wire.requestedBy,
            isRecordedBefore: wire.alreadyRecorded
        )
        if !wire.strategyID.isEmpty {
            self.strategy = StoredStrategy(
                id: wire.strategyID,
                name: wire.strategyName,
                version: Int(wire.strategyVersion),
                definition: self.definition
            )
        }
    }

    private static func required<Value>(_ value: Value?, _ field: String) throws(LabError) -> Value {
        guard let value else { throw LabError(.invalidArgument, "\(field) is missing", field: field) }
        return value
    }
}

extension BacktestV1.Run {
    init(_ report: RunReport) {
        self.init(
            runID: report.runID,
            strategyID: report.strategy?.id ?? "",
            strategyName: report.strategy?.name ?? "",
            strategyVersion: Int32(clamping: report.strategy?.version ?? 0),
            identity: BacktestV1.Identity(report.identity),
            definition: StrategyV1.Definition(report.definition),
            settings: StrategyV1.RunSettings(report.settings),
            dataset: MarketDataV1.DatasetRequest(report.dataset),
            result: BacktestV1.Result(report.result),
            timings: BacktestV1.Timings(report.timings),
            createdAtMs: report.createdAt,
            requestedBy: report.requestedBy,
            alreadyRecorded: report.isRecordedBefore
        )
    }
}

extension RunTimings {
    init(_ wire: BacktestV1.Timings) {
        self.init()
        self.queued = wire.queuedUs
        self.loading = wire.loadingUs
        self.running = wire.runningUs
        self.isDatasetCached = wire.datasetCached
    }
}

extension BacktestV1.Timings {
    init(_ timings: RunTimings) {
        self.init(
            queuedUs: timings.queued,
            loadingUs: timings.loading,
            runningUs: timings.running,
            datasetCached: timings.isDatasetCached
        )
    }
}

extension BacktestV1.Reproduction {
    init(_ reproduction: Reproduction) {
        self.init(
            recorded: BacktestV1.Run(reproduction.recorded),
            recomputed: BacktestV1.Run(reproduction.recomputed),
            identical: reproduction.isIdentical,
            differences: reproduction.differences.map {
                BacktestV1.Difference(field: $0.field, recorded: $0.recorded, recomputed: $0.recomputed)
            }
        )
    }
}

extension BacktestV1.RunProgress {
    init(_ progress: RunProgress) {
        switch progress {
        case .queued(let position): self.init(stage: .queued, queuePosition: Int32(clamping: position))
        case .loading(let quotes): self.init(stage: .loading, done: Int64(quotes))
        case .running(let done, let total): self.init(stage: .running, done: Int64(done), total: Int64(total))
        case .recording: self.init(stage: .recording)
        }
    }
}
