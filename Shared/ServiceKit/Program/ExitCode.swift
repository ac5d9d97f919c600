public import Errors

/// How a process ends; the numbers are those of the command line's contract (and of sysexits.h).
public enum ExitCode: Int32, Sendable {
    case done = 0
    case failed = 1
    /// The command line or the configuration is wrong.
    case usage = 64
    /// A service cannot be reached.
    case unreachable = 69
    /// Trying again later can help.
    case tryAgain = 75
    case interrupted = 130

    public init(_ error: LabError) {
        self =
            switch error.code {
            case .invalidArgument: .usage
            case .unavailable: .unreachable
            case .resourceExhausted, .aborted: .tryAgain
            default: .failed
            }
    }
}
