import Testing

@testable import HTTP2Transport

@Suite("A connection's lifetime")
struct LifetimeTests {
    let start = ContinuousClock.now

    private func open(_ configuration: ConnectionLifetime.Configuration) -> ConnectionLifetime {
        var lifetime = ConnectionLifetime(configuration, now: self.start)
        lifetime.settingsReceived(now: self.start)
        return lifetime
    }

    @Test("ends where the preface does not come in time")
    func opening() {
        var lifetime = ConnectionLifetime(.init(role: .server, openingTimeout: .seconds(5)), now: self.start)
        #expect(lifetime.deadline == self.start + .seconds(5))
        #expect(lifetime.tick(now: self.start + .seconds(4)) == [])
        #expect(lifetime.tick(now: self.start + .seconds(5)).count == 1)
        #expect(lifetime.deadline == nil)
    }

    @Test("pings in silence, and ends without an answer")
    func keepalive() {
        var lifetime = self.open(.init(role: .client, keepaliveInterval: .seconds(10), keepaliveTimeout: .seconds(3)))
        #expect(lifetime.tick(now: self.start + .seconds(60)) == [])
        _ = lifetime.calls(1, now: self.start)
        #expect(lifetime.deadline == self.start + .seconds(10))
        let ping = ConnectionLifetime.Action.ping(ConnectionLifetime.keepalivePayload)
        #expect(lifetime.tick(now: self.start + .seconds(10)) == [ping])
        #expect(
            lifetime.pingAcknowledged(ConnectionLifetime.keepalivePayload, now: self.start + .seconds(11)) == []
        )
        lifetime.heard(now: self.start + .seconds(11))
        #expect(lifetime.tick(now: self.start + .seconds(20)) == [])
        #expect(lifetime.tick(now: self.start + .seconds(21)) == [ping])
        #expect(lifetime.tick(now: self.start + .seconds(24)).count == 1)
        #expect(lifetime.deadline == nil)
    }

    @Test("ends where the network takes nothing for long, and not where it takes a little")
    func blocked() {
        var lifetime = self.open(.init(role: .server, writeTimeout: .seconds(30)))
        lifetime.outputBlocked(now: self.start)
        #expect(lifetime.deadline == self.start + .seconds(30))
        lifetime.outputBlocked(now: self.start + .seconds(20))
        #expect(lifetime.deadline == self.start + .seconds(30))
        lifetime.outputMoved()
        lifetime.outputBlocked(now: self.start + .seconds(25))
        #expect(lifetime.tick(now: self.start + .seconds(54)) == [])
        #expect(lifetime.tick(now: self.start + .seconds(55)).count == 1)
        #expect(lifetime.deadline == nil)
    }

    @Test("drains in two steps as a server")
    func drain() {
        var lifetime = self.open(.init(role: .server, drainTimeout: .seconds(9)))
        #expect(
            lifetime.drain(now: self.start)
                == [.retire, .shutdownNotice, .ping(ConnectionLifetime.drainPayload)]
        )
        #expect(lifetime.drain(now: self.start) == [])
        #expect(
            lifetime.pingAcknowledged(ConnectionLifetime.drainPayload, now: self.start) == [.goAway(.noError, "")]
        )
        #expect(lifetime.tick(now: self.start + .seconds(8)) == [])
        #expect(lifetime.tick(now: self.start + .seconds(9)).count == 1)
    }

    @Test("drains at its age, and does not wait for a peer that does not answer")
    func age() {
        var lifetime = self.open(.init(role: .server, ageMax: .seconds(60)))
        #expect(lifetime.tick(now: self.start + .seconds(60)).contains(.shutdownNotice))
        #expect(lifetime.tick(now: self.start + .seconds(61)) == [.goAway(.noError, "")])
    }

    @Test("ends when idle for long, as a client at once")
    func idle() {
        var lifetime = self.open(.init(role: .client, idleTimeout: .seconds(5)))
        _ = lifetime.calls(1, now: self.start)
        #expect(lifetime.tick(now: self.start + .seconds(6)) == [])
        _ = lifetime.calls(0, now: self.start + .seconds(7))
        #expect(lifetime.tick(now: self.start + .seconds(12)) == [.retire, .goAway(.noError, "")])
    }

    @Test("forgives two early pings, not three")
    func strikes() {
        var lifetime = self.open(.init(role: .server, pingIntervalMin: .seconds(10)))
        #expect(lifetime.pingReceived(now: self.start) == [])
        #expect(lifetime.pingReceived(now: self.start + .seconds(1)) == [])
        #expect(lifetime.pingReceived(now: self.start + .seconds(2)) == [])
        #expect(
            lifetime.pingReceived(now: self.start + .seconds(3)).first == .goAway(.enhanceYourCalm, "too_many_pings")
        )
    }

    @Test("forgives pings between which data was sent, and counts anew after it")
    func forgiveness() {
        var lifetime = self.open(.init(role: .server, pingIntervalMin: .seconds(10)))
        for number in 0..<100 {
            lifetime.sentData()
            // Two may cross what is sent: neither is as much as a strike too many.
            #expect(lifetime.pingReceived(now: self.start + .milliseconds(number)) == [])
            #expect(lifetime.pingReceived(now: self.start + .milliseconds(number)) == [])
        }
        #expect(lifetime.pingReceived(now: self.start + .seconds(1)) == [])
        #expect(lifetime.pingReceived(now: self.start + .seconds(2)).count == 2)
    }
}
