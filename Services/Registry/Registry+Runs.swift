import CoreMetrics
import Errors
import Postgres
public import ServiceKit
import Strategy

extension Registry {
    /// Records a finished run, once.
    ///
    /// - Returns: true where it was recorded before, by the same call.
    /// - Throws: `alreadyExists` where the id was recorded with other content, or another run of the same identity came
    ///   first; `dataLoss` where the dataset's key was recorded with another digest.
    public func recordRun(_ run: RunEntry, by caller: PeerIdentity) async throws -> Bool {
        try self.check(run)
        let now = self.clock.nowMilliseconds
        let key = run.identity.key
        do {
            let isRepeated = try await self.pool.withTransaction { connection in
                let claims = ClaimStore(connection: connection)
                let runs = RunStore(connection: connection)
                try await claims.lock(identity: key)
                if let own = try await runs.run(run.id, isBrief: true) {
                    guard own.document.digest == run.document.digest else { throw Self.otherContent(run.id) }
                    return true
                }
                let isForced = try await claims.isForced(run.id)
                if !isForced, run.isSettled, let earlier = try await runs.settled(key) {
                    throw LabError(
                        .alreadyExists,
                        "the same run was recorded meanwhile as \(earlier.id): the claim of \(run.id) had ended",
                        field: "run_id",
                        remedy: "read that run, or force this one"
                    )
                }
                if !run.identity.datasetDigest.isEmpty {
                    try await DatasetStore(connection: connection).prove(
                        run.identity.datasetKey,
                        digest: run.identity.datasetDigest,
                        run: run.id,
                        atMs: now
                    )
                }
                try await self.insert(run, isForced: isForced, by: caller, connection, atMs: now)
                try await claims.remove(run.id)
                return false
            }
            (isRepeated ? self.metrics.repeatedCalls : self.metrics.runsRecorded).increment()
            return isRepeated
        } catch let error as LabError where error.code == .dataLoss {
            self.metrics.datasetConflicts.increment()
            throw error
        }
    }

    /// The run whose id is, or begins with, `text`.
    public func run(_ text: String, isBrief: Bool = false) async throws -> StoredRun {
        try await self.read { connection in
            let runs = RunStore(connection: connection)
            return try await runs.existing(try await runs.resolve(text), isBrief: isBrief)
        }
    }

    /// Runs, brief, the newest first unless `order` says otherwise.
    public func runs(
        _ filter: RunFilter = RunFilter(),
        order text: String = "",
        _ page: PageRequest
    ) async throws -> Page<StoredRun> {
        let order = try SortOrder(text, standard: SortOrder(RunSortKey.createdAt, isDescending: true))
        let key = filter.strategy.isEmpty ? nil : try StrategyKey(filter.strategy, field: "strategy")
        let count = try page.count(self.limits)
        return try await self.read { connection in
            var strategyID: RecordID?
            if let key { strategyID = try await StrategyStore(connection: connection).resolve(key) }
            let list = ["runs", strategyID?.description ?? "", "\(filter)", "\(order)"]
            let token = try PageToken(page.token, of: list)
            let found = try await RunStore(connection: connection).list(
                filter,
                strategyID: strategyID,
                order,
                after: token,
                count: count + 1
            )
            return Page(found, count: count) { PageToken(key: $0.sortKey, id: $0.id).text(of: list) }
        }
    }

    // MARK: - Rules

    private func check(_ run: RunEntry) throws(LabError) {
        try run.identity.check()
        guard run.status != .ok || !run.identity.datasetDigest.isEmpty else {
            throw LabError(
                .invalidArgument,
                "identity.dataset_digest is missing: a run that succeeded has read its data",
                field: "identity.dataset_digest"
            )
        }
        try TextLimits.check(run.source, "dataset.source", 200)
        try TextLimits.check(run.requestedBy, "requested_by", 200)
        let size = run.document.brief.count + run.document.bulk.count
        guard size <= self.limits.runBytesMax else {
            throw LabError(
                .resourceExhausted,
                "a run must take at most \(self.limits.runBytesMax) bytes, takes \(size)"
            )
        }
    }

    private func insert(
        _ run: RunEntry,
        isForced: Bool,
        by caller: PeerIdentity,
        _ connection: PostgresConnection,
        atMs now: Int64
    ) async throws {
        var strategy: StrategyRecord?
        if let of = run.strategy {
            strategy = try await self.noteRun(
                of: of,
                isRecorded: true,
                for: run.requestedBy,
                by: caller,
                connection,
                atMs: now
            )
        }
        let name = strategy?.name.text ?? ""
        try await RunStore(connection: connection).insert(
            run,
            strategyName: name,
            isForced: isForced,
            recordedBy: caller.uri,
            atMs: now
        )
        try await AuditStore(connection: connection).append(
            AuditChange(
                actor: caller.uri,
                action: .runRecorded,
                subject: AuditSubject(kind: .run, id: run.id, name: name),
                strategyID: run.strategy?.id,
                before: nil,
                after: run.auditDocument.text,
                reason: "a run" + Self.requested(by: run.requestedBy)
            ),
            atMs: now
        )
    }

    static func requested(by person: String) -> String { person.isEmpty ? "" : ", asked for by \(person)" }

    static func otherContent(_ id: RecordID) -> LabError {
        LabError(
            .alreadyExists,
            "run \(id) was recorded before with other content",
            field: "run_id",
            remedy: "take a fresh UUID for every run"
        )
    }
}
