import Errors
import Testing

@testable import Postgres

@Suite("The pool's state machine")
struct PoolStateMachineTests {
    typealias Machine = PoolStateMachine
    typealias Connection = PoolStateMachine.ConnectionID
    typealias Request = PoolStateMachine.RequestID

    private static func limits(_ change: (inout PostgresPool.Limits) -> Void = { _ in }) -> PostgresPool.Limits {
        var limits = PostgresPool.Limits()
        limits.maximumConnections = 2
        change(&limits)
        return limits
    }

    private func connection(_ number: Int) -> Connection { Connection(number: number) }
    private func request(_ number: Int) -> Request { Request(number: number) }
    private let later: Duration = .seconds(100)
    private let down = LabError(.unavailable, "nobody answers")

    @Test("connects for whom it has no connection, and lends in the order of asking")
    func lending() {
        var machine = Machine(Self.limits(), seed: 1)
        #expect(machine.lease(request(1), until: later, at: .zero) == [.connect(connection(1))])
        #expect(machine.lease(request(2), until: later, at: .zero) == [.connect(connection(2))])
        #expect(machine.lease(request(3), until: later, at: .zero) == [])
        #expect(machine.connected(connection(2), at: .zero) == [.lend(connection(2), to: request(1))])
        #expect(machine.release(connection(2), isUsable: true, at: .zero) == [.lend(connection(2), to: request(2))])
        #expect(machine.connected(connection(1), at: .zero) == [.lend(connection(1), to: request(3))])
        #expect(machine.release(connection(1), isUsable: true, at: .zero) == [])
        #expect(machine.lease(request(4), until: later, at: .zero) == [.lend(connection(1), to: request(4))])
    }

    @Test("lends the connection that was idle for the shortest time")
    func freshest() {
        var machine = Machine(Self.limits(), seed: 1)
        _ = machine.lease(request(1), until: later, at: .zero)
        _ = machine.lease(request(2), until: later, at: .zero)
        _ = machine.connected(connection(1), at: .zero)
        _ = machine.connected(connection(2), at: .zero)
        _ = machine.release(connection(2), isUsable: true, at: .seconds(1))
        _ = machine.release(connection(1), isUsable: true, at: .seconds(2))
        #expect(machine.lease(request(3), until: later, at: .seconds(3)) == [.lend(connection(1), to: request(3))])
    }

