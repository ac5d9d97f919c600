import CoreMetrics
import Errors
import Postgres
public import ServiceKit
import Strategy

extension Registry {
    /// Makes a batch, once, and takes its strategy from draft to backtesting.
    ///
    /// - Returns: which of `numbers` are recorded.
    /// - Throws: `alreadyExists` where the id is another batch's; `dataLoss` where the dataset's key was recorded with
    ///   another digest.
    public func beginBatch(
        _ batch: BatchEntry,
        numbers: ClosedRange<UInt32>,
        by caller: PeerIdentity
    ) async throws -> [ClosedRange<UInt32>] {
        try batch.identity.check()
        guard !batch.identity.datasetDigest.isEmpty else {
            throw LabError(
                .invalidArgument,
                "identity.dataset_digest is missing: a batch begins when its data have been read",
                field: "identity.dataset_digest"
            )
        }
        try TextLimits.check(batch.requestedBy, "requested_by", 200)
        let now = self.clock.nowMilliseconds
        return try await self.pool.withTransaction { connection in
            let batches = BatchStore(connection: connection)
            if let known = try await batches.batch(batch.id) {
                guard known.digest == batch.digest else { throw Self.otherBatch(batch.id) }
                return try await TrialStore(connection: connection, batch: batch.id).recorded(numbers)
            }
            try await DatasetStore(connection: connection).prove(
                batch.identity.datasetKey,
                digest: batch.identity.datasetDigest,
                run: batch.id,
                atMs: now
            )
            try await self.insert(batch, by: caller, connection, atMs: now)
            return []
        }
    }

    /// Records trials, all or none. What was recorded before, with the same content, is counted once.
    ///
    /// - Returns: how many are new.
    /// - Throws: `alreadyExists`, naming the first number that was recorded with other content.
    public func recordTrials(_ block: TrialBlock, of id: RecordID) async throws -> Int {
        guard let first = block.rows.first?.number, let last = block.rows.last?.number else { return 0 }
        let added = try await self.pool.withTransaction { connection in
            let batches = BatchStore(connection: connection)
            let batch = try await batches.existing(id, isLocked: true)
            guard batch.figureNames.isEmpty || batch.figureNames == block.figureNames else {
                throw LabError(
                    .failedPrecondition,
                    "the trials of batch \(id) have other figures than those that were recorded",
                    field: "trials.figures",
                    remedy: "finish a batch with the build that began it"
                )
            }
            let trials = TrialStore(connection: connection, batch: id)
            var rows = block.rows
            if !(try await trials.recorded(first...last)).isEmpty {
                rows = try Self.unrecorded(rows, beside: try await trials.rows(first...last), of: id)
            }
            try await trials.copy(rows)
            if !rows.isEmpty { try await batches.note(block, added: rows.count, to: id) }
            return rows.count
        }
        self.metrics.trialsRecorded.increment(by: added)
        if added < block.rows.count { self.metrics.repeatedCalls.increment() }
        return added
    }

    public func batch(_ id: RecordID) async throws -> StoredBatch {
        try await self.read { try await BatchStore(connection: $0).existing(id) }
    }

    /// Batches, the newest first.
    public func batches(ofStrategy text: String = "", _ page: PageRequest) async throws -> Page<StoredBatch> {
        let key = text.isEmpty ? nil : try StrategyKey(text, field: "strategy")
        let count = try page.count(self.limits)
        return try await self.read { connection in
            var strategyID: RecordID?
            if let key { strategyID = try await StrategyStore(connection: connection).resolve(key) }
            let list = ["batches", strategyID?.description ?? ""]
            let found = try await BatchStore(connection: connection).list(
                strategyID: strategyID,
                after: try PageToken(page.token, of: list),
                count: count + 1
            )
            return Page(found, count: count) { PageToken(key: .instant($0.createdAtMs), id: $0.id).text(of: list) }
        }
    }

