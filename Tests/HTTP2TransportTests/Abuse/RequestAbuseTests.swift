import Compression
import Testing

@testable import HTTP2Transport

/// What is sound HTTP/2 and no gRPC: the call is told so by a status, and the connection goes on.
@Suite("A server sent a request that is not gRPC's", .serialized, .timeLimit(.minutes(2)), VictimProcess())
struct RequestAbuseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var answer: RawClient.Answer
        var block: [UInt8]
        var body: [UInt8] = .message([1])

        init(_ description: String, _ answer: RawClient.Answer, _ block: [UInt8], body: [UInt8] = .message([1])) {
            self.testDescription = description
            self.answer = answer
            self.block = block
            self.body = body
        }

        /// A request with fields too many.
        init(_ description: String, _ answer: RawClient.Answer, extra: [UInt8], body: [UInt8] = .message([1])) {
            self.init(description, answer, RawHeaders.request(extra: extra), body: body)
        }
    }

    // Status codes of gRPC.
    private static let ok = RawClient.Answer.status(0)
    private static let invalid = RawClient.Answer.status(3)
    private static let exhausted = RawClient.Answer.status(8)
    private static let unimplemented = RawClient.Answer.status(12)
    private static let internalError = RawClient.Answer.status(13)

    static let paths = [
        "/", "//", "/a", "/a/", "//a", "/test.Echo/", "/test.Echo/Nothing", "/a/b/c", "/../../etc/passwd", "*",
        "/test.Echo/Unary?x=1", "/test.Echo%2FUnary", "/" + String(repeating: "a", count: 12_000) + "/b",
    ].map {
        Case(
            "the path \($0.prefix(30))",
            $0 == "*" ? .reset(Code.protocolError) : Self.unimplemented,
            RawHeaders.request(path: $0)
        )
    }

    static let fields = [
        Case("no content-type", .http(415), RawHeaders.request(path: "/test.Echo/Unary", contentType: nil)),
        Case(
            "another content-type",
            .http(415),
            RawHeaders.request(path: "/test.Echo/Unary", contentType: "text/html")
        ),
        Case(
            "a content-type almost gRPC's",
            .http(415),
            RawHeaders.request(path: "/test.Echo/Unary", contentType: "application/grpc-web")
        ),
        Case(
            "a content-type with a format",
            Self.ok,
            RawHeaders.request(path: "/test.Echo/Unary", contentType: "application/grpc+proto")
        ),
        Case("no te", Self.invalid, RawHeaders.request(path: "/test.Echo/Unary", te: nil)),
        Case("GET", .http(405), [0x82] + RawHeaders.request().dropFirst()),
        Case("another compression", Self.unimplemented, extra: RawHeaders.field("grpc-encoding", "br")),
        Case("a base64 value that is none", Self.invalid, extra: RawHeaders.field("x-bin", "*!?")),
        Case("a base64 value cut off", Self.invalid, extra: RawHeaders.field("x-bin", "abcde")),
        Case("base64 values joined", Self.ok, extra: RawHeaders.field("x-bin", "AAAA,,BBBB,")),
        Case("bytes that are no text", Self.invalid, extra: RawHeaders.field(Array("x".utf8), [0xFF, 0xFE, 0x80])),
        Case(
            "a status in a request",
            Self.ok,
            extra: RawHeaders.field("grpc-status", "7") + RawHeaders.field("grpc-message", "%%%zz%4")
        ),
        Case("an accept-encoding of commas", Self.ok, extra: RawHeaders.field("grpc-accept-encoding", ",, ,gzip , ,")),
        Case("an empty value", Self.ok, extra: RawHeaders.field("x", "")),
        Case("one name 300 times", Self.ok, extra: (0..<300).flatMap { _ in RawHeaders.field("x", "y") }),
    ]

    static let timeouts =
        ["", "1", "S", "-1S", "+1S", "1.5S", "1s", "123456789S", "99999999999999999999S", "1 S", "０S"].map {
            Case("the timeout \"\($0)\"", Self.invalid, extra: RawHeaders.field("grpc-timeout", $0))
        } + [
            Case(
                "no time at all",
                .status(4),
                RawHeaders.request(
                    "Special",
                    extra: RawHeaders.field("does", "sleep") + RawHeaders.field("grpc-timeout", "0n")
                )
            ),
            Case("all the time", Self.ok, extra: RawHeaders.field("grpc-timeout", "99999999H")),
            Case(
                "two timeouts",
                Self.invalid,
                extra: RawHeaders.field("grpc-timeout", "1S") + RawHeaders.field("grpc-timeout", "1S")
            ),
        ]

    static let sizes = [
        Case(
            "a header list of 20 KB",
            Self.exhausted,
            extra: RawHeaders.field("x", String(repeating: "y", count: 20_000))
        ),
        Case("2000 fields", Self.exhausted, extra: (0..<2000).flatMap { RawHeaders.field("a\($0)", "") }),
        // A field of 4 KB put into the table, then named 60,000 times: 240 MB of header list.
        Case(
            "an HPACK bomb",
            Self.exhausted,
            extra:
                RawHeaders.field("x", String(repeating: "y", count: 4000), indexed: true)
                + (0..<60_000).flatMap { _ in RawHeaders.indexed(62) }
        ),
        Case("a name of 15 KB", Self.ok, extra: RawHeaders.field(String(repeating: "n", count: 15_000), "v")),
        Case("a message of 4 GiB", Self.exhausted, extra: [], body: .message([1, 2, 3], statedLength: .max)),
        Case("a message a byte too long", Self.exhausted, extra: [], body: .message([1], statedLength: 4 << 20 + 1)),
        Case("a message cut off", Self.internalError, extra: [], body: .message([1], statedLength: 10)),
        Case("a prefix cut off", Self.internalError, extra: [], body: [0, 0, 0]),
        Case("no message at all", Self.ok, extra: [], body: []),
    ]

    @Test("answers by a status, and goes on with the connection", arguments: paths + fields + timeouts + sizes)
    func refused(_ broken: Case) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            let answer = try await Self.call(client, broken.block, broken.body)
            #expect(answer == broken.answer)
            #expect(try await client.call(RawHeaders.request(), body: .message([1])) == .status(0))
        }
    }

    /// A call whose header block may need several frames.
    private static func call(_ client: RawClient, _ block: [UInt8], _ body: [UInt8]) async throws -> RawClient.Answer {
        guard block.count > 60_000 else { return try await client.call(block, body: body) }
        let stream = try client.stream()
        try await client.wire.send(
            RawFrame(.headers, flags: RawFrame.endStream, stream: stream, Array(block.prefix(60_000))),
            RawFrame(.continuation, flags: RawFrame.endHeaders, stream: stream, Array(block.dropFirst(60_000)))
        )
        return try await client.answer(stream)
    }

    @Test("A bomb of 1 GiB in 1 MiB is stopped at the limit")
    func gzipBomb() async throws {
        // Members of gzip may follow one another: 16 of 64 MiB.
        let member = try Gzip.compress([UInt8](repeating: 0, count: 64 << 20))
        let bomb = (0..<16).flatMap { _ in member }
        #expect(bomb.count < 2 << 20)
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            let stream = try client.stream()
            try await client.wire.send(
                .headers(stream, RawHeaders.request(extra: RawHeaders.field("grpc-encoding", "gzip")))
            )
            let body: [UInt8] = .message(bomb, flag: 1)
            for start in stride(from: 0, to: body.count, by: 16_384) {
                let piece = Array(body[start..<min(start + 16_384, body.count)])
                try await client.wire.send(.data(stream, piece, ends: start + 16_384 >= body.count))
            }
            #expect(try await client.answer(stream) == .status(8))
        }
    }

    @Test("A message that comes byte by byte is taken when it is whole")
    func trickle() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            let stream = try client.stream()
            try await client.wire.send(.headers(stream, RawHeaders.request()))
            for byte in [UInt8].message([1, 2, 3]) { try await client.wire.send(.data(stream, [byte])) }
            try await client.wire.send(.data(stream, [], ends: true))
            #expect(try await client.answer(stream) == .status(0))
            #expect(client.wire.dataBytes == 8)
        }
    }

    @Test("Empty messages without number for a handler that reads none are held up")
    func emptyMessages() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives(growth: 64 << 20) { victim in
            let client = try await RawClient(victim.endpoint)
            try await client.wire.send(
                .headers(1, RawHeaders.request("Special", extra: RawHeaders.field("does", "sleep")))
            )
            let piece = (0..<3000).flatMap { _ in [UInt8].message([]) }
            // The stream's window of 2 MiB and not a byte more: what is past it would be an error.
            for _ in 0..<(2 << 20) / piece.count { try await client.wire.send(.data(1, piece)) }
            try await client.wire.send(.ping)
            try await client.wire.wait("the ping's answer") { client.wire.count(.ping) == 1 }
            try await client.wire.send(.data(1, piece), .data(1, piece))
            try await client.wire.wait("a refusal") {
                client.wire.resets[1] == Code.flowControl || client.wire.goAway != nil
            }
        }
        try await victim.waitForQuiet()
    }
}
