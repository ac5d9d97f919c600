import Testing

@testable import HTTP2Transport

/// What RFC 9113 calls a connection error: the server says which by GOAWAY, and ends the connection.
@Suite("A server told what breaks HTTP/2", .serialized, .timeLimit(.minutes(2)), VictimProcess())
struct ConnectionErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var code: UInt32
        var bytes: [UInt8]

        init(_ description: String, _ code: UInt32, bytes: [UInt8]) {
            self.testDescription = description
            self.code = code
            self.bytes = bytes
        }

        init(_ description: String, _ code: UInt32, _ frames: RawFrame...) {
            self.init(description, code, bytes: frames.flatMap(\.bytes))
        }
    }

    private static let open = RawFrame.headers(1, RawHeaders.request("Bidirectional"))
    private static let whole = RawFrame.headers(1, RawHeaders.request("Bidirectional"), ends: true)

    static let sizes = [
        Case(
            "a frame longer than we take",
            Code.frameSize,
            bytes: RawFrame(.headers, stream: 1).bytes(statedLength: 1 << 17)
        ),
        Case(
            "a frame as long as can be said",
            Code.frameSize,
            bytes: RawFrame(.settings).bytes(statedLength: 0xFF_FFFF)
        ),
        Case("PING of seven bytes", Code.frameSize, RawFrame(.ping, [0, 0, 0, 0, 0, 0, 0])),
        Case("PING of nine bytes", Code.frameSize, RawFrame(.ping, [0, 0, 0, 0, 0, 0, 0, 0, 0])),
        Case("SETTINGS of five bytes", Code.frameSize, RawFrame(.settings, [0, 4, 0, 0, 0])),
        Case(
            "an acknowledgement of SETTINGS with content",
            Code.frameSize,
            RawFrame(.settings, flags: RawFrame.acknowledgement, [0, 4, 0, 0, 0, 0])
        ),
        Case("RST_STREAM of three bytes", Code.frameSize, Self.open, RawFrame(.reset, stream: 1, [0, 0, 0])),
        Case("WINDOW_UPDATE of three bytes", Code.frameSize, RawFrame(.windowUpdate, [0, 0, 1])),
        Case("GOAWAY of seven bytes", Code.frameSize, RawFrame(.goAway, [0, 0, 0, 0, 0, 0, 0])),
    ]

    static let streams = [
        Case("DATA on no stream", Code.protocolError, .data(0, [1])),
        Case("HEADERS on no stream", Code.protocolError, .headers(0, RawHeaders.request())),
        Case("PRIORITY on no stream", Code.protocolError, .priority(0, on: 1)),
        Case("RST_STREAM on no stream", Code.protocolError, .reset(0)),
        Case("SETTINGS on a stream", Code.protocolError, RawFrame(.settings, stream: 1)),
        Case("PING on a stream", Code.protocolError, RawFrame(.ping, stream: 1, [0, 0, 0, 0, 0, 0, 0, 0])),
        Case("GOAWAY on a stream", Code.protocolError, RawFrame(.goAway, stream: 1, [0, 0, 0, 0, 0, 0, 0, 0])),
        Case("DATA on a stream that never was", Code.protocolError, .data(5, [1])),
        Case("RST_STREAM on a stream that never was", Code.protocolError, .reset(5)),
        Case("WINDOW_UPDATE on a stream that never was", Code.protocolError, .windowUpdate(5, 1)),
        Case("a stream with a server's number", Code.protocolError, .headers(2, RawHeaders.request())),
        Case(
            "a stream that depends on itself",
            Code.protocolError,
            RawFrame(
                .headers,
                flags: RawFrame.endHeaders | RawFrame.prioritized,
                stream: 1,
                RawFrame.big(1) + [16] + RawHeaders.request()
            )
        ),
        Case(
            "HEADERS after the request's end",
            Code.streamClosed,
            Self.whole,
            .headers(1, RawHeaders.field("x", "y"), ends: true)
        ),
        Case("DATA after the request's end", Code.streamClosed, Self.whole, .data(1, [1])),
        Case(
            "a push from a client",
            Code.protocolError,
            Self.open,
            RawFrame(.pushPromise, flags: RawFrame.endHeaders, stream: 1, RawFrame.big(2) + RawHeaders.request())
        ),
        Case(
            "CONTINUATION of nothing",
            Code.protocolError,
            RawFrame(.continuation, flags: RawFrame.endHeaders, stream: 1, [0x83])
        ),
        Case("a block cut by another frame", Code.protocolError, RawFrame(.headers, stream: 1, [0x83]), .ping),
        Case(
            "a block cut by an unknown frame",
            Code.protocolError,
            RawFrame(.headers, stream: 1, [0x83]),
            RawFrame(type: 77)
        ),
        Case(
            "a block continued on another stream",
            Code.protocolError,
            RawFrame(.headers, stream: 1, [0x83]),
            RawFrame(.continuation, flags: RawFrame.endHeaders, stream: 3, [0x86])
        ),
    ]

    static let values = [
        Case("ENABLE_PUSH of 2", Code.protocolError, .settings((2, 2))),
        Case("an initial window of 2³¹", Code.flowControl, .settings((4, 1 << 31))),
        Case("a largest frame below the least", Code.protocolError, .settings((5, 16_383))),
        Case("a largest frame above the most", Code.protocolError, .settings((5, 1 << 24))),
        Case("a connection's window opened by nothing", Code.protocolError, .windowUpdate(0, 0)),
        Case("a connection's window past 2³¹−1", Code.flowControl, .windowUpdate(0, 0x7FFF_FFFF)),
        Case("a stream's window opened by nothing", Code.protocolError, Self.open, .windowUpdate(1, 0)),
        Case("GOAWAY with a last stream that grows", Code.protocolError, .goAway(last: 0, 0), .goAway(last: 2, 0)),
        Case(
            "DATA padded by all of it",
            Code.protocolError,
            Self.open,
            RawFrame(.data, flags: RawFrame.padded, stream: 1, [5, 0, 0, 0, 0])
        ),
        Case(
            "HEADERS padded past their end",
            Code.protocolError,
            RawFrame(.headers, flags: RawFrame.endHeaders | RawFrame.padded, stream: 1, [200, 0x83])
        ),
        Case(
            "padding without a length",
            Code.protocolError,
            Self.open,
            RawFrame(.data, flags: RawFrame.padded, stream: 1)
        ),
    ]

    static let blocks = [
        Case("HPACK's index 0", Code.compression, .headers(1, [0x80])),
        Case("HPACK's index past the tables", Code.compression, .headers(1, RawHeaders.indexed(200))),
        Case("HPACK's integer without an end", Code.compression, .headers(1, [UInt8](repeating: 0xFF, count: 64))),
        Case("HPACK's string past the block", Code.compression, .headers(1, [0, 0x7F, 0xFF, 0x7F, 1, 2])),
        Case("HPACK's string of 2 GiB", Code.compression, .headers(1, [0, 0x7F, 0x80, 0xFF, 0xFF, 0xFF, 7, 1])),
        Case(
            "HPACK's table larger than ours",
            Code.compression,
            .headers(1, RawHeaders.integer(1 << 20, prefixBits: 5, first: 0x20))
        ),
        Case("HPACK's table resized amid a block", Code.compression, .headers(1, [0x83, 0x20])),
        Case("Huffman code that is none", Code.compression, .headers(1, [0, 0x84, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1])),
    ]

    @Test("says so and ends the connection, and serves others", arguments: sizes + streams + values + blocks)
    func error(_ broken: Case) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            try await client.wire.send(broken.bytes)
            try await client.wire.waitForEnd()
            #expect(client.wire.goAway?.code == broken.code)
        }
    }

    @Test(
        "A client that begins with something else is let go",
        arguments: [
            Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8), [UInt8](repeating: 0, count: 100),
            [0x16, 3, 1, 2, 0, 1, 0, 1, 0xFC, 3, 3] + [UInt8](repeating: 5, count: 200),
            RawFrame.preface.dropLast() + [0], RawFrame.preface + RawFrame.ping.bytes,
            RawFrame.preface + RawFrame.headers(1, RawHeaders.request(), ends: true).bytes,
        ] as [[UInt8]]
    )
    func preface(bytes: [UInt8]) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint, opens: false)
            try await client.wire.send(bytes)
            try await client.wire.waitForEnd()
            #expect(client.wire.goAway.map { $0.code == Code.protocolError } ?? true)
            #expect(client.wire.ended.isEmpty)
        }
    }
}
