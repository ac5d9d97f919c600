import CoreMetrics
import Errors
import Postgres

/// What a watcher gets.
public enum AuditEvent: Sendable, Hashable {
    /// Where the stream begins.
    case begins(after: Int64)
    case entry(AuditEntry)
}

extension Registry {
    /// The audit log, the newest first.
    ///
    /// - Parameter subject: a strategy's name or id; empty for all.
    public func audit(
        subject: String = "",
        actor: String = "",
        action: String = "",
        _ page: PageRequest
    ) async throws -> Page<AuditEntry> {
        let key = subject.isEmpty ? nil : try StrategyKey(subject, field: "subject")
        let count = try page.count(self.limits)
        return try await self.read { connection in
            var filter = AuditStore.Filter(actor: actor, action: action)
            if let key { filter.strategyID = try await StrategyStore(connection: connection).resolve(key) }
            let list = ["audit", filter.strategyID?.description ?? "", actor, action]
            let token = try PageToken(page.token, of: list)
            let found = try await AuditStore(connection: connection)
                .entries(before: token?.position ?? .max, filter, count: count + 1)
            return Page(found, count: count) { PageToken(position: $0.position).text(of: list) }
        }
    }

    /// Sends every change after `position` (nil: from now on) to `send`, as it is committed, until the caller goes or
    /// the service stops.
    ///
    /// Nothing is lost and nothing comes twice, over reconnections of either side: the log is read by position, and
    /// positions appear in their own order.
    public nonisolated func watch(
        subject: String = "",
        after position: Int64?,
        _ send: (AuditEvent) async throws -> Void
    ) async throws {
        if let position, position < 0 {
            throw LabError(
                .invalidArgument,
                "after_position must be 0 or more, was \(position)",
                field: "after_position"
            )
        }
        let key = subject.isEmpty ? nil : try StrategyKey(subject, field: "subject")
        // Before the first look at the log: what is committed between the two wakes this stream once too often.
        let wakes = try self.feed.subscribe()
        self.metrics.watchers.record(self.feed.watcherCount)
        defer { self.metrics.watchers.record(self.feed.watcherCount) }
        let (filter, head) = try await self.readThroughRestart { connection in
            var filter = AuditStore.Filter()
            if let key { filter.strategyID = try await StrategyStore(connection: connection).resolve(key) }
            return (filter, try await AuditStore(connection: connection).head())
        }
        if let position, position > head {
            throw LabError(
                .outOfRange,
                "after_position must be at most \(head), the newest position, was \(position)",
                field: "after_position"
            )
        }
        var place = position ?? head
        try await send(.begins(after: place))
        place = try await self.send(after: place, filter, send)
        for await _ in wakes {
            try Task.checkCancellation()
            place = try await self.send(after: place, filter, send)
        }
        try Task.checkCancellation()
        throw LabError(
            .unavailable,
            "the registry is stopping",
            remedy: "watch again from the last position, \(place)"
        )
    }

    /// Sends what there is after `position`, in batches.
    /// - Returns: the position of the last.
    private nonisolated func send(
        after position: Int64,
        _ filter: AuditStore.Filter,
        _ send: (AuditEvent) async throws -> Void
    ) async throws -> Int64 {
        var place = position
        while true {
            let from = place
            let entries = try await self.readThroughRestart {
                try await AuditStore(connection: $0).entries(after: from, filter, count: Self.batchMax)
            }
            for entry in entries {
                try await send(.entry(entry))
                place = entry.position
            }
            if entries.count < Self.batchMax { return place }
        }
    }

    /// Reads, and where the database went away reads again when it is back: a watch outlives its restart.
    private nonisolated func readThroughRestart<Value: Sendable>(
        _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        var attempt = 1
        while true {
            do {
                return try await self.pool.withConnection { try await body($0) }
            } catch let error as LabError where error.code == .unavailable && attempt < Self.readAttemptsMax {
                // Each of the pool's connections may be a dead one.
                try await Task.sleep(for: .milliseconds(50 * attempt))
                attempt += 1
            }
        }
    }

    /// About ten seconds.
    private static let readAttemptsMax = 20
    private static let batchMax = 256
}
