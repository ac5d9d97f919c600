import Errors
import GRPCCore
import Logging

/// Binds a logger that names the call for the whole of it, and says once how it ended.
///
/// | ended with | level |
/// |---|---|
/// | OK, and what is the caller's to correct | debug |
/// | UNAUTHENTICATED, PERMISSION_DENIED | notice |
/// | DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE | warning |
/// | INTERNAL, UNKNOWN, DATA_LOSS: something is wrong here | error, with the cause that the caller was not told |
struct LogInterceptor: ServerInterceptor {
    let logger: Logger
    let identify: @Sendable (ServerContext) throws(LabError) -> PeerIdentity

    func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next: @Sendable (StreamingServerRequest<Input>, ServerContext) async throws -> StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        var logger = self.logger
        logger[metadataKey: LogKeys.method] = "\(context.descriptor.fullyQualifiedMethod)"
        logger[metadataKey: LogKeys.peer] = "\(context.remotePeer)"
        if let caller = try? self.identify(context) { logger[metadataKey: LogKeys.caller] = "\(caller)" }
        let bound = logger
        let start = ContinuousClock.now
        do {
            return try await withLogger(bound) { _ in try await next(request, context) }
                .scoped { produce in try await withLogger(bound) { _ in try await produce() } }
                .ending { error in Self.log(error, since: start, to: bound) }
        } catch {
            let answer = RPCError(answering: error)
            Self.log(answer, since: start, to: bound)
            throw answer
        }
    }

    private static func log(_ error: RPCError?, since start: ContinuousClock.Instant, to logger: Logger) {
        let level = Self.level(of: error)
        guard level >= logger.logLevel else { return }
        var metadata: Logger.Metadata = [
            LogKeys.duration: .stringConvertible((ContinuousClock.now - start).seconds * 1_000),
            LogKeys.status: "\(error.map { "\($0.code)" } ?? "ok")",
        ]
        if let error {
            metadata[LogKeys.error] = "\(error.message)"
            if let cause = error.cause { metadata["error.cause"] = "\(cause)" }
            if let own = error.cause as? LabError { metadata[LogKeys.location] = "\(own.location)" }
        }
        logger.log(level: level, error == nil ? "call ended" : "call failed", metadata: metadata)
    }

    static func level(of error: RPCError?) -> Logger.Level {
        switch error?.code {
        case .internalError, .unknown, .dataLoss: .error
        case .deadlineExceeded, .resourceExhausted, .unavailable: .warning
        case .unauthenticated, .permissionDenied: .notice
        default: .debug
        }
    }
}
