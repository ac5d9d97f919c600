import CoreMetrics
import Errors
import Postgres
public import ServiceKit
import Strategy

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

    /// Takes a draft to backtesting and, where `isRecorded`, counts the run; the strategy stays locked.
    @discardableResult
    func noteRun(
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
}
