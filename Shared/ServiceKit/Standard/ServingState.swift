import Synchronization

/// Whether a service takes calls, and who is told when that changes.
///
/// ```
/// starting → serving ⇄ unready → draining
/// ```
/// `draining` is final: a service that has begun to stop does not serve again.
final class ServingState: Sendable {
    enum Phase: Sendable, Hashable {
        /// Migrations and what a service does before its first call; next: serving, unready, draining.
        case starting
        /// Next: unready, draining.
        case serving
        /// A readiness check fails, for these reasons by the checks' names; next: serving, draining.
        case unready([String: String])
        /// Stopping; final.
        case draining
    }

    private struct State {
        var phase = Phase.starting
        var watchers: [Int: AsyncStream<Phase>.Continuation] = [:]
        var nextWatcher = 0
    }

    private let state = Mutex(State())

    var phase: Phase { self.state.withLock { $0.phase } }
    var isServing: Bool { self.phase == .serving }

    /// Moves to `phase`, unless the service is stopping. True where that is a change.
    @discardableResult
    func move(to phase: Phase) -> Bool {
        self.state.withLock { state in
            guard state.phase != .draining, state.phase != phase else { return false }
            state.phase = phase
            for watcher in state.watchers.values { watcher.yield(phase) }
            return true
        }
    }

    /// The phase now, and after each change; a slow reader gets the newest.
    func phases() -> AsyncStream<Phase> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let id = self.state.withLock { state in
                let id = state.nextWatcher
                state.nextWatcher += 1
                state.watchers[id] = continuation
                continuation.yield(state.phase)
                return id
            }
            continuation.onTermination = { _ in self.forget(id) }
        }
    }

    private func forget(_ id: Int) { self.state.withLock { $0.watchers[id] = nil } }
}
