import Errors
import GRPCCore

/// The protocol of one connection without its socket: an HTTP/2 session and the calls on it.
///
/// Bytes go in by `receive` and come out of `output` after `fill`; calls are fed and drained in between. What the
/// owner has to know is in `takeEvents`. Confined to one thread.
final class ConnectionCore: SessionHandler {
    enum Event: Equatable {
        case settings
        case ping
        case pingAcknowledged(UInt64)
        case goAway(GoAway)
        /// The peer does too much of nothing.
        case flood(FrameSummary.Kind)
    }

    let session: HTTP2Session
    let output = OutputBuffer()
    /// Makes the call for a request that has arrived, or refuses it; nil for a client.
    private let admit: ((ReceivedHeaders, _ endStream: Bool) -> Admission)?
    private let headerListSizeMax: Int
    /// Unwritten bytes from which on nothing more is taken from the calls.
    private let outputMax: Int

    private var calls: [Int32: Call] = [:]
    private var headers: ReceivedHeaders
    private var touched: [Call] = []
    private var admitted: [Call] = []
    private var unsent: Set<Int32> = []
    private var events: [Event] = []
    private var flood: FloodLimiter
    private var hasSentContent = false
    /// What was received and not read.
    private let unread: UnreadAccount
    private let unreadTimeout: Duration
    /// Bytes of the connection's window that the peer does not get back for now.
    private var withheld = 0
    /// Since when the peer can send nothing, and what was unread then.
    private var standstill: (since: ContinuousClock.Instant, unread: Int)?
    private(set) var isFinished = false

    /// What becomes of a request.
    enum Admission {
        case call(Call)
        case refuse(HeaderBlock)
    }

    init(
        role: HTTP2Session.Role,
        settings: HTTP2Settings,
        outputMax: Int = 1 << 18,
        now: ContinuousClock.Instant,
        admit: ((ReceivedHeaders, Bool) -> Admission)? = nil
    ) throws(LabError) {
        self.session = try HTTP2Session(role: role, settings: settings)
        self.headerListSizeMax = settings.headerListSizeMax
        self.outputMax = outputMax
        self.headers = ReceivedHeaders(sizeMax: settings.headerListSizeMax)
        self.flood = FloodLimiter(now: now)
        self.unread = UnreadAccount(max: settings.unreadBytesMax)
        self.unreadTimeout = settings.unreadTimeout
        self.admit = admit
        self.session.attach(self)
    }

    /// Streams that are open.
    var callCount: Int { self.calls.count }

    // MARK: - Bytes

    /// Reads the peer's bytes; then hands what arrived to the calls.
    ///
    /// - Returns: the calls that are new, ready to be run.
    /// - Throws: where the connection cannot go on.
    func receive(_ bytes: Bytes, now: ContinuousClock.Instant) throws(LabError) -> [Call] {
        self.flood.now = now
        defer { self.deliver() }
        try self.session.receive(bytes)
        let admitted = self.admitted
        self.admitted = []
        return admitted
    }

    func fill() throws(LabError) {
        try self.session.fill(self.output, limit: self.outputMax)
        self.deliver()
    }

    /// Hands over what is staged.
    private func deliver() {
        while !self.touched.isEmpty {
            let touched = self.touched
            self.touched = []
            for call in touched {
                call.isTouched = false
                call.deliver()
                self.reopen(call)
            }
        }
        self.reopenConnection()
    }

    /// Gives back the window that was held while a batch was larger than the buffer, where a waiting reader has
    /// taken it all.
    private func reopen(_ call: Call) {
        guard !call.holdsSender, call.withheld > 0 else { return }
        self.session.consumeStream(call.streamID, call.withheld)
        call.withheld = 0
    }

    func takeEvents() -> [Event] {
        defer { self.events = [] }
        return self.events
    }

    /// Whether HEADERS or DATA have been put into `output` since this was last asked.
    func takeSentContent() -> Bool {
        defer { self.hasSentContent = false }
        return self.hasSentContent
    }

    /// Whether both ends are done.
    var isDone: Bool { !self.session.wantsRead && !self.session.wantsWrite && self.output.isEmpty }

    // MARK: - Calls

    /// Does what the call's task has asked for.
    func handle(_ call: Call) {
        let signals = call.takeSignals()
        guard !self.isFinished else { return call.connectionEnded(.goneBefore) }
        if signals.contains(.cancel), !call.headersSubmitted, self.session.role == .client { return call.abandoned() }
        if signals.contains(.send) { self.send(call) }
        if signals.contains(.read), call.streamID != 0 {
            call.holdsSender = false
            self.session.consumeStream(call.streamID, call.withheld)
            call.withheld = 0
        }
        if signals.contains(.cancel) { self.cancel(call) }
        self.deliver()
    }

