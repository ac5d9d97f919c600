import Errors
import Postgres
import ServiceKit

/// A move of a strategy's status that somebody asks for.
public struct StatusRequest: Sendable, Hashable {
    public var revision: Int64
    public var status: StrategyStatus
    public var reason: String
    /// The strategy's name, typed by the person, where the move needs it.
    public var confirmation: String

    public init(revision: Int64, status: StrategyStatus, reason: String = "", confirmation: String = "") {
        self.revision = revision
        self.status = status
        self.reason = reason
        self.confirmation = confirmation
    }
}

extension Registry {
    /// Moves a strategy in its lifecycle, as the one table of legal moves says.
    ///
    /// - Throws: `permissionDenied` for everybody but an operator: no service's certificate, and so no LLM, can promote;
    ///   `failedPrecondition` for a move that is not legal; `aborted` for an old revision.
    public func setStatus(of name: String, _ request: StatusRequest, _ write: Write) async throws -> StrategyRecord {
        try Self.checkPerson(write.caller, "move a strategy in its lifecycle")
        let key = try StrategyKey(name)
        try TextLimits.check(request.reason, "reason", TextLimits.reason)
        return try await self.change(write) { connection in
            let now = self.clock.nowMilliseconds
            var strategy = try await self.changeable(key, revision: request.revision, connection)
            try Lifecycle.check(
                strategy.name,
                from: strategy.status,
                to: request.status,
                cause: .operatorRequest,
                confirmation: request.confirmation
            )
            let before = strategy
            strategy.move(to: request.status, atMs: now)
            try await StrategyStore(connection: connection).update(strategy)
            try await AuditStore(connection: connection).append(
                strategy.change(
                    .statusChanged,
                    by: write,
                    before: before.statusDocument,
                    after: strategy.statusDocument,
                    reason: request.reason
                ),
                atMs: now
            )
            return strategy
        }
    }

    /// Marks a strategy for the orchestrator, or takes the mark away.
    public func setTuning(
        of name: String,
        _ mark: TuningMark,
        revision: Int64,
        reason: String,
        _ write: Write
    ) async throws -> StrategyRecord {
        try Self.checkPerson(write.caller, "mark a strategy for tuning")
        let key = try StrategyKey(name)
        try TextLimits.check(reason, "reason", TextLimits.reason)
        return try await self.change(write) { connection in
            let now = self.clock.nowMilliseconds
            var strategy = try await self.changeable(key, revision: revision, connection)
            let before = strategy
            strategy.tuning = mark
            strategy.touch(atMs: now)
            try await StrategyStore(connection: connection).update(strategy)
            try await AuditStore(connection: connection).append(
                strategy.change(
                    .tuningChanged,
                    by: write,
                    before: before.tuningDocument,
                    after: strategy.tuningDocument,
                    reason: reason
                ),
                atMs: now
            )
            return strategy
        }
    }
}

extension StrategyRecord {
    /// Enters `status`, whose legality has been checked.
    mutating func move(to status: StrategyStatus, atMs now: Int64) {
        self.pausedFrom = status == .paused ? self.status : nil
        self.status = status
        self.touch(atMs: now)
    }
}
