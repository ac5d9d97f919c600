import Foundation
import ServiceKit
import TestSupport
import Testing

@Suite("A systemd unit")
struct SystemdTests {
    private static let analyze = URL(fileURLWithPath: "/usr/bin/systemd-analyze")
    private static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: Self.analyze.path) }

    /// The unit with its executable where the build has it, since the tool looks whether it is there.
    private func withUnit(_ service: String, _ body: (String) async throws -> Void) async throws {
        let machine = try Machine()
        let name = "thetalab-\(service).service"
        let unit = try DeployFolder.text("systemd/\(name)")
        try machine.write(
            unit.replacing("/usr/local/libexec/thetalab/", with: Executables.folder.path + "/"),
            at: name
        )
        try await body(machine.path(name))
    }

    @Test(
        "is verified without a word",
        .enabled(if: isInstalled, "systemd-analyze is not installed"),
        arguments: DeployFolder.services
    )
    func verified(_ service: String) async throws {
        try await self.withUnit(service) { unit in
            let result = try await ProcessResult.of(Self.analyze, ["verify", "--man=no", unit])
            #expect(result.exitCode == 0)
            #expect((result.output + result.errors).isEmpty, "\(result.output)\(result.errors)")
        }
    }

    @Test(
        "exposes little: 2.0 of 10 at most",
        .enabled(if: isInstalled, "systemd-analyze is not installed"),
        arguments: DeployFolder.services
    )
    func exposure(_ service: String) async throws {
        try await self.withUnit(service) { unit in
            // The threshold is in tenths.
            let arguments = ["security", "--offline=true", "--no-pager", "--threshold=20", unit]
            let result = try await ProcessResult.of(Self.analyze, arguments)
            #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
            #expect(result.output.contains("Overall exposure level for thetalab-\(service).service: 1"))
        }
    }

    @Test("gives the service longer to stop than it takes to drain", arguments: DeployFolder.services)
    func stopTime(_ service: String) throws {
        let limit = try #require(Duration(configurationText: try DeployFolder.unit(service).one("TimeoutStopSec")))
        let notice = try #require(Duration(configurationText: try DeployFolder.value("drain.notice", of: service)))
        let deadline = try #require(Duration(configurationText: try DeployFolder.value("drain.deadline", of: service)))
        #expect(limit >= notice + deadline + .seconds(10))
    }

    @Test("hands over the files and keeps the folder that the example names", arguments: DeployFolder.services)
    func paths(_ service: String) throws {
        let unit = try DeployFolder.unit(service)
        let credentials = Set(unit.all("LoadCredential").compactMap { $0.split(separator: ":").last.map(String.init) })
        let named = try ["tls.certificate", "tls.key", "tls.ca"].map { try DeployFolder.value($0, of: service) }
        #expect(credentials == Set(named))
        let folders = try DeployFolder.example(service).split(separator: "\n").filter { $0.contains("/var/lib/") }
        let kept = unit.all("StateDirectory").map { "\(service).data: /var/lib/\($0)" }
        #expect(folders.map(String.init) == kept)
    }

    @Test("is not started again after a configuration that is wrong", arguments: DeployFolder.services)
    func wrongConfiguration(_ service: String) async throws {
        let unit = try DeployFolder.unit(service)
        #expect(try unit.one("Restart") == "on-failure")
        // Only the main process's status prevents a restart: what ran before it would be tried for ever.
        #expect(unit.all("ExecStartPre").isEmpty)
        let refused = try await ProcessResult.of(Executables.service(service), ["--log.level", "loud"])
        #expect(try unit.one("RestartPreventExitStatus") == "\(refused.exitCode)")
    }
}
