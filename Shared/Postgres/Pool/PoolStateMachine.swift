import Errors

/// The whole reasoning of the pool: events go in with the time at which they happened, actions come out.
///
/// It holds no connection, no clock and no task. A connection lives through
///
/// | state | until | then |
/// |---|---|---|
/// | connecting | `connected` | idle, lent, or closing when the pool is |
/// | connecting | `connectFailed` | gone; the next attempt waits (`Backoff`) |
/// | idle | `lease` | lent (the one idle for the shortest time first) |
/// | idle | `tick` | checking after `checkInterval`, closing after `idleTimeout` or at the end of its life |
/// | checking | `checked` | idle or lent; closing where it failed |
/// | lent | `release` | idle, lent again, or closing where it is broken or has lived its life |
/// | closing | `closed` | gone |
///
/// Requests wait in the order in which they came, at most `maximumWaiters` of them, each to its own deadline.
/// Connections in every state count towards `maximumConnections`.
struct PoolStateMachine: Sendable {
    /// The time since the pool was made.
    typealias Time = Duration

    struct ConnectionID: Hashable, Sendable { var number: Int }
    struct RequestID: Hashable, Sendable { var number: Int }

    enum Action: Hashable, Sendable {
        case connect(ConnectionID)
        case lend(ConnectionID, to: RequestID)
        case fail(RequestID, LabError)
        case check(ConnectionID)
        case close(ConnectionID)
        /// The pool is closed and holds nothing any more.
        case finish
    }

    private enum State {
        case connecting
        case idle(since: Time, checked: Time)
        case checking(since: Time)
        case lent
        case closing
    }

    private struct Slot {
        var state: State
        var endOfLife: Time = .zero
    }

    private struct Waiter {
        var id: RequestID
        var deadline: Time
    }

    private let limits: PostgresPool.Limits
    private var generator: SeededGenerator
    private var slots: [ConnectionID: Slot] = [:]
    private var connections = 0
    private var waiters: [Waiter] = []
    private var failures = 0
    private var nextAttempt: Time = .zero
    private var lastFailure: LabError?
    private(set) var isClosing = false
    private var isFinished = false

    init(_ limits: PostgresPool.Limits, seed: UInt64) {
        self.limits = limits
        self.generator = SeededGenerator(seed: seed)
    }
}

// MARK: - Requests

extension PoolStateMachine {
    mutating func lease(_ id: RequestID, until deadline: Time, at now: Time) -> [Action] {
        if self.isClosing { return [.fail(id, Self.closed)] }
        if self.waiters.isEmpty, let idle = self.freshestIdle() {
            self.slots[idle]?.state = .lent
            return [.lend(idle, to: id)]
        }
        guard self.waiters.count < self.limits.maximumWaiters else {
            return [
                .fail(
                    id,
                    LabError(
                        .resourceExhausted,
                        "\(self.waiters.count) requests already wait for a connection to PostgreSQL"
                    )
                )
            ]
        }
        guard deadline > now else { return [.fail(id, self.waitedTooLong)] }
        self.waiters.append(Waiter(id: id, deadline: deadline))
        return self.connectForWaiters(now)
    }

    /// The request is no longer interested. Nothing happens where it already has its connection.
    mutating func cancel(_ id: RequestID) -> [Action] {
        guard let index = self.waiters.firstIndex(where: { $0.id == id }) else { return [] }
        self.waiters.remove(at: index)
        return [.fail(id, LabError(.cancelled, "waiting for a connection to PostgreSQL was cancelled"))]
    }

    mutating func release(_ id: ConnectionID, isUsable: Bool, at now: Time) -> [Action] {
        guard case .lent = self.slots[id]?.state else { return [] }
        return self.settle(id, isUsable: isUsable, since: now, at: now)
    }

    private func freshestIdle() -> ConnectionID? {
        var freshest: (id: ConnectionID, since: Time)?
        for (id, slot) in self.slots {
            guard case .idle(let since, _) = slot.state else { continue }
            let isFresher = freshest.map { (since, id.number) > ($0.since, $0.id.number) } ?? true
            if isFresher { freshest = (id, since) }
        }
        return freshest?.id
    }

    private static let closed = LabError(.unavailable, "the pool of connections to PostgreSQL is closed")

    private var waitedTooLong: LabError {
        if let failure = self.lastFailure {
            return LabError(.unavailable, "no connection to PostgreSQL: \(failure.message)", cause: failure)
        }
        return LabError(
            .resourceExhausted,
            "no connection to PostgreSQL became free in time (all \(self.limits.maximumConnections) are in use)"
        )
    }
}

// MARK: - Connections

extension PoolStateMachine {
    mutating func connected(_ id: ConnectionID, at now: Time) -> [Action] {
        guard case .connecting = self.slots[id]?.state else { return [] }
        self.failures = 0
        self.lastFailure = nil
        self.nextAttempt = now
        // Spread, so that connections opened together do not end together.
        let life = self.limits.maximumLifetime * Double.random(in: 0.9...1, using: &self.generator)
        self.slots[id]?.endOfLife = now + life
        return self.settle(id, isUsable: true, since: now, at: now) + self.connectForWaiters(now)
    }

