import Errors
import Foundation
import Synchronization

/// Makes processes whose output comes to us through a pipe.
enum Spawn {
    /// What the new process is cut off from.
    enum Separation: Sendable {
        /// A process group of its own: a terminal's Ctrl-C does not reach it.
        case group
        /// A session of its own: it outlives the terminal.
        case session
    }

    struct Product: Sendable {
        var pid: pid_t
        /// The reading end of what it prints; the caller closes it.
        var output: Int32
    }

    /// Between the making of a pipe and its mark to be closed by `exec`, another thread's process would inherit it and
    /// keep it open: one process is made at a time.
    private static let turn = Mutex(())

    /// glibc's `POSIX_SPAWN_SETSID`, which its header shows to GNU programs only.
    private static let newSession: Int32 = 0x80

    /// Starts `executable` with nothing to read, no signal blocked or ignored, and its standard output in the pipe.
    ///
    /// - Parameter errors: the file that standard error is appended to; nil: it goes into the pipe too.
    /// - Throws: `LabError` where the process cannot be made.
    static func start(
        _ executable: String,
        arguments: [String],
        environment: [String: String],
        separation: Separation,
        errors: String? = nil
    ) throws(LabError) -> Product {
        try Self.turn.withLock { _ throws(LabError) in
            var pipe: [Int32] = [-1, -1]
            guard Foundation.pipe(&pipe) == 0 else { throw .system("cannot make a pipe", errno) }
            defer { close(pipe[1]) }
            for descriptor in pipe { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }

            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_adddup2(&actions, pipe[1], 1)
            if let errors {
                posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
            } else {
                posix_spawn_file_actions_adddup2(&actions, pipe[1], 2)
            }

            var attributes = posix_spawnattr_t()
            posix_spawnattr_init(&attributes)
            defer { posix_spawnattr_destroy(&attributes) }
            var signals = sigset_t()
            sigemptyset(&signals)
            posix_spawnattr_setsigmask(&attributes, &signals)
            sigfillset(&signals)
            posix_spawnattr_setsigdefault(&attributes, &signals)
            posix_spawnattr_setpgroup(&attributes, 0)
            let cut = separation == .session ? Self.newSession : Int32(POSIX_SPAWN_SETPGROUP)
            posix_spawnattr_setflags(
                &attributes,
                Int16(cut | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF))
            )

            var pid: pid_t = 0
            let result = Self.withCStrings([executable] + arguments) { arguments in
                Self.withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
                    posix_spawn(&pid, executable, &actions, &attributes, arguments, environment)
                }
            }
            guard result == 0 else {
                close(pipe[0])
                throw .system("cannot start \(executable)", result)
            }
            return Product(pid: pid, output: pipe[0])
        }
    }

    /// Keeps what we ourselves inherited from whoever started us (their pipes, their files) from our children, which
    /// would hold them open for as long as they live.
    static func keepInheritedFilesToOurselves() {
        let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        for descriptor in open.compactMap({ Int32($0) }) where descriptor > 2 {
            let flags = fcntl(descriptor, F_GETFD)
            if flags >= 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
        }
    }

    /// Lends `strings` as the null-terminated array of C strings that `exec` takes.
    private static func withCStrings<Result>(
        _ strings: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
