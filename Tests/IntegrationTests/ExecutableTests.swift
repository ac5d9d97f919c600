import Foundation
import TestSupport
import Testing

/// Each executable as an operator meets it, without anything else running.
@Suite("Each executable alone")
struct ExecutableTests {
    static let services = ["thetalab-registry", "thetalab-synthetic", "thetalab-scraper", "thetalab-backtest"]

    private func run(_ name: String, _ arguments: String...) async throws -> ProcessResult {
        try await self.run(name, arguments)
    }

    private func run(_ name: String, _ arguments: [String]) async throws -> ProcessResult {
        try await ProcessResult.of(Executables.folder.appendingPathComponent(name), arguments)
    }

    /// A value for every key that the service cannot do without.
    private static func required(_ name: String) -> [String] {
        var flags = ["--tls.certificate", "c.pem", "--tls.key", "k.pem", "--tls.ca", "a.pem"]
        if ["thetalab-registry", "thetalab-scraper"].contains(name) {
            flags += ["--database.url", "postgresql:///lab"]
        }
        if name == "thetalab-scraper" { flags += ["--scraper.data", "/nonexistent"] }
        return flags
    }

    @Test("explains every key", arguments: services)
    func help(_ name: String) async throws {
        let result = try await self.run(name, "--help")
        #expect(result.exitCode == 0)
        for key in ["listen", "tls.certificate", "drain.deadline", "log.level"] {
            #expect(result.output.contains(key), "\(name) does not explain \(key)")
        }
    }

    @Test("refuses a bad value with one line that names it, before it opens anything", arguments: services)
    func badValue(_ name: String) async throws {
        let result = try await self.run(name, Self.required(name) + ["--drain.deadline", "soon", "--check"])
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("drain.deadline"))
        #expect(result.errors.contains("soon"))
    }

    @Test("refuses an unknown flag and suggests the nearest", arguments: services)
    func typo(_ name: String) async throws {
        let result = try await self.run(name, "--log.levle", "debug", "--check")
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("log.level"))
    }

    @Test("says what is missing", arguments: services)
    func missing(_ name: String) async throws {
        let result = try await self.run(name, "--check")
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("is required"))
    }

    @Test("the gateway suggests the nearest command for a typo")
    func gatewayTypo() async throws {
        let result = try await self.run("thetalab", "stratgy", "list")
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("strategy"))
    }

    @Test("the gateway says what to do where no lab is up")
    func unreachable() async throws {
        let state = FileManager.default.temporaryDirectory.appendingPathComponent("empty-\(UUID().uuidString)").path
        let result = try await self.run("thetalab", "strategy", "list", "--state", state)
        #expect(result.exitCode == 69)
        #expect(result.errors.contains("up"))
    }
}
