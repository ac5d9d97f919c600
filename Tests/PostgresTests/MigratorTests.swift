import Errors
import Postgres
import TestSupport
import Testing

@Suite("A migrator", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
struct MigratorTests {
    private static let first = Migration(
        version: 1,
        name: "people",
        sql: "create table people (id bigint primary key); insert into people values (1);"
    )
    private static let second = Migration(
        version: 2,
        name: "names",
        sql: "alter table people add name text not null default ''"
    )

    @Test("applies what is missing, in order, once, in its own schema")
    func applies() async throws {
        try await withConnection { connection in
            let schema = "the \"lab\""
            let one = try Migrator(schema: schema, migrations: [Self.first])
            #expect(try await one.run(on: connection) == [Self.first])
            #expect(try await one.run(on: connection) == [])
            let both = try Migrator(schema: schema, migrations: [Self.first, Self.second])
            #expect(try await both.run(on: connection) == [Self.second])
            let row = try await connection.query("select id, name from \(identifier: schema).people").one()
            #expect(try row["id"] == 1)
            let log = try await connection.query(
                "select version, name from \(identifier: schema).schema_migrations order by 1"
            )
            #expect(try log.map { try $0.value("version", as: Int.self) } == [1, 2])
        }
    }

    @Test("lets services that start together apply everything once")
    func concurrent() async throws {
        try await withConfiguration { configuration in
            let slow = Migration(version: 3, name: "slow", sql: "select pg_sleep(0.2); create table slow (id int)")
            let migrator = try Migrator(schema: "lab", migrations: [Self.first, Self.second, slow])
            let applied = try await withThrowingTaskGroup(of: [Migration].self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let connection = try await PostgresConnection.connect(configuration)
                        return try await migrator.run(on: connection)
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.sorted { $0.version < $1.version } == [Self.first, Self.second, slow])
        }
    }

    @Test("refuses an applied migration whose text or name has changed, naming it", arguments: [true, false])
    func changed(text: Bool) async throws {
        try await withConnection { connection in
            try await Migrator(schema: "lab", migrations: [Self.first, Self.second]).run(on: connection)
            var changed = Self.first
            if text { changed.sql += " " } else { changed.name = "persons" }
            let migrator = try Migrator(schema: "lab", migrations: [changed, Self.second])
            let error = await #expect(throws: LabError.self) { try await migrator.run(on: connection) }
            #expect(error?.code == .failedPrecondition)
            #expect(error?.message == "migration V1 people of lab was changed after it was applied")
        }
    }

    @Test("refuses a schema that is newer than this build")
    func newer() async throws {
        try await withConnection { connection in
            try await Migrator(schema: "lab", migrations: [Self.first, Self.second]).run(on: connection)
            let older = try Migrator(schema: "lab", migrations: [Self.first])
            let error = await #expect(throws: LabError.self) { try await older.run(on: connection) }
            #expect(error?.message == "schema lab has migration V2 names, which this build does not know")
            let skipping = try Migrator(
                schema: "gap",
                migrations: [Self.first, Migration(version: 5, name: "five", sql: "select 1")]
            )
            try await skipping.run(on: connection)
            let late = try Migrator(
                schema: "gap",
                migrations: [Self.first, Self.second, Migration(version: 5, name: "five", sql: "select 1")]
            )
            let lateError = await #expect(throws: LabError.self) { try await late.run(on: connection) }
            #expect(lateError?.message == "migration V2 names of gap comes before V5, which is already applied")
        }
    }

    @Test("undoes a migration that fails and keeps those before it")
    func failing() async throws {
        try await withConnection { connection in
            let bad = Migration(
                version: 2,
                name: "bad",
                sql: "create table half (id int); insert into nowhere values (1)"
            )
            let migrator = try Migrator(schema: "lab", migrations: [Self.first, bad])
            let error = await #expect(throws: LabError.self) { try await migrator.run(on: connection) }
            #expect(error?.postgres?.sqlstate == "42P01")
            #expect(error?.message.hasPrefix("migration V2 bad of lab: ") == true)
            let half = try await connection.query("select to_regclass('lab.half') is null as gone").one()
            #expect(try half["gone"] == true)
            let kept = try await connection.query("select count(*) from lab.schema_migrations").one()
            #expect(try kept[0] == 1)
        }
    }

    @Test("refuses a migration that ends its own transaction")
    func commits() async throws {
        try await withConnection { connection in
            let bad = Migration(version: 1, name: "bad", sql: "create table t (id int); commit")
            let migrator = try Migrator(schema: "lab", migrations: [bad])
            let error = await #expect(throws: LabError.self) { try await migrator.run(on: connection) }
            #expect(error?.message == "migration V1 bad of lab must not end its own transaction")
        }
    }

    @Test("refuses versions that do not rise", arguments: [[1, 1], [2, 1], [0], [-1]])
    func order(versions: [Int]) {
        let migrations = versions.map { Migration(version: $0, name: "m", sql: "select 1") }
        let error = #expect(throws: LabError.self) { try Migrator(schema: "lab", migrations: migrations) }
        #expect(error?.code == .invalidArgument)
    }
}