    private func send(_ call: Call) {
        if call.headersSubmitted {
            if self.calls[call.streamID] != nil { self.session.resume(call.streamID) }
            return
        }
        let opening = try? call.withOutbox { outbox in outbox.headers.map { ($0, outbox.isTrailersOnly) } }
        guard let (headers, isTrailersOnly) = opening ?? nil else { return }
        do throws(LabError) {
            switch self.session.role {
            case .client:
                let limit = self.session.peerHeaderListSizeMax
                guard headers.listSize <= limit else {
                    let size = headers.listSize
                    return call.fail(
                        RPCError(
                            code: .resourceExhausted,
                            message: "the request's metadata has \(size) bytes, the server takes \(limit)"
                        )
                    )
                }
                call.streamID = try self.session.submitRequest(headers)
                self.carry(call)
            case .server:
                guard self.calls[call.streamID] != nil else { return }
                try self.session.submitResponse(call.streamID, headers, hasBody: !isTrailersOnly)
            }
            call.headersSubmitted = true
        } catch {
            call.fail(RPCError(code: .unavailable, message: error.message, cause: error))
            if self.session.role == .server { self.session.reset(call.streamID, .internalError) }
        }
    }

    private func cancel(_ call: Call) {
        guard self.calls[call.streamID] != nil else { return call.abandoned() }
        self.session.reset(call.streamID, .cancel)
    }

    /// Resets the stream of `call`.
    func reset(_ call: Call, _ code: HTTP2ErrorCode) {
        if self.calls[call.streamID] != nil { self.session.reset(call.streamID, code) }
    }

    /// Ends with all calls.
    func finish(_ ending: Call.Ending) {
        guard !self.isFinished else { return }
        self.isFinished = true
        let calls = self.calls.values
        self.calls = [:]
        for call in calls {
            call.count(in: nil)
            call.connectionEnded(ending)
        }
        self.deliver()
    }

    private func carry(_ call: Call) {
        self.calls[call.streamID] = call
        self.unread.raise(to: call.messageBytesMax)
        call.count(in: self.unread)
    }

    /// The open call on a stream.
    func call(on streamID: Int32) -> Call? { self.calls[streamID] }

    private func touch(_ call: Call) {
        guard !call.isTouched else { return }
        call.isTouched = true
        self.touched.append(call)
    }

    private func react(_ reaction: Call.Reaction, _ call: Call) {
        if !call.staged.isEmpty || call.stagedEnd != nil { self.touch(call) }
        if case .reset(let code) = reaction { self.session.reset(call.streamID, code) }
    }

    // MARK: - SessionHandler: what arrives

    func headersBegan(_ streamID: Int32, _ kind: HeadersKind) {
        self.headers = ReceivedHeaders(sizeMax: self.headerListSizeMax)
    }

    func header(_ streamID: Int32, name: Bytes, value: Bytes) { self.headers.add(name: name, value: value) }

    func headersEnded(_ streamID: Int32, _ kind: HeadersKind, endStream: Bool) {
        guard kind == .request else {
            guard let call = self.calls[streamID] else { return }
            return self.react(call.receive(self.headers, endStream: endStream), call)
        }
        switch self.admit?(self.headers, endStream) {
        case .call(let call):
            call.streamID = streamID
            self.carry(call)
            self.admitted.append(call)
            self.react(call.receive(self.headers, endStream: endStream), call)
        case .refuse(let block):
            do {
                try self.session.submitResponse(streamID, block, hasBody: false)
            } catch {
                self.session.reset(streamID, .internalError)
            }
        case nil:
            self.session.reset(streamID, .protocolError)
        }
    }

    func data(_ streamID: Int32, _ bytes: Bytes) {
        guard let call = self.calls[streamID] else {
            self.session.consumeConnection(bytes.count)
            return self.session.consumeStream(streamID, bytes.count)
        }
        let reaction = call.receive(bytes)
        if self.unread.isOver {
            self.withheld += bytes.count
        } else {
            self.session.consumeConnection(bytes.count)
        }
        if call.holdsSender || call.stagedCost > call.readBufferBytes {
            call.holdsSender = true
            call.withheld += bytes.count
        } else {
            self.session.consumeStream(streamID, bytes.count)
        }
        self.react(reaction, call)
    }

    func admits(_ frame: FrameSummary) -> Bool {
        guard self.flood.admits(frame) else {
            self.events.append(.flood(frame.kind))
            return false
        }
        return true
    }

