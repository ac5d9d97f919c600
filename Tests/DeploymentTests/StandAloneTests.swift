import Foundation
import TestSupport
import Testing

/// The whole way of an operator without `up`: certificates by the command line, each service by its unit's own command
/// line with its example, joined to the others by certificates and addresses only.
@Suite(
    "Each service, started alone from its unit",
    .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed")
)
struct StandAloneTests {
    @Test(
        "comes up, is probed and stops in order, with nothing else of the lab there",
        arguments: DeployFolder.services
    )
    func alone(_ service: String) async throws {
        try await TestPostgres.withDatabase { database in
            let machine = try Machine()
            try await machine.install(service, environment: try Self.environment(service, database.url, [:]))
            let unit = try await StartedUnit(service, on: machine)
            for flag in ["--check", "--probe", "--probe-alive"] {
                let probe = try await unit.ask(flag)
                #expect(probe.exitCode == 0, "\(probe.errors)")
            }
            let (code, messages) = await unit.stop()
            #expect(code == 0, "\(unit.log.suffix(4_000))")
            #expect(messages.contains { $0.hasPrefix("STOPPING=1") }, "\(messages)")
            let probe = try await unit.ask("--probe-alive")
            #expect(probe.exitCode == 69)
        }
    }

    @Test("is with the others a lab that keeps a strategy, imports, computes and shows a run")
    func lab() async throws {
        try await TestPostgres.withDatabase { database in
            let machine = try Machine()
            var units: [StartedUnit] = []
            var addresses: [String: String] = [:]
            for service in DeployFolder.services {
                let environment = try Self.environment(service, database.url, addresses)
                try await machine.install(service, environment: environment)
                let unit = try await StartedUnit(service, on: machine)
                units.append(unit)
                addresses[service] = unit.address
            }
            do {
                try await Self.use(try await Self.commandLine(machine, addresses))
            } catch {
                for unit in units { print("--- \(unit.service)\n\(unit.log.suffix(4_000))") }
                throw error
            }
            for unit in units.reversed() {
                #expect(await unit.stop().code == 0, "\(unit.service): \(unit.log.suffix(4_000))")
            }
        }
    }

    /// The lines of a service's environment file: its secret, and where on this one machine it and its peers are.
    private static func environment(
        _ service: String,
        _ database: String,
        _ addresses: [String: String]
    ) throws -> [String: String] {
        var environment = ["THETALAB_LISTEN": "127.0.0.1:0", "THETALAB_ADMIN_LISTEN": "127.0.0.1:0"]
        let example = try DeployFolder.example(service)
        if example.contains("# database.url:") { environment["THETALAB_DATABASE_URL"] = database }
        for (peer, address) in addresses where example.contains("\npeers.\(peer): ") {
            environment["THETALAB_PEERS_\(peer.uppercased())"] = address
        }
        return environment
    }

    /// Configures the command line for a lab elsewhere, as the README says, and answers with what runs its commands.
    private static func commandLine(
        _ machine: Machine,
        _ addresses: [String: String]
    ) async throws -> ([String]) async throws -> JSONDocument {
        try await machine.issue("operator/ada", into: "ada")
        let endpoints = addresses.map { "  \($0.key): \($0.value)\n" }.sorted().joined()
        let files = ["certificate", "key", "authority"].map { "  \($0): \(machine.path("ada/\($0).pem"))\n" }.joined()
        try machine.write("endpoints:\n\(endpoints)credentials:\n\(files)", at: "state/thetalab.yaml")
        return { arguments in
            let whole = arguments + ["--state", machine.path("state"), "--json"]
            let result = try await ProcessResult.of(Executables.thetalab, whole)
            guard result.exitCode == 0 else { throw CommandFailed(arguments: arguments, result: result) }
            return try JSONDocument(result.output)
        }
    }

    private static func use(_ lab: ([String]) async throws -> JSONDocument) async throws {
        let status = try await lab(["status"])
        let services = try #require(status["services"]?.array)
        #expect(Set(services.compactMap { $0["service"]?.string }) == Set(DeployFolder.services))
        #expect(services.allSatisfy { $0["health"]?.string == "serving" })

        _ = try await lab(["strategy", "create", "cc", "--template", "covered_call", "--underlying", "BTC"])
        let chain = try await SampleChain.make(days: 60)
        defer { try? FileManager.default.removeItem(at: chain) }
        _ = try await lab(["data", "import", chain.path, "--underlying", "BTC"])
        let run = try await lab([
            "backtest", "run", "cc", "--source", "real_scraper", "--from", "2025-01-10", "--to", "2025-02-10",
            "--interval", "1d",
        ])
        #expect(run["status"]?.string == "ok", "\(run)")
        #expect((run["counters"]?["steps"]?.number ?? 0) >= 30)
        let id = try #require(run["run_id"]?.string)
        let shown = try await lab(["runs", "show", id])
        #expect(shown.differences(from: run, tolerance: 0).isEmpty)
    }
}

/// The chain file of `deploy/demo`: a seeded market.
enum SampleChain {
    static func make(days: Int) async throws -> URL {
        let folder = FileManager.default.temporaryDirectory
        let program = folder.appendingPathComponent("sample-chain-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: program) }
        let source = DeployFolder.url.appendingPathComponent("sample-chain.swift").path
        let compiler = ["swiftc", "-parse-as-library", source, "-o", program.path]
        let compiled = try await ProcessResult.of(URL(fileURLWithPath: "/usr/bin/env"), compiler)
        guard compiled.exitCode == 0 else { throw CommandFailed(arguments: compiler, result: compiled) }
        let made = try await ProcessResult.of(program, ["--days", "\(days)"])
        let chain = folder.appendingPathComponent("chain-\(UUID().uuidString).csv")
        try Data(made.output.utf8).write(to: chain)
        return chain
    }
}
