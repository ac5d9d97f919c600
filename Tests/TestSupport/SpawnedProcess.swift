import Foundation

/// A child process with an empty signal mask and none of this process's files.
///
/// Foundation's `Process` hands down the mask of the thread that starts it, and threads of the test runner block
/// SIGCHLD, with which a shell's `wait` never returns.
struct SpawnedProcess: Sendable {
    let id: pid_t

    /// - Parameters:
    ///   - input: becomes its standard input; nil for an empty one.
    ///   - output: the path of the file to which it writes standard output and error.
    init(_ command: [String], in folder: String, input: Int32? = nil, output: String) throws {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        // What is not open is passed over.
        for file in STDERR_FILENO + 1..<1024 { posix_spawn_file_actions_addclose(&actions, file) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        // A group of its own: an interrupt from the keyboard ends the tests, and so, in order, what they started.
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

        var arguments: [UnsafeMutablePointer<CChar>?] =
            (["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + command).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var id: pid_t = 0
        let status = posix_spawn(&id, "/bin/sh", &actions, &attributes, &arguments, environ)
        guard status == 0 else { throw TestPostgresError("cannot start \(command[0]): errno \(status)") }
        self.id = id
    }

    /// Waits for its end and returns its exit status, 128 + the signal where one ended it. To be called once.
    func exitStatus() async -> Int32 {
        while true {
            var status: Int32 = 0
            let ended = waitpid(self.id, &status, WNOHANG)
            if ended == self.id { return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F) }
            // Cancelled or not, the child is waited for; without the pause this would only be busier.
            try? await Task.sleep(for: .milliseconds(2))
        }
    }
}