    func dataEnded(_ streamID: Int32) {
        guard let call = self.calls[streamID] else { return }
        self.react(call.receiveEnd(), call)
    }

    func streamClosed(_ streamID: Int32, _ code: HTTP2ErrorCode) {
        let wasUnsent = self.unsent.remove(streamID) != nil
        if self.session.role == .server, code.isFault { self.noteFault(streamID) }
        guard let call = self.calls.removeValue(forKey: streamID) else { return }
        call.count(in: nil)
        call.streamClosed(wasUnsent ? .refusedStream : code, neverSent: wasUnsent)
        self.react(.none, call)
    }

    /// A stream has ended by a mistake of the client's. Most come here as invalid frames too; nghttp2 keeps to itself
    /// those in which a body is not as long as its content-length.
    private func noteFault(_ streamID: Int32) {
        let frame = FrameSummary(kind: .invalid, streamID: streamID, length: 0)
        if !self.admits(frame) { self.session.terminate(.enhanceYourCalm) }
    }

    func requestNotSent(_ streamID: Int32) {
        // A reset of a request that waits for its turn also ends here; that one has its code.
        if self.session.isGoingAway { self.unsent.insert(streamID) }
    }

    func settingsReceived() { self.events.append(.settings) }
    func pingReceived() { self.events.append(.ping) }
    func pingAcknowledged(_ payload: UInt64) { self.events.append(.pingAcknowledged(payload)) }
    func goAwayReceived(_ goAway: GoAway) { self.events.append(.goAway(goAway)) }

    func contentSent(_ streamID: Int32, endsStream: Bool) {
        self.hasSentContent = true
        guard endsStream else { return }
        // A server that has answered before the request ended tells the client to stop (RFC 9113 §8.1).
        if self.session.role == .server, self.session.isRemoteOpen(streamID) { self.session.reset(streamID, .noError) }
    }

    // MARK: - SessionHandler: what leaves

    func availableBody(_ streamID: Int32, limit: Int) -> BodyChunk {
        guard let call = self.calls[streamID] else { return .last(0) }
        let chunk = call.availableBody(limit: limit)
        guard case .lastBeforeTrailers(let count) = chunk else { return chunk }
        do {
            if let trailers = try call.withOutbox({ $0.trailers }) {
                try self.session.submitTrailers(streamID, trailers)
                return chunk
            }
        } catch {
            self.session.reset(streamID, .internalError)
        }
        return .last(count)
    }

    func writeBody(_ streamID: Int32, frameHeader: Bytes, count: Int) -> Bool {
        self.output.append(frameHeader)
        self.calls[streamID]?.writeBody(count, to: self.output)
        return self.output.count < self.outputMax
    }
}

// MARK: - What is unread

extension ConnectionCore {
    /// Gives the connection's window back, once enough of what was received is read.
    private func reopenConnection() {
        guard self.withheld > 0, !self.unread.isOver else { return }
        self.session.consumeConnection(self.withheld)
        self.withheld = 0
        self.standstill = nil
    }

    /// Bytes that were received on all streams and not read.
    var unreadBytes: Int { self.unread.count }

    /// When `relieve` should be called next; nil where the peer can send.
    var standstillDeadline: ContinuousClock.Instant? { self.standstill.map { $0.since + self.unreadTimeout } }

    /// Sees to it that a connection on which the peer can send nothing does not stand still for ever.
    ///
    /// Whoever reads makes room. But where nothing is read for a while, and somebody waits for what cannot come, then
    /// all that is unread belongs to calls that do not read or to messages that cannot be completed; the calls that
    /// hold most are ended until there is room.
    func relieve(now: ContinuousClock.Instant) {
        guard self.withheld > 0, self.session.connectionWindow <= 0 else { return self.standstill = nil }
        let unread = self.unread.count
        guard let standstill = self.standstill, standstill.unread == unread else {
            return self.standstill = (now, unread)
        }
        guard now >= standstill.since + self.unreadTimeout else { return }
        self.standstill = (now, unread)
        guard self.calls.values.contains(where: { $0.isAwaited }) else { return }
        for (call, _) in self.calls.values.map({ ($0, $0.unread) }).sorted(by: { $0.1 > $1.1 }) {
            guard self.unread.isOver else { break }
            self.react(call.evict(.tooMuchUnread), call)
        }
        self.deliver()
    }
}

extension RPCError {
    fileprivate static let tooMuchUnread = RPCError(
        code: .resourceExhausted,
        message: "the connection's calls have received more than is read, and this one the most"
    )
}
