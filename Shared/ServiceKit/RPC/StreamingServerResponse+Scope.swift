import GRPCCore
import Synchronization

extension StreamingServerResponse {
    /// The response with `scope` around whatever of it is still to be produced: a handler runs on in its producer, after
    /// the interceptors have returned, and what they bound must still hold there.
    func scoped(
        _ scope: @escaping @Sendable (@escaping @Sendable () async throws -> Metadata) async throws -> Metadata
    ) -> StreamingServerResponse {
        guard case .success(var contents) = self.accepted else { return self }
        let producer = contents.producer
        contents.producer = { writer in try await scope { try await producer(writer) } }
        return StreamingServerResponse(accepted: .success(contents))
    }

    /// The response, after whose very end `ended` is told how the call went, once: also where the peer is gone before
    /// anything is produced, and the producer is dropped unrun.
    func ending(_ ended: @escaping @Sendable (RPCError?) -> Void) -> StreamingServerResponse {
        switch self.accepted {
        case .failure(let error):
            ended(error)
            return self
        case .success(var contents):
            let end = CallEnd(ended)
            let producer = contents.producer
            contents.producer = { writer in
                do {
                    let metadata = try await producer(writer)
                    end.call(nil)
                    return metadata
                } catch {
                    let mapped = RPCError(answering: error)
                    end.call(mapped)
                    throw mapped
                }
            }
            return StreamingServerResponse(accepted: .success(contents))
        }
    }
}

/// Tells how a call ended, exactly once, at the latest when nothing is left that could.
private final class CallEnd: Sendable {
    private let ended: Mutex<(@Sendable (RPCError?) -> Void)?>

    init(_ ended: @escaping @Sendable (RPCError?) -> Void) { self.ended = Mutex(ended) }

    func call(_ error: RPCError?) {
        let ended = self.ended.withLock { ended in
            defer { ended = nil }
            return ended
        }
        ended?(error)
    }

    deinit { self.call(RPCError(code: .cancelled, message: "the peer went away before the answer")) }
}
