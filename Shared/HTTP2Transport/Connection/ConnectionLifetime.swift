/// When a connection pings, drains and ends: keepalive, idleness, age, the two steps of a graceful end, and the
/// patience with a peer that pings too often. A value: events and the time in, actions out.
///
/// | state | meaning | next |
/// |---|---|---|
/// | opening | the peer has not shown its preface | open, closed |
/// | open | calls come and go | noticed (server), draining (client), closed |
/// | noticed | the server has said that an end is coming; calls under way to it are still taken | draining |
/// | draining | no new calls; those open run on | closed |
struct ConnectionLifetime {
    struct Configuration: Sendable {
        var role: HTTP2Session.Role
        /// How long the handshakes and the peer's preface may take.
        var openingTimeout: Duration = .seconds(20)
        /// Silence after which a ping asks whether the peer is there; nil for never.
        var keepaliveInterval: Duration?
        /// How long the answer may take.
        var keepaliveTimeout: Duration = .seconds(20)
        /// How long the network may take nothing of what is to be written.
        var writeTimeout: Duration = .seconds(60)
        /// Whether to ping without calls.
        var keepaliveWithoutCalls = false
        /// Time without calls after which the connection ends; nil for never.
        var idleTimeout: Duration?
        /// Age at which the connection drains; nil for never.
        var ageMax: Duration?
        /// Time that calls have to end once it drains; nil for as long as they like.
        var drainTimeout: Duration?
        /// Least time between two pings of the peer, and how many too early ones are forgiven.
        var pingIntervalMin: Duration?
        var pingStrikesMax = 2
    }

    enum Action: Equatable {
        case ping(UInt64)
        case shutdownNotice
        case goAway(HTTP2ErrorCode, String)
        /// End at once, calls or not.
        case close(String)
        /// The owner should send no new calls this way.
        case retire
    }

    private enum State: Equatable {
        case opening
        case open
        case noticed(until: ContinuousClock.Instant)
        case draining(until: ContinuousClock.Instant?)
        case closed
    }

    /// Payloads that tell the answers apart.
    static let keepalivePayload: UInt64 = 0x6b65_6570_616c_6976
    static let drainPayload: UInt64 = 0x6472_6169_6e69_6e67
    /// How long the answer to the notice may take before the second step comes without it.
    static let noticeTimeout = Duration.seconds(1)

    let configuration: Configuration
    private var state = State.opening
    private let opened: ContinuousClock.Instant
    private var callCount = 0
    private var idleSince: ContinuousClock.Instant
    private var heardAt: ContinuousClock.Instant
    private var pingedAt: ContinuousClock.Instant?
    private var peerPingedAt: ContinuousClock.Instant?
    private var blockedSince: ContinuousClock.Instant?
    private var strikes = 0

    init(_ configuration: Configuration, now: ContinuousClock.Instant) {
        self.configuration = configuration
        self.opened = now
        self.idleSince = now
        self.heardAt = now
    }

    /// Whether new calls may go this way.
    var isOpen: Bool { self.state == .open }
    var isDraining: Bool {
        if case .draining = self.state { return true }
        return false
    }

    // MARK: - Events

    /// The peer's SETTINGS are here.
    mutating func settingsReceived(now: ContinuousClock.Instant) {
        guard self.state == .opening else { return }
        self.state = .open
        self.idleSince = now
    }

    /// Bytes have arrived.
    mutating func heard(now: ContinuousClock.Instant) { self.heardAt = now }

    /// The network takes nothing more for now.
    mutating func outputBlocked(now: ContinuousClock.Instant) {
        if self.blockedSince == nil { self.blockedSince = now }
    }

    /// The network has taken something.
    mutating func outputMoved() {
        if self.blockedSince != nil { self.blockedSince = nil }
    }

    /// The number of open calls is `count`.
    mutating func calls(_ count: Int, now: ContinuousClock.Instant) -> [Action] {
        if count == 0, self.callCount > 0 { self.idleSince = now }
        self.callCount = count
        // A client goes when its last call has; a server's session ends by itself once GOAWAY is out.
        if count == 0, self.configuration.role == .client, self.isDraining { return self.leave() }
        return []
    }

    /// We have sent HEADERS or DATA: the peer's pings are in order again, and the next is as its first. gRPC has
    /// servers forgive so, since its clients measure the bandwidth with a ping for what they receive.
    mutating func sentData() {
        self.strikes = 0
        self.peerPingedAt = nil
    }

    mutating func pingReceived(now: ContinuousClock.Instant) -> [Action] {
        guard let least = self.configuration.pingIntervalMin else { return [] }
        defer { self.peerPingedAt = now }
        guard let last = self.peerPingedAt, last.duration(to: now) < least else { return [] }
        self.strikes += 1
        guard self.strikes > self.configuration.pingStrikesMax else { return [] }
        self.state = .draining(until: now + Self.noticeTimeout)
        return [.goAway(.enhanceYourCalm, "too_many_pings"), .close("the peer pings too often")]
    }

