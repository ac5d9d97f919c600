import Errors
import Foundation
import Postgres
import TestSupport
import Testing

@Suite("A connection by TLS", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
struct TLSTests {
    /// Lends a server on a loopback port that takes TLS and a password only, and the folder with its certificate.
    private func withServer(_ body: (PostgresConfiguration, URL) async throws -> Void) async throws {
        let port = Int.random(in: 20_000..<30_000)
        let certificates = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: certificates, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: certificates) }
        let made = try await ProcessResult.of(
            URL(fileURLWithPath: "/usr/bin/env"),
            [
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
                "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                "-keyout", certificates.appendingPathComponent("server.key").path,
                "-out", certificates.appendingPathComponent("server.crt").path,
            ]
        )
        try #require(made.exitCode == 0, "\(made.errors)")
        let prepare: @Sendable (URL) throws -> Void = { folder in
            for name in ["server.key", "server.crt"] {
                let copy = folder.appendingPathComponent("data/\(name)")
                try FileManager.default.copyItem(at: certificates.appendingPathComponent(name), to: copy)
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy.path)
            }
        }
        try await TestPostgres.withCluster(
            settings: ["listen_addresses": "127.0.0.1", "port": "\(port)", "ssl": "on"],
            access: "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n",
            prepare: prepare
        ) { cluster in
            var local = try PostgresConfiguration(parsing: cluster.database().url)
            local.port = port
            let admin = try await PostgresConnection.connect(local)
            try await admin.query("create role guest login password 'open sesame'")
            let configuration = PostgresConfiguration(
                host: "localhost",
                port: port,
                database: "postgres",
                user: "guest",
                password: "open sesame"
            )
            try await body(configuration, certificates)
        }
    }

    @Test("checks the server's certificate and name, and the password; a statement by it can be cancelled")
    func verified() async throws {
        try await self.withServer { configuration, certificates in
            var trusting = configuration
            trusting.tls = .init(
                mode: .verifyFull,
                rootCertificate: certificates.appendingPathComponent("server.crt").path
            )
            let connection = try await PostgresConnection.connect(trusting)
            #expect(connection.isEncrypted)
            let text = String(repeating: "z", count: 3_000_000)
            let row = try await connection.query("select length(\(text))").one()
            #expect(try row[0] == 3_000_000)
            let slow = await #expect(throws: LabError.self) {
                try await connection.query("select pg_sleep(30)", timeout: .milliseconds(100))
            }
            #expect(slow?.code == .deadlineExceeded)
            let after = try await connection.query("select 1").one()
            #expect(try after[0] == 1)

            var otherName = trusting
            otherName.host = "127.0.0.1"
            let name = await #expect(throws: LabError.self) { try await PostgresConnection.connect(otherName) }
            #expect(name?.code == .unavailable)
            var untrusting = trusting
            untrusting.tls.rootCertificate = "/dev/null"
            await #expect(throws: LabError.self) { try await PostgresConnection.connect(untrusting) }
            var plain = configuration
            plain.tls.mode = .disable
            let refused = await #expect(throws: LabError.self) { try await PostgresConnection.connect(plain) }
            #expect(refused?.code == .unauthenticated)
            var guessing = trusting
            guessing.password = "open barley"
            let wrong = await #expect(throws: LabError.self) { try await PostgresConnection.connect(guessing) }
            #expect(wrong?.code == .unauthenticated)
            #expect(wrong.map { "\($0)".contains("barley") } == false)
        }
    }

    @Test("gives up on a server that takes the connection and says nothing", .timeLimit(.minutes(1)))
    func silent() async throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 4) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        try #require(bound)
        var configuration = PostgresConfiguration(
            host: "127.0.0.1",
            port: Int(UInt16(bigEndian: address.sin_port)),
            database: "d",
            user: "u"
        )
        configuration.connectTimeout = .milliseconds(300)
        let began = ContinuousClock.now
        let error = await #expect(throws: LabError.self) { try await PostgresConnection.connect(configuration) }
        #expect(error?.code == .unavailable)
        #expect(ContinuousClock.now - began < .seconds(10))
    }
}
