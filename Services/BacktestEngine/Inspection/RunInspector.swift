import Errors
import Options
import Strategy

/// Looks into recorded runs: what they decided and why, what sets two of them apart, whether one of them saw the future.
///
/// Nothing of it is stored: a run is computed again when somebody looks, over data read anew from their source and
/// proven by the recorded digest. One is computed at a time, and few wait, so that looking never holds up runs.
public struct RunInspector: Sendable {
    private let registry: any RunRegistry
    private let source: any MarketDataSource
    private let queue = RunQueue(workers: 1, waiting: RunInspector.waiting)
    private let executor = ComputeExecutor()

    private static let waiting = 16

    public init(registry: any RunRegistry, source: any MarketDataSource) {
        self.registry = registry
        self.source = source
    }

    /// A page of a run's steps.
    func trace(_ demand: TraceDemand, progress: @escaping @Sendable (RunProgress) -> Void) async throws -> TracePage {
        let recorded = try await self.registry.run(demand.runID)
        return try await self.queue.withTurn(waiting: { progress(.queued($0)) }) {
            let subject = try await self.subject(of: recorded, progress)
            try subject.requireRecordedData()
            return try await self.compute { try TracePage(subject, demand, progress) }
        }
    }

    /// What sets two runs apart.
    func compare(
        _ leftID: String,
        _ rightID: String,
        progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> RunContrast {
        let left = try await self.registry.run(leftID)
        let right = try await self.registry.run(rightID)
        return try await self.queue.withTurn(waiting: { progress(.queued($0)) }) {
            let ours = try await self.subject(of: left, progress)
            let isShared = left.dataset == right.dataset && left.identity.datasetKey == right.identity.datasetKey
            let theirs = isShared ? try ours.with(right) : try await self.subject(of: right, progress)
            return try await self.compute { try RunContrast(ours, theirs, progress) }
        }
    }

    /// The look-ahead check.
    func audit(_ demand: AuditDemand, progress: @escaping @Sendable (RunProgress) -> Void) async throws -> AuditReport {
        let recorded = try await self.registry.run(demand.runID)
        return try await self.queue.withTurn(waiting: { progress(.queued($0)) }) {
            let subject = try await self.subject(of: recorded, progress)
            try subject.requireRecordedData()
            return try await self.compute { try AuditReport(subject, demand, progress) }
        }
    }

    private func subject(
        of recorded: RunReport,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> InspectedRun {
        progress(.loading(quotes: 0))
        let key = try await self.source.key(of: recorded.dataset)
        let proven = ProvenDataset(
            try await self.source.dataset(of: recorded.dataset, as: key) { progress(.loading(quotes: $0)) }
        )
        return try InspectedRun(recorded, proven)
    }

    /// Off the cooperative threads; cancelled with the call.
    private func compute<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        let task = Task(executorPreference: self.executor) { try body() }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
