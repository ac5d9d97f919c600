import Errors
import Foundation

/// Another program, run to its end or until it is told to stop.
struct ChildProcess: Sendable {
    /// How a program ended.
    struct Outcome: Sendable {
        var status: Int32
        var output: String
        var seconds: Double
        /// Of the program and those that it waited for: user and system together.
        var processorSeconds: Double
    }

    let id: pid_t
    private let output: String

    /// Starts `command`, found in PATH, with an empty signal mask; both its outputs go to a file in `workspace`.
    ///
    /// - Throws: `failedPrecondition` where it cannot be started.
    init(_ command: [String], in workspace: Workspace) throws(LabError) {
        self.output = workspace.file("output-\(UInt32.random(in: 0 ... .max))").path
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, self.output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var id: pid_t = 0
        let status = posix_spawnp(&id, command.first ?? "", &actions, &attributes, &arguments, environ)
        guard status == 0 else {
            throw LabError(
                .failedPrecondition,
                "\(command.first ?? "") cannot be started: \(String(cString: strerror(status)))"
            )
        }
        self.id = id
    }

    /// Runs `command` to its end.
    ///
    /// - Throws: `failedPrecondition` where it cannot be started; `internalError` with its output where it fails.
    static func run(_ command: [String], in workspace: Workspace) async throws -> Outcome {
        let start = ContinuousClock.now
        let child = try ChildProcess(command, in: workspace)
        // On a thread of its own: the wait would hold one of the few that run Swift's tasks.
        let (status, processorSeconds) = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: child.wait()) }
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let output = (try? String(contentsOfFile: child.output, encoding: .utf8)) ?? ""
        unlink(child.output)
        guard status == 0 else {
            throw LabError(.internalError, "\(command.joined(separator: " ")) ended with \(status): \(output)")
        }
        return Outcome(status: status, output: output, seconds: seconds, processorSeconds: processorSeconds)
    }

    /// Whether a program of this name is in PATH.
    static func isInstalled(_ name: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { access("\($0)/\(name)", X_OK) == 0 }
    }

    /// Ends it, and waits until it has ended.
    func stop() {
        kill(self.id, SIGTERM)
        _ = self.wait()
        unlink(self.output)
    }

    private func wait() -> (status: Int32, processorSeconds: Double) {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(self.id, &status, 0, &usage) < 0, errno == EINTR {}
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        return (code, Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime))
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
