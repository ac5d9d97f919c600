import Foundation
import TestSupport
import Testing

/// A folder that stands for a machine's file system: what `deploy/README.md` has an operator put into `/etc/thetalab`.
final class Machine: Sendable {
    let root: URL

    init() throws {
        self.root = FileManager.default.temporaryDirectory.appendingPathComponent("machine-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: self.root) }

    func path(_ name: String) -> String { self.root.appendingPathComponent(name).path }

    /// Paths of a machine in `text` as those below this folder, executables as those of the build.
    func local(_ text: String) -> String {
        text.replacing("/usr/local/libexec/thetalab/", with: Executables.folder.path + "/")
            .replacing("/etc/thetalab", with: self.path("etc/thetalab"))
            .replacing("/var/lib/thetalab-", with: self.path("var/lib/thetalab-"))
    }

    /// Writes the file that stands at an absolute path of the machine.
    func write(_ text: String, at path: String) throws {
        let url = self.root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: url)
    }

    /// Issues a certificate into a folder of the machine, by the command line, from one authority.
    func issue(_ identity: String, into folder: String) async throws {
        try FileManager.default.createDirectory(
            atPath: self.path("etc/thetalab"),
            withIntermediateDirectories: true
        )
        let arguments = [
            "certificate", "issue", identity, "--authority-folder", self.path("authority"), "--out", self.path(folder),
        ]
        let result = try await ProcessResult.of(Executables.thetalab, arguments)
        guard result.exitCode == 0 else { throw CommandFailed(arguments: arguments, result: result) }
    }

    /// Installs a service as the README says: its example as its file, a certificate, and its secrets and addresses in
    /// its environment file.
    func install(_ service: String, environment: [String: String]) async throws {
        try self.write(self.local(try DeployFolder.example(service)), at: "etc/thetalab/\(service).yaml")
        try await self.issue(service, into: "etc/thetalab/\(service)")
        let lines = environment.map { "\($0.key)=\($0.value)\n" }.sorted()
        try self.write("# of this machine\n" + lines.joined(), at: "etc/thetalab/\(service).env")
    }
}
