import Errors
import GRPCCore

extension RPCError {
    /// What a caller is told of `error`; what it is not told stays in `cause`, for the log.
    ///
    /// | error | status |
    /// |---|---|
    /// | `LabError` | its code, message, field and remedy |
    /// | `RPCError` | itself |
    /// | another error that names its status | that |
    /// | `CancellationError` | CANCELLED |
    /// | anything else | INTERNAL, "an internal error" |
    init(answering error: any Error) {
        switch error {
        case let error as RPCError: self = error
        case let error as any RPCErrorConvertible: self.init(error)
        case is CancellationError: self.init(code: .cancelled, message: "the call was cancelled", cause: error)
        default: self.init(code: .internalError, message: "an internal error", cause: error)
        }
    }
}
