import Errors
import Foundation
import Postgres
import TestSupport
import Testing

@Suite("A configuration")
struct ConfigurationTests {
    @Test("is read from a URL")
    func url() throws {
        let configuration = try PostgresConfiguration(
            parsing: "postgresql://lab:s%40crets@db.example:6432/registry?sslmode=verify-full&sslrootcert=/ca.pem"
                + "&sslcert=/me.pem&sslkey=/me.key&connect_timeout=3&application_name=x&keepalives_idle=30"
        )
        #expect(configuration.host == "db.example")
        #expect(configuration.port == 6432)
        #expect(configuration.database == "registry")
        #expect(configuration.user == "lab")
        #expect(configuration.password == "s@crets")
        let tls = PostgresConfiguration.TLS(
            mode: .verifyFull,
            rootCertificate: "/ca.pem",
            certificate: "/me.pem",
            key: "/me.key"
        )
        #expect(configuration.tls == tls)
        #expect(configuration.connectTimeout == .seconds(3))
        #expect(configuration.applicationName == "x")
        #expect(configuration.options == ["keepalives_idle": "30"])
        #expect(!configuration.isLocal)
    }

    @Test("is read from a DSN, with a Unix socket")
    func dsn() throws {
        let configuration = try PostgresConfiguration(parsing: "host=/run/postgresql dbname='the lab' user=lab")
        #expect(configuration.isLocal)
        #expect(configuration.database == "the lab")
        #expect(configuration.port == 5432)
        #expect(configuration.tls.mode == .prefer)
        let short = try PostgresConfiguration(parsing: "postgresql:///lab?host=/tmp/x")
        #expect(short.host == "/tmp/x")
        #expect(short.user == "postgres")
    }

    @Test("never shows the password")
    func redaction() throws {
        var configuration = try PostgresConfiguration(parsing: "postgresql://lab:hunter2@h/d")
        configuration.options["sslpassword"] = "hunter2"
        var dumped = ""
        dump(configuration, to: &dumped)
        for text in ["\(configuration)", String(reflecting: configuration), dumped, "\([configuration])"] {
            #expect(!text.contains("hunter2"))
        }
        #expect(configuration.description.contains("password=redacted"))
    }

    @Test(
        "refuses what is not one, without repeating it",
        arguments: [
            "postgresql://lab:hunter2@h:port/d", "hunter2", "host=h dbname='hunter2", "nonsense=hunter2 dbname=x",
            "host=h dbname=d port=0 password=hunter2", "host=h dbname=d sslmode=maybe password=hunter2", "",
            "host=a,b port=1,2 dbname=d password=hunter2", "dbname=d connect_timeout=x password=hunter2",
        ]
    )
    func refused(text: String) {
        let error = #expect(throws: LabError.self) { try PostgresConfiguration(parsing: text) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.field == "database")
        #expect(error.map { "\($0)".contains("hunter2") } == false)
    }

    @Test(
        "sets the search path to names of any spelling",
        .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"),
        arguments: ["lab", "The Lab", "a\"b", "back\\slash", "a,b", "x'; drop schema public; --"]
    )
    func searchPath(schema: String) async throws {
        try await withConfiguration { configuration in
            var configuration = configuration
            configuration.searchPath = [schema, "public"]
            let connection = try await PostgresConnection.connect(configuration)
            try await connection.query("create schema \(identifier: schema)")
            let row = try await connection.query("select current_schema()::text as schema").one()
            #expect(try row["schema"] == schema)
        }
    }
}
