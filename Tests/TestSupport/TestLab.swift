public import Foundation

/// A whole lab of its own: `thetalab up` on an empty state folder, taken down when the scope ends.
public struct TestLab: Sendable {
    public let state: URL

    /// A lab that is not up yet, on a state folder that does not exist yet.
    public init() {
        let name = "thetalab-\(UInt32.random(in: 0 ... .max))"
        self.state = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    }

    /// Runs `body` with a lab that is up; where it throws, the ends of the lab's logs are printed.
    public static func withLab(_ body: (TestLab) async throws -> Void) async throws {
        let lab = TestLab()
        try await lab.whileItLasts {
            try await lab.require("up", "--detach")
            try await body(lab)
        }
    }

    /// Runs `body`, and takes the lab down and its folder away after it.
    public func whileItLasts(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            self.printLogs()
            await self.end()
            throw error
        }
        await self.end()
    }

    private func end() async {
        _ = try? await self.run("down")
        try? FileManager.default.removeItem(at: self.state)
    }

    /// The end of each log.
    public func printLogs() {
        let folder = self.state.appendingPathComponent("logs")
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
            let text = (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
            print("--- \(file)\n" + text.split(separator: "\n").suffix(20).joined(separator: "\n"))
        }
    }

    /// Runs one command of the gateway on this lab and answers with what it printed and its exit code.
    @discardableResult
    public func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProcessResult {
        try await self.run(arguments, environment: environment)
    }

    public func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> ProcessResult {
        await (try self.start(arguments, environment: environment)).result()
    }

    /// Starts one command of the gateway on this lab.
    public func start(_ arguments: [String], environment: [String: String] = [:]) throws -> RunningProcess {
        try RunningProcess(
            Executables.thetalab,
            arguments + ["--state", self.state.path],
            environment: environment
        )
    }

    /// As `run`, and throws where the exit code is not 0.
    @discardableResult
    public func require(_ arguments: String...) async throws -> ProcessResult { try await self.require(arguments) }

    @discardableResult
    public func require(_ arguments: [String]) async throws -> ProcessResult {
        let result = try await self.run(arguments)
        guard result.exitCode == 0 else { throw CommandFailed(arguments: arguments, result: result) }
        return result
    }

    /// The JSON document that a command prints.
    public func json(_ arguments: String...) async throws -> JSONDocument {
        try JSONDocument(try await self.require(arguments + ["--json"]).output)
    }
}

/// A command that was to succeed and did not.
public struct CommandFailed: Error, CustomStringConvertible {
    public var arguments: [String]
    public var result: ProcessResult

    public init(arguments: [String], result: ProcessResult) {
        self.arguments = arguments
        self.result = result
    }

    public var description: String {
        "thetalab \(self.arguments.joined(separator: " ")) exited with \(self.result.exitCode)\n\(self.result.errors)\n\(self.result.output)"
    }
}
