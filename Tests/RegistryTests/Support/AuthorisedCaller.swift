import Errors
import GRPCCore
import Messages
import ServiceKit

/// What stands before a handler in a service: who calls, and whether the method's own option lets them.
struct AuthorisedCaller: ServerInterceptor {
    let caller: PeerIdentity

    func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next: @Sendable (StreamingServerRequest<Input>, ServerContext) async throws -> StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        let method = context.descriptor.fullyQualifiedMethod
        guard MessageCatalog.authorization[method]?.contains(self.caller.role.rawValue) == true else {
            throw RPCError(code: .permissionDenied, message: "\(method) may not be called by \(self.caller)")
        }
        var response = try await Caller.$current.withValue(self.caller) { try await next(request, context) }
        // A handler runs on in its producer, after the interceptors have returned.
        if case .success(var contents) = response.accepted {
            let producer = contents.producer
            let caller = self.caller
            contents.producer = { writer in
                try await Caller.$current.withValue(caller) { try await producer(writer) }
            }
            response = StreamingServerResponse(accepted: .success(contents))
        }
        return response
    }
}
