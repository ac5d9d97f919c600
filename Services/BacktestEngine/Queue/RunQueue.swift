import Errors

/// The engine's bounded queue: as many runs at a time as it has workers, and a limited number that wait their turn.
actor RunQueue {
    private var state: RunQueueState
    private var waiters: [RunQueueState.Ticket: CheckedContinuation<Bool, Never>] = [:]
    private var listeners: [RunQueueState.Ticket: @Sendable (Int) -> Void] = [:]

    init(workers: Int, waiting: Int) {
        self.state = RunQueueState(runningLimit: workers, waitingLimit: waiting)
    }

    var runningCount: Int { self.state.running.count }
    var waitingCount: Int { self.state.waiting.count }

    /// Runs `body` when its turn comes.
    ///
    /// - Parameter waiting: told how many runs are before this one, at first and whenever that changes.
    /// - Throws: `resourceExhausted` where the queue is full; `CancellationError` where the caller gave up waiting.
    func withTurn<Value: Sendable>(
        waiting: @escaping @Sendable (Int) -> Void,
        _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        let ticket = try await self.enter(waiting)
        defer { self.leave(ticket) }
        return try await body()
    }

    /// Waits for the turn of a part of something that had a turn before, behind all who wait; `leave` when done.
    func enterAdmitted() async throws -> RunQueueState.Ticket {
        try await self.enter(isAdmitted: true) { _ in }
    }

    private func enter(
        isAdmitted: Bool = false,
        _ listener: @escaping @Sendable (Int) -> Void
    ) async throws -> RunQueueState.Ticket {
        switch self.state.enter(isAdmitted: isAdmitted) {
        case .run(let ticket):
            return ticket
        case .wait(let ticket, let position):
            listener(position)
            self.listeners[ticket] = listener
            let isTurn = await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    if Task.isCancelled {
                        continuation.resume(returning: false)
                    } else {
                        self.waiters[ticket] = continuation
                    }
                }
            } onCancel: {
                Task { await self.giveUp(ticket) }
            }
            self.listeners[ticket] = nil
            if !isTurn || Task.isCancelled {
                self.leave(ticket)
                throw CancellationError()
            }
            return ticket
        case .full:
            throw LabError(
                .resourceExhausted,
                "the engine's queue is full: \(self.state.runningLimit) run and \(self.state.waitingLimit) wait",
                remedy: "try again later, or give it more room with engine.queue"
            )
        }
    }

    private func giveUp(_ ticket: RunQueueState.Ticket) {
        self.waiters.removeValue(forKey: ticket)?.resume(returning: false)
    }

    func leave(_ ticket: RunQueueState.Ticket) {
        let departure = self.state.leave(ticket)
        if let next = departure.starting { self.waiters.removeValue(forKey: next)?.resume(returning: true) }
        for ticket in departure.moved {
            guard let position = self.state.waiting.firstIndex(of: ticket) else { continue }
            self.listeners[ticket]?(position)
        }
    }
}
