import CoreMetrics
import Errors
import Postgres
public import ServiceKit
public import Strategy

/// An engine's claim on a run that it is about to compute.
public struct RunClaimRequest: Sendable, Hashable {
    public var runID: RecordID
    public var identity: RunIdentity
    public var strategy: RunStrategy?
    /// Compute and record it even where the same identity is recorded.
    public var isForced: Bool
    /// How long the claim holds, in milliseconds; 0 for the registry's default.
    public var leaseMs: Int64
    /// The URI of who asked for the run; empty where it is not known.
    public var requestedBy: String

    public init(
        runID: RecordID,
        identity: RunIdentity,
        strategy: RunStrategy? = nil,
        isForced: Bool = false,
        leaseMs: Int64 = 0,
        requestedBy: String = ""
    ) {
        self.runID = runID
        self.identity = identity
        self.strategy = strategy
        self.isForced = isForced
        self.leaseMs = leaseMs
        self.requestedBy = requestedBy
    }
}

/// What an engine is told that wants to compute a run.
public enum RunClaim: Sendable, Hashable {
    /// Go on: the identity is this run's until then.
    case granted(expiresAtMs: Int64)
    /// It was recorded before.
    case recorded(StoredRun)
    /// Another engine is computing it.
    case inProgress(RecordID, expiresAtMs: Int64)
}

extension Registry {
    /// Claims an identity before it is computed. The same call again renews the claim.
    ///
    /// A strategy's first claim takes it from draft to backtesting.
    /// - Throws: `dataLoss` where the dataset's digest is given and is not the one recorded under its key.
    public func beginRun(_ request: RunClaimRequest, by caller: PeerIdentity) async throws -> RunClaim {
        try request.identity.check()
        let lease = request.leaseMs == 0 ? self.limits.leaseDefaultMs : request.leaseMs
        guard (1...self.limits.leaseMaxMs).contains(lease) else {
            throw LabError(
                .invalidArgument,
                "lease_ms must lie in 1…\(self.limits.leaseMaxMs) (0 is the default), was \(lease)",
                field: "lease_ms"
            )
        }
        let now = self.clock.nowMilliseconds
        let key = request.identity.key
        return try await self.pool.withTransaction { connection in
            let claims = ClaimStore(connection: connection)
            let runs = RunStore(connection: connection)
            try await claims.lock(identity: key)
            if let own = try await runs.run(request.runID) {
                guard own.identityKey == key else { throw Self.otherContent(request.runID) }
                return .recorded(own)
            }
            if !request.isForced, let earlier = try await runs.settled(key) {
                self.metrics.claimsRefused.increment()
                return .recorded(earlier)
            }
            if !request.identity.datasetDigest.isEmpty {
                try await DatasetStore(connection: connection).check(
                    request.identity.datasetKey,
                    digest: request.identity.datasetDigest
                )
            }
            let outcome = try await claims.take(
                ClaimStore.Claim(
                    runID: request.runID,
                    identity: key,
                    isForced: request.isForced,
                    strategyID: request.strategy?.id,
                    holder: caller.uri,
                    leaseMs: lease
                )
            )
            switch outcome {
            case .held(let other, let expiresAt):
                self.metrics.claimsRefused.increment()
                return .inProgress(other, expiresAtMs: expiresAt)
            case .taken(let expiresAt):
                if let strategy = request.strategy {
                    try await self.noteRun(
                        of: strategy,
                        isRecorded: false,
                        for: request.requestedBy,
                        by: caller,
                        connection,
                        atMs: now
                    )
                }
                return .granted(expiresAtMs: expiresAt)
            }
        }
    }

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

    /// Takes a draft to backtesting and, where `isRecorded`, counts the run; the strategy stays locked.
    @discardableResult
    private func noteRun(
        of run: RunStrategy,
        isRecorded: Bool,
        for person: String,
        by caller: PeerIdentity,
        _ connection: PostgresConnection,
        atMs now: Int64
    ) async throws -> StrategyRecord {
        let store = StrategyStore(connection: connection)
        var strategy = try await store.locked(run.id)
        guard (1...strategy.newestVersion).contains(run.version) else {
            throw LabError(
                .notFound,
                "\(strategy.name) has no version \(run.version), its versions are 1…\(strategy.newestVersion)",
                field: "strategy_version"
            )
        }
        let before = strategy
        if isRecorded { strategy.runCount += 1 }
        if strategy.status == .draft {
            try Lifecycle.check(
                strategy.name,
                from: .draft,
                to: .backtesting,
                cause: .firstRun,
                confirmation: ""
            )
            strategy.move(to: .backtesting, atMs: now)
        }
        guard strategy != before else { return strategy }
        try await store.update(strategy)
        if strategy.status != before.status {
            try await AuditStore(connection: connection).append(
                strategy.change(
                    .statusChanged,
                    by: caller.uri,
                    before: before.statusDocument,
                    after: strategy.statusDocument,
                    reason: "its first run" + Self.requested(by: person)
                ),
                atMs: now
            )
        }
        return strategy
    }

    private static func requested(by person: String) -> String { person.isEmpty ? "" : ", asked for by \(person)" }

    private static func otherContent(_ id: RecordID) -> LabError {
        LabError(
            .alreadyExists,
            "run \(id) was recorded before with other content",
            field: "run_id",
            remedy: "take a fresh UUID for every run"
        )
    }
}

extension RunEntry {
    /// What the audit log keeps of a run.
    fileprivate var auditDocument: JSONValue {
        var members = [
            JSONValue.Member("status", .text(self.status.rawValue)),
            JSONValue.Member("source", .text(self.source)),
            JSONValue.Member("dataset_key", .text(self.identity.datasetKey)),
            JSONValue.Member("dataset_digest", .text(self.identity.datasetDigest)),
        ]
        if let version = self.strategy?.version {
            members.append(JSONValue.Member("version", .integer(Int64(version))))
        }
        if !self.errorCode.isEmpty { members.append(JSONValue.Member("error", .text(self.errorCode))) }
        if let figures = self.figures { members.append(JSONValue.Member("metrics", figures.document)) }
        return .object(members)
    }
}
