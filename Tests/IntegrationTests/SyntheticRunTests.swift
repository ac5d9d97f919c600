import Foundation
import TestSupport
import Testing

/// A run over the synthetic market is a function of its names alone: whichever engine computes it, whichever instance
/// makes the world, whatever the processor has, and however busy it is.
@Suite(
    "A run over the synthetic market",
    .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed")
)
struct SyntheticRunTests {
    /// Hides from the C library what it would choose other exp, log and pow by.
    private static let masked = [
        "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX512F,-AVX2_Usable,-FMA_Usable"
    ]

    /// One half of a lab: an engine and the instance of the synthetic market that it calls.
    private struct Half {
        var synthetic: TestService
        var engine: TestService

        init(_ certificates: TestCertificates, registry: TestService, _ environment: [String: String]) async throws {
            self.synthetic = try await TestService("synthetic", certificates, [:], environment: environment)
            let peers = ["peers.registry": registry.address, "peers.synthetic": self.synthetic.address]
            self.engine = try await TestService("backtest", certificates, peers, environment: environment)
        }
    }

    /// Goal: identical documents but for run id and timings. Method: two engines with a market each, the second pair
    /// with the processor's FMA and AVX2 hidden from the C library and three other runs under way.
    @Test("gives the same bytes on two engines, one of them masked and under load", arguments: ["model", "null"])
    func twice(_ world: String) async throws {
        let certificates = try await TestCertificates()
        for role in ["registry", "synthetic", "backtest"] {
            try await certificates.issue(role, uri: "spiffe://thetalab/\(role)/main")
        }
        try await certificates.issue("ada", uri: "spiffe://thetalab/operator/ada")
        try await TestPostgres.withDatabase { database in
            let registry = try await TestService("registry", certificates, ["database.url": database.url])
            let plain = try await Half(certificates, registry: registry, [:])
            let masked = try await Half(certificates, registry: registry, Self.masked)

            @Sendable func lab(_ half: Half, _ arguments: String...) async throws -> ProcessResult {
                let services = [registry, half.synthetic, half.engine]
                return try await ProcessResult.of(
                    Executables.thetalab,
                    arguments + services.flatMap { ["--endpoint", "\($0.name)=\($0.address)"] } + [
                        "--state", certificates.path("nowhere"), "--certificate", certificates.path("ada.pem"),
                        "--key", certificates.path("ada.key"), "--authority", certificates.path("ca.pem"),
                    ]
                )
            }
            @Sendable func run(_ half: Half, seed: String) async throws -> ProcessResult {
                try await lab(
                    half,
                    "backtest",
                    "run",
                    "wheel-btc",
                    "--source",
                    "synthetic",
                    "--from",
                    "2021-01-01",
                    "--to",
                    "2021-01-11",
                    "--world",
                    world,
                    "--world-seed",
                    seed,
                    "--set",
                    "ivrv_min=0",
                    "--force",
                    "--json"
                )
            }
            let made = try await lab(
                plain,
                "strategy",
                "create",
                "wheel-btc",
                "--template",
                "wheel",
                "--profile",
                "balanced",
                "--underlying",
                "BTC"
            )
            #expect(made.exitCode == 0, "\(made.errors)")
            let first = try await run(plain, seed: "7")
            #expect(first.exitCode == 0, "\(first.errors)")
            let second = try await withThrowingTaskGroup(of: Void.self) { group in
                for seed in ["11", "12", "13"] { group.addTask { _ = try await run(masked, seed: seed) } }
                let result = try await run(masked, seed: "7")
                group.cancelAll()
                return result
            }
            #expect(second.exitCode == 0, "\(second.errors)")

            let document = try JSONDocument(first.output)
            #expect(document["status"]?.string == "ok")
            #expect((document["counters"]?["entries"]?.number ?? 0) > 0)
            #expect(document["identity"]?["dataset_key"]?.string?.contains("world=\(world)@1") == true)
            #expect(document["identity"]?["dataset_key"]?.string?.contains("world_seed=7") == true)
            #expect(document["dataset"]?["modelled_share"]?.number == 1)
            #expect(Self.withoutTimings(first.output) == Self.withoutTimings(second.output))
            #expect(first.output != second.output, "the run ids should differ")
        }
    }

    /// The document's lines without the run's id and the object of its timings.
    private static func withoutTimings(_ text: String) -> [Substring] {
        var lines: [Substring] = []
        var isInTimings = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("  \"timings\"") {
                isInTimings = !line.contains("}")
            } else if isInTimings {
                isInTimings = !line.hasPrefix("  }")
            } else if !line.hasPrefix("  \"run_id\"") {
                lines.append(line)
            }
        }
        return lines
    }
}
