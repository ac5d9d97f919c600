import HeapModule

/// A socket and what speaks on it: TLS or none, the session's core, and its lifetime.
///
/// Sendable without the compiler's proof: all of it belongs to whoever takes the turn of `loop`, except `schedule`,
/// `schedulePromptly`, `post` and the constants, which any thread may use.
final class Connection: CallDriver, ReadinessHandler, @unchecked Sendable {
    /// Who hears of the connection's course; always within a turn of the loop.
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

    enum Phase {
        case connecting
        case handshaking
        case open
        /// All is written; waiting for the peer's end so that the last bytes are not lost to a reset.
        case lingering
        case closed
    }

    struct CallDeadline: Comparable {
        var instant: ContinuousClock.Instant
        var streamID: Int32

        static func < (lhs: CallDeadline, rhs: CallDeadline) -> Bool { lhs.instant < rhs.instant }
    }

    let id: Int
    let loop: EventLoop
    let remotePeer: String
    let localPeer: String

    // MARK: The loop's

    let socket: Socket
    let core: ConnectionCore
    let owner: any Owner
    var tls: TLSEngine?
    var lifetime: ConnectionLifetime
    var phase: Phase
    var isFlushScheduled = false
    var wantsOutput = false
    /// Bytes that the socket has taken since this connection's turn to write began.
    var writtenInTurn = 0
    var armed: ContinuousClock.Instant?
    var callDeadlines = Heap<CallDeadline>()
    var closeReason: String?
    var isRetired = false
    var hasOpened = false
    /// Who the peer is, once TLS has proven it.
    var peer: PeerIdentity?

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

    func schedulePromptly(_ call: Call) {
        if !self.loop.postPromptly(self, call) { call.connectionEnded(.goneBefore) }
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

    /// Calls up to which a connection is quiet: with few a wake-up costs more than a write for each call.
    private static let quietCallsMax = 4

    /// Whether a call's words should go out without waiting for those of others.
    var isQuiet: Bool { self.phase == .open && !self.wantsOutput && self.core.callCount <= Self.quietCallsMax }

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

    func flushSoon() {
        guard !self.isFlushScheduled else { return }
        self.isFlushScheduled = true
        self.loop.flushLater(self)
    }
}
