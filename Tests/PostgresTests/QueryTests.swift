import Errors
import Foundation
import Postgres
import TestSupport
import Testing

@Suite("A query", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
struct QueryTests {
    @Test("sends parameters and reads rows by name, by position and as a tuple")
    func roundTrip() async throws {
        try await withConnection { connection in
            let rows = try await connection.query("select \(7) as number, \("text") as word")
            let row = try rows.one()
            #expect(try row["number"] == 7)
            #expect(try row[1] == "text")
            let (number, word) = try row.decode(Int.self, String.self)
            #expect(number == 7 && word == "text")
        }
    }

    @Test(
        "takes hostile strings as values",
        arguments: [
            "'; drop table people; --", "\\", "$1", "\"quoted\"", "e\u{301}\u{1F600}", "\n\r\t", "", "NULL", "{a,b}",
            String(repeating: "x'", count: 100_000),
        ]
    )
    func hostile(text: String) async throws {
        try await withConnection { connection in
            try await connection.query("create temporary table people (name text)")
            try await connection.query("insert into people values (\(text))")
            let row = try await connection.query("select name from people where name = \(text)").one()
            #expect(try row["name"] == text)
        }
    }

    @Test("quotes identifiers", arguments: ["plain", "Two Words", "semi;colon", "quo\"te", "select"])
    func identifiers(name: String) async throws {
        try await withConnection { connection in
            try await connection.query("create temporary table \(identifier: name) (\(identifier: name) int)")
            let rows = try await connection.query("select \(identifier: name) from \(identifier: name)")
            #expect(rows.isEmpty)
        }
    }

    @Test("refuses U+0000 in a parameter and in the statement, before anything is sent")
    func zero() async throws {
        try await withConnection { connection in
            let parameter = LabError(.invalidArgument, "parameter $1 holds U+0000, which text cannot")
            await #expect(throws: parameter) { try await connection.query("select \("a\0b")") }
            await #expect(throws: LabError(.invalidArgument, "the statement holds U+0000")) {
                try await connection.query("select 1 \0; drop table x")
            }
            let row = try await connection.query("select 1").one()
            #expect(try row[0] == 1)
        }
    }

    @Test("numbers the parameters of fragments anew")
    func fragments() async throws {
        let conditions: [PostgresQuery] = ["a = \(1)", "b = \("x")", "c is null"]
        let query: PostgresQuery = "select \(0) where \(fragment: conditions.joined(separator: " and ")) limit \(5)"
        #expect(query.sql == "select $1 where a = $2 and b = $3 and c is null limit $4")
        #expect(query.parameters.count == 4)
    }

    @Test("says what the server says: SQLSTATE, constraint, detail")
    func errors() async throws {
        try await withConnection { connection in
            try await connection.query("create temporary table t (id int constraint t_key primary key)")
            try await connection.query("insert into t values (1)")
            let error = await #expect(throws: LabError.self) { try await connection.query("insert into t values (1)") }
            #expect(error?.code == .alreadyExists)
            #expect(error?.postgres?.sqlstate == "23505")
            #expect(error?.postgres?.constraint == "t_key")
            #expect(error?.postgres?.detail == "Key (id)=(1) already exists.")
            #expect(error?.postgres?.table == "t")
            let syntax = await #expect(throws: LabError.self) { try await connection.query("selec 1") }
            #expect(syntax?.postgres?.sqlstate == "42601")
            #expect(syntax?.postgres?.position == 1)
        }
    }

    @Test("names column, type and target where a value does not fit")
    func mismatch() async throws {
        try await withConnection { connection in
            let row = try await connection.query("select 1::int4 as number, null::text as nothing").one()
            let wrong = #expect(throws: LabError.self) { try row.value("number", as: UUID.self) }
            #expect(wrong?.message == "column \"number\" (int4, read as UUID) cannot be read as UUID")
            let null = #expect(throws: LabError.self) { try row.value("nothing", as: String.self) }
            #expect(null?.message == "column \"nothing\" (text, read as String) is NULL")
            let missing = #expect(throws: LabError.self) { try row.value("other", as: String.self) }
            #expect(missing?.message == "the result has no column \"other\", only number, nothing")
            #expect(throws: LabError.self) { try row.value(at: 2, as: String.self) }
        }
    }

    @Test("counts the rows that it changed")
    func affected() async throws {
        try await withConnection { connection in
            try await connection.query("create temporary table t (id int)")
            let inserted = try await connection.query("insert into t select generate_series(1, 5)")
            #expect(inserted.affectedRows == 5)
            #expect(inserted.tag == "INSERT 0 5")
            #expect(inserted.isEmpty)
            #expect(try await connection.query("delete from t where id > 3").affectedRows == 2)
        }
    }

    @Test("is refused while another one runs, and does not disturb it")
    func busy() async throws {
        try await withConnection { connection in
            async let slow = connection.query("select pg_sleep(0.3), 1 as one")
            try await Task.sleep(for: .milliseconds(100))
            let error = await #expect(throws: LabError.self) { try await connection.query("select 2") }
            #expect(error?.code == .failedPrecondition)
            #expect(try await slow.one()["one"] == 1)
        }
    }

    @Test("prepares each text once, keeps so many statements and no more, and prepares evicted ones anew")
    func statementCache() async throws {
        try await withConnection {
            $0.statementCacheSize = 3
        } _: { connection in
            for round in 0..<3 {
                for number in 0..<5 {
                    let rows = try await connection.query(PostgresQuery(trusted: "select \(number), \(round % 2)"))
                    #expect(try rows.one()[0] == number)
                }
            }
            let kept = try await connection.query("select count(*) from pg_prepared_statements").one()
            #expect(try kept[0] == 3)
        }
    }

    @Test("is prepared anew where its table has changed since")
    func stalePlan() async throws {
        try await withConnection { connection in
            try await connection.script("create table t (a int); insert into t values (1)")
            #expect(try await connection.query("select * from t").one().columns == ["a"])
            try await connection.query("alter table t add b int")
            #expect(try await connection.query("select * from t").one().columns == ["a", "b"])
            try await connection.query("deallocate all")
            #expect(try await connection.query("select * from t").one().columns == ["a", "b"])
        }
    }

    @Test("may be one that no transaction may hold")
    func outsideTransactions() async throws {
        try await withConnection {
            $0.statementCacheSize = 1
        } _: { connection in
            try await connection.query("select 1")
            try await connection.query("vacuum")
        }
    }
}
