import Foundation
import TestSupport

/// A whole lab of its own: `thetalab up` on an empty state folder, taken down when the scope ends.
struct Lab: Sendable {
    /// Where the build put the executables: beside this test program.
    static let executables = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent()

    let state: URL

    /// Runs `body` with a lab that is up.
    static func withLab(_ body: (Lab) async throws -> Void) async throws {
        let name = "thetalab-\(UInt32.random(in: 0 ... .max))"
        let lab = Lab(state: FileManager.default.temporaryDirectory.appendingPathComponent(name))
        do {
            try await lab.require("up", "--detach")
            try await body(lab)
        } catch {
            await lab.end(keepingLogs: true)
            throw error
        }
        await lab.end(keepingLogs: false)
    }

    private func end(keepingLogs: Bool) async {
        if keepingLogs { await self.printLogs() }
        _ = try? await self.run("down")
        try? FileManager.default.removeItem(at: self.state)
    }

    private func printLogs() async {
        let folder = self.state.appendingPathComponent("logs")
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
            let text = (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
            print("--- \(file)\n" + text.split(separator: "\n").suffix(20).joined(separator: "\n"))
        }
    }

    /// Runs one command of the gateway on this lab and answers with what it printed and its exit code.
    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProcessResult {
        try await self.run(arguments, environment: environment)
    }

    func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> ProcessResult {
        try await ProcessResult.of(
            Self.executables.appendingPathComponent("thetalab"),
            arguments + ["--state", self.state.path],
            environment: environment
        )
    }

    /// As `run`, and throws where the exit code is not 0.
    @discardableResult
    func require(_ arguments: String...) async throws -> ProcessResult {
        let result = try await self.run(arguments)
        guard result.exitCode == 0 else { throw CommandFailed(arguments: arguments, result: result) }
        return result
    }

    /// The JSON document that a command prints.
    func json(_ arguments: String...) async throws -> JSONDocument {
        let result = try await self.run(arguments + ["--json"])
        guard result.exitCode == 0 else { throw CommandFailed(arguments: arguments, result: result) }
        return try JSONDocument(result.output)
    }
}

struct CommandFailed: Error, CustomStringConvertible {
    var arguments: [String]
    var result: ProcessResult

    var description: String {
        "thetalab \(self.arguments.joined(separator: " ")) exited with \(self.result.exitCode)\n\(self.result.errors)\n\(self.result.output)"
    }
}
