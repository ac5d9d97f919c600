import Errors
import GRPCCore
import HeapModule

/// A socket and what speaks on it: TLS or none, the session's core, and its lifetime.
///
/// Sendable without the compiler's proof: all of it belongs to the thread of `loop`, except `schedule`, `post` and
/// the constants, which any thread may use.
final class Connection: CallDriver, ReadinessHandler, @unchecked Sendable {
    /// Who hears of the connection's course; always on the loop's thread.
    protocol Owner: AnyObject, Sendable {
        /// Both handshakes are done: calls may go this way.
        func connectionOpened(_ connection: Connection)
        /// No new calls should go this way.
        func connectionRetired(_ connection: Connection)
        /// Nothing is left of it.
        func connectionClosed(_ connection: Connection, _ reason: String)
        /// Calls that the peer has begun.
        func callsArrived(_ calls: [Call], on connection: Connection)
    }

    private enum Phase {
        case connecting
        case handshaking
        case open
        /// All is written; waiting for the peer's end so that the last bytes are not lost to a reset.
        case lingering
        case closed
    }

    private struct CallDeadline: Comparable {
        var instant: ContinuousClock.Instant
        var streamID: Int32

        static func < (lhs: CallDeadline, rhs: CallDeadline) -> Bool { lhs.instant < rhs.instant }
    }

    let id: Int
    let loop: EventLoop
    let remotePeer: String
    let localPeer: String
    private let socket: Socket
    private let core: ConnectionCore
    private let owner: any Owner
    private var tls: TLSEngine?
    private var lifetime: ConnectionLifetime
    private var phase: Phase
    private var isFlushScheduled = false
    private var wantsOutput = false
    private var armed: ContinuousClock.Instant?
    private var callDeadlines = Heap<CallDeadline>()
    private var closeReason: String?
    private var isRetired = false
    private var hasOpened = false
    /// Who the peer is, once TLS has proven it.
    private(set) var peer: PeerIdentity?

    private static let lingerTimeout = Duration.seconds(1)
    private static let readsPerTurn = 4

    init(
        id: Int,
        loop: EventLoop,
        socket: consuming Socket,
        isConnecting: Bool,
        remotePeer: String,
        core: ConnectionCore,
        tls: TLSEngine?,
        lifetime: ConnectionLifetime,
        owner: any Owner
    ) {
        self.id = id
        self.loop = loop
        self.remotePeer = remotePeer
        self.localPeer = socket.localAddress?.peerDescription ?? "?"
        self.socket = socket
        self.core = core
        self.tls = tls
        self.lifetime = lifetime
        self.phase = isConnecting ? .connecting : tls == nil ? .open : .handshaking
        self.owner = owner
    }

    // MARK: - From any thread

    func schedule(_ call: Call) {
        if !self.loop.post(.call(self, call)) { call.connectionEnded(.goneBefore) }
    }

    /// Begins a graceful end.
    func drain() { self.post { $0.perform($0.lifetime.drain(now: $0.loop.now)) } }

    /// Ends at once.
    func close(_ reason: String) { self.post { $0.finish(reason) } }

    private func post(_ body: @escaping @Sendable (Connection) -> Void) {
        self.loop.post(
            .run {
                body(self)
                self.flushSoon()
            }
        )
    }

    // MARK: - On the loop

    /// Takes part in the loop from now on.
    func start() {
        do {
            self.wantsOutput = self.phase == .connecting
            try self.loop.register(
                self.socket.descriptor.rawValue,
                self.wantsOutput ? [.input, .output] : .input,
                self
            )
            self.flushSoon()
        } catch {
            self.finish("\(error)")
        }
    }

    func handle(_ call: Call) {
        self.core.handle(call)
        self.flushSoon()
    }

    func ready(_ readiness: Readiness) {
        if self.phase == .connecting {
            if let error = self.socket.takeError() { return self.finish("\(error)") }
            guard readiness.contains(.output) else { return }
            self.phase = self.tls == nil ? .open : .handshaking
        }
        if !readiness.isDisjoint(with: [.input, .failure]) { self.read() }
        self.flushSoon()
    }

    private func flushSoon() {
        guard !self.isFlushScheduled else { return }
        self.isFlushScheduled = true
        self.loop.flushLater(self)
    }

    // MARK: - Reading

