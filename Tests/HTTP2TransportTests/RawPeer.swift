import Testing

@testable import HTTP2Transport

/// One end of a connection by hand: a socket, and an HTTP/2 session on it that moves only while a test has it do so.
/// It keeps what it is told, and can leave out whatever a real peer would do. Confined to one task.
final class RawPeer: SessionHandler {
    /// What was waited for has not come in time, or cannot come any more.
    struct TimedOut: Error { var what: String }

    private let socket: Socket
    let session: HTTP2Session
    private let output = OutputBuffer()
    private var bodies: [Int32: [UInt8]] = [:]
    private var trailers: [Int32: HeaderBlock] = [:]

    /// Streams in the order in which their request has arrived.
    private(set) var requests: [Int32] = []
    private(set) var fields: [Int32: [String: String]] = [:]
    private(set) var received: [Int32: Int] = [:]
    private(set) var closed: [Int32: HTTP2ErrorCode] = [:]
    private(set) var pings = 0
    private(set) var acknowledgements = 0
    private(set) var hasSettings = false
    private(set) var goAway: GoAway?
    /// The other end has closed the connection.
    private(set) var isEnded = false

    init(_ socket: consuming Socket, _ role: HTTP2Session.Role, _ settings: HTTP2Settings = HTTP2Settings()) throws {
        self.socket = socket
        self.session = try HTTP2Session(role: role, settings: settings)
        self.session.attach(self)
    }

    /// A client's end of a new connection to `endpoint`.
    static func connected(to endpoint: Endpoint) async throws -> RawPeer {
        let address = try #require(try await Resolver.resolve(endpoint).first)
        return try RawPeer(try Socket.connecting(to: address), .client)
    }

    /// Writes what is due and reads what is there until `condition` holds.
    func turn(_ what: String, within limit: Duration = .seconds(10), until condition: () -> Bool) async throws {
        let end = ContinuousClock.now + limit
        while true {
            try self.write()
            try self.read()
            if condition() { return try self.write() }
            guard ContinuousClock.now < end, !self.isEnded else { throw TimedOut(what: what) }
            try await Task.sleep(for: .milliseconds(1))
        }
    }

    /// Waits for the other end to close the connection, without a word of our own.
    func waitForEnd(within limit: Duration = .seconds(10)) async throws {
        let end = ContinuousClock.now + limit
        while !self.isEnded {
            try self.read()
            guard ContinuousClock.now < end else { throw TimedOut(what: "the end of the connection") }
            try await Task.sleep(for: .milliseconds(1))
        }
    }

    private func write() throws {
        try self.session.fill(self.output, limit: 1 << 20)
        while !self.output.isEmpty, !self.isEnded {
            switch unsafe self.output.withSegments({ unsafe self.socket.write($0) }) {
            case .bytes(let count): self.output.removeFirst(count)
            case .wouldBlock: return
            case .ended, .failed: self.isEnded = true
            }
        }
    }

    private func read() throws {
        let buffer = ReadBuffer(capacity: 1 << 16)
        var goesOn = true
        while goesOn, !self.isEnded {
            try unsafe buffer.with { memory in
                switch unsafe self.socket.read(into: memory) {
                case .bytes(let count): return count
                case .wouldBlock:
                    goesOn = false
                case .ended, .failed:
                    self.isEnded = true
                }
                return 0
            } _: { count, bytes in
                if count > 0 { try self.session.receive(bytes) }
            }
        }
    }

    /// Puts bytes on the wire that the session knows nothing of.
    func send(raw bytes: [UInt8]) throws {
        try self.write()
        self.output.append(bytes, bytes.indices)
        try self.write()
    }

    // MARK: - As a client

