import Errors
import Synchronization

/// How a server ends: gracefully, or at once.
extension HTTP2ServerTransport {
    /// Accepts no connection and, after telling the clients, no call; those that were taken run on.
    public func beginGracefulShutdown() {
        let listener = self.state.withLock { state in
            guard state.phase == .listening || state.phase == .idle else { return nil as Listener? }
            state.phase = .closing
            return state.listener
        }
        // What has connected before this moment is still taken in, and drained with the others.
        guard let listener else { return self.drain() }
        listener.close { self.drain() }
    }

    private func drain() {
        let (connections, done) = self.state.withLock { state in
            state.listener = nil
            return (Array(state.connections.values), Self.finishIfDone(&state))
        }
        for connection in connections { connection.drain() }
        done?.resume()
        self.publishStopped()
    }

    func closeNow() {
        let (listener, connections, calls) = self.state.withLock { state in
            if state.phase == .idle || state.phase == .listening { state.phase = .closing }
            state.endsNow = true
            defer { state.listener = nil }
            return (state.listener, Array(state.connections.values), Array(state.calls.values))
        }
        for connection in connections { connection.close("the server is stopping") }
        for call in calls { call.cancelHandler() }
        if let listener {
            listener.close { self.drain() }
        } else {
            self.drain()
        }
    }

    private func publishStopped() {
        let isUnbound = self.state.withLock { $0.bound == nil }
        if isUnbound { self.publish(.failure(LabError(.unavailable, "the server was stopped before it listened"))) }
    }

    static func finishIfDone(_ state: inout State) -> CheckedContinuation<Void, Never>? {
        guard state.phase == .closing, state.listener == nil, state.connections.isEmpty, state.calls.isEmpty else {
            return nil
        }
        guard let waiter = state.doneWaiter else { return nil }
        state.phase = .closed
        state.doneWaiter = nil
        state.streamHandler = nil
        return waiter
    }
}