    private func read() {
        for _ in 0..<Self.readsPerTurn where self.phase != .closed {
            var goesOn = false
            var end: String?
            unsafe self.loop.readBuffer.with { memory in
                switch unsafe self.socket.read(into: memory) {
                case .bytes(let count):
                    goesOn = count == memory.count
                    return count
                case .wouldBlock: return 0
                case .ended:
                    end = "the peer closed the connection"
                    return 0
                case .failed(let error):
                    end = "\(error)"
                    return 0
                }
            } _: { count, bytes in
                if count > 0 { self.received(bytes) }
            }
            if let end { return self.peerEnded(end) }
            guard goesOn else { return }
        }
    }

    private func peerEnded(_ reason: String) {
        if self.phase == .open, self.tls == nil || self.hasOpened { self.afterInput() }
        self.finish(self.closeReason ?? reason)
    }

    private func received(_ bytes: Bytes) {
        guard self.phase != .lingering else { return }
        self.lifetime.heard(now: self.loop.now)
        guard self.tls != nil else { return self.receivedPlain(bytes) }
        self.tls?.feed(bytes)
        if self.phase == .handshaking { self.handshake() }
        while self.phase == .open {
            var buffer: [UInt8]?
            do {
                buffer = try self.tls?.read()
            } catch {
                return self.finish("\(error.message)")
            }
            guard let buffer, !buffer.isEmpty else { return }
            self.receivedPlain(buffer.span)
        }
    }

    private func handshake() {
        do {
            guard try self.tls?.handshake() == true else { return }
            self.peer = self.tls?.peer
            self.phase = .open
        } catch {
            // The alert that says why is worth its bytes.
            self.writeCiphertext()
            self.finish("TLS: \(error.message)")
        }
    }

    private func receivedPlain(_ bytes: Bytes) {
        do {
            let calls = try self.core.receive(bytes, now: self.loop.now)
            if !calls.isEmpty { self.begin(calls) }
            self.afterInput()
        } catch {
            self.afterInput()
            guard self.phase == .open else { return }
            self.core.session.terminate(
                error.code == .invalidArgument ? .enhanceYourCalm : .internalError
            )
            self.closeReason = error.message
            self.flushSoon()
        }
    }

    private func begin(_ calls: [Call]) {
        for case let call as ServerCall in calls {
            call.attach(self)
            if let deadline = call.deadline {
                self.callDeadlines.insert(CallDeadline(instant: deadline, streamID: call.streamID))
            }
        }
        if self.callDeadlines.count > 2 * self.core.callCount + 1024 { self.compactDeadlines() }
        self.owner.callsArrived(calls, on: self)
    }

    private func compactDeadlines() {
        self.callDeadlines = Heap(
            self.callDeadlines.unordered.filter { self.core.call(on: $0.streamID) != nil }
        )
    }

    private func afterInput() {
        let now = self.loop.now
        for event in self.core.takeEvents() {
            switch event {
            case .settings:
                self.lifetime.settingsReceived(now: now)
                if !self.hasOpened {
                    self.hasOpened = true
                    self.owner.connectionOpened(self)
                }
            case .ping: self.perform(self.lifetime.pingReceived(now: now))
            case .pingAcknowledged(let payload): self.perform(self.lifetime.pingAcknowledged(payload, now: now))
            case .goAway(let goAway):
                if goAway.code != .noError {
                    self.closeReason = "the peer went away: \(goAway.code) \(goAway.debugData)"
                }
                self.perform(self.lifetime.goAwayReceived(now: now))
            case .flood(let kind):
                self.closeReason = "the peer floods the connection with \(kind) frames"
            }
        }
    }

    // MARK: - Lifetime

    private func perform(_ actions: [ConnectionLifetime.Action]) {
        for action in actions {
            switch action {
            case .ping(let payload): self.core.session.ping(payload)
            case .shutdownNotice: self.core.session.submitShutdownNotice()
            case .goAway(let code, let text): self.core.session.submitGoAway(code, debugData: text)
            case .retire: self.retire()
            case .close(let reason):
                self.writeOut()
                self.finish(reason)
            }
        }
    }

    private func retire() {
        guard !self.isRetired else { return }
        self.isRetired = true
        self.owner.connectionRetired(self)
    }

    private func tick() {
        guard self.phase != .closed else { return }
        let now = self.loop.now
        if self.phase == .lingering { return self.finish(self.closeReason ?? "done") }
        while let next = self.callDeadlines.min, next.instant <= now {
            _ = self.callDeadlines.popMin()
            if let call = self.core.call(on: next.streamID) as? ServerCall { call.deadlinePassed() }
        }
        self.perform(self.lifetime.tick(now: now))
        self.flushSoon()
    }

