/// A process to be started: what, and as whom.
struct ProcessDescription: Sendable, Hashable {
    /// Whom a process runs as.
    enum User: Sendable, Hashable {
        /// Whoever we are.
        case same
        /// An account of the system, with its groups: `postgres`.
        case account(String)
        /// A number that no account has, without any other group.
        case number(UInt32)
    }

    var executable: String
    var arguments: [String]
    /// All of it: nothing is inherited.
    var environment: [String: String]
    var user: User = .same
    /// What it is sent when this process dies without a word: by name, as `setpriv` takes it.
    var signalOnOrphan = "TERM"

    /// The arguments of the launcher. `setpriv` (of util-linux, on every Debian) takes on the user and asks the
    /// kernel for a signal at our death, then becomes the executable: no process of ours stays in between.
    var launcherArguments: [String] {
        let identity: [String] =
            switch self.user {
            case .same: []
            case .account(let name): ["--reuid", name, "--regid", name, "--init-groups", "--no-new-privs"]
            case .number(let number):
                ["--reuid", String(number), "--regid", String(number), "--clear-groups", "--no-new-privs"]
            }
        return identity + ["--pdeathsig", self.signalOnOrphan, "--", self.executable] + self.arguments
    }
}

/// How a process ended.
enum ProcessEnd: Sendable, Hashable, CustomStringConvertible {
    case exited(Int32)
    case killed(signal: Int32)

    var isSuccess: Bool { self == .exited(0) }

    var description: String {
        switch self {
        case .exited(let status): "exited with status \(status)"
        case .killed(let signal): "was ended by signal \(signal)"
        }
    }
}