    /// Begins a call whose request stays open, or ends with `body` as it stands, prefixes included.
    func request(
        _ method: String,
        timeout: String? = nil,
        encoding: String? = nil,
        ends: Bool = false,
        body: [UInt8] = []
    ) throws -> Int32 {
        var block = HeaderBlock()
        block.add(":method", "POST" as StaticString)
        block.add(":scheme", "http" as StaticString)
        block.add(":path", "/test.Echo/\(method)")
        block.add(":authority", "test")
        block.add("content-type", "application/grpc" as StaticString)
        block.add("te", "trailers" as StaticString)
        if let timeout { block.add("grpc-timeout", timeout) }
        if let encoding { block.add("grpc-encoding", encoding) }
        let streamID = try self.session.submitRequest(block)
        if ends { self.bodies[streamID] = body }
        return streamID
    }

    // MARK: - As a server

    /// Answers a call with one message and OK.
    func answer(_ streamID: Int32, _ message: [UInt8]) throws {
        self.bodies[streamID] = [0, 0, 0, 0, UInt8(message.count)] + message
        self.trailers[streamID] = .trailers(status: "0")
        try self.session.submitResponse(streamID, .responseHeaders(), hasBody: true)
    }

    // MARK: - SessionHandler

    func headersBegan(_ streamID: Int32, _ kind: HeadersKind) {}
    func header(_ streamID: Int32, name: Bytes, value: Bytes) {
        self.fields[streamID, default: [:]][name.string ?? "?"] = value.string ?? "?"
    }
    func headersEnded(_ streamID: Int32, _ kind: HeadersKind, endStream: Bool) {
        if kind == .request { self.requests.append(streamID) }
    }
    func data(_ streamID: Int32, _ bytes: Bytes) {
        self.received[streamID, default: 0] += bytes.count
        self.session.consumeConnection(bytes.count)
        self.session.consumeStream(streamID, bytes.count)
    }
    func admits(_ frame: FrameSummary) -> Bool { true }
    func dataEnded(_ streamID: Int32) {}
    func streamClosed(_ streamID: Int32, _ code: HTTP2ErrorCode) { self.closed[streamID] = code }
    func requestNotSent(_ streamID: Int32) {}
    func settingsReceived() { self.hasSettings = true }
    func pingReceived() { self.pings += 1 }
    func pingAcknowledged(_ payload: UInt64) { self.acknowledgements += 1 }
    func goAwayReceived(_ goAway: GoAway) { self.goAway = goAway }
    func contentSent(_ streamID: Int32, endsStream: Bool) {}

    func availableBody(_ streamID: Int32, limit: Int) -> BodyChunk {
        guard let body = self.bodies[streamID] else { return .deferred }
        guard let block = self.trailers.removeValue(forKey: streamID) else { return .last(body.count) }
        do {
            try self.session.submitTrailers(streamID, block)
        } catch {
            return .last(body.count)
        }
        return .lastBeforeTrailers(body.count)
    }

    func writeBody(_ streamID: Int32, frameHeader: Bytes, count: Int) -> Bool {
        self.output.append(frameHeader)
        let body = self.bodies.removeValue(forKey: streamID) ?? []
        self.output.append(body, 0..<count)
        return true
    }
}

extension HeaderBlock {
    fileprivate static func responseHeaders() -> HeaderBlock {
        var block = HeaderBlock()
        block.add(":status", "200" as StaticString)
        block.add("content-type", "application/grpc" as StaticString)
        return block
    }

    fileprivate static func trailers(status: String) -> HeaderBlock {
        var block = HeaderBlock()
        block.add("grpc-status", status)
        return block
    }
}

/// A listening socket by hand, for a client under test.
struct RawListener {
    private let socket: ListeningSocket
    var endpoint: Endpoint { self.socket.endpoint }

    init() async throws { self.socket = try await ListeningSocket() }

    /// The next connection.
    func accept(
        _ settings: HTTP2Settings = HTTP2Settings(),
        within limit: Duration = .seconds(10)
    ) async throws -> RawPeer {
        try RawPeer(Socket(FileDescriptor(try await self.socket.accept(within: limit))), .server, settings)
    }
}
