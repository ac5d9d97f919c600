public import Errors
public import Messages
public import Strategy

extension RunRecord {
    /// Reads what identifies a run, out of the whole of it.
    ///
    /// - Throws: `invalidArgument`, naming the field.
    public init(_ wire: BacktestV1.Run) throws(LabError) {
        self.init(
            runID: wire.runID,
            strategy: wire.strategyName.isEmpty ? nil : wire.strategyName,
            version: wire.strategyVersion == 0 ? nil : Int64(wire.strategyVersion),
            source: (wire.dataset?.source).flatMap { $0.isEmpty ? nil : $0 },
            identity: try RunIdentity(try WireField.required(wire.identity, "identity")),
            timings: (wire.timings?.stages ?? []).map { Timing(stage: $0.stage, milliseconds: $0.milliseconds) }
        )
    }
}

extension BacktestV1.Timings {
    /// The stages in the order they happen.
    fileprivate var stages: [(stage: String, milliseconds: Double)] {
        [
            ("queued", self.queuedUs), ("loading", self.loadingUs), ("running", self.runningUs),
        ].map { ($0.0, Double($0.1) / 1000) }
    }
}
