public import Foundation

/// A Python with given packages of PyPI, in a virtual environment below `.build/` that the first use makes.
public final class PythonEnvironment: Sendable {
    private let requirements: [String]
    private let environment: Result<URL, any Error>

    /// Whether there is a `python3` to make environments with.
    public static let isAvailable = PythonEnvironment.python != nil

    private static let python: URL? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { URL(fileURLWithPath: "\($0)/python3") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    /// - Parameter requirements: as `pip` reads them, with exact versions.
    public init(requirements: [String]) {
        self.requirements = requirements
        self.environment = Result { try Self.make(requirements) }
    }

    /// The environment's own `python`.
    public var interpreter: URL { get throws { try self.environment.get() } }

    /// Runs a script to its end.
    public func run(_ arguments: [String]) throws { try Self.run(self.interpreter, arguments) }

    private static func make(_ requirements: [String]) throws -> URL {
        let base = SharedMaterial.packageRoot.appendingPathComponent(".build/python")
        let folder = base.appendingPathComponent(requirements.joined(separator: "+"))
        let interpreter = folder.appendingPathComponent("bin/python")
        if FileManager.default.isExecutableFile(atPath: interpreter.path) { return interpreter }
        guard let python = Self.python else { throw PythonFailure(description: "python3 is not in the path") }
        // Made aside and moved, so that a run that is broken off leaves no half environment.
        let draft = base.appendingPathComponent("draft-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: draft) }
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        try Self.run(python, ["-m", "venv", draft.path])
        try Self.run(
            draft.appendingPathComponent("bin/python"),
            ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + requirements
        )
        do {
            try FileManager.default.moveItem(at: draft, to: folder)
        } catch {
            // Another test run was first.
            guard FileManager.default.isExecutableFile(atPath: interpreter.path) else { throw error }
        }
        return interpreter
    }

    private static func run(_ executable: URL, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw PythonFailure(
                description: "\(executable.path) \(arguments.joined(separator: " ")) failed: \(said)"
            )
        }
    }
}

struct PythonFailure: Error, CustomStringConvertible {
    var description: String
}