    /// - Parameter failure: what is told to those who wait. One that waiting does not heal (a wrong password, no such
    ///   database) is told at once.
    mutating func connectFailed(_ id: ConnectionID, _ failure: LabError, at now: Time) -> [Action] {
        guard case .connecting = self.slots[id]?.state else { return [] }
        self.slots[id] = nil
        if self.isClosing { return self.finishIfEmpty() }
        self.failures += 1
        self.lastFailure = failure
        self.nextAttempt = now + self.limits.backoff.delay(after: self.failures, using: &self.generator)
        if failure.code == .unavailable || failure.code == .resourceExhausted { return self.connectForWaiters(now) }
        defer { self.waiters = [] }
        return self.waiters.map { .fail($0.id, failure) }
    }

    mutating func checked(_ id: ConnectionID, isUsable: Bool, at now: Time) -> [Action] {
        guard case .checking(let since) = self.slots[id]?.state else { return [] }
        return self.settle(id, isUsable: isUsable, since: since, at: now)
    }

    mutating func closed(_ id: ConnectionID, at now: Time) -> [Action] {
        guard case .closing = self.slots[id]?.state else { return [] }
        self.slots[id] = nil
        return self.isClosing ? self.finishIfEmpty() : self.connectForWaiters(now)
    }

    /// What becomes of a connection that nobody uses just now.
    private mutating func settle(_ id: ConnectionID, isUsable: Bool, since: Time, at now: Time) -> [Action] {
        guard isUsable, !self.isClosing, let endOfLife = self.slots[id]?.endOfLife, now < endOfLife else {
            self.slots[id]?.state = .closing
            return [.close(id)]
        }
        if let waiter = self.waiters.first {
            self.waiters.removeFirst()
            self.slots[id]?.state = .lent
            return [.lend(id, to: waiter.id)]
        }
        self.slots[id]?.state = .idle(since: since, checked: now)
        return []
    }

    /// Opens as many connections as there are waiters without one on the way; one at a time after a failure.
    private mutating func connectForWaiters(_ now: Time) -> [Action] {
        guard !self.isClosing, now >= self.nextAttempt else { return [] }
        let onTheWay = self.onTheWay
        let wanted = self.failures > 0 ? min(self.waiters.count, 1) : self.waiters.count
        let room = self.limits.maximumConnections - self.slots.count
        return (0..<max(0, min(wanted - onTheWay, room))).map { _ in self.open() }
    }

    /// How many connections will soon be free for somebody.
    private var onTheWay: Int {
        self.slots.values.count { slot in
            switch slot.state {
            case .connecting, .checking: true
            case .idle, .lent, .closing: false
            }
        }
    }

    private mutating func open() -> Action {
        self.connections += 1
        let id = ConnectionID(number: self.connections)
        self.slots[id] = Slot(state: .connecting)
        return .connect(id)
    }
}

// MARK: - Time

extension PoolStateMachine {
    /// When `tick` has something to do next; nil where only other events can change anything.
    var nextTick: Time? {
        var times = self.waiters.map(\.deadline)
        // With an attempt on the way there is none to be made: its own end comes first.
        if !self.waiters.isEmpty, self.failures > 0, self.onTheWay == 0,
            self.slots.count < self.limits.maximumConnections
        {
            times.append(self.nextAttempt)
        }
        for slot in self.slots.values {
            guard case .idle(let since, let checked) = slot.state else { continue }
            times.append(self.idleEnd(slot, since: since))
            times.append(checked + self.limits.checkInterval)
        }
        return times.min()
    }

    mutating func tick(at now: Time) -> [Action] {
        var actions: [Action] = []
        let late = self.waiters.filter { $0.deadline <= now }
        self.waiters.removeAll { $0.deadline <= now }
        actions += late.map { .fail($0.id, self.waitedTooLong) }
        for id in self.slots.keys.sorted(by: { $0.number < $1.number }) {
            guard let slot = self.slots[id], case .idle(let since, let checked) = slot.state else { continue }
            if self.idleEnd(slot, since: since) <= now {
                self.slots[id]?.state = .closing
                actions.append(.close(id))
            } else if checked + self.limits.checkInterval <= now {
                self.slots[id]?.state = .checking(since: since)
                actions.append(.check(id))
            }
        }
        return actions + self.connectForWaiters(now)
    }

    private func idleEnd(_ slot: Slot, since: Time) -> Time {
        min(slot.endOfLife, since + self.limits.idleTimeout)
    }
}

// MARK: - Closing

extension PoolStateMachine {
    /// Refuses new requests and those that wait, closes what is idle, and what is lent when it comes back.
    mutating func close() -> [Action] {
        guard !self.isClosing else { return [] }
        self.isClosing = true
        var actions: [Action] = self.waiters.map { .fail($0.id, Self.closed) }
        self.waiters = []
        for id in self.slots.keys.sorted(by: { $0.number < $1.number }) {
            guard case .idle = self.slots[id]?.state else { continue }
            self.slots[id]?.state = .closing
            actions.append(.close(id))
        }
        return actions + self.finishIfEmpty()
    }

    private mutating func finishIfEmpty() -> [Action] {
        guard self.isClosing, self.slots.isEmpty, !self.isFinished else { return [] }
        self.isFinished = true
        return [.finish]
    }

    /// How many connections are in each state, and how many requests wait.
    var statistics: PostgresPool.Statistics {
        var statistics = PostgresPool.Statistics(waiting: self.waiters.count)
        for slot in self.slots.values {
            switch slot.state {
            case .connecting: statistics.connecting += 1
            case .idle, .checking: statistics.idle += 1
            case .lent: statistics.lent += 1
            case .closing: statistics.closing += 1
            }
        }
        return statistics
    }
}
