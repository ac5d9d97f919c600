import Errors
import Postgres
import TestSupport
import Testing

@Suite(
    "A statement in trouble",
    .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed")
)
struct FaultTests {
    @Test("ends at its timeout, and the connection stays usable")
    func timeout() async throws {
        try await withConnection { connection in
            let began = ContinuousClock.now
            let error = await #expect(throws: LabError.self) {
                try await connection.query("select pg_sleep(30)", timeout: .milliseconds(200))
            }
            #expect(error == LabError(.deadlineExceeded, "the query took longer than its timeout"))
            #expect(ContinuousClock.now - began < .seconds(20))
            let after = try await connection.query("select 1").one()
            #expect(try after[0] == 1)
        }
    }

    @Test("is stopped in the server when its task is cancelled, and the connection stays usable")
    func cancellation() async throws {
        try await withConfiguration { configuration in
            let connection = try await PostgresConnection.connect(configuration)
            let watcher = try await PostgresConnection.connect(configuration)
            let task = Task { try await connection.query("select pg_sleep(30)") }
            try await waitUntil("the statement runs") {
                try await watcher.query(
                    "select 1 from pg_stat_activity where pid = \(connection.backendID) and state = 'active'"
                ).count == 1
            }
            task.cancel()
            let error = await #expect(throws: LabError.self) { try await task.value }
            #expect(error?.code == .cancelled)
            let state = try await watcher.query(
                "select state from pg_stat_activity where pid = \(connection.backendID)"
            ).one()
            #expect(try state["state"] == "idle")
            let after = try await connection.query("select 1").one()
            #expect(try after[0] == 1)
        }
    }

    @Test("that is cancelled at any moment never hits its successor")
    func cancellationRaces() async throws {
        try await withConnection { connection in
            for round in 0..<300 {
                let task = Task { try await connection.query("select \(round) as n") }
                if round % 3 > 0 { try await Task.sleep(for: .microseconds(round * 7 % 900)) }
                task.cancel()
                if case .failure(let error as LabError) = await task.result { #expect(error.code == .cancelled) }
                let after = try await connection.query("select \(round)").one()
                #expect(try after[0] == round)
            }
        }
    }

    @Test("is not begun by a cancelled task")
    func cancelledBefore() async throws {
        try await withConnection { connection in
            try await connection.query("create table t (id int)")
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                try await connection.query("insert into t values (1)")
            }
            task.cancel()
            await #expect(throws: LabError.self) { try await task.value }
            let count = try await connection.query("select count(*) from t").one()
            #expect(try count[0] == 0)
        }
    }

    @Test("on a connection that was closed is refused in words")
    func closed() async throws {
        try await withConnection { connection in
            await connection.close()
            let error = await #expect(throws: LabError.self) { try await connection.query("select 1") }
            #expect(error == LabError(.unavailable, "the connection to PostgreSQL is lost"))
        }
    }

    @Test("that is under way ends when its connection is closed", .timeLimit(.minutes(1)))
    func closedMeanwhile() async throws {
        try await withConnection { connection in
            let task = Task { try await connection.query("select pg_sleep(3600)") }
            try await Task.sleep(for: .milliseconds(200))
            await connection.close()
            let error = await #expect(throws: LabError.self) { try await task.value }
            #expect(error?.code == .unavailable)
        }
    }

    @Test("is told that its server process was killed, and the connection says so from then on")
    func backendKilled() async throws {
        try await withConfiguration { configuration in
            let connection = try await PostgresConnection.connect(configuration)
            let killer = try await PostgresConnection.connect(configuration)
            let task = Task { try await connection.query("select pg_sleep(30)") }
            try await Task.sleep(for: .milliseconds(200))
            try await killer.query("select pg_terminate_backend(\(connection.backendID))")
            let error = await #expect(throws: LabError.self) { try await task.value }
            #expect(error?.code == .unavailable)
            #expect(error?.postgres?.sqlstate == "57P01")
            let later = await #expect(throws: LabError.self) { try await connection.query("select 1") }
            #expect(later?.code == .unavailable)
            #expect(await connection.isUsable == false)
        }
    }

    @Test("through a pool goes on after its server was restarted", arguments: [PostgresCluster.Stop.fast, .immediate])
    func restart(stop: PostgresCluster.Stop) async throws {
        try await TestPostgres.withCluster { cluster in
            let configuration = try PostgresConfiguration(parsing: cluster.database().url)
            try await PostgresPool.withPool(configuration) { pool in
                try await pool.query("create table kept (id int)")
                let running = Task { try await pool.query("select pg_sleep(30)") }
                try await waitUntil("the statement runs") { pool.statistics.lent == 1 }
                try await Task.sleep(for: .milliseconds(100))
                try await cluster.stop(stop)
                let lost = await #expect(throws: LabError.self) { try await running.value }
                #expect(lost?.code == .unavailable)
                let away = await #expect(throws: LabError.self) {
                    try await pool.withConnection(timeout: .milliseconds(300)) { _ in }
                }
                #expect(away?.code == .unavailable)
                async let waiting = pool.query("select count(*) from kept")
                try await Task.sleep(for: .milliseconds(200))
                try await cluster.start()
                #expect(try await waiting.one().value(at: 0, as: Int.self) == 0)
            }
        }
    }

    @Test("is not lost on a server that is not there, or a database, or a user")
    func connecting() async throws {
        try await withConfiguration { configuration in
            var nowhere = configuration
            nowhere.host = "/tmp/thetalab-no-such-folder"
            var database = configuration
            database.database = "no_such_database"
            var user = configuration
            user.user = "no_such_user"
            for (wrong, code) in [
                (nowhere, LabError.Code.unavailable), (database, .notFound), (user, .unauthenticated),
            ] {
                let error = await #expect(throws: LabError.self) { try await PostgresConnection.connect(wrong) }
                #expect(error?.code == code)
            }
        }
    }
}

/// Polls `condition` for at most 20 seconds.
func waitUntil(_ what: Comment, _ condition: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try await !condition() {
        try #require(ContinuousClock.now < deadline, what)
        try await Task.sleep(for: .milliseconds(5))
    }
}
