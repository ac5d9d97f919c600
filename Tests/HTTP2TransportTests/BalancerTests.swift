import Testing

@testable import HTTP2Transport

@Suite("The balancer")
struct BalancerTests {
    let now = ContinuousClock.now

    private static func addresses(_ names: String...) throws -> [SocketAddress] {
        try names.map { try #require(SocketAddress(unixPath: "/\($0)")) }
    }

    private func balancer() -> Balancer {
        Balancer(
            backoff: .init(initial: .seconds(1), max: .seconds(10), factor: 2),
            resolveInterval: .seconds(5),
            seed: 1
        )
    }

    /// One that has resolved to `addresses`, which are subchannels 1, 2, … and connecting.
    private func resolved(_ addresses: [SocketAddress]) -> Balancer {
        var balancer = self.balancer()
        _ = balancer.start()
        _ = balancer.resolved(addresses, now: self.now)
        return balancer
    }

    /// One whose subchannels 1, 2, … have the connections 101, 102, …
    private func ready(_ addresses: [SocketAddress]) -> Balancer {
        var balancer = self.resolved(addresses)
        for id in 1...addresses.count { _ = balancer.opened(100 + id, subchannel: id) }
        return balancer
    }

    // MARK: - Connecting

    @Test("resolves first, then connects to every address; calls wait until one is ready")
    func connecting() throws {
        let addresses = try Self.addresses("a", "b")
        var balancer = self.balancer()
        #expect(balancer.start() == [.resolve(after: .zero)])
        #expect(balancer.pick() == (.wait, []))
        #expect(
            balancer.resolved(addresses, now: self.now)
                == [.connect(subchannel: 1, addresses[0]), .connect(subchannel: 2, addresses[1])]
        )
        #expect(balancer.pick() == (.wait, []))
        #expect(balancer.opened(102, subchannel: 2) == [.retryWaiting])
        #expect(balancer.pick() == (.connection(102), []))
        #expect(balancer.pick() == (.connection(102), []))
    }

    @Test("connects again for the next call after a connection has ended, not before")
    func idle() throws {
        let addresses = try Self.addresses("a")
        var balancer = self.ready(addresses)
        _ = balancer.retired(101, subchannel: 1, now: self.now)
        #expect(balancer.resolved(addresses, now: self.now) == [])
        #expect(balancer.pick() == (.wait, [.connect(subchannel: 1, addresses[0])]))
        #expect(balancer.pick() == (.wait, []))
        #expect(balancer.opened(201, subchannel: 1) == [.retryWaiting])
        #expect(balancer.pick() == (.connection(201), []))
    }

    @Test("makes nothing of events that come too late")
    func late() throws {
        let addresses = try Self.addresses("a", "b")
        var balancer = self.ready(addresses)
        #expect(balancer.opened(999, subchannel: 1) == nil)
        #expect(balancer.opened(999, subchannel: 7) == nil)
        #expect(balancer.failed(subchannel: 1, "late", now: self.now) == [])
        #expect(balancer.failed(subchannel: 7, "late", now: self.now) == [])
        #expect(balancer.backoffElapsed(subchannel: 1) == [])
        #expect(balancer.backoffElapsed(subchannel: 7) == [])
        #expect(balancer.retired(999, subchannel: 1, now: self.now) == [])
        balancer.callEnded(on: 999)
        let picks = [balancer.pick().0, balancer.pick().0]
        #expect(picks.contains(.connection(101)) && picks.contains(.connection(102)))
    }

    // MARK: - Balance

    @Test("spreads calls evenly over connections that are equally busy")
    func even() throws {
        var balancer = self.ready(try Self.addresses("a", "b", "c"))
        var counts: [Int: Int] = [:]
        for _ in 0..<30 {
            guard case (.connection(let id), _) = balancer.pick() else { continue }
            counts[id, default: 0] += 1
        }
        #expect(counts == [101: 10, 102: 10, 103: 10])
    }

    @Test("gives a call to a connection with the fewest, whatever ends in between", arguments: UInt64(1)...8)
    func leastOutstanding(seed: UInt64) throws {
        var balancer = self.ready(try Self.addresses("a", "b", "c"))
        var generator = SeededGenerator(seed: seed)
        var loads = [101: 0, 102: 0, 103: 0]
        for _ in 0..<500 {
            if Bool.random(using: &generator) {
                guard let busy = loads.filter({ $0.value > 0 }).keys.sorted().randomElement(using: &generator) else {
                    continue
                }
                balancer.callEnded(on: busy)
                loads[busy, default: 0] -= 1
            } else {
                guard case (.connection(let id), _) = balancer.pick() else {
                    Issue.record("no connection, with three ready")
                    return
                }
                #expect(loads[id] == loads.values.min())
                loads[id, default: 0] += 1
            }
        }
    }