    /// The trials of a batch, by number unless `order` says otherwise.
    public func trials(
        of id: RecordID,
        _ filter: TrialFilter = TrialFilter(),
        order text: String = "",
        _ page: PageRequest
    ) async throws -> (batch: StoredBatch, page: Page<TrialRow>) {
        let count = try page.trialCount()
        return try await self.read { connection in
            let batch = try await BatchStore(connection: connection).existing(id)
            let order = try TrialOrder(text, of: batch)
            let list = ["trials", id.description, "\(filter)", "\(order)"]
            let found = try await TrialStore(connection: connection, batch: id).list(
                filter,
                order,
                after: try PageToken(page.token, of: list),
                count: count + 1
            )
            let page = Page(found, count: count) {
                PageToken(key: $0.key, trialNumber: $0.row.number).text(of: list)
            }
            return (batch, Page(elements: page.elements.map(\.row), nextToken: page.nextToken))
        }
    }

    // MARK: - Rules

    private func insert(
        _ batch: BatchEntry,
        by caller: PeerIdentity,
        _ connection: PostgresConnection,
        atMs now: Int64
    ) async throws {
        var strategy: StrategyRecord?
        if let of = batch.strategy {
            strategy = try await self.noteRun(
                of: of,
                isRecorded: false,
                for: batch.requestedBy,
                by: caller,
                connection,
                atMs: now
            )
        }
        let name = strategy?.name.text ?? ""
        let isNew = try await BatchStore(connection: connection).insert(
            batch,
            strategyName: name,
            recordedBy: caller.uri,
            atMs: now
        )
        guard isNew else {
            throw LabError(
                .aborted,
                "batch \(batch.id) was begun by another engine at the same time",
                remedy: "repeat it"
            )
        }
        try await AuditStore(connection: connection).append(
            AuditChange(
                actor: caller.uri,
                action: .batchBegun,
                subject: AuditSubject(kind: .batch, id: batch.id, name: name),
                strategyID: batch.strategy?.id,
                before: nil,
                after: batch.auditDocument.text,
                reason: "a batch" + Self.requested(by: batch.requestedBy)
            ),
            atMs: now
        )
    }

    /// Those of `rows` that are not among `recorded`; the others must say what was recorded.
    private static func unrecorded(
        _ rows: [TrialRow],
        beside recorded: [TrialRow],
        of id: RecordID
    ) throws(LabError) -> [TrialRow] {
        let known = Dictionary(uniqueKeysWithValues: recorded.map { ($0.number, $0) })
        for row in rows {
            guard let earlier = known[row.number], !earlier.isIdentical(to: row) else { continue }
            throw LabError(
                .alreadyExists,
                "trial \(row.number) of batch \(id) was recorded before with other content",
                field: "trials",
                remedy: "take numbers that are not used, or a fresh batch id"
            )
        }
        return rows.filter { known[$0.number] == nil }
    }

    private static func otherBatch(_ id: RecordID) -> LabError {
        LabError(
            .alreadyExists,
            "batch \(id) was begun before with another definition, other settings or other data",
            field: "batch_id",
            remedy: "take a fresh UUID for every batch"
        )
    }
}

extension PageRequest {
    private static let trialsMax = 1_000
    private static let trialsDefault = 500

    /// The number of trials of the page; more than it may be is cut down.
    fileprivate func trialCount() throws(LabError) -> Int {
        guard self.size >= 0 else {
            throw LabError(
                .invalidArgument,
                "page_size must lie in 0…\(Self.trialsMax), was \(self.size)",
                field: "page_size"
            )
        }
        return self.size == 0 ? Self.trialsDefault : min(self.size, Self.trialsMax)
    }
}

extension BatchEntry {
    /// What the audit log keeps of a batch.
    fileprivate var auditDocument: JSONValue {
        .object([
            JSONValue.Member("dataset_key", .text(self.identity.datasetKey)),
            JSONValue.Member("dataset_digest", .text(self.identity.datasetDigest)),
            JSONValue.Member("config_digest", .text(self.identity.configDigest)),
        ])
    }
}
