import Errors
import Foundation

/// The same covered call in Python: a loop compiled by numba and an event loop over pandas frames, in an environment of
/// their own that the first use makes.
struct Peers: Sendable {
    enum Side: String, Sendable {
        case numba, pandas
    }

    private let python: URL
    private let workspace: Workspace

    /// - Throws: whatever keeps Python's packages from being installed.
    init(_ workspace: Workspace) async throws {
        self.workspace = workspace
        let requirements = Self.sources.appendingPathComponent("requirements.txt")
        let folder = Self.sources.deletingLastPathComponent().appendingPathComponent(".build/peers")
        self.python = folder.appendingPathComponent("bin/python")
        let stamp = folder.appendingPathComponent("requirements.txt")
        let wanted = try Data(contentsOf: requirements)
        guard (try? Data(contentsOf: stamp)) != wanted else { return }
        try? FileManager.default.removeItem(at: folder)
        _ = try await ChildProcess.run(["python3", "-m", "venv", folder.path], in: workspace)
        let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements.path]
        _ = try await ChildProcess.run([self.python.path] + install, in: workspace)
        // Written last: an installation that is broken off is begun anew.
        try wanted.write(to: stamp)
    }

    private static var sources: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("peers")
    }

    /// Runs one side over a folder, and returns its seconds and bytes by name.
    ///
    /// - Throws: `internalError` with what it printed, where it trades differently from the engine.
    func measure(_ side: Side, over folder: PeerFolder, _ counts: [Int] = []) async throws -> [String: Double] {
        let script = Self.sources.appendingPathComponent("compare.py").path
        let words = [self.python.path, script, folder.url.path, side.rawValue] + counts.map(String.init)
        let output = try await ChildProcess.run(words, in: self.workspace).output
        guard let line = output.split(separator: "\n").last,
            let figures = try? JSONDecoder().decode([String: Double].self, from: Data(line.utf8))
        else { throw LabError(.internalError, "\(side.rawValue) printed \(output)") }
        return figures
    }
}
