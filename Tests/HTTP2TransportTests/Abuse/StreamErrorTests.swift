import Testing

@testable import HTTP2Transport

/// What RFC 9113 calls a stream error or a malformed message: one call fails, the connection goes on.
@Suite("A server sent a request that breaks HTTP", .serialized, .timeLimit(.minutes(2)), VictimProcess())
struct StreamErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var code: UInt32
        var frames: [RawFrame]

        init(_ description: String, _ code: UInt32, _ frames: RawFrame...) {
            self.testDescription = description
            self.code = code
            self.frames = frames
        }

        /// A request with one thing wrong in its header fields.
        init(_ description: String, extra: [UInt8]) {
            self.init(description, Code.protocolError, .headers(1, RawHeaders.request("Bidirectional", extra: extra)))
        }
    }

    private static let open = RawFrame.headers(1, RawHeaders.request("Bidirectional"))

    static let frames = [
        Case("a stream's window past 2³¹−1", Code.flowControl, Self.open, .windowUpdate(1, 0x7FFF_FFFF)),
        // RFC 9113 §6.9.2 would have the connection end; nghttp2 resets the streams that the change breaks.
        Case(
            "an initial window that opens a stream's past 2³¹−1",
            Code.flowControl,
            Self.open,
            .windowUpdate(1, 0x7000_0000),
            .settings((4, 0x7FFF_FFFF))
        ),
        Case(
            "trailers that do not end the request",
            Code.protocolError,
            Self.open,
            .headers(1, RawHeaders.field("x", "y"))
        ),
        Case("HEADERS twice", Code.protocolError, Self.open, Self.open),
        Case("pseudo-header fields in the trailers", Code.protocolError, Self.open, .headers(1, [0x83], ends: true)),
        Case(
            "fewer bytes than the content-length",
            Code.protocolError,
            .headers(1, RawHeaders.request("Bidirectional", extra: RawHeaders.field("content-length", "10"))),
            .data(1, .message([1]), ends: true)
        ),
        Case(
            "more bytes than the content-length",
            Code.protocolError,
            .headers(1, RawHeaders.request("Bidirectional", extra: RawHeaders.field("content-length", "3"))),
            .data(1, .message([1]))
        ),
    ]

    static let fields = [
        Case("no fields", Code.protocolError, .headers(1, [], ends: true)),
        Case("no path", Code.protocolError, .headers(1, RawHeaders.request(path: nil))),
        Case("an empty path", Code.protocolError, .headers(1, RawHeaders.request(path: ""))),
        Case("a path without its slash", Code.protocolError, .headers(1, RawHeaders.request(path: "test.Echo/Unary"))),
        Case("te other than trailers", Code.protocolError, .headers(1, RawHeaders.request(path: "/a/b", te: "gzip"))),
        Case("a second path", extra: RawHeaders.field(":path", "/a/b")),
        Case("a pseudo-header field that is none", extra: RawHeaders.field(":status", "200")),
        Case("a name in capitals", extra: RawHeaders.field("Capital", "x")),
        Case("a name with a blank", extra: RawHeaders.field("a b", "x")),
        Case("a name with a line's end", extra: RawHeaders.field("a\r\nb", "x")),
        Case("a value with a line's end", extra: RawHeaders.field("a", "x\r\ny: z")),
        Case("a value with a zero", extra: RawHeaders.field(Array("a".utf8), [0])),
        Case("connection", extra: RawHeaders.field("connection", "close")),
        Case("transfer-encoding", extra: RawHeaders.field("transfer-encoding", "chunked")),
        Case(
            "two content-lengths",
            extra: RawHeaders.field("content-length", "1") + RawHeaders.field("content-length", "2")
        ),
        Case("a content-length that is none", extra: RawHeaders.field("content-length", "-1")),
    ]

    @Test("resets the stream, and goes on with the connection", arguments: frames + fields)
    func error(_ broken: Case) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            #expect(try client.stream() == 1)
            try await client.wire.send(broken.frames.flatMap(\.bytes))
            let answer = try await client.answer(1)
            #expect(answer == .reset(broken.code))
            // The next call of the same connection.
            let next = try await client.call(RawHeaders.request(), body: .message([1]))
            #expect(next == .status(0))
        }
        try await victim.waitForQuiet()
    }

    @Test("What comes for a stream that is over is passed over")
    func late() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            #expect(try await client.call(RawHeaders.request(), body: .message([1])) == .status(0))
            try await client.wire.send(
                .data(1, [UInt8](repeating: 1, count: 1000)),
                .windowUpdate(1, 1),
                .reset(1),
                .priority(1, on: 3),
                .headers(1, RawHeaders.field("x", "y"), ends: true)
            )
            #expect(try await client.call(RawHeaders.request(), body: .message([1])) == .status(0))
        }
    }

    @Test("A stream with a lower number than the last is not served")
    func decreasing() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            try await client.wire.send(.headers(9, RawHeaders.request(), ends: true))
            try await client.wire.send(.headers(5, RawHeaders.request(), ends: true), .ping)
            try await client.wire.wait("the ping's answer or the end") {
                client.wire.count(.ping) > 0 || client.wire.isEnded
            }
            #expect(!client.wire.ended.contains(5))
        }
    }

    @Test("More than a stream's window, and more than the connection's", arguments: [1, 5])
    func window(streams: UInt32) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives(growth: 64 << 20) { victim in
            let client = try await RawClient(victim.endpoint)
            let ids = (0..<streams).map { 2 * $0 + 1 }
            for id in ids {
                try await client.wire.send(
                    .headers(id, RawHeaders.request("Special", extra: RawHeaders.field("does", "sleep")))
                )
            }
            // A handler that reads nothing gives no window back.
            let piece = [UInt8](repeating: 0, count: 16_000)
            for _ in 0..<400 {
                for id in ids where client.wire.goAway == nil && client.wire.resets[id] == nil {
                    try await client.wire.send(.data(id, .message(piece)))
                }
            }
            try await client.wire.wait("a refusal") {
                client.wire.goAway?.code == Code.flowControl
                    || ids.allSatisfy { client.wire.resets[$0] == Code.flowControl }
            }
        }
        try await victim.waitForQuiet()
    }
}
