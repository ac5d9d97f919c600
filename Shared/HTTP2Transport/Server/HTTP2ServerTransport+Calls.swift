import GRPCCore
import Synchronization

/// Calls: each is run by the handler in a task of its own.
extension HTTP2ServerTransport {
    func run(_ calls: [Call], on connection: Connection) {
        let handler = self.state.withLock { state in
            for case let call as ServerCall in calls { state.calls[ObjectIdentifier(call)] = call }
            return state.streamHandler
        }
        guard let handler else { return }
        for case let call as ServerCall in calls {
            let transportSpecific = HTTP2ServerContext(peer: connection.peer, deadline: call.deadline)
            let remotePeer = connection.remotePeer
            let localPeer = connection.localPeer
            call.run { call, cancellation in
                var context = ServerContext(
                    descriptor: call.descriptor,
                    remotePeer: remotePeer,
                    localPeer: localPeer,
                    cancellation: cancellation
                )
                context.transportSpecific = transportSpecific
                await handler(
                    RPCStream(
                        descriptor: call.descriptor,
                        inbound: RPCAsyncSequence(wrapping: ServerInbound(call: call)),
                        outbound: RPCWriter.Closable(wrapping: ServerOutbound(call: call))
                    ),
                    context
                )
            } whenDone: { call in
                self.callEnded(call)
            }
        }
    }

    private func callEnded(_ call: ServerCall) {
        let done = self.state.withLock { state in
            state.calls[ObjectIdentifier(call)] = nil
            return Self.finishIfDone(&state)
        }
        done?.resume()
    }
}