    @Test("fails who waits beyond the deadline, and refuses more than may wait")
    func deadlines() {
        var machine = Machine(Self.limits { $0.maximumWaiters = 2 }, seed: 1)
        _ = machine.lease(request(1), until: .seconds(5), at: .zero)
        _ = machine.lease(request(2), until: .seconds(3), at: .zero)
        let refused = machine.lease(request(3), until: .seconds(9), at: .zero)
        #expect(
            refused == [
                .fail(
                    request(3),
                    LabError(.resourceExhausted, "2 requests already wait for a connection to PostgreSQL")
                )
            ]
        )
        #expect(machine.nextTick == .seconds(3))
        #expect(machine.tick(at: .seconds(2)) == [])
        let late = LabError(
            .resourceExhausted,
            "no connection to PostgreSQL became free in time (all 2 are in use)"
        )
        #expect(machine.tick(at: .seconds(3)) == [.fail(request(2), late)])
        #expect(machine.nextTick == .seconds(5))
        #expect(machine.cancel(request(1)).count == 1)
        #expect(machine.cancel(request(1)) == [])
        #expect(machine.nextTick == nil)
    }

    @Test("waits longer after each failure to connect, tries with one connection, and tells the cause to the late")
    func reconnecting() throws {
        var machine = Machine(Self.limits(), seed: 1)
        _ = machine.lease(request(1), until: later, at: .zero)
        _ = machine.lease(request(2), until: .seconds(1), at: .zero)
        #expect(machine.connectFailed(connection(1), down, at: .zero) == [])
        #expect(machine.connectFailed(connection(2), down, at: .zero) == [])
        let retry = try #require(machine.nextTick)
        #expect(retry >= .milliseconds(50) && retry <= .milliseconds(100))
        #expect(machine.tick(at: retry) == [.connect(connection(3))])
        let message = "no connection to PostgreSQL: nobody answers"
        #expect(machine.tick(at: .seconds(1)) == [.fail(request(2), LabError(.unavailable, message))])
        #expect(machine.connected(connection(3), at: .seconds(2)) == [.lend(connection(3), to: request(1))])
    }

    @Test("fails everybody at once where waiting cannot help")
    func permanent() {
        var machine = Machine(Self.limits(), seed: 1)
        _ = machine.lease(request(1), until: later, at: .zero)
        let wrong = LabError(.unauthenticated, "who is it?")
        #expect(machine.connectFailed(connection(1), wrong, at: .zero) == [.fail(request(1), wrong)])
        #expect(machine.nextTick == nil)
    }

    @Test("checks what is idle, and closes what does not answer, is old, or was not needed")
    func upkeep() {
        let limits = Self.limits {
            $0.checkInterval = .seconds(30)
            $0.idleTimeout = .seconds(100)
            $0.maximumLifetime = .seconds(1000)
        }
        var machine = Machine(limits, seed: 1)
        _ = machine.lease(request(1), until: later, at: .zero)
        _ = machine.connected(connection(1), at: .zero)
        _ = machine.release(connection(1), isUsable: true, at: .seconds(10))
        #expect(machine.nextTick == .seconds(40))
        #expect(machine.tick(at: .seconds(40)) == [.check(connection(1))])
        #expect(machine.lease(request(2), until: later, at: .seconds(40)) == [])
        #expect(
            machine.checked(connection(1), isUsable: true, at: .seconds(41)) == [.lend(connection(1), to: request(2))]
        )
        _ = machine.release(connection(1), isUsable: true, at: .seconds(50))
        _ = machine.tick(at: .seconds(80))
        #expect(machine.checked(connection(1), isUsable: false, at: .seconds(81)) == [.close(connection(1))])
        #expect(machine.closed(connection(1), at: .seconds(82)) == [])
        _ = machine.lease(request(3), until: .seconds(9999), at: .seconds(100))
        _ = machine.connected(connection(2), at: .seconds(100))
        #expect(
            machine.release(connection(2), isUsable: true, at: .seconds(1101)) == [.close(connection(2))],
            "too old"
        )
        _ = machine.lease(request(4), until: .seconds(9999), at: .seconds(1101))
        _ = machine.connected(connection(3), at: .seconds(1101))
        _ = machine.release(connection(3), isUsable: true, at: .seconds(1102))
        #expect(machine.tick(at: .seconds(1202)) == [.close(connection(3))], "not needed")
    }

    @Test("opens another for who waits when a broken one comes back")
    func broken() {
        var machine = Machine(Self.limits { $0.maximumConnections = 1 }, seed: 1)
        _ = machine.lease(request(1), until: later, at: .zero)
        _ = machine.connected(connection(1), at: .zero)
        _ = machine.lease(request(2), until: later, at: .zero)
        #expect(machine.release(connection(1), isUsable: false, at: .zero) == [.close(connection(1))])
        #expect(machine.closed(connection(1), at: .zero) == [.connect(connection(2))])
    }

    @Test("closes when everything has come back")
    func closing() {
        var machine = Machine(Self.limits(), seed: 1)
        _ = machine.lease(request(1), until: later, at: .zero)
        _ = machine.lease(request(2), until: later, at: .zero)
        _ = machine.connected(connection(1), at: .zero)
        let closed = LabError(.unavailable, "the pool of connections to PostgreSQL is closed")
        #expect(machine.close() == [.fail(request(2), closed)])
        #expect(machine.close() == [])
        #expect(machine.lease(request(3), until: later, at: .zero) == [.fail(request(3), closed)])
        #expect(machine.connected(connection(2), at: .zero) == [.close(connection(2))])
        #expect(machine.closed(connection(2), at: .zero) == [])
        #expect(machine.release(connection(1), isUsable: true, at: .zero) == [.close(connection(1))])
        #expect(machine.closed(connection(1), at: .zero) == [.finish])
    }

    @Test("keeps its promises on every path of a random walk", arguments: 0..<200 as Range<UInt64>)
    func randomWalk(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 0..<400 { try walk.step() }
        try walk.end()
    }
}

/// Drives a machine by random events and keeps the books on what it must not do.
private struct RandomWalk {
    private var generator: SeededGenerator
    private var machine: PoolStateMachine
    private let limits: PostgresPool.Limits
    private var now: Duration = .zero
    private var requests = 0
    private var waiting: [(id: PoolStateMachine.RequestID, deadline: Duration)] = []
    private var answered: Set<PoolStateMachine.RequestID> = []
    private var connecting: Set<PoolStateMachine.ConnectionID> = []
    private var lent: Set<PoolStateMachine.ConnectionID> = []
    private var idle: Set<PoolStateMachine.ConnectionID> = []
    private var checking: Set<PoolStateMachine.ConnectionID> = []
    private var closing: Set<PoolStateMachine.ConnectionID> = []
    private var isClosed = false
    private var isFinished = false

    init(seed: UInt64) {
        self.generator = SeededGenerator(seed: seed)
        var limits = PostgresPool.Limits()
        limits.maximumConnections = Int.random(in: 1...4, using: &self.generator)
        limits.maximumWaiters = Int.random(in: 1...8, using: &self.generator)
        limits.maximumLifetime = .seconds(60)
        limits.idleTimeout = .seconds(20)
        limits.checkInterval = .seconds(7)
        self.limits = limits
        self.machine = PoolStateMachine(limits, seed: seed)
    }

