import Errors
import Synchronization

/// Wakes those who watch the audit log when there may be something new in it.
///
/// It carries no entries: who is woken reads what comes after the position that it stands at. So a notification that is
/// lost with its connection loses nothing, and one that comes twice repeats nothing.
final class AuditFeed: Sendable {
    private struct State {
        var watchers: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
        var isClosed = false
    }

    private let watchersMax: Int
    private let state = Mutex(State())

    init(watchersMax: Int) { self.watchersMax = watchersMax }

    var watcherCount: Int { self.state.withLock { $0.watchers.count } }

    /// A stream of wake-ups, of which at most one waits; it ends with the feed.
    /// - Throws: `resourceExhausted` where as many watch as may, `unavailable` where the service stops.
    func subscribe() throws(LabError) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let outcome: Result<Int, LabError> = self.state.withLock { state in
            guard !state.isClosed else { return .failure(LabError(.unavailable, "the registry is stopping")) }
            guard state.watchers.count < self.watchersMax else {
                return .failure(
                    LabError(
                        .resourceExhausted,
                        "\(self.watchersMax) watch the audit log already, which is the limit",
                        remedy: "try again later, or raise registry.watchers_max"
                    )
                )
            }
            state.next += 1
            state.watchers[state.next] = continuation
            return .success(state.next)
        }
        let number = try outcome.get()
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { state in state.watchers[number] = nil }
        }
        return stream
    }

    /// Something may be new.
    func wake() {
        let watchers = self.state.withLock { Array($0.watchers.values) }
        for watcher in watchers { watcher.yield() }
    }

    /// Ends every stream.
    func close() {
        let watchers = self.state.withLock { state in
            state.isClosed = true
            return Array(state.watchers.values)
        }
        for watcher in watchers { watcher.finish() }
    }
}
