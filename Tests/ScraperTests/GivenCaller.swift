import GRPCCore
import ServiceKit

/// Stands before handlers in place of TLS: every call is of the one caller.
struct GivenCaller: ServerInterceptor {
    let identity: PeerIdentity

    func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next: @Sendable (StreamingServerRequest<Input>, ServerContext) async throws -> StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        let identity = self.identity
        let response = try await Caller.$current.withValue(identity) { try await next(request, context) }
        guard case .success(var contents) = response.accepted else { return response }
        // A handler runs on in its producer, after the interceptors have returned.
        let producer = contents.producer
        contents.producer = { writer in
            try await Caller.$current.withValue(identity) { try await producer(writer) }
        }
        return StreamingServerResponse(accepted: .success(contents))
    }
}
