import CoreMetrics
import Errors
public import Postgres
public import ServiceKit

/// The lab's record: strategies and their versions, lifecycle, runs, notes, audit.
///
/// It knows nothing of the wire. Every change is one transaction: the idempotency key, the change, its audit entry; so
/// what is in the record is in the log, and the other way round. All state is the database's, so several registries can
/// serve one.
public actor Registry {
    nonisolated let pool: PostgresPool
    let limits: RegistryLimits
    let clock: WallClock
    let ids: RecordIDSource
    nonisolated let metrics: RegistryMetrics
    /// Wakes those who watch the audit log.
    nonisolated let feed: AuditFeed

    public init(
        pool: PostgresPool,
        limits: RegistryLimits = RegistryLimits(),
        clock: WallClock = .system,
        ids: RecordIDSource = RecordIDSource()
    ) {
        self.pool = pool
        self.limits = limits
        self.clock = clock
        self.ids = ids
        self.metrics = RegistryMetrics()
        self.feed = AuditFeed(watchersMax: limits.watchersMax)
    }

    /// Reads on one connection of the pool.
    func read<Value: Sendable>(_ body: (PostgresConnection) async throws -> Value) async throws -> Value {
        try await self.pool.withConnection { try await body($0) }
    }

    /// Makes a change, or gives the answer that the same call got before.
    ///
    /// `body` may run again where its transaction lost against another; it appends its audit entries last.
    func change<Answer: RecordedAnswer>(
        _ write: Write,
        _ body: (PostgresConnection) async throws -> Answer
    ) async throws -> Answer {
        let now = self.clock.nowMilliseconds
        return try await self.pool.withTransaction { connection in
            let answers = IdempotencyStore(connection: connection)
            if let earlier = try await answers.begin(write, atMs: now) {
                self.metrics.repeatedCalls.increment()
                return try Answer(recorded: earlier)
            }
            let answer = try await body(connection)
            try await answers.finish(write, answer: try answer.recorded())
            return answer
        }
    }
}

/// The limits of a registry, each in one place with its name.
public struct RegistryLimits: Sendable, Hashable {
    public var pageSizeDefault = 50
    public var pageSizeMax = 500
    /// How many may watch the audit log at once.
    public var watchersMax = 256
    /// How long a claim holds where the engine does not say, and the bounds of what it may say; milliseconds.
    public var leaseDefaultMs: Int64 = 60_000
    public var leaseMaxMs: Int64 = 3_600_000
    /// How long an idempotency key is remembered, in milliseconds.
    public var answersKeptMs: Int64 = 7 * 86_400_000
    /// What one run may take, compressed, in bytes.
    public var runBytesMax = 64 << 20

    public init() {}
}
