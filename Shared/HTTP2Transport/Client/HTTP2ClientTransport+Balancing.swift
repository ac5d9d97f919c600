import Errors
import Synchronization

/// What the balancer asks for, done; and what comes of it, told.
extension HTTP2ClientTransport {
    func perform(_ actions: [Balancer.Action]) {
        for action in actions {
            switch action {
            case .resolve(let pause): self.after(pause) { $0.resolve() }
            case .connect(let subchannel, let address): self.connect(subchannel, address)
            case .retry(let subchannel, let pause):
                self.after(pause) { transport in
                    transport.update { $0.balancer.backoffElapsed(subchannel: subchannel) }
                }
            case .drain(let id): self.state.withLock { $0.connections[id]?.connection }?.drain()
            case .retryWaiting: self.retryWaiting()
            case .failWaiting(let reason): self.failWaiting(reason)
            }
        }
    }

    /// Applies an event to the balancer; once the client is closing nothing new is begun unless calls need it.
    func update(_ body: (inout State) -> [Balancer.Action]) {
        let actions = self.state.withLock { state -> [Balancer.Action] in
            let actions = body(&state)
            return state.phase.isEnding && state.callCount == 0 ? [] : actions
        }
        self.perform(actions)
    }

    private func after(_ pause: Duration, _ body: @escaping @Sendable (HTTP2ClientTransport) -> Void) {
        guard pause > .zero else { return body(self) }
        guard let loop = try? self.loop() else { return }
        loop.post(
            .run { [weak self, unowned loop] in
                loop.fire(at: .now + pause) { [weak self] in
                    if let self { body(self) }
                }
            }
        )
    }

    func loop() throws(LabError) -> EventLoop {
        if let group = self.configuration.eventLoops { return group.nextLoop() }
        return try EventLoopGroup.shared.get().nextLoop()
    }

    private func resolve() {
        let target = self.target
        let resolve = self.configuration.resolve
        Task { [weak self] in
            var addresses: [SocketAddress] = []
            var failure: LabError?
            for endpoint in target {
                do throws(LabError) {
                    for address in try await resolve(endpoint) where !addresses.contains(address) {
                        addresses.append(address)
                    }
                } catch {
                    failure = error
                }
            }
            // Some names of several suffice: the others may come back.
            let found = addresses
            let reason = failure?.message ?? "no address was found"
            self?.update { state in
                found.isEmpty
                    ? state.balancer.resolutionFailed(reason, now: .now)
                    : state.balancer.resolved(found, now: .now)
            }
        }
    }
}
