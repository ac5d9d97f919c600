public import Foundation

/// A process under way: it can be sent signals, and its end can be waited for.
///
/// Its output goes through files, so that it can neither fill a pipe nor keep one open by leaving children behind.
public final class RunningProcess: Sendable {
    public let id: pid_t
    private let process: Process
    private let folder: URL
    private let end: Task<Int32, Never>

    /// - Parameters:
    ///   - environment: set over this process's own.
    ///   - input: becomes its standard input; nil for an empty one.
    public init(
        _ executable: URL,
        _ arguments: [String],
        environment: [String: String] = [:],
        input: Data? = nil
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("process-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        self.folder = folder
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = try Self.create(folder.appendingPathComponent("output"))
        process.standardError = try Self.create(folder.appendingPathComponent("errors"))
        if let input {
            let file = folder.appendingPathComponent("input")
            try input.write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        let (ends, continuation) = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { process in
            let isExit = process.terminationReason == .exit
            continuation.yield(isExit ? process.terminationStatus : 128 + process.terminationStatus)
            continuation.finish()
        }
        self.end = Task {
            for await code in ends { return code }
            return -1
        }
        do {
            try process.run()
        } catch {
            continuation.finish()
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
        self.process = process
        self.id = process.processIdentifier
    }

    deinit { try? FileManager.default.removeItem(at: self.folder) }

    public var isRunning: Bool { self.process.isRunning }

    /// Sends it a signal, unless it has ended: its number may be another's by then.
    public func signal(_ number: Int32) {
        if self.isRunning { kill(self.id, number) }
    }

    /// What it has printed so far.
    public var output: String { self.text("output") }
    public var errors: String { self.text("errors") }

    /// Waits for its end: its exit code, 128 + the signal where one ended it, and what it printed.
    public func result() async -> ProcessResult {
        let code = await self.end.value
        return ProcessResult(exitCode: code, output: self.output, errors: self.errors)
    }

    /// Waits for its end at most so long, and then ends it by force.
    ///
    /// - Returns: nil where it had to be ended.
    public func result(within limit: Duration) async -> ProcessResult? {
        let watchdog = Task {
            try await Task.sleep(for: limit)
            self.signal(SIGKILL)
            return true
        }
        let result = await self.result()
        watchdog.cancel()
        let wasEnded = (try? await watchdog.value) ?? false
        return wasEnded ? nil : result
    }

    private func text(_ name: String) -> String {
        (try? String(contentsOf: self.folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
    }

    private static func create(_ url: URL) throws -> FileHandle {
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }
}
