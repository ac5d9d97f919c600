import Options

/// The datasets that the engine holds in memory, by key, up to a limit in bytes; the least recently used goes first.
///
/// One load serves all who ask for a key while it is under way. What a run uses stays alive for it, evicted or not.
actor DatasetCache {
    private struct Entry {
        var proven: ProvenDataset
        var byteCount: Int
        var lastUse: UInt64
    }

    private struct Load {
        var task: Task<ProvenDataset, any Error>
        var interested: Int
    }

    private let byteLimit: Int
    private var entries: [DatasetKey: Entry] = [:]
    private var loads: [DatasetKey: Load] = [:]
    private var uses: UInt64 = 0
    private(set) var byteCount = 0

    init(byteLimit: Int) { self.byteLimit = byteLimit }

    var count: Int { self.entries.count }

    /// The dataset of `key`, from memory or by `load`.
    ///
    /// - Returns: the dataset, and whether it was in memory.
    func dataset(
        of key: DatasetKey,
        load: @escaping @Sendable () async throws -> ProvenDataset
    ) async throws -> (ProvenDataset, isCached: Bool) {
        self.uses += 1
        if let entry = self.entries[key] {
            self.entries[key]?.lastUse = self.uses
            return (entry.proven, true)
        }
        let task = self.loads[key]?.task ?? Task { try await load() }
        self.loads[key] = Load(task: task, interested: (self.loads[key]?.interested ?? 0) + 1)
        let outcome = await withTaskCancellationHandler {
            await task.result
        } onCancel: {
            Task { await self.loseInterest(in: key) }
        }
        if self.loads[key]?.task == task { self.loads[key] = nil }
        try Task.checkCancellation()
        let proven = try outcome.get()
        self.keep(proven, as: key)
        return (proven, false)
    }

    /// One of those who wait for `key` gave up: the load goes on for the others, and ends with the last.
    private func loseInterest(in key: DatasetKey) {
        guard var load = self.loads[key] else { return }
        load.interested -= 1
        self.loads[key] = load
        if load.interested == 0 {
            load.task.cancel()
            self.loads[key] = nil
        }
    }

    private func keep(_ proven: ProvenDataset, as key: DatasetKey) {
        let size = proven.dataset.byteCount
        guard self.entries[key] == nil, size <= self.byteLimit else { return }
        while self.byteCount + size > self.byteLimit,
            let oldest = self.entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            self.entries[oldest.key] = nil
            self.byteCount -= oldest.value.byteCount
        }
        self.entries[key] = Entry(proven: proven, byteCount: size, lastUse: self.uses)
        self.byteCount += size
    }
}

extension Dataset {
    /// About how much memory it takes: seven columns of a row, and what stands beside them.
    var byteCount: Int {
        let row = 6 * 8 + 4 + (self.rows.isModelled.isEmpty ? 0 : 1)
        return self.rowCount * row + self.snapshotCount * 32 + self.groupExpiries.count * 24 + self.indexTimes.count
            * 16
            + self.instruments.count * 96 + self.deliveryPrices.count * 32
    }
}
