import CoreMetrics
public import Errors
import Logging
public import Postgres
import ServiceLifecycle

extension BootContext {
    /// The program's database (`database.url`): a pool that runs with the service, whose migrations are applied before
    /// the first call is taken, and without which the service is not ready.
    ///
    /// - Parameters:
    ///   - schema: the schema that is the service's own; its role's name where nothing is said.
    ///   - migrations: what brings the schema to the version that this build expects.
    /// - Throws: `invalidArgument` where the URL is not one.
    /// - Precondition: the program says that it `usesDatabase`.
    public func database(schema: String? = nil, migrations: [Migration]) throws(LabError) -> PostgresPool {
        let schema = schema ?? self.role.rawValue
        var configuration: PostgresConfiguration
        do throws(LabError) {
            configuration = try PostgresConfiguration(parsing: self.configuration[StandardConfiguration.database])
        } catch {
            throw LabError(.invalidArgument, error.message, field: StandardConfiguration.database.name)
        }
        configuration.applicationName = "thetalab-\(self.role)"
        configuration.searchPath = [schema]
        var limits = PostgresPool.Limits()
        limits.maximumConnections = self.configuration[StandardConfiguration.databaseConnections]
        let pool = PostgresPool(
            configuration,
            limits: limits,
            seed: self.seed,
            observer: PoolObserver(logger: self.logger, metrics: self.metrics)
        )
        let migrator = try Migrator(schema: schema, migrations: migrations)
        let logger = self.logger
        self.resources.add(background: PoolService(pool: pool))
        self.resources.add(
            startup: StartupStep("migrations") {
                let applied = try await Self.whileUnavailable(logger) { try await migrator.run(on: pool) }
                if !applied.isEmpty {
                    logger.notice(
                        "migrations applied",
                        metadata: ["migrations": .array(applied.map { .string("\($0)") })]
                    )
                }
            }
        )
        self.resources.add(
            readiness: ReadinessCheck("database") { _ = try await pool.query("select 1", timeout: .seconds(2)) }
        )
        return pool
    }

    /// Tries again for half a minute where the database is not there yet: they may have been started together.
    private static func whileUnavailable<Value>(
        _ logger: Logger,
        _ body: () async throws -> Value
    ) async throws -> Value {
        let deadline = ContinuousClock.now + .seconds(30)
        while true {
            do {
                return try await body()
            } catch {
                let failure = LabError(wrapping: error)
                guard failure.code == .unavailable, ContinuousClock.now < deadline else { throw error }
                logger.warning("database not there yet", metadata: [LogKeys.error: "\(failure.message)"])
                try await Task.sleep(for: .seconds(1))
            }
        }
    }
}

/// A pool as a part of the service: it ends when what was lent has come back.
private struct PoolService: Service {
    let pool: PostgresPool

    func run() async throws {
        await withGracefulShutdownHandler {
            await self.pool.run()
        } onGracefulShutdown: {
            self.pool.close()
        }
    }
}

/// A pool's doings as metrics and log lines.
private struct PoolObserver: PostgresPoolObserver {
    let logger: Logger
    let idle: Gauge
    let lent: Gauge
    let waiting: Gauge
    let wait: Timer
    let failures: Counter
    let connects: Counter

    init(logger: Logger, metrics: any MetricsFactory) {
        self.logger = logger
        func connections(_ state: String) -> Gauge {
            Gauge(label: "database_connections", dimensions: [("state", state)], factory: metrics)
        }
        self.idle = connections("idle")
        self.lent = connections("lent")
        self.waiting = Gauge(label: "database_waiters", factory: metrics)
        self.wait = Timer(label: "database_wait_seconds", factory: metrics)
        self.failures = Counter(label: "database_lease_failures_total", factory: metrics)
        self.connects = Counter(label: "database_connects_total", factory: metrics)
    }

    func connected(after duration: Duration) { self.connects.increment() }

    func connectFailed(_ error: LabError) {
        self.logger.warning("cannot connect to the database", metadata: [LogKeys.error: "\(error.message)"])
    }

    func leased(after duration: Duration, failure: LabError?) {
        self.wait.recordNanoseconds(Int64(duration.seconds * 1e9))
        if failure != nil { self.failures.increment() }
    }

    func changed(_ statistics: PostgresPool.Statistics) {
        self.idle.record(statistics.idle)
        self.lent.record(statistics.lent)
        self.waiting.record(statistics.waiting)
    }
}
