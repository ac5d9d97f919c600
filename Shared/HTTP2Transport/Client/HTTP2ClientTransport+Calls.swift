public import GRPCCore
import Synchronization

/// Calls: each finds a connection, or waits for one, and leaves it again.
extension HTTP2ClientTransport {
    public func withStream<T: Sendable>(
        descriptor: MethodDescriptor,
        options: CallOptions,
        _ closure: (RPCStream<Inbound, Outbound>, ClientContext) async throws -> T
    ) async throws -> T {
        let call = ClientCall(
            descriptor: descriptor,
            options: options,
            limits: self.configuration.callLimits(options),
            defaults: self.defaults,
            dispatcher: self
        )
        try self.begin()
        defer { self.end(call) }
        // Told through the call, as everything that fails it: GRPCCore tries again what a call says, and where this
        // method throws it goes on to wait for the call's deadline.
        var connection: Connection?
        do {
            connection = try self.dispatch(call)
        } catch {
            call.refused(error.message)
        }
        let context = ClientContext(
            descriptor: descriptor,
            remotePeer: connection?.remotePeer ?? self.defaults.authority,
            localPeer: connection?.localPeer ?? ""
        )
        return try await withTaskCancellationHandler {
            try await closure(
                RPCStream(
                    descriptor: descriptor,
                    inbound: RPCAsyncSequence(wrapping: ClientInbound(call: call)),
                    outbound: RPCWriter.Closable(wrapping: ClientOutbound(call: call))
                ),
                context
            )
        } onCancel: {
            call.cancel()
        }
    }

    private func begin() throws(RPCError) {
        try self.state.withLock { state throws(RPCError) in
            guard state.phase == .idle || state.phase == .running else {
                throw RPCError(code: .failedPrecondition, message: "the client is shut down")
            }
            state.callCount += 1
        }
    }

    private func end(_ call: ClientCall) {
        call.taskEnded()
        let isQuiet = self.state.withLock { state in
            state.callCount -= 1
            return state.callCount == 0 && state.phase == .closing
        }
        if isQuiet { self.drainIfQuiet() }
    }

    /// Finds a connection for `call`, or has it wait for one.
    ///
    /// - Throws: UNAVAILABLE where none can be had and the call does not wait.
    @discardableResult
    private func dispatch(_ call: ClientCall) throws(RPCError) -> Connection? {
        let (connection, failure, actions) = self.state.withLock { state in
            guard state.phase != .idle else {
                state.waiting.append(call)
                return (nil as Connection?, nil as String?, [Balancer.Action]())
            }
            let (pick, actions) = state.balancer.pick()
            switch pick {
            case .connection(let id):
                let entry = state.connections[id]
                call.connectionID = id
                return (entry?.connection, nil, actions)
            case .wait:
                state.waiting.append(call)
                return (nil, nil, actions)
            case .fail(let reason):
                guard call.waitsForReady else { return (nil, reason, actions) }
                state.waiting.append(call)
                return (nil, nil, actions)
            }
        }
        self.perform(actions)
        if let failure { throw RPCError(code: .unavailable, message: failure) }
        if let connection { call.attach(connection) }
        return connection
    }

    func retryWaiting() {
        let waiting = self.state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        for call in waiting { self.redispatch(call) }
    }

    func failWaiting(_ reason: String) {
        let failing = self.state.withLock { state in
            let failing = state.waiting.filter { !$0.waitsForReady }
            state.waiting.removeAll { !$0.waitsForReady }
            return failing
        }
        for call in failing { call.refused(reason) }
    }
}

extension HTTP2ClientTransport: ClientCall.Dispatcher {
    func redispatch(_ call: ClientCall) {
        self.state.withLock { Self.leaveConnection(call, &$0) }
        do {
            try self.dispatch(call)
        } catch {
            call.refused(error.message)
        }
    }

    func callEnded(_ call: ClientCall) {
        self.state.withLock { state in
            Self.leaveConnection(call, &state)
            if !state.waiting.isEmpty { state.waiting.removeAll { $0 === call } }
        }
    }

    private static func leaveConnection(_ call: ClientCall, _ state: inout State) {
        guard let id = call.connectionID else { return }
        call.connectionID = nil
        state.balancer.callEnded(on: id)
    }
}
