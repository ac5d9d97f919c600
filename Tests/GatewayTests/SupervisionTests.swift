import Testing

@testable import Gateway

@Suite("The life of a child under supervision")
struct SupervisionTests {
    private let policy = RestartPolicy(
        initialBackoff: .seconds(1),
        longestBackoff: .seconds(8),
        jitter: 0.5,
        failureLimit: 4,
        failureWindow: .seconds(60)
    )

    @Test("waits twice as long after each failure, to a limit")
    func backoff() {
        var policy = self.policy
        policy.failureLimit = 100
        policy.failureWindow = .seconds(1000)
        var child = Supervision(policy: policy)
        var now = Duration.zero
        var waits: [Duration] = []
        for _ in 0..<6 {
            #expect(child.start(now: now) == .start)
            guard case .restart(let wait) = child.ended(now: now, chance: 0) else {
                Issue.record("no restart")
                return
            }
            waits.append(wait)
            now += wait
        }
        #expect(waits == [1, 2, 4, 8, 8, 8].map { .seconds($0) })
    }

    @Test("takes off a part of the wait by chance", arguments: [(0.0, 1000), (0.5, 750), (1.0, 500), (7.0, 500)])
    func jitter(chance: Double, milliseconds: Int) {
        var child = Supervision(policy: self.policy)
        _ = child.start(now: .zero)
        #expect(child.ended(now: .zero, chance: chance) == .restart(after: .milliseconds(milliseconds)))
    }

    @Test("rests at the limit of failures within the window, and is tried again after it with a clean sheet")
    func rests() {
        var child = Supervision(policy: self.policy)
        for second in 0..<3 {
            _ = child.start(now: .seconds(second * 10))
            _ = child.ended(now: .seconds(second * 10), chance: 0)
        }
        _ = child.start(now: .seconds(30))
        #expect(child.ended(now: .seconds(30), chance: 0) == .rest(.seconds(60), failures: 4))
        #expect(child.state == .resting(until: .seconds(90)))
        #expect(child.isResting)
        #expect(child.start(now: .seconds(90)) == .start)
        #expect(!child.isResting)
        #expect(child.ended(now: .seconds(91), chance: 0) == .restart(after: .seconds(1)))
        #expect(child.stop(now: .seconds(92), grace: .seconds(1)) == .done)
    }

    @Test("that rests is stopped at once")
    func stopsWhileResting() {
        var policy = self.policy
        policy.failureLimit = 1
        var child = Supervision(policy: policy)
        _ = child.start(now: .zero)
        _ = child.ended(now: .zero, chance: 0)
        #expect(child.stop(now: .seconds(1), grace: .seconds(10)) == .done)
        #expect(child.state == .stopped)
        #expect(child.start(now: .seconds(60)) == nil)
    }

    @Test("is forgiven failures that are longer ago than the window")
    func forgives() {
        var child = Supervision(policy: self.policy)
        for minute in 0..<20 {
            _ = child.start(now: .seconds(minute * 61))
            #expect(child.ended(now: .seconds(minute * 61), chance: 0) == .restart(after: .seconds(1)))
        }
    }

    @Test("ends in order when it is stopped, by force when it does not")
    func stops() {
        var child = Supervision(policy: self.policy)
        _ = child.start(now: .zero)
        #expect(child.stop(now: .seconds(5), grace: .seconds(10)) == .terminate(grace: .seconds(10)))
        #expect(child.state == .stopping(deadline: .seconds(15)))
        #expect(child.deadlinePassed() == .kill)
        #expect(child.ended(now: .seconds(16), chance: 0) == .done)
        #expect(child.state == .stopped)
        #expect(child.start(now: .seconds(17)) == nil)
    }

    @Test("that waits to be started again is stopped at once")
    func stopsWhileBackingOff() {
        var child = Supervision(policy: self.policy)
        _ = child.start(now: .zero)
        _ = child.ended(now: .zero, chance: 0)
        #expect(child.stop(now: .zero, grace: .seconds(10)) == .done)
        #expect(child.deadlinePassed() == nil)
        #expect(child.start(now: .seconds(1)) == nil)
    }
}

@Suite("The services of a lab")
struct ServiceCatalogueTests {
    @Test("come up after those that they call")
    func layers() {
        let layers = ServiceCatalogue.layers(of: ServiceCatalogue.all).map { $0.map(\.name) }
        #expect(layers == [["registry", "scraper"], ["synthetic"], ["backtest"]])
        let part = ServiceCatalogue.all.filter { $0.name == "backtest" }
        #expect(ServiceCatalogue.layers(of: part) == [part])
    }
}
