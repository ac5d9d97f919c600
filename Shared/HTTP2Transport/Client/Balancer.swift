import Errors

/// Which connections a client has and wants, and which one takes the next call. A value: events and the time in,
/// actions out; the transport performs them.
///
/// Every address has a subchannel:
///
/// | state | meaning | next |
/// |---|---|---|
/// | idle | no connection, none wanted until a call is | connecting |
/// | connecting | on its way | ready, backoff |
/// | ready | takes calls | idle |
/// | backoff | failed; tried again when the pause is over | connecting |
///
/// A call goes to the ready connection with the fewest calls. With none ready it waits while one may become so, and
/// fails once all have failed, unless it said that it waits.
struct Balancer {
    enum Action: Equatable {
        case resolve(after: Duration)
        case connect(subchannel: Int, SocketAddress)
        case retry(subchannel: Int, after: Duration)
        case drain(connection: Int)
        /// Calls that waited may be picked again.
        case retryWaiting
        /// Calls that do not wait for readiness fail.
        case failWaiting(String)
    }

    enum Pick: Equatable {
        case connection(Int)
        case wait
        case fail(String)
    }

    struct Backoff: Sendable {
        var initial: Duration
        var max: Duration
        var factor: Double

        /// The pause after failure number `attempt`, from 1; `jitter` in −1…1 moves it by up to a fifth.
        func pause(_ attempt: Int, jitter: Double) -> Duration {
            var pause = self.initial
            for _ in 1..<Swift.max(1, attempt) where pause < self.max { pause = pause * self.factor }
            return min(pause, self.max) * (1 + jitter / 5)
        }
    }

    private enum State: Equatable {
        case idle
        case connecting
        case ready(connection: Int)
        case backoff
    }

    private struct Subchannel {
        var address: SocketAddress
        var state = State.idle
        var failures = 0
    }

    private let backoff: Backoff
    private let resolveInterval: Duration
    private var generator: SeededGenerator
    private var subchannels: [Int: Subchannel] = [:]
    private var order: [Int] = []
    private var nextID = 0
    private var rotation = 0
    private var load: [Int: Int] = [:]
    private var hasResolved = false
    private var isResolving = false
    private var resolveFailures = 0
    private var resolvedAt: ContinuousClock.Instant?
    private var lastFailure = "no address is known"

    init(backoff: Backoff, resolveInterval: Duration, seed: UInt64) {
        self.backoff = backoff
        self.resolveInterval = resolveInterval
        self.generator = SeededGenerator(seed: seed)
    }

    // MARK: - Addresses

    mutating func start() -> [Action] {
        self.isResolving = true
        return [.resolve(after: .zero)]
    }

    /// Asks for a fresh look-up, not too soon after the last.
    private mutating func resolveAgain(_ now: ContinuousClock.Instant) -> [Action] {
        guard !self.isResolving, let resolvedAt = self.resolvedAt else { return [] }
        self.isResolving = true
        return [.resolve(after: max(.zero, now.duration(to: resolvedAt + self.resolveInterval)))]
    }

    mutating func resolved(_ addresses: [SocketAddress], now: ContinuousClock.Instant) -> [Action] {
        self.isResolving = false
        self.resolvedAt = now
        self.resolveFailures = 0
        self.hasResolved = true
        var actions: [Action] = []
        for id in self.order {
            guard let subchannel = self.subchannels[id], !addresses.contains(subchannel.address) else { continue }
            if case .ready(let connection) = subchannel.state { actions.append(.drain(connection: connection)) }
            self.subchannels[id] = nil
        }
        self.order.removeAll { self.subchannels[$0] == nil }
        let known = self.order.compactMap { self.subchannels[$0]?.address }
        // Those that have gone idle stay so: nothing needs them now.
        for address in addresses where !known.contains(address) {
            self.nextID += 1
            self.subchannels[self.nextID] = Subchannel(address: address, state: .connecting)
            self.order.append(self.nextID)
            actions.append(.connect(subchannel: self.nextID, address))
        }
        return actions
    }

