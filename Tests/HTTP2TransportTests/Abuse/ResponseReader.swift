@testable import HTTP2Transport

/// Reads the header fields of responses to requests that were written by hand. An HTTP/2 session that believes it made
/// the requests and whose own output nobody sees.
final class ResponseReader: SessionHandler {
    private let session: HTTP2Session
    private let output = OutputBuffer()
    private(set) var fields: [UInt32: [String: String]] = [:]
    private var isBroken = false

    init() throws {
        self.session = try HTTP2Session(role: .client, settings: HTTP2Settings())
        self.session.attach(self)
    }

    /// Expects a response on the next stream of a client: 1, 3, 5, …
    func expect() throws -> UInt32 {
        var block = HeaderBlock()
        block.add(":method", "POST" as StaticString)
        block.add(":scheme", "http" as StaticString)
        block.add(":path", "/" as StaticString)
        block.add(":authority", "test" as StaticString)
        let stream = try self.session.submitRequest(block)
        self.drain()
        return UInt32(stream)
    }

    func receive(_ frame: RawFrame) {
        // It would not know of which SETTINGS.
        let isAcknowledgement = frame.type == RawFrame.Kind.settings.rawValue && frame.flags != 0
        guard !self.isBroken, !isAcknowledgement else { return }
        let bytes = frame.bytes
        do {
            try self.session.receive(bytes.span)
            self.drain()
        } catch {
            self.isBroken = true
        }
    }

    private func drain() {
        try? self.session.fill(self.output, limit: 1 << 20)
        self.output.removeFirst(self.output.count)
    }

    func header(_ streamID: Int32, name: Bytes, value: Bytes) {
        self.fields[UInt32(streamID), default: [:]][name.string ?? "?"] = value.string ?? "?"
    }
    func data(_ streamID: Int32, _ bytes: Bytes) {
        self.session.consumeConnection(bytes.count)
        self.session.consumeStream(streamID, bytes.count)
    }
    func headersBegan(_ streamID: Int32, _ kind: HeadersKind) {}
    func headersEnded(_ streamID: Int32, _ kind: HeadersKind, endStream: Bool) {}
    func admits(_ frame: FrameSummary) -> Bool { true }
    func dataEnded(_ streamID: Int32) {}
    func streamClosed(_ streamID: Int32, _ code: HTTP2ErrorCode) {}
    func requestNotSent(_ streamID: Int32) {}
    func settingsReceived() {}
    func pingReceived() {}
    func pingAcknowledged(_ payload: UInt64) {}
    func goAwayReceived(_ goAway: GoAway) {}
    func contentSent(_ streamID: Int32, endsStream: Bool) {}
    func availableBody(_ streamID: Int32, limit: Int) -> BodyChunk { .deferred }
    func writeBody(_ streamID: Int32, frameHeader: Bytes, count: Int) -> Bool { true }
}