    mutating func step() throws {
        self.now += .milliseconds(Int.random(in: 0...1500, using: &self.generator))
        switch Int.random(in: 0..<100, using: &self.generator) {
        case 0..<35: try self.lease()
        case 35..<40:
            guard let request = self.waiting.randomElement(using: &self.generator)?.id else { return }
            try self.check(self.machine.cancel(request))
        case 40..<60:
            guard let id = self.take(\.lent) else { return }
            let isUsable = Int.random(in: 0..<5, using: &self.generator) > 0
            self.idle.insert(id)
            try self.check(self.machine.release(id, isUsable: isUsable, at: self.now), touched: id)
        case 60..<75:
            guard let id = self.take(\.connecting) else { return }
            try self.connect(id, succeeds: Int.random(in: 0..<4, using: &self.generator) > 0)
        case 75..<80:
            guard let id = self.take(\.checking) else { return }
            self.idle.insert(id)
            let isUsable = Bool.random(using: &self.generator)
            try self.check(self.machine.checked(id, isUsable: isUsable, at: self.now), touched: id)
        case 80..<90:
            guard let id = self.take(\.closing) else { return }
            try self.check(self.machine.closed(id, at: self.now))
        default:
            try self.check(self.machine.tick(at: self.now))
            #expect(self.waiting.allSatisfy { $0.deadline > self.now }, "somebody waits beyond the deadline")
            #expect(self.machine.nextTick.map { $0 > self.now } ?? true, "the next tick is already due")
        }
    }

    /// Closes the pool and lets everything come back.
    mutating func end() throws {
        self.isClosed = true
        try self.check(self.machine.close())
        while let id = self.take(\.lent) {
            self.idle.insert(id)
            try self.check(self.machine.release(id, isUsable: true, at: self.now), touched: id)
        }
        while let id = self.take(\.connecting) { try self.connect(id, succeeds: id.number % 2 == 0) }
        while let id = self.take(\.checking) {
            self.idle.insert(id)
            try self.check(self.machine.checked(id, isUsable: true, at: self.now), touched: id)
        }
        while let id = self.take(\.closing) { try self.check(self.machine.closed(id, at: self.now)) }
        #expect(self.isFinished)
        #expect(self.waiting.isEmpty)
        #expect(self.answered.count == self.requests)
    }

    private mutating func lease() throws {
        self.requests += 1
        let id = PoolStateMachine.RequestID(number: self.requests)
        let deadline = self.now + .milliseconds(Int.random(in: 1...9000, using: &self.generator))
        self.waiting.append((id, deadline))
        try self.check(self.machine.lease(id, until: deadline, at: self.now), new: id)
    }

    private mutating func connect(_ id: PoolStateMachine.ConnectionID, succeeds: Bool) throws {
        if succeeds {
            self.idle.insert(id)
            try self.check(self.machine.connected(id, at: self.now), touched: id)
        } else {
            let failure = LabError(.unavailable, "down")
            try self.check(self.machine.connectFailed(id, failure, at: self.now))
        }
    }

    private mutating func take(
        _ set: WritableKeyPath<RandomWalk, Set<PoolStateMachine.ConnectionID>>
    ) -> PoolStateMachine.ConnectionID? {
        let sorted = self[keyPath: set].sorted { $0.number < $1.number }
        guard let id = sorted.randomElement(using: &self.generator) else { return nil }
        self[keyPath: set].remove(id)
        return id
    }

    /// Enters the actions into the books.
    private mutating func check(
        _ actions: [PoolStateMachine.Action],
        touched: PoolStateMachine.ConnectionID? = nil,
        new: PoolStateMachine.RequestID? = nil
    ) throws {
        for action in actions {
            switch action {
            case .connect(let id):
                try #require(!self.isClosed, "connects though it is closed")
                #expect(self.connecting.insert(id).inserted)
            case .lend(let id, to: let request):
                try #require(!self.isClosed, "lends though it is closed")
                try #require(self.idle.remove(id) != nil, "lends what is not free")
                self.lent.insert(id)
                #expect(self.waiting.first?.id == request, "not in the order of asking")
                try self.answer(request)
            case .fail(let request, _): try self.answer(request)
            case .check(let id):
                try #require(self.idle.remove(id) != nil)
                self.checking.insert(id)
            case .close(let id):
                try #require(self.idle.remove(id) != nil, "closes what is in use")
                self.closing.insert(id)
            case .finish:
                #expect(!self.isFinished && self.isClosed)
                self.isFinished = true
            }
        }
        let open = self.connecting.count + self.idle.count + self.lent.count + self.checking.count + self.closing.count
        #expect(open <= self.limits.maximumConnections)
        #expect(self.waiting.count <= self.limits.maximumWaiters)
        #expect(self.waiting.isEmpty || self.idle.isEmpty, "somebody waits while a connection is free")
        #expect(!self.isFinished || open == 0)
        let statistics = self.machine.statistics
        #expect(statistics.waiting == self.waiting.count)
        #expect(statistics.lent == self.lent.count)
        #expect(statistics.idle == self.idle.count + self.checking.count)
        #expect(statistics.connecting == self.connecting.count)
        #expect(statistics.closing == self.closing.count)
    }

    private mutating func answer(_ request: PoolStateMachine.RequestID) throws {
        try #require(self.answered.insert(request).inserted, "answered twice")
        self.waiting.removeAll { $0.id == request }
    }
}
