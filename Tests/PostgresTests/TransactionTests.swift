import Errors
import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("A transaction", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
struct TransactionTests {
    @Test("is committed where its body returns and undone where it throws")
    func outcome() async throws {
        struct Stop: Error {}
        try await withConnection { connection in
            try await connection.query("create table t (id int8)")
            let value = try await connection.withTransaction { connection in
                try await connection.query("insert into t values (1)")
                return "done"
            }
            #expect(value == "done")
            await #expect(throws: Stop.self) {
                try await connection.withTransaction { connection in
                    try await connection.query("insert into t values (2)")
                    throw Stop()
                }
            }
            let rows = try await connection.query("select id from t")
            #expect(try rows.map { try $0.value("id", as: Int.self) } == [1])
        }
    }

    @Test("that lost against others is begun again until it wins: no increment is lost")
    func serializationRetries() async throws {
        try await withConfiguration { configuration in
            var limits = PostgresPool.Limits()
            limits.maximumConnections = 4
            try await PostgresPool.withPool(configuration, limits: limits) { pool in
                try await pool.query("create table counter (n int8)")
                try await pool.query("insert into counter values (0)")
                let runs = Counter()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<4 {
                        group.addTask {
                            for _ in 0..<10 {
                                let retry = TransactionRetry(attempts: 100)
                                try await pool.withTransaction(.serializable, retry: retry) { connection in
                                    runs.increment()
                                    let n: Int = try await connection.query("select n from counter").one()["n"]
                                    try await connection.query("update counter set n = \(n + 1)")
                                }
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                let total = try await pool.query("select n from counter").one()
                #expect(try total["n"] == 40)
                #expect(runs.count > 40, "no transaction ever lost, so nothing was proven")
            }
        }
    }

    @Test("that is the victim of a deadlock is begun again")
    func deadlock() async throws {
        try await withConfiguration { configuration in
            try await PostgresPool.withPool(configuration) { pool in
                try await pool.query("create table t (id int8 primary key, n int8)")
                try await pool.query("insert into t values (1, 0), (2, 0)")
                let runs = Counter()
                let holders = Counter()
                @Sendable func swap(_ first: Int, _ second: Int) async throws {
                    try await pool.withTransaction { connection in
                        runs.increment()
                        try await connection.query("update t set n = n + 1 where id = \(first)")
                        holders.increment()
                        try await waitUntil("each holds the row that the other wants") { holders.count >= 2 }
                        try await connection.query("update t set n = n + 1 where id = \(second)")
                    }
                }
                async let one: Void = swap(1, 2)
                async let two: Void = swap(2, 1)
                _ = try await (one, two)
                let sums = try await pool.query("select array_agg(n) from t").one()
                #expect(try sums[0] == [2, 2])
                #expect(runs.count == 3)
            }
        }
    }

    @Test("is given up after as many attempts as it may have, as aborted")
    func exhausted() async throws {
        try await withConnection { connection in
            var runs = 0
            let error = await #expect(throws: LabError.self) {
                let retry = TransactionRetry(
                    attempts: 3,
                    backoff: Backoff(base: .milliseconds(1), limit: .milliseconds(2)),
                    seed: 1
                )
                try await connection.withTransaction(retry: retry) { connection in
                    runs += 1
                    try await connection.query("do $$ begin raise sqlstate '40001'; end $$")
                }
            }
            #expect(error?.code == .aborted)
            #expect(runs == 3)
        }
    }

    @Test("that swallowed an error does not pretend to have committed")
    func swallowed() async throws {
        try await withConnection { connection in
            let error = await #expect(throws: LabError.self) {
                try await connection.withTransaction { connection in _ = try? await connection.query("select 1/0") }
            }
            #expect(error?.code == .aborted)
            let inside = await #expect(throws: LabError.self) {
                try await connection.withTransaction { try await $0.withTransaction { _ in } }
            }
            #expect(inside?.code == .failedPrecondition)
        }
    }

    @Test("is undone where its task is cancelled in the middle")
    func cancelled() async throws {
        try await withConfiguration { configuration in
            try await PostgresPool.withPool(configuration) { pool in
                try await pool.query("create table t (id int8)")
                let task = Task {
                    try await pool.withTransaction { connection in
                        try await connection.query("insert into t values (1)")
                        try await connection.query("select pg_sleep(30)")
                    }
                }
                try await Task.sleep(for: .milliseconds(200))
                task.cancel()
                let error = await #expect(throws: LabError.self) { try await task.value }
                #expect(error?.code == .cancelled)
                let count = try await pool.query("select count(*) from t").one()
                #expect(try count[0] == 0)
                #expect(pool.statistics.idle == 1, "the connection was kept")
            }
        }
    }

    @Test("waits longer after each loss, within its limit, as its seed says")
    func backoff() {
        let backoff = Backoff(base: .milliseconds(10), limit: .milliseconds(100))
        var generator = SystemRandomNumberGenerator()
        for attempt in 1...50 {
            let full = min(Duration.milliseconds(10) * (1 << min(attempt - 1, 10)), .milliseconds(100))
            let delay = backoff.delay(after: attempt, using: &generator)
            #expect(delay >= full * 0.499 && delay <= full)
        }
    }
}

/// Counts across tasks.
private final class Counter: Sendable {
    private let value = Atomic(0)

    var count: Int { self.value.load(ordering: .relaxed) }

    func increment() { self.value.add(1, ordering: .relaxed) }
}
