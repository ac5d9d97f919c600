import Foundation
import TestSupport
import Testing

@Suite("An example configuration")
struct ExampleTests {
    @Test("is accepted by its service, and is what that prints of it", arguments: DeployFolder.services)
    func accepted(_ service: String) async throws {
        let machine = try Machine()
        try await machine.install(service, environment: [:])
        let secrets = ["THETALAB_DATABASE_URL": "postgresql:///lab"]
        func run(_ action: String, _ file: String) async throws -> ProcessResult {
            try await ProcessResult.of(
                Executables.service(service),
                ["--config", file, action],
                environment: secrets
            )
        }
        let check = try await run("--check", machine.path("etc/thetalab/\(service).yaml"))
        #expect(check.exitCode == 0, "\(check.errors)")

        let file = DeployFolder.url.appendingPathComponent("examples/\(service).yaml")
        let printed = try await ProcessResult.of(
            Executables.service(service),
            ["--config", file.path, "--print-config"]
        )
        #expect(printed.exitCode == 0, "\(printed.errors)")
        #expect(try DeployFolder.example(service).hasSuffix(printed.output))
    }

    @Test("holds no secret, and says which variable brings it", arguments: DeployFolder.services)
    func noSecret(_ service: String) async throws {
        let example = try DeployFolder.example(service)
        #expect(!example.contains("\ndatabase.url:"))
        let help = try await ProcessResult.of(Executables.service(service), ["--help"]).output
        if help.contains("--database.url") {
            #expect(example.contains("# database.url: (to be given by THETALAB_DATABASE_URL)"))
        }
    }

    @Test("finds its peers where their own examples have them listen", arguments: DeployFolder.services)
    func peers(_ service: String) throws {
        for line in try DeployFolder.example(service).split(separator: "\n") where line.hasPrefix("peers.") {
            let parts = line.dropFirst("peers.".count).components(separatedBy: ": ")
            let port = try DeployFolder.value("listen", of: parts[0]).split(separator: ":").last
            #expect(parts[1] == "thetalab-\(parts[0]):\(port ?? "")")
        }
    }
}
