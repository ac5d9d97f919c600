import CoreMetrics
import Errors
import Options
import ServiceKit
import Strategy

extension BacktestEngine {
    /// Runs the definitions of `demand` over one dataset and records every one of them as a trial.
    ///
    /// The figures are those of single runs, bit for bit, whatever the workers and the order in which trials end. The
    /// same demand again, by the same batch id, computes only what is not recorded.
    ///
    /// - Parameter tell: told of each event before the next is made; where it throws, the batch ends.
    /// - Throws: `invalidArgument` for a definition that is not valid, before anything runs, `resourceExhausted` where
    ///   the queue is full, `alreadyExists` where the batch is another one; what the registry and the source throw.
    func runBatch(
        _ demand: BatchDemand,
        tell: @escaping @Sendable (BatchEvent) async throws -> Void
    ) async throws -> BatchOutcome {
        let strategy = try await self.strategy(of: demand.subject)
        let plan = try await self.plan(demand, Self.definition(of: demand.subject, strategy))
        let start = try await ProgressRelay.run { progress in
            try await self.begin(plan, demand, strategy, progress)
        } telling: { progress in
            try await tell(.progress(progress))
        }
        self.metrics.batches.increment()
        try await tell(.batch(start.report))
        let running = ContinuousClock.now
        var outcome = try await BatchRun(
            plan: plan,
            market: start.market,
            batchID: demand.batchID,
            withDailyReturns: demand.withDailyReturns,
            ledger: self.ledger,
            queue: self.queue,
            compute: self.compute,
            workers: self.configuration.workers,
            patience: self.lease,
            metrics: self.metrics,
            tell: tell
        ).run(recorded: start.recorded)
        outcome.timings = start.timings
        outcome.timings.running = running.microseconds
        return outcome
    }

    /// What a batch has before its first slice.
    private struct Start: Sendable {
        var report: BatchReport
        var market: Market
        /// The numbers that earlier calls recorded.
        var recorded: [ClosedRange<UInt32>]
        var timings: RunTimings
    }

    /// Loads the data, in its turn like a run, and makes the batch; the slices that follow wait for turns of their own.
    private func begin(
        _ plan: BatchPlan,
        _ demand: BatchDemand,
        _ strategy: StoredStrategy?,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> Start {
        let entered = ContinuousClock.now
        return try await self.queue.withTurn(waiting: { progress(.queued($0)) }) {
            var timings = RunTimings()
            timings.queued = entered.microseconds
            progress(.loading(quotes: 0))
            let loading = ContinuousClock.now
            let interval = plan.settings.decisionInterval
            let data = plan.dataset(from: demand.source)
            let key = try await self.source.key(of: data)
            let (proven, isCached) = try await self.proven(data, as: key, preparing: interval, progress)
            let market = try await self.market(of: proven, interval)
            timings.loading = loading.microseconds
            timings.isDatasetCached = isCached
            let report = BatchReport(
                batchID: demand.batchID,
                strategy: strategy,
                identity: RunIdentity(RunRequest(plan.base, plan.settings), over: key, digest: proven.digest),
                definition: plan.base,
                settings: plan.settings,
                dataset: data,
                requestedBy: demand.requestedBy,
                createdAt: self.clock.nowMilliseconds
            )
            let recorded = try await self.ledger.begin(report, numbers: plan.numbers)
            return Start(report: report, market: market, recorded: recorded, timings: timings)
        }
    }

    /// Thousands of definitions take long enough to check that it is done where runs are computed.
    private func plan(_ demand: BatchDemand, _ base: Definition) async throws -> BatchPlan {
        try await Task(executorPreference: self.compute) { try BatchPlan(base, demand) }.value
    }

    private func market(of proven: ProvenDataset, _ interval: DecisionInterval) async throws -> Market {
        let market = await Task(executorPreference: self.compute) { proven.market(interval) }.value
        try Task.checkCancellation()
        return market
    }
}
