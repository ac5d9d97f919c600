import Errors
import Synchronization

/// Connections: made where the balancer wants one, and heard of until they close.
extension HTTP2ClientTransport {
    func connect(_ subchannel: Int, _ address: SocketAddress) {
        do {
            let loop = try self.loop()
            let core = try ConnectionCore(role: .client, settings: self.configuration.http2, now: .now)
            var tls: TLSEngine?
            if case .mutualTLS(let credentials, let uris, let serverName) = self.security.kind {
                tls = try TLSEngine(credentials.context(), .client(expecting: self.expectation(uris, serverName)))
            }
            let socket = try Socket.connecting(to: address)
            let id = self.state.withLock { state in
                state.nextID += 1
                return state.nextID
            }
            let connection = Connection(
                id: id,
                loop: loop,
                socket: socket,
                isConnecting: true,
                remotePeer: address.peerDescription,
                core: core,
                tls: tls,
                lifetime: ConnectionLifetime(self.configuration.lifetime, now: .now),
                owner: self
            )
            self.state.withLock { $0.connections[id] = Entry(connection: connection, subchannel: subchannel) }
            loop.post(.run { connection.start() })
        } catch {
            let reason = "\((error as? LabError)?.message ?? "\(error)")"
            // Not at once: a failure on the spot would call back into whoever is performing actions now.
            Task { [weak self] in
                self?.update { $0.balancer.failed(subchannel: subchannel, reason, now: .now) }
            }
        }
    }

    private func expectation(_ uris: Set<String>, _ serverName: String?) -> PeerExpectation {
        var names: Set<String> = []
        if let serverName {
            names = [serverName]
        } else {
            for case .host(let host, _) in self.target.map(\.kind) { names.insert(host) }
        }
        // SNI carries names only (RFC 6066 §3): an address in numbers is not sent.
        let sni = serverName ?? names.sorted().first { !$0.contains(":") && $0.last?.isLetter == true }
        return PeerExpectation(serverName: sni, uris: uris, dnsNames: names)
    }
}

extension HTTP2ClientTransport: Connection.Owner {
    func connectionOpened(_ connection: Connection) {
        var isOfUse = true
        self.update { state in
            guard let subchannel = state.connections[connection.id]?.subchannel,
                let actions = state.balancer.opened(connection.id, subchannel: subchannel)
            else {
                isOfUse = false
                return []
            }
            state.connections[connection.id]?.isOpen = true
            return actions
        }
        let isClosing = self.state.withLock { $0.phase.isEnding && $0.callCount == 0 }
        if !isOfUse || isClosing { connection.drain() }
    }

    func connectionRetired(_ connection: Connection) {
        self.update { state in
            guard let entry = state.connections[connection.id], entry.isOpen else { return [] }
            return state.balancer.retired(connection.id, subchannel: entry.subchannel, now: .now)
        }
    }

    func connectionClosed(_ connection: Connection, _ reason: String) {
        var done: CheckedContinuation<Void, Never>?
        self.update { state in
            guard let entry = state.connections.removeValue(forKey: connection.id) else { return [] }
            done = Self.finishIfDone(&state)
            return entry.isOpen
                ? state.balancer.retired(connection.id, subchannel: entry.subchannel, now: .now)
                : state.balancer.failed(subchannel: entry.subchannel, reason, now: .now)
        }
        done?.resume()
        self.reconnectForWaiting()
    }

    /// Calls may wait for a connection that has just gone idle instead of opening.
    private func reconnectForWaiting() {
        if self.state.withLock({ !$0.waiting.isEmpty && $0.phase != .idle }) { self.retryWaiting() }
    }

    func callsArrived(_ calls: [Call], on connection: Connection) {}
}
