import Errors
import Logging
import Metrics
import Options
public import ServiceKit
import Strategy

/// Turns a definition and data into a result, and sees to it that the result is recorded.
///
/// Runs wait in a bounded queue and are computed on threads of their own. An identity is claimed at the registry before
/// it is computed, so that no run is computed twice at a time or recorded twice; the claim is renewed while it runs and
/// lapses by itself where the engine dies. Datasets are kept by key, proven by their digest; a run over one that is
/// larger than `engine.cache` is computed window by window as the data come.
public actor BacktestEngine {
    let registry: any RunRegistry
    let ledger: any TrialLedger
    let source: any MarketDataSource
    let policy: PolicyAccess?
    let queue: RunQueue
    let cache: DatasetCache
    let compute = ComputeExecutor()
    let lease: Duration
    let clock: WallClock
    let metrics = BacktestEngineMetrics()
    let configuration: BacktestEngineConfiguration
    /// Keys of datasets that were found to be too large to be loaded whole.
    var oversized: Set<DatasetKey> = []

    public init(
        registry: any RunRegistry,
        ledger: any TrialLedger,
        source: any MarketDataSource,
        policy: PolicyAccess? = nil,
        configuration: BacktestEngineConfiguration,
        clock: WallClock
    ) {
        self.registry = registry
        self.ledger = ledger
        self.source = source
        self.policy = policy
        self.configuration = configuration
        self.queue = RunQueue(workers: configuration.workers, waiting: configuration.queue)
        self.cache = DatasetCache(byteLimit: configuration.cacheBytes)
        self.lease = configuration.lease
        self.clock = clock
    }

    /// What it is doing now.
    public struct Occupation: Sendable {
        public var running: Int
        public var waiting: Int
        public var cachedDatasets: Int
        public var cachedBytes: Int
    }

    public var occupation: Occupation {
        get async {
            Occupation(
                running: await self.queue.runningCount,
                waiting: await self.queue.waitingCount,
                cachedDatasets: await self.cache.count,
                cachedBytes: await self.cache.byteCount
            )
        }
    }

    /// Runs what is asked for, and records it.
    ///
    /// - Returns: the run; where the same was recorded before and is not forced, that one.
    /// - Throws: `invalidArgument` for what cannot be run, `resourceExhausted` where the queue is full, `aborted` where
    ///   the same is being computed elsewhere; what the registry and the source throw.
    public func run(
        _ demand: RunDemand,
        progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> RunReport {
        let strategy = try await self.strategy(of: demand.subject)
        let request = try Self.request(demand, strategy)
        let backtest = try Backtest(request)
        let decider = try await self.policy?.decider(request.definition)
        let entered = ContinuousClock.now
        return try await self.queue.withTurn(waiting: { progress(.queued($0)) }) {
            var draft = RunReport(
                runID: demand.runID,
                strategy: strategy,
                identity: RunIdentity(request, over: .none),
                definition: request.definition,
                settings: request.settings,
                dataset: DatasetDemand(request, from: demand.source),
                result: BacktestResult(status: .failed),
                timings: RunTimings(),
                createdAt: self.clock.nowMilliseconds,
                requestedBy: demand.requestedBy
            )
            draft.timings.queued = entered.microseconds
            return try await self.compute(backtest, decider, draft, demand, progress)
        }
    }

    /// Computes a recorded run again from its source's data, and compares.
    ///
    /// - Throws: `notFound` for an unknown run or data that are gone; `dataLoss` where the source finds its data damaged.
    public func rerun(
        _ runID: String,
        progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> Reproduction {
        let recorded = try await self.registry.run(runID)
        let request = RunRequest(recorded.definition, recorded.settings)
        let backtest = try Backtest(request)
        let decider = self.policy?.decider(recorded.identity)
        let entered = ContinuousClock.now
        return try await self.queue.withTurn(waiting: { progress(.queued($0)) }) {
            var recomputed = recorded
            recomputed.timings = RunTimings()
            recomputed.timings.queued = entered.microseconds
            let key = try await self.source.key(of: recorded.dataset)
            // The recorded chains are read again: what the cache holds proves nothing about what is stored.
            let loading = ContinuousClock.now
            progress(.loading(quotes: 0))
            let dataset = try await self.dataset(recorded.dataset, as: key, decider, progress)
            recomputed.timings.loading = loading.microseconds
            let withDetail = recorded.result.detail != nil
            let running = ContinuousClock.now
            let digest: String
            if let proven = dataset.map({ ProvenDataset($0) }) {
                digest = proven.digest
                recomputed.result = try await self.compute(
                    backtest,
                    decider,
                    over: proven,
                    withDetail: withDetail,
                    progress
                )
            } else {
                (recomputed.result, digest) = try await self.computeInWindows(
                    backtest,
                    over: recorded.dataset,
                    as: key,
                    withDetail: withDetail,
                    progress
                )
            }
            recomputed.timings.running = running.microseconds
            recomputed.identity = RunIdentity(request, over: key, digest: digest, decidedBy: decider?.source)
            return Reproduction(recorded: recorded, recomputed: recomputed)
        }
    }
}

// MARK: - The steps of a run

extension BacktestEngine {
    func strategy(of subject: RunDemand.Subject) async throws -> StoredStrategy? {
        guard case .stored(let nameOrID, let version) = subject else { return nil }
        return try await self.registry.strategy(nameOrID, version: version)
    }

    static func definition(of subject: RunDemand.Subject, _ strategy: StoredStrategy?) -> Definition {
        switch subject {
        case .stored: strategy?.definition ?? Definition()
        case .definition(let given): given
        }
    }

    private static func request(_ demand: RunDemand, _ strategy: StoredStrategy?) throws(LabError) -> RunRequest {
        var definition = Self.definition(of: demand.subject, strategy)
        for assignment in demand.overrides { try definition.set(assignment) }
        return RunRequest(definition, demand.settings)
    }

    /// Claims, loads, computes, records.
    private func compute(
        _ backtest: Backtest,
        _ decider: PolicyDecider?,
        _ draft: RunReport,
        _ demand: RunDemand,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> RunReport {
        var report = draft
        progress(.loading(quotes: 0))
        let key = try await self.source.key(of: report.dataset)
        report.identity = RunIdentity(
            RunRequest(report.definition, report.settings),
            over: key,
            decidedBy: decider?.source
        )
        let claim = RunClaim(
            runID: report.runID,
            identity: report.identity,
            strategy: report.strategy,
            force: demand.force,
            lease: self.lease,
            requestedBy: report.requestedBy
        )
        switch try await self.registry.begin(claim) {
        case .recorded(var known):
            self.metrics.known.increment()
            known.isRecordedBefore = true
            return known
        case .inProgress(let runID):
            throw LabError(
                .aborted,
                "the same run is being computed, as \(runID)",
                remedy: "look at it with `runs show \(runID)` in a while, or force another"
            )
        case .granted:
            break
        }
        return try await self.withRenewal(of: claim) { [report] in
            try await self.compute(backtest, decider, claimed: report, over: key, withDetail: !demand.brief, progress)
        }
    }

    private func compute(
        _ backtest: Backtest,
        _ decider: PolicyDecider?,
        claimed draft: RunReport,
        over key: DatasetKey,
        withDetail: Bool,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> RunReport {
        var report = draft
        let loading = ContinuousClock.now
        do {
            let interval = report.settings.decisionInterval
            let whole = try await self.whole(report.dataset, as: key, preparing: interval, decider, progress)
            report.timings.loading = loading.microseconds
            let running = ContinuousClock.now
            if let (proven, isCached) = whole {
                report.timings.isDatasetCached = isCached
                report.identity.datasetDigest = proven.digest
                report.result = try await self.compute(
                    backtest,
                    decider,
                    over: proven,
                    withDetail: withDetail,
                    progress
                )
            } else {
                (report.result, report.identity.datasetDigest) = try await self.computeInWindows(
                    backtest,
                    over: report.dataset,
                    as: key,
                    withDetail: withDetail,
                    progress
                )
            }
            report.timings.running = running.microseconds
            self.metrics.seconds.recordMicroseconds(report.timings.running)
        } catch {
            report.result = .unfinished(error)
            try await self.record(report)
            throw error
        }
        progress(.recording)
        try await self.record(report)
        return report
    }

    /// The run itself, off the cooperative threads.
    private func compute(
        _ backtest: Backtest,
        _ decider: PolicyDecider?,
        over proven: ProvenDataset,
        withDetail: Bool,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> BacktestResult {
        let task = Task(executorPreference: self.compute) {
            let market = proven.market(backtest.settings.decisionInterval)
            let tell = { (done: Backtest.Progress) in progress(.running(done: done.decisions, total: done.total)) }
            guard let decider else { return try backtest.run(on: market, withDetail: withDetail, progress: tell) }
            return try await backtest.run(on: market, decidedBy: decider, withDetail: withDetail, progress: tell)
        }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// Records also where the caller is gone: what was computed or went wrong is not lost. A registry that is away is
    /// waited for while the claim holds: to record is idempotent, and to compute again costs more.
    private func record(_ report: RunReport) async throws {
        self.metrics.count(report.result.status)
        let registry = self.registry
        let deadline = ContinuousClock.now + self.lease
        try await Task {
            while true {
                do {
                    return try await registry.record(report)
                } catch let error as LabError where error.code == .unavailable && ContinuousClock.now < deadline {
                    Logger.current.warning("could not record a run yet", metadata: ["error": "\(error.message)"])
                    try await Task.sleep(for: Self.recordPause)
                }
            }
        }.value
    }

    private static let recordPause = Duration.milliseconds(250)

    /// Keeps the claim alive for as long as `body` takes.
    private func withRenewal<Value: Sendable>(
        of claim: RunClaim,
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let registry = self.registry
        let renewal = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: claim.lease / 3)
                do {
                    _ = try await registry.begin(claim)
                } catch {
                    Logger.current.warning("could not renew the claim of a run", metadata: ["error": "\(error)"])
                }
            }
        }
        defer { renewal.cancel() }
        return try await body()
    }
}

extension ContinuousClock.Instant {
    /// Microseconds since then.
    var microseconds: Int64 {
        let (seconds, attoseconds) = self.duration(to: .now).components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }
}

extension DatasetKey {
    /// Of a run that has no data yet.
    fileprivate static let none = DatasetKey(source: "", revision: "", request: "")
}

extension BacktestResult {
    /// The result of a run that ended before it had one.
    fileprivate static func unfinished(_ error: any Error) -> BacktestResult {
        guard !(error is CancellationError) else { return BacktestResult(status: .cancelled) }
        var result = BacktestResult(status: .failed)
        result.failure = RunFailure(.dataUnavailable, (error as? LabError)?.message ?? "\(error)")
        return result
    }
}