    mutating func resolutionFailed(_ reason: String, now: ContinuousClock.Instant) -> [Action] {
        self.resolveFailures += 1
        self.resolvedAt = now
        // Stays resolving: the next attempt is already asked for.
        let pause = self.pause(self.resolveFailures)
        guard self.order.isEmpty else { return [.resolve(after: pause)] }
        self.hasResolved = true
        self.lastFailure = reason
        return [.failWaiting(reason), .resolve(after: pause)]
    }

    private mutating func pause(_ attempt: Int) -> Duration {
        self.backoff.pause(attempt, jitter: Double.random(in: -1...1, using: &self.generator))
    }

    private mutating func connectIdle() -> [Action] {
        var actions: [Action] = []
        for id in self.order {
            guard let subchannel = self.subchannels[id], subchannel.state == .idle else { continue }
            self.subchannels[id]?.state = .connecting
            actions.append(.connect(subchannel: id, subchannel.address))
        }
        return actions
    }

    // MARK: - Connections

    /// - Returns: nil where the subchannel is gone and the connection of no use.
    mutating func opened(_ connection: Int, subchannel id: Int) -> [Action]? {
        guard self.subchannels[id]?.state == .connecting else { return nil }
        self.subchannels[id]?.state = .ready(connection: connection)
        self.subchannels[id]?.failures = 0
        self.load[connection] = 0
        return [.retryWaiting]
    }

    /// The connection takes no new calls, or is gone after it was open.
    mutating func retired(_ connection: Int, subchannel id: Int, now: ContinuousClock.Instant) -> [Action] {
        self.load[connection] = nil
        guard self.subchannels[id]?.state == .ready(connection: connection) else { return [] }
        self.subchannels[id]?.state = .idle
        return self.resolveAgain(now)
    }

    mutating func failed(subchannel id: Int, _ reason: String, now: ContinuousClock.Instant) -> [Action] {
        guard let subchannel = self.subchannels[id], subchannel.state == .connecting else { return [] }
        let failures = subchannel.failures + 1
        self.subchannels[id]?.failures = failures
        self.subchannels[id]?.state = .backoff
        self.lastFailure = "\(subchannel.address.peerDescription): \(reason)"
        var actions: [Action] = [.retry(subchannel: id, after: self.pause(failures))]
        actions += self.resolveAgain(now)
        if self.hasFailed { actions.append(.failWaiting(self.lastFailure)) }
        return actions
    }

    mutating func backoffElapsed(subchannel id: Int) -> [Action] {
        guard let subchannel = self.subchannels[id], subchannel.state == .backoff else { return [] }
        self.subchannels[id]?.state = .connecting
        return [.connect(subchannel: id, subchannel.address)]
    }

    /// Whether no connection is there or on its way.
    private var hasFailed: Bool {
        self.hasResolved && self.subchannels.values.allSatisfy { $0.state == .backoff }
    }

    // MARK: - Calls

    /// Chooses who takes a call, and counts it there.
    mutating func pick() -> (Pick, [Action]) {
        let actions = self.connectIdle()
        var best: (connection: Int, load: Int)?
        self.rotation &+= 1
        for index in self.order.indices {
            let id = self.order[(index + self.rotation) % self.order.count]
            guard case .ready(let connection) = self.subchannels[id]?.state, let load = self.load[connection] else {
                continue
            }
            if load < best?.load ?? Int.max { best = (connection, load) }
        }
        if let best {
            self.load[best.connection] = best.load + 1
            return (.connection(best.connection), actions)
        }
        // As gRPC has it: where all have failed, calls fail until one is open again, attempts under way or not.
        let isHopeless = self.hasFailed || self.subchannels.values.allSatisfy { $0.failures > 0 }
        return (self.hasResolved && isHopeless ? .fail(self.lastFailure) : .wait, actions)
    }

    mutating func callEnded(on connection: Int) {
        if let load = self.load[connection] { self.load[connection] = max(0, load - 1) }
    }
}
