import Foundation
import ServiceKit
import TestSupport
import Testing

@Suite("What deploy/generate makes")
struct GeneratedFilesTests {
    private func generate(_ folder: URL, _ arguments: String...) async throws -> ProcessResult {
        try await ProcessResult.of(
            folder.appendingPathComponent("generate"),
            ["--executables", Executables.folder.path] + arguments
        )
    }

    @Test("is what is committed")
    func current() async throws {
        let result = try await self.generate(DeployFolder.url, "--check")
        #expect(result.exitCode == 0, "run deploy/generate\n\(result.errors)")
    }

    @Test("is refused where it was changed by hand, is missing or is of no service, and mended by making it again")
    func changed() async throws {
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("deploy-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.copyItem(at: DeployFolder.url, to: copy)
        let example = copy.appendingPathComponent("examples/registry.yaml")
        let text = try String(contentsOf: example, encoding: .utf8)
        try Data(text.replacing("limits.streams: 256", with: "limits.streams: 255").utf8).write(to: example)
        try FileManager.default.removeItem(at: copy.appendingPathComponent("systemd/thetalab-scraper.service"))
        try Data().write(to: copy.appendingPathComponent("systemd/thetalab-gone.service"))

        let refused = try await self.generate(copy, "--check")
        #expect(refused.exitCode == 1)
        for file in ["examples/registry.yaml", "systemd/thetalab-scraper.service", "systemd/thetalab-gone.service"] {
            #expect(refused.errors.contains("deploy/\(file) is not what"), "\(refused.errors)")
        }
        #expect(try await self.generate(copy).exitCode == 0)
        #expect(try String(contentsOf: example, encoding: .utf8) == text)
        #expect(try await self.generate(copy, "--check").exitCode == 0)
    }

    @Test("is for every service there is")
    func everyService() {
        let built = Role.services.map(\.rawValue).filter { service in
            FileManager.default.isExecutableFile(atPath: Executables.service(service).path)
        }
        #expect(Set(DeployFolder.services) == Set(built))
    }
}
