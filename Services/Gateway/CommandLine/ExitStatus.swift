import Errors

/// How a command ended, as scripts read it.
///
/// | status | |
/// |---|---|
/// | 0 | done |
/// | 1 | failed |
/// | 2 | a check did not pass (a constraint, a verdict, a rerun that differs) |
/// | 64 | bad usage or configuration |
/// | 69 | a service is unreachable |
/// | 75 | try again later |
/// | 130 | interrupted |
enum ExitStatus: Int32, Error, Sendable {
    case done = 0
    case failed = 1
    case checkFailed = 2
    case usage = 64
    case unreachable = 69
    case tryLater = 75
    case interrupted = 130

    init(_ code: LabError.Code) {
        switch code {
        case .invalidArgument: self = .usage
        case .unavailable: self = .unreachable
        case .resourceExhausted, .aborted, .deadlineExceeded: self = .tryLater
        default: self = .failed
        }
    }
}
