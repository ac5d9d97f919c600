import Options
import Strategy

extension BacktestEngine {
    /// The dataset of `key`, from the cache or its source, whatever memory it takes.
    func proven(
        _ demand: DatasetDemand,
        as key: DatasetKey,
        preparing interval: DecisionInterval,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> (ProvenDataset, isCached: Bool) {
        while true {
            do {
                return try await self.proven(demand, as: key, preparing: interval, byteLimit: nil, progress)
            } catch is OversizedDataset {
                // It shared the load of a run that had a limit.
                continue
            }
        }
    }

    /// The dataset of `key`, from the cache or its source; nil where it is to be had window by window.
    ///
    /// - Parameter decider: a run that asks one goes over the whole, however large.
    func whole(
        _ demand: DatasetDemand,
        as key: DatasetKey,
        preparing interval: DecisionInterval,
        _ decider: PolicyDecider?,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> (ProvenDataset, isCached: Bool)? {
        guard decider == nil else { return try await self.proven(demand, as: key, preparing: interval, progress) }
        return try await self.unlessOversized(key) { limit in
            try await self.proven(demand, as: key, preparing: interval, byteLimit: limit, progress)
        }
    }

    /// The dataset of `key`, from its source; nil where it is to be had window by window.
    ///
    /// - Parameter decider: a run that asks one goes over the whole, however large.
    func dataset(
        _ demand: DatasetDemand,
        as key: DatasetKey,
        _ decider: PolicyDecider?,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> Dataset? {
        let source = self.source
        guard decider == nil else {
            return try await source.dataset(of: demand, as: key) { progress(.loading(quotes: $0)) }
        }
        return try await self.unlessOversized(key) { limit in
            try await source.dataset(of: demand, as: key, byteLimit: limit) { progress(.loading(quotes: $0)) }
        }
    }

    /// Runs over the dataset of `key` as it comes, without ever holding more than a window of it.
    ///
    /// - Returns: the result and the dataset's digest, both those of the whole.
    func computeInWindows(
        _ backtest: Backtest,
        over demand: DatasetDemand,
        as key: DatasetKey,
        withDetail: Bool,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> (result: BacktestResult, digest: String) {
        let source = self.source
        let memory = self.configuration.memory
        let size = WindowSize(
            bytes: memory.windowBytes,
            limit: memory.wholeBytes,
            interval: backtest.settings.decisionInterval,
            rvWindow: backtest.definition.rvWindow
        )
        let run = WindowedRun(
            backtest,
            withDetail: withDetail,
            progress: { progress(.running(done: $0.decisions, total: $0.total)) }
        )
        // The stream is read where runs are computed: each window is computed between two of its messages.
        let task = Task(executorPreference: self.compute) {
            var (run, outline) = try await source.windows(of: demand, as: key, sized: size, into: run)
            return try run.finish(outline)
        }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    private func proven(
        _ demand: DatasetDemand,
        as key: DatasetKey,
        preparing interval: DecisionInterval,
        byteLimit: Int?,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> (ProvenDataset, isCached: Bool) {
        let source = self.source
        let compute = self.compute
        return try await self.cache.dataset(of: key) {
            let dataset = try await source.dataset(of: demand, as: key, byteLimit: byteLimit) {
                progress(.loading(quotes: $0))
            }
            return await ProvenDataset(dataset, preparing: interval, on: compute)
        }
    }

    /// What `load` gives; nil where the dataset is too large, which is found out once.
    private func unlessOversized<Value: Sendable>(
        _ key: DatasetKey,
        _ load: (_ byteLimit: Int) async throws -> Value
    ) async throws -> Value? {
        guard !self.oversized.contains(key) else { return nil }
        do {
            return try await load(self.configuration.memory.wholeBytes)
        } catch is OversizedDataset {
            // To find it out again costs a read, so few are remembered and none of them matters.
            if self.oversized.count >= 1024 { self.oversized.removeAll() }
            self.oversized.insert(key)
            return nil
        }
    }
}
