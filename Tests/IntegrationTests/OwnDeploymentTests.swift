import Foundation
import TestSupport
import Testing

/// The services as an operator deploys them without `up`: each with its own file, certificate and port.
@Suite(
    "A deployment of one's own",
    .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed")
)
struct OwnDeploymentTests {
    @Test("runs with certificates of one's own authority, and is told to stop by SIGTERM")
    func ownDeployment() async throws {
        let certificates = try await TestCertificates()
        for role in ["registry", "scraper", "backtest"] {
            try await certificates.issue(role, uri: "spiffe://thetalab/\(role)/main")
        }
        try await certificates.issue("ada", uri: "spiffe://thetalab/operator/ada")
        try await certificates.issue("bob", uri: "spiffe://thetalab/viewer/bob")
        try await TestPostgres.withDatabase { database in
            let registry = try await Deployed("registry", certificates, ["database.url": database.url])
            let scraper = try await Deployed(
                "scraper",
                certificates,
                ["database.url": database.url, "scraper.data": certificates.path("chunks")]
            )
            let engine = try await Deployed(
                "backtest",
                certificates,
                ["peers.registry": registry.address, "peers.scraper": scraper.address]
            )
            let services = [registry, scraper, engine]

            func lab(_ person: String, _ arguments: [String]) async throws -> ProcessResult {
                let endpoints = services.flatMap { ["--endpoint", "\($0.name)=\($0.address)"] }
                return try await ProcessResult.of(
                    Lab.executables.appendingPathComponent("thetalab"),
                    arguments + endpoints + [
                        "--state", certificates.path("nowhere"), "--certificate", certificates.path("\(person).pem"),
                        "--key", certificates.path("\(person).key"), "--authority", certificates.path("ca.pem"),
                    ]
                )
            }
            let create = ["strategy", "create", "cc", "--template", "covered_call", "--underlying", "ETH"]
            let refused = try await lab("bob", create)
            #expect(refused.exitCode != 0)
            #expect(refused.errors.contains("viewer"), "\(refused.errors)")
            let made = try await lab("ada", create)
            #expect(made.exitCode == 0, "\(made.errors)")
            let shown = try await lab("bob", ["strategy", "show", "cc", "--json"])
            #expect(shown.exitCode == 0, "\(shown.errors)")
            for service in services.reversed() { #expect(service.stop() == 0, "\(service.name): \(service.log)") }
        }
    }
}

/// One service as a process of its own.
private final class Deployed {
    let name: String
    let address: String
    private let process = Process()
    private let logFile: URL

    var log: String { (try? String(contentsOf: self.logFile, encoding: .utf8)) ?? "" }

    /// Starts it with a configuration file and waits until it serves.
    init(_ name: String, _ certificates: TestCertificates, _ keys: [String: String]) async throws {
        self.name = name
        self.logFile = URL(fileURLWithPath: certificates.path("\(name).log"))
        var keys = keys
        keys["listen"] = "127.0.0.1:0"
        keys["admin.listen"] = "127.0.0.1:0"
        keys["tls.certificate"] = certificates.path("\(name).pem")
        keys["tls.key"] = certificates.path("\(name).key")
        keys["tls.ca"] = certificates.path("ca.pem")
        let file = certificates.path("\(name).yaml")
        try Data(keys.map { "\($0.key): \"\($0.value)\"\n" }.joined().utf8).write(to: URL(fileURLWithPath: file))
        let executable = Lab.executables.appendingPathComponent("thetalab-\(name)")
        let check = try await ProcessResult.of(executable, ["--config", file, "--check"])
        #expect(check.exitCode == 0, "\(check.errors)")
        try Data().write(to: self.logFile)
        self.process.executableURL = executable
        self.process.arguments = ["--config", file]
        self.process.standardError = try FileHandle(forWritingTo: self.logFile)
        try self.process.run()
        let logFile = self.logFile
        func marker() -> String? {
            let text = (try? String(contentsOf: logFile, encoding: .utf8)) ?? ""
            guard text.contains("serving"), let range = text.range(of: "rpc.address=") else { return nil }
            return String(text[range.upperBound...].prefix { !$0.isWhitespace })
        }
        for _ in 0..<600 where marker() == nil && self.process.isRunning {
            try await Task.sleep(for: .milliseconds(50))
        }
        self.address = try #require(marker(), "\(name) does not serve")
    }

    /// Tells it to stop, and answers with its exit code.
    func stop() -> Int32 {
        self.process.terminate()
        self.process.waitUntilExit()
        return self.process.terminationStatus
    }

    deinit {
        if self.process.isRunning { self.process.terminate() }
    }
}
