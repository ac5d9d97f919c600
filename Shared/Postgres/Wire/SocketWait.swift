import Synchronization

/// One wait, which ends once: by the first that says how.
final class SocketWait: Sendable {
    enum Outcome: Sendable { case ready, timedOut, cancelled }

    private enum State {
        case idle
        case waiting(CheckedContinuation<Outcome, Never>)
        case ended(Outcome)
    }

    let deadline: ContinuousClock.Instant?
    private let state = Mutex(State.idle)

    init(until deadline: ContinuousClock.Instant?) { self.deadline = deadline }

    func end(_ outcome: Outcome) {
        let continuation: CheckedContinuation<Outcome, Never>? = self.state.withLock { state in
            switch state {
            case .idle:
                state = .ended(outcome)
                return nil
            case .waiting(let continuation):
                state = .ended(outcome)
                return continuation
            case .ended:
                return nil
            }
        }
        continuation?.resume(returning: outcome)
    }

    /// How it ended. To be awaited once.
    func outcome() async -> Outcome {
        await withCheckedContinuation { continuation in
            let ended: Outcome? = self.state.withLock { state in
                if case .ended(let outcome) = state { return outcome }
                state = .waiting(continuation)
                return nil
            }
            if let ended { continuation.resume(returning: ended) }
        }
    }
}
