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
            let registry = try await TestService("registry", certificates, ["database.url": database.url])
            let scraper = try await TestService(
                "scraper",
                certificates,
                ["database.url": database.url, "scraper.data": certificates.path("chunks")]
            )
            let engine = try await TestService(
                "backtest",
                certificates,
                ["peers.registry": registry.address, "peers.scraper": scraper.address]
            )
            let services = [registry, scraper, engine]

            func lab(_ person: String, _ arguments: [String]) async throws -> ProcessResult {
                let endpoints = services.flatMap { ["--endpoint", "\($0.name)=\($0.address)"] }
                return try await ProcessResult.of(
                    Executables.thetalab,
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
            for service in services.reversed() {
                let code = await service.stop()
                #expect(code == 0, "\(service.name): \(service.log)")
            }
        }
    }
}
