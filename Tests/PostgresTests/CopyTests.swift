import Errors
import Postgres
import TestSupport
import Testing

@Suite("COPY", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
struct CopyTests {
    @Test("brings 100,000 rows in and out again")
    func inAndOut() async throws {
        try await withConnection { connection in
            try await connection.query("create table \"Big Table\" (id int8, value float8, label text)")
            let written = try await connection.copyIn(
                into: "\(identifier: "Big Table")",
                columns: ["id", "value", "label"]
            ) { rows in
                for id in 0..<100_000 { try await rows.write(id, Double(id) / 3, id % 7 == 0 ? nil : "row \(id)") }
            }
            #expect(written == 100_000)
            let check = try await connection.query(
                """
                select count(*), count(label), bool_and(value = id::float8 / 3) as exact from "Big Table"
                """
            ).one()
            let (count, labels, exact) = try check.decode(Int.self, Int.self, Bool.self)
            #expect(count == 100_000 && labels == 85_714 && exact)
            let bytes = try await connection.copyOut("copy (select id, label from \"Big Table\" order by id) to stdout")
            {
                chunks in
                try await chunks.reduce(into: [UInt8]()) { $0 += $1 }
            }
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            #expect(lines.count == 100_000)
            #expect(lines.first == "0\t\\N")
            #expect(lines.last == "99999\trow 99999")
        }
    }

    @Test("takes text as the statement says")
    func text() async throws {
        try await withConnection { connection in
            try await connection.query("create table t (a int, b text)")
            let written = try await connection.copyIn("copy t from stdin (format csv)") { writer in
                try await writer.write(bytes: "1,\"a,b\"\n2,c\n".utf8)
            }
            #expect(written == 2)
        }
    }

    @Test("writes nothing where its body throws")
    func abandoned() async throws {
        struct Stop: Error {}
        try await withConnection { connection in
            try await connection.query("create table t (a int8)")
            await #expect(throws: Stop.self) {
                try await connection.copyIn(into: "t", columns: ["a"]) { rows in
                    for number in 0..<50_000 { try await rows.write(number) }
                    throw Stop()
                }
            }
            let count = try await connection.query("select count(*) from t").one()
            #expect(try count[0] == 0)
        }
    }

    @Test("throws what the server says of a row, and the connection stays usable")
    func refused() async throws {
        try await withConnection { connection in
            try await connection.query("create table t (a int8 check (a < 10))")
            let error = await #expect(throws: LabError.self) {
                try await connection.copyIn(into: "t", columns: ["a"]) { rows in
                    for number in 0..<100_000 { try await rows.write(number) }
                }
            }
            #expect(error?.postgres?.sqlstate == "23514")
            let wrongType = await #expect(throws: LabError.self) {
                try await connection.copyIn(into: "t", columns: ["a"]) { try await $0.write(Int32(1)) }
            }
            #expect(wrongType?.postgres?.sqlstate == "08P01")
            #expect(wrongType?.code == .internalError)
            let missing = await #expect(throws: LabError.self) {
                try await connection.copyIn(into: "nowhere", columns: ["a"]) { try await $0.write(1) }
            }
            #expect(missing?.postgres?.sqlstate == "42P01")
            let count = try await connection.query("select count(*) from t").one()
            #expect(try count[0] == 0)
        }
    }

    @Test("out can be left early")
    func leaving() async throws {
        // What is under way when the server is asked to stop is read away, which a sanitizer makes slow.
        try await withConnection({ $0.cancelGrace = .seconds(60) }) { connection in
            try await connection.copyOut("copy (select generate_series(1, 100000000)) to stdout") { chunks in
                for try await _ in chunks { break }
            }
            let after = try await connection.query("select 1").one()
            #expect(try after[0] == 1)
        }
    }

    @Test("is refused as a query, where libpq could not come back from it")
    func asQuery() async throws {
        try await withConnection { connection in
            let error = await #expect(throws: LabError.self) { try await connection.query("copy (select 1) to stdout") }
            #expect(error?.code == .invalidArgument)
        }
        try await withConnection { connection in
            let error = await #expect(throws: LabError.self) { try await connection.copyOut("select 1") { _ in } }
            #expect(error?.code == .invalidArgument)
            let after = try await connection.query("select 1").one()
            #expect(try after[0] == 1)
        }
    }
}
