import Errors
import Logging
import Postgres
import ServiceKit
import Strategy
import Synchronization
import TestSupport
import Testing

@testable import Registry

/// The suites that need a real PostgreSQL, one test after the other: each has a database and a pool of its own.
@Suite(
    "The record in PostgreSQL",
    .serialized,
    .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed")
)
enum StoreTests {}

/// A registry over a fresh database, whose clock moves a millisecond whenever somebody looks.
struct RegistryLab: Sendable {
    let registry: Registry
    let pool: PostgresPool
    let time: TickingTime

    static let ada = identity(.operator, "ada")
    static let engine = identity(.backtest, "one")

    static func identity(_ role: Role, _ name: String) -> PeerIdentity {
        do {
            return try PeerIdentity(role: role, name: name)
        } catch {
            preconditionFailure("Condition: \(role)/\(name) is an identity")
        }
    }

    static func run(
        limits: RegistryLimits = RegistryLimits(),
        _ body: @Sendable (RegistryLab) async throws -> Void
    ) async throws {
        try await TestPostgres.withDatabase { database in
            var configuration = try PostgresConfiguration(parsing: database.url)
            configuration.searchPath = [RegistryMigrations.schema]
            var poolLimits = PostgresPool.Limits()
            poolLimits.waitTimeout = .seconds(60)
            try await PostgresPool.withPool(configuration, limits: poolLimits) { pool in
                try await Migrator(schema: RegistryMigrations.schema, migrations: RegistryMigrations.all).run(on: pool)
                let time = TickingTime()
                let registry = Registry(pool: pool, limits: limits, clock: time.clock)
                let listener = AuditListener(registry, listeningWhere: pool, logger: Logger(label: "test"))
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try await listener.run() }
                    try await body(RegistryLab(registry: registry, pool: pool, time: time))
                    group.cancelAll()
                }
            }
        }
    }

    /// A write of `caller`, under a key of its own unless one is given.
    func write(
        _ key: String = "key-\(UInt64.random(in: .min ... .max))",
        digest: UInt8 = 1,
        by caller: PeerIdentity = ada
    ) throws -> Write {
        try Write(caller: caller, key: key, digest: Array(repeating: digest, count: 32))
    }

    func create(_ name: String, _ definition: Definition = .preset(.balanced)) async throws -> StrategyRecord {
        try await self.registry.createStrategy(
            StrategyProposal(name: name, description: "", definition: definition, reason: "to begin"),
            self.write()
        )
    }

    /// Another version, with `takeProfit` changed.
    func edit(
        _ name: String,
        revision: Int64,
        takeProfit: Double = 0.4
    ) async throws -> StrategyRecord {
        var definition = Definition.preset(.balanced)
        definition.takeProfit = takeProfit
        return try await self.registry.createVersion(
            of: name,
            VersionProposal(revision: revision, definition: definition, reason: "to see"),
            self.write()
        )
    }

    /// Puts a strategy into a status that a test begins in, past the rules.
    func force(_ strategy: StrategyRecord, _ status: StrategyStatus) async throws {
        let from: String? = status == .paused ? "backtesting" : nil
        try await self.pool.query(
            """
            UPDATE registry.strategies SET status = \(status.rawValue), paused_from = \(from)
            WHERE id = \(strategy.id.uuid)
            """
        )
    }

    var allAudit: [AuditEntry] {
        get async throws { try await self.registry.audit(PageRequest(size: 500, token: "")).elements }
    }
}

/// A clock that moves by a millisecond a look, and by what it is told.
final class TickingTime: Sendable {
    private let now = Mutex<Int64>(1_700_000_000_000)

    var clock: WallClock {
        WallClock {
            self.now.withLock { now in
                now += 1
                return now
            }
        }
    }

    func advance(ms: Int64) { self.now.withLock { $0 += ms } }
}

/// Waits until `condition` holds; false where it does not within `patience`.
func eventually(within patience: Duration = .seconds(20), _ condition: @Sendable () async -> Bool) async -> Bool {
    let deadline = ContinuousClock.now + patience
    while ContinuousClock.now < deadline {
        if await condition() { return true }
        try? await Task.sleep(for: .milliseconds(10))
    }
    return await condition()
}

/// The error that `body` throws, for looking at; nil where it throws none, or another kind.
func refusal(_ body: @Sendable () async throws -> Void) async -> LabError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? LabError
    }
}
