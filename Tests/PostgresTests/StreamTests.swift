import Errors
import Postgres
import TestSupport
import Testing

@Suite("A stream of rows", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
struct StreamTests {
    @Test("brings every row in order", arguments: [0, 1, 256, 257, 10_000])
    func rows(count: Int) async throws {
        try await withConnection { connection in
            var next = 1
            try await connection.withRows(of: "select n, repeat('x', 100) as t from generate_series(1, \(count)) n") {
                rows in
                for try await row in rows {
                    #expect(try row["n"] == next)
                    next += 1
                }
            }
            #expect(next == count + 1)
            let after = try await connection.query("select 1").one()
            #expect(try after[0] == 1)
        }
    }

    @Test("can be left early, and the connection stays usable")
    func leaving() async throws {
        // What is under way when the server is asked to stop is read away, which a sanitizer makes slow.
        try await withConnection({ $0.cancelGrace = .seconds(60) }) { connection in
            let began = ContinuousClock.now
            let first = try await connection.withRows(of: "select generate_series(1, 100000000) as n") { rows in
                for try await row in rows { return try row.value("n", as: Int.self) }
                return 0
            }
            #expect(first == 1)
            // All hundred million would take minutes.
            #expect(ContinuousClock.now - began < .seconds(30))
            let after = try await connection.query("select 1").one()
            #expect(try after[0] == 1)
        }
    }

    @Test("throws an error that comes after rows, where it comes")
    func lateError() async throws {
        try await withConnection { connection in
            var seen = 0
            let error = await #expect(throws: LabError.self) {
                try await connection.withRows(of: "select 1 / (5000 - n) as q from generate_series(1, 9000) n") {
                    rows in
                    for try await _ in rows { seen += 1 }
                }
            }
            #expect(error?.postgres?.sqlstate == "22012")
            #expect(seen > 0)
            #expect(seen < 5000)
            let after = try await connection.query("select 1").one()
            #expect(try after[0] == 1)
        }
    }

    @Test("keeps the connection busy meanwhile")
    func busy() async throws {
        try await withConnection { connection in
            try await connection.withRows(of: "select 1") { _ in
                let error = await #expect(throws: LabError.self) { try await connection.query("select 2") }
                #expect(error?.code == .failedPrecondition)
            }
        }
    }
}

@Suite("A pipeline", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
struct PipelineTests {
    @Test("answers every statement in order")
    func order() async throws {
        try await withConnection { connection in
            let results = try await connection.pipeline((0..<500).map { "select \($0) as n" })
            #expect(try results.map { try $0.one().value("n", as: Int.self) } == Array(0..<500))
            #expect(try await connection.pipeline([]).isEmpty)
        }
    }

    @Test("does not stall where both sides have much to say")
    func large() async throws {
        try await withConnection { connection in
            let text = String(repeating: "y", count: 1 << 20)
            let results = try await connection.pipeline((0..<12).map { _ in "select \(text) as t" })
            #expect(results.count == 12)
            for result in results { #expect(try result.one().value("t", as: String.self).utf8.count == 1 << 20) }
        }
    }

    @Test("is undone by an error in its middle, which says where")
    func error() async throws {
        try await withConnection { connection in
            try await connection.query("create table t (id int8 primary key)")
            let error = await #expect(throws: LabError.self) {
                try await connection.pipeline([
                    "insert into t values (\(1))", "insert into t values (\(1))", "insert into t values (\(2))",
                ])
            }
            #expect(error?.code == .alreadyExists)
            #expect(error?.message.hasPrefix("statement 2 of 3 in the pipeline failed") == true)
            let count = try await connection.query("select count(*) from t").one()
            #expect(try count[0] == 0)
        }
    }

    @Test("tells a constraint that is only checked at its end")
    func deferred() async throws {
        try await withConnection { connection in
            try await connection.script(
                "create table t (id int8 primary key, next int8 references t deferrable initially deferred)"
            )
            let error = await #expect(throws: LabError.self) {
                try await connection.pipeline(["insert into t values (1, 2)", "insert into t values (3, 1)"])
            }
            #expect(error?.postgres?.sqlstate == "23503")
            let after = try await connection.query("select count(*) from t").one()
            #expect(try after[0] == 0)
        }
    }

    @Test("in a transaction leaves the transaction to be undone")
    func inTransaction() async throws {
        try await withConnection { connection in
            try await connection.query("create table t (id int8 primary key)")
            let error = await #expect(throws: LabError.self) {
                try await connection.withTransaction { connection in
                    try await connection.query("insert into t values (7)")
                    _ = try? await connection.pipeline(["select 1", "select 1/0"])
                }
            }
            #expect(error?.code == .aborted)
            let after = try await connection.query("select count(*) from t").one()
            #expect(try after[0] == 0)
        }
    }
}
