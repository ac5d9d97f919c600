import Errors
import Synchronization

/// Connections: let in up to the bound, and heard of until they close.
extension HTTP2ServerTransport {
    /// Takes in a socket, on the loop that is to carry it.
    func accepted(_ socket: consuming Socket, _ peer: SocketAddress?, _ loop: EventLoop) {
        let admission = self.state.withLock { state -> (Int, Double, MethodTable)? in
            let count = state.connections.count + state.admitted
            guard state.phase != .closed, !state.endsNow, count < self.configuration.connectionsMax else { return nil }
            state.admitted += 1
            state.nextID += 1
            return (state.nextID, Double.random(in: -1...1, using: &state.generator), state.methods)
        }
        guard let (id, jitter, methods) = admission else { return }
        let configuration = self.configuration
        let limits = configuration.callLimits
        do {
            let core = try ConnectionCore(
                role: .server,
                settings: configuration.http2,
                now: loop.now
            ) { [unowned loop] headers, _ in
                switch AcceptedRequest.judge(headers, methods: methods) {
                case .accepted(let request):
                    .call(
                        ServerCall(
                            request,
                            limits: limits,
                            compresses: configuration.compressesResponses,
                            now: loop.now
                        )
                    )
                case .refused(let block): .refuse(block)
                }
            }
            var tls: TLSEngine?
            if case .mutualTLS(let credentials, _, _) = self.security.kind {
                tls = try TLSEngine(credentials.context(), .server)
            }
            let connection = Connection(
                id: id,
                loop: loop,
                socket: socket,
                isConnecting: false,
                remotePeer: peer?.peerDescription ?? "unix:",
                core: core,
                tls: tls,
                lifetime: ConnectionLifetime(configuration.lifetime(jitter: jitter), now: loop.now),
                owner: self
            )
            let endsNow = self.state.withLock { state in
                state.admitted -= 1
                if !state.endsNow { state.connections[id] = connection }
                return state.endsNow
            }
            // Among the connections it will be closed with them; without it the socket closes here.
            guard !endsNow else { return }
            connection.start()
        } catch {
            // Short of memory: the socket closes, the client tries elsewhere or again.
            self.state.withLock { $0.admitted -= 1 }
        }
    }
}

extension HTTP2ServerTransport: Connection.Owner {
    func connectionOpened(_ connection: Connection) {
        // One that came while the server was already closing has missed the general notice.
        if self.state.withLock({ $0.phase == .closing }) { connection.drain() }
    }

    func connectionRetired(_ connection: Connection) {}

    func connectionClosed(_ connection: Connection, _ reason: String) {
        let done = self.state.withLock { state in
            state.connections[connection.id] = nil
            return Self.finishIfDone(&state)
        }
        done?.resume()
    }

    func callsArrived(_ calls: [Call], on connection: Connection) { self.run(calls, on: connection) }
}