    mutating func pingAcknowledged(_ payload: UInt64, now: ContinuousClock.Instant) -> [Action] {
        if payload == Self.keepalivePayload { self.pingedAt = nil }
        if payload == Self.drainPayload, case .noticed = self.state { return self.goAway(now) }
        return []
    }

    /// The peer takes no more calls.
    mutating func goAwayReceived(now: ContinuousClock.Instant) -> [Action] {
        switch self.state {
        case .opening, .open, .noticed:
            self.state = .draining(until: nil)
            return [.retire] + (self.callCount == 0 && self.configuration.role == .client ? self.leave() : [])
        case .draining, .closed:
            return []
        }
    }

    /// Begins a graceful end.
    mutating func drain(now: ContinuousClock.Instant) -> [Action] {
        switch (self.state, self.configuration.role) {
        case (.opening, _):
            self.state = .closed
            return [.retire, .close("shut down before it was open")]
        case (.open, .server):
            self.state = .noticed(until: now + Self.noticeTimeout)
            return [.retire, .shutdownNotice, .ping(Self.drainPayload)]
        case (.open, .client):
            self.state = .draining(until: self.configuration.drainTimeout.map { now + $0 })
            return [.retire] + (self.callCount == 0 ? self.leave() : [])
        case (.noticed, _), (.draining, _), (.closed, _):
            return []
        }
    }

    private mutating func goAway(_ now: ContinuousClock.Instant) -> [Action] {
        self.state = .draining(until: self.configuration.drainTimeout.map { now + $0 })
        return [.goAway(.noError, "")]
    }

    private mutating func leave() -> [Action] {
        self.state = .closed
        return [.goAway(.noError, "")]
    }

    // MARK: - Time

    mutating func tick(now: ContinuousClock.Instant) -> [Action] {
        if let blockedSince, self.state != .closed, now >= blockedSince + self.configuration.writeTimeout {
            self.state = .closed
            return [.close("the peer took nothing of what was written for \(self.configuration.writeTimeout)")]
        }
        switch self.state {
        case .opening:
            guard now >= self.opened + self.configuration.openingTimeout else { return [] }
            self.state = .closed
            return [.close("the handshake took longer than \(self.configuration.openingTimeout)")]
        case .noticed(let until):
            if now >= until { return self.goAway(now) }
        case .draining(let until):
            if let until, now >= until {
                self.state = .closed
                return [.close("calls took longer to end than the drain allows")]
            }
        case .open:
            if let age = self.configuration.ageMax, now >= self.opened + age { return self.drain(now: now) }
            if let idle = self.configuration.idleTimeout, self.callCount == 0, now >= self.idleSince + idle {
                return self.drain(now: now)
            }
        case .closed:
            return []
        }
        return self.keepalive(now)
    }

    private mutating func keepalive(_ now: ContinuousClock.Instant) -> [Action] {
        guard let interval = self.configuration.keepaliveInterval else { return [] }
        if let pingedAt = self.pingedAt {
            guard now >= pingedAt + self.configuration.keepaliveTimeout else { return [] }
            self.state = .closed
            return [.close("no answer to a keepalive ping within \(self.configuration.keepaliveTimeout)")]
        }
        guard self.callCount > 0 || self.configuration.keepaliveWithoutCalls, now >= self.heardAt + interval else {
            return []
        }
        self.pingedAt = now
        return [.ping(Self.keepalivePayload)]
    }

    /// When `tick` is wanted next. Asked once a turn, so made without a list.
    var deadline: ContinuousClock.Instant? {
        var earliest: ContinuousClock.Instant?
        func consider(_ instant: ContinuousClock.Instant?) {
            guard let instant else { return }
            earliest = earliest.map { min($0, instant) } ?? instant
        }
        switch self.state {
        case .opening: return self.opened + self.configuration.openingTimeout
        case .closed: return nil
        case .noticed(let until): consider(until)
        case .draining(let until): consider(until)
        case .open:
            consider(self.configuration.ageMax.map { self.opened + $0 })
            if self.callCount == 0 { consider(self.configuration.idleTimeout.map { self.idleSince + $0 }) }
        }
        consider(self.blockedSince.map { $0 + self.configuration.writeTimeout })
        if let interval = self.configuration.keepaliveInterval {
            if let pingedAt = self.pingedAt {
                consider(pingedAt + self.configuration.keepaliveTimeout)
            } else if self.callCount > 0 || self.configuration.keepaliveWithoutCalls {
                consider(self.heardAt + interval)
            }
        }
        return earliest
    }
}
