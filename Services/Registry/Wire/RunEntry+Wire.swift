import Conversions
import Errors
import Messages
import Options
import Strategy

extension RunEntry {
    /// Reads a run, and proves that it is a whole and consistent one.
    ///
    /// - Throws: `invalidArgument`, naming the field.
    init(_ run: BacktestV1.Run) throws(LabError) {
        let result = try BacktestResult(run)
        guard let record = result.record, let definition = run.definition, let settings = run.settings else {
            throw LabError(.invalidArgument, "a run must have its definition and settings", field: "run")
        }
        _ = try RunSettings(settings)
        self.init(
            id: try RecordID(run.runID, field: "run_id"),
            strategy: try RunStrategy(id: run.strategyID, version: run.strategyVersion),
            identity: record.identity,
            source: run.dataset?.source ?? "",
            underlying: try Definition(definition).underlying.rawValue,
            status: result.status,
            errorCode: result.failure?.code.rawValue ?? "",
            modelledShare: result.dataset?.modelledShare,
            figures: result.comparison?.strategy,
            requestedBy: run.requestedBy,
            document: try RunDocument(run)
        )
    }
}

extension RunStrategy {
    /// nil for a run without a stored strategy.
    init?(id: String, version: Int32) throws(LabError) {
        if id.isEmpty { return nil }
        self.init(id: try RecordID(id, field: "strategy_id"), version: Int(version))
    }
}

extension BacktestV1.Run {
    /// The run as it is answered: when it was recorded, and whether that was before this call.
    init(_ stored: StoredRun, isRecordedBefore: Bool = false) throws(LabError) {
        self = try stored.document.run()
        self.createdAtMs = stored.createdAtMs
        self.alreadyRecorded = isRecordedBefore
    }
}
