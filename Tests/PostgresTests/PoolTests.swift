import Errors
import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("A pool", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
struct PoolTests {
    private static func limits(_ maximum: Int) -> PostgresPool.Limits {
        var limits = PostgresPool.Limits()
        limits.maximumConnections = maximum
        // Other tests keep the machine busy; what is tested here is not how fast it is.
        limits.waitTimeout = .seconds(60)
        return limits
    }

    @Test("serves many with few connections")
    func many() async throws {
        try await withConfiguration { configuration in
            try await PostgresPool.withPool(configuration, limits: Self.limits(3)) { pool in
                let processes = try await withThrowingTaskGroup(of: Int32.self) { group in
                    for _ in 0..<200 {
                        group.addTask { try await pool.query("select pg_backend_pid()").one().value(at: 0) }
                    }
                    return try await group.reduce(into: Set<Int32>()) { $0.insert($1) }
                }
                #expect(processes.count <= 3)
                #expect(pool.statistics.lent == 0)
            }
        }
    }

    @Test("lets those who wait too long go, and those who are cancelled")
    func exhaustion() async throws {
        try await withConfiguration { configuration in
            try await PostgresPool.withPool(configuration, limits: Self.limits(1)) { pool in
                try await pool.withConnection { _ in
                    let began = ContinuousClock.now
                    let late = await #expect(throws: LabError.self) {
                        try await pool.withConnection(timeout: .milliseconds(150)) { _ in }
                    }
                    #expect(late?.code == .resourceExhausted)
                    #expect(ContinuousClock.now - began >= .milliseconds(150))
                    #expect(ContinuousClock.now - began < .seconds(20))
                    let task = Task { try await pool.query("select 1") }
                    try await waitUntil("the request waits") { pool.statistics.waiting == 1 }
                    task.cancel()
                    let cancelled = await #expect(throws: LabError.self) { try await task.value }
                    #expect(cancelled?.code == .cancelled)
                }
                #expect(pool.statistics.idle == 1)
            }
        }
    }

    @Test("cleans what its users leave behind: open transactions, settings, temporary tables, locks")
    func reset() async throws {
        try await withConfiguration { configuration in
            try await PostgresPool.withPool(configuration, limits: Self.limits(1)) { pool in
                try await pool.withConnection { connection in
                    try await connection.script(
                        "set work_mem = '1MB'; create temporary table left_over (id int); begin"
                    )
                }
                let row = try await pool.query(
                    "select current_setting('work_mem') as memory, to_regclass('left_over') is null as clean"
                ).one()
                #expect(try row["memory"] != "1MB")
                #expect(try row["clean"] == true)
            }
        }
    }

    @Test("replaces a connection that died while it was idle before anybody sees it")
    func deadIdle() async throws {
        try await withConfiguration { configuration in
            let killer = try await PostgresConnection.connect(configuration)
            try await PostgresPool.withPool(configuration, limits: Self.limits(1)) { pool in
                for _ in 0..<5 {
                    let process: Int32 = try await pool.query("select pg_backend_pid()").one()[0]
                    try await killer.query("select pg_terminate_backend(\(process), 5000)")
                    let next: Int32 = try await pool.query("select pg_backend_pid()").one()[0]
                    #expect(next != process)
                }
            }
        }
    }

    @Test("tells its observer what happens")
    func observer() async throws {
        final class Log: PostgresPoolObserver {
            let events = Mutex<[String]>([])
            func connected(after duration: Duration) { self.events.withLock { $0.append("connected") } }
            func leased(after duration: Duration, failure: LabError?) {
                self.events.withLock { $0.append(failure == nil ? "leased" : "refused") }
            }
            func closed() { self.events.withLock { $0.append("closed") } }
        }
        try await withConfiguration { configuration in
            let log = Log()
            let pool = PostgresPool(configuration, observer: log)
            let run = Task { await pool.run() }
            try await pool.query("select 1")
            pool.close()
            await run.value
            await #expect(throws: LabError.self) { try await pool.query("select 1") }
            #expect(log.events.withLock(\.self) == ["connected", "leased", "closed", "refused"])
        }
    }

    @Test("waits for what it has lent when it is closed")
    func graceful() async throws {
        try await withConfiguration { configuration in
            let pool = PostgresPool(configuration)
            let run = Task { await pool.run() }
            let work = Task { try await pool.query("select pg_sleep(0.3), 7 as seven") }
            try await waitUntil("the statement runs") { pool.statistics.lent == 1 }
            pool.close()
            await run.value
            #expect(try await work.value.one().value("seven", as: Int.self) == 7)
        }
    }
}
