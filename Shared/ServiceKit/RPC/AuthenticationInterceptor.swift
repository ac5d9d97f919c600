import Errors
import GRPCCore

/// Lets a call through where its caller is known and may make it, and binds `Caller.current` for the handler.
///
/// It is the innermost interceptor, so it is also where a handler's errors become what the caller is told.
struct AuthenticationInterceptor: ServerInterceptor {
    let access: AccessTable
    let identify: @Sendable (ServerContext) throws(LabError) -> PeerIdentity

    func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next: @Sendable (StreamingServerRequest<Input>, ServerContext) async throws -> StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        let method = context.descriptor.fullyQualifiedMethod
        do {
            let caller = try self.identify(context)
            guard self.access.allows(caller.role, toCall: method) else {
                throw LabError(.permissionDenied, "\(method) may not be called by the role \(caller.role)")
            }
            return try await Caller.$current.withValue(caller) { try await next(request, context) }
                .scoped { produce in
                    do {
                        return try await Caller.$current.withValue(caller) { try await produce() }
                    } catch {
                        throw RPCError(answering: error)
                    }
                }
        } catch {
            throw RPCError(answering: error)
        }
    }
}