    private func arm() {
        guard self.phase != .closed, self.phase != .lingering else { return }
        let deadlines = [self.lifetime.deadline, self.callDeadlines.min?.instant].compactMap { $0 }
        guard let deadline = deadlines.min() else { return }
        if let armed = self.armed, armed <= deadline { return }
        self.armed = deadline
        self.loop.fire(at: deadline) { [weak self] in self?.timerFired(deadline) }
    }

    private func timerFired(_ deadline: ContinuousClock.Instant) {
        if self.armed == deadline { self.armed = nil }
        self.tick()
    }

    // MARK: - Writing

    /// Writes what is due. The loop calls it at the end of a turn.
    func flush() {
        self.isFlushScheduled = false
        guard self.phase != .closed else { return }
        if self.phase == .handshaking { self.handshake() }
        guard self.phase != .connecting else { return self.arm() }
        self.writeOut()
        // Counted after writing: a stream may end in being written, with no input to follow.
        let actions = self.lifetime.calls(self.core.callCount, now: self.loop.now)
        if !actions.isEmpty {
            self.perform(actions)
            self.writeOut()
        }
        guard self.phase == .open else { return self.arm() }
        if self.core.isDone, self.tls?.pendingCount ?? 0 == 0 { self.linger() }
        self.arm()
    }

    private func writeOut() {
        guard self.phase != .closed else { return }
        if self.tls != nil { return self.writeSecure() }
        while self.phase == .open {
            guard self.fill(), !self.core.output.isEmpty else { return self.expectOutput(false) }
            let transfer = unsafe self.core.output.withSegments { unsafe self.socket.write($0) }
            switch transfer {
            case .bytes(let count): self.core.output.removeFirst(count)
            case .wouldBlock, .ended: return self.expectOutput(true)
            case .failed(let error): return self.finish("\(error)")
            }
        }
    }

    private func fill() -> Bool {
        do {
            try self.core.fill()
            if self.core.takeSentContent() { self.lifetime.sentData() }
            return true
        } catch {
            self.finish(error.message)
            return false
        }
    }

    private func writeSecure() {
        while self.phase == .open || self.phase == .handshaking {
            if self.phase == .open {
                guard self.fill() else { return }
                do {
                    try self.tls?.encrypt(self.core.output)
                } catch {
                    return self.finish(error.message)
                }
            }
            guard self.tls?.pendingCount ?? 0 > 0 else { return self.expectOutput(false) }
            guard self.writeCiphertext() else { return }
        }
    }

    /// - Returns: false where the socket takes no more.
    @discardableResult
    private func writeCiphertext() -> Bool {
        while let count = self.tls?.pendingCount, count > 0 {
            let transfer = unsafe self.tls?.withPending { unsafe self.socket.write([$0]) } ?? .wouldBlock
            switch transfer {
            case .bytes(let count): self.tls?.removePending(count)
            case .wouldBlock, .ended:
                self.expectOutput(true)
                return false
            case .failed(let error):
                self.finish("\(error)")
                return false
            }
        }
        return true
    }

    private func expectOutput(_ wanted: Bool) {
        guard wanted != self.wantsOutput, self.phase != .closed else { return }
        do {
            try self.loop.modify(self.socket.descriptor.rawValue, wanted ? [.input, .output] : .input)
            self.wantsOutput = wanted
        } catch {
            self.finish("\(error)")
        }
    }

    // MARK: - The end

    private func linger() {
        self.phase = .lingering
        self.core.finish(.lost(self.closeReason ?? "the connection has ended"))
        self.retire()
        self.tls?.close()
        self.writeCiphertext()
        guard self.phase == .lingering else { return }
        self.socket.shutdownWriting()
        self.loop.fire(at: self.loop.now + Self.lingerTimeout) { [weak self] in self?.tick() }
    }

    private func finish(_ reason: String) {
        guard self.phase != .closed else { return }
        self.phase = .closed
        let reason = self.closeReason ?? reason
        self.loop.deregister(self.socket.descriptor.rawValue)
        self.core.finish(.lost(reason))
        self.retire()
        self.socket.shutdownWriting()
        self.owner.connectionClosed(self, reason)
    }
}
