import Errors
import GRPCCore
import ServiceKit

/// A call of another service, whose failure becomes ours.
enum RemoteCall {
    /// - Throws: a `LabError` as the service meant it; where it could not be reached, one that names it.
    static func of<Value>(_ service: String, _ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as RPCError {
            if error.code == .cancelled, Task.isCancelled { throw CancellationError() }
            var failure = LabError(error)
            if failure.code == .unavailable {
                failure.message = "the \(service) cannot be reached: \(failure.message)"
            }
            throw failure
        }
    }
}
