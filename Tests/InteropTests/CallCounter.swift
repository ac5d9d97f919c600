import GRPCCore
import Synchronization

/// Counts the calls that reach their handlers.
final class CallCounter: ServerInterceptor {
    private let calls = Mutex(0)

    var count: Int { self.calls.withLock { $0 } }

    func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next:
            @Sendable (StreamingServerRequest<Input>, ServerContext) async throws -> StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        self.calls.withLock { $0 += 1 }
        return try await next(request, context)
    }
}