    @Test("gives no call to a connection that has retired")
    func retired() throws {
        var balancer = self.ready(try Self.addresses("a", "b"))
        _ = balancer.retired(101, subchannel: 1, now: self.now)
        for _ in 0..<10 { #expect(balancer.pick().0 == .connection(102)) }
    }

    // MARK: - Failure

    @Test("fails calls only once every address has failed, with the last reason")
    func failure() throws {
        let addresses = try Self.addresses("a", "b")
        var balancer = self.resolved(addresses)
        let first = balancer.failed(subchannel: 1, "refused", now: self.now)
        #expect(first.retryPause(subchannel: 1) != nil)
        #expect(!first.contains { if case .failWaiting = $0 { true } else { false } })
        #expect(balancer.pick() == (.wait, []))
        #expect(balancer.failed(subchannel: 2, "no route", now: self.now).last == .failWaiting("unix:/b: no route"))
        #expect(balancer.pick() == (.fail("unix:/b: no route"), []))
    }

    @Test("goes on failing calls while it tries again, until one is ready")
    func sticky() throws {
        let addresses = try Self.addresses("a")
        var balancer = self.resolved(addresses)
        #expect(balancer.failed(subchannel: 1, "refused", now: self.now).last == .failWaiting("unix:/a: refused"))
        #expect(balancer.backoffElapsed(subchannel: 1) == [.connect(subchannel: 1, addresses[0])])
        #expect(balancer.pick() == (.fail("unix:/a: refused"), []))
        // Those that said that they wait for readiness are picked again now.
        #expect(balancer.opened(101, subchannel: 1) == [.retryWaiting])
        #expect(balancer.pick() == (.connection(101), []))
    }

    @Test("pauses longer after every failure, up to the most, and as at first after a success")
    func backoff() throws {
        var balancer = self.resolved(try Self.addresses("a"))
        var pauses: [Duration] = []
        for _ in 0..<7 {
            pauses.append(
                try #require(balancer.failed(subchannel: 1, "refused", now: self.now).retryPause(subchannel: 1))
            )
            #expect(balancer.backoffElapsed(subchannel: 1).count == 1)
        }
        for (pause, seconds) in zip(pauses, [1, 2, 4, 8, 10, 10, 10]) {
            #expect(pause >= .milliseconds(800 * seconds))
            #expect(pause <= .milliseconds(1200 * seconds))
        }
        #expect(Set(pauses).count == pauses.count)
        _ = balancer.opened(101, subchannel: 1)
        _ = balancer.retired(101, subchannel: 1, now: self.now)
        _ = balancer.pick()
        let again = balancer.failed(subchannel: 1, "refused", now: self.now).retryPause(subchannel: 1)
        #expect(try #require(again) <= .milliseconds(1200))
    }

    @Test(
        "pauses by the formula",
        arguments: [(1, 0.0, 1000), (2, 0, 2000), (9, 0, 10_000), (1, 1, 1200), (3, -1, 3200)]
    )
    func formula(attempt: Int, jitter: Double, milliseconds: Int) {
        let backoff = Balancer.Backoff(initial: .seconds(1), max: .seconds(10), factor: 2)
        #expect(backoff.pause(attempt, jitter: jitter) == .milliseconds(milliseconds))
    }

    // MARK: - Resolving again

    @Test("looks names up again when a connection ends, not too soon and not twice at once")
    func resolvingAgain() throws {
        let addresses = try Self.addresses("a", "b", "c")
        var balancer = self.ready(addresses)
        let later = self.now + .seconds(2)
        #expect(balancer.retired(101, subchannel: 1, now: later) == [.resolve(after: .seconds(3))])
        #expect(balancer.retired(102, subchannel: 2, now: later) == [])
        _ = balancer.resolved(addresses, now: later)
        #expect(balancer.retired(103, subchannel: 3, now: later + .seconds(60)) == [.resolve(after: .zero)])
    }

    @Test("drains what is no longer an address, connects to what is new, and keeps the rest")
    func changed() throws {
        var balancer = self.ready(try Self.addresses("a", "b"))
        let changed = try Self.addresses("b", "c")
        #expect(
            balancer.resolved(changed, now: self.now)
                == [.drain(connection: 101), .connect(subchannel: 3, changed[1])]
        )
        #expect(balancer.pick().0 == .connection(102))
        // The drained connection's end is no news of an address.
        #expect(balancer.retired(101, subchannel: 1, now: self.now) == [])
        #expect(balancer.opened(103, subchannel: 3) == [.retryWaiting])
        #expect(balancer.pick().0 == .connection(103))
    }

    @Test("has no use for a connection to an address that has gone meanwhile")
    func goneWhileConnecting() throws {
        var balancer = self.resolved(try Self.addresses("a"))
        _ = balancer.resolved(try Self.addresses("b"), now: self.now)
        #expect(balancer.opened(101, subchannel: 1) == nil)
        #expect(balancer.backoffElapsed(subchannel: 1) == [])
    }

    @Test("fails calls while names do not resolve, tries again ever later, and recovers")
    func resolutionFailed() throws {
        var balancer = self.balancer()
        _ = balancer.start()
        for seconds in [1, 2, 4] {
            let actions = balancer.resolutionFailed("no such name", now: self.now)
            #expect(actions.first == .failWaiting("no such name"))
            guard case .resolve(let pause) = actions.last else {
                Issue.record("no further attempt: \(actions)")
                return
            }
            #expect(pause >= .milliseconds(800 * seconds))
            #expect(pause <= .milliseconds(1200 * seconds))
            #expect(balancer.pick() == (.fail("no such name"), []))
        }
        #expect(balancer.resolved(try Self.addresses("a"), now: self.now).count == 1)
        #expect(balancer.pick() == (.wait, []))
    }

    @Test("keeps the addresses it has when a later look-up fails")
    func laterResolutionFailed() throws {
        var balancer = self.ready(try Self.addresses("a", "b"))
        _ = balancer.retired(101, subchannel: 1, now: self.now)
        let actions = balancer.resolutionFailed("timed out", now: self.now)
        #expect(actions.count == 1)
        #expect(!actions.contains(.failWaiting("timed out")))
        #expect(balancer.pick().0 == .connection(102))
    }
}

extension [Balancer.Action] {
    /// How long to wait before `subchannel` is tried again.
    fileprivate func retryPause(subchannel: Int) -> Duration? {
        for case .retry(subchannel, let pause) in self { return pause }
        return nil
    }
}
