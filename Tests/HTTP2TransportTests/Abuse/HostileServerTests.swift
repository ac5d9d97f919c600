import GRPCCore
import Testing

@testable import HTTP2Transport

/// The same from the other side: a client's call ends with a status, whatever the server does, and the client lives.
@Suite("A client whose server is hostile", .serialized, .timeLimit(.minutes(3)), VictimProcess())
struct HostileServerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// How the call may end, one of those between bars.
        var ends: [String]
        var bytes: [UInt8]
        /// How often `bytes` are sent.
        var count = 1

        init(_ description: String, _ ends: String, count: Int = 1, _ frames: [RawFrame]) {
            self.testDescription = description
            self.ends = ends.split(separator: "|").map { String($0) }
            self.bytes = frames.flatMap(\.bytes)
            self.count = count
        }
    }

    private static let lost = "unavailable"
    private static let begin = RawFrame.headers(1, RawHeaders.response)
    private static let end = RawFrame.headers(1, RawHeaders.ok, ends: true)

    static let sound = [
        Case("an answer as it should be", "ok 3", [Self.begin, .data(1, .message([1, 2, 3])), Self.end]),
        Case(
            "an answer between frames of unknown kinds",
            "ok 3",
            [
                RawFrame(type: 99, [1]), Self.begin, RawFrame(type: 98, stream: 1), .data(1, .message([1, 2, 3])),
                Self.end,
            ]
        ),
        Case(
            "informational responses first",
            "ok 3",
            [RawFrame](repeating: .headers(1, RawHeaders.field(":status", "103")), count: 100)
                + [Self.begin, .data(1, .message([1, 2, 3])), Self.end]
        ),
    ]

    static let broken = [
        Case(
            "a frame longer than it takes",
            Self.lost,
            [RawFrame(.headers, stream: 1, [UInt8](repeating: 0, count: 70_000))]
        ),
        Case(
            "GOAWAY with an error",
            Self.lost,
            [.goAway(last: 1, Code.internalError, debug: [UInt8](repeating: 0xFF, count: 60_000)), .data(1, [1])]
        ),
        Case(
            "a push",
            Self.lost,
            [RawFrame(.pushPromise, flags: RawFrame.endHeaders, stream: 1, RawFrame.big(2) + RawHeaders.request())]
        ),
        Case("HEADERS on a stream nobody opened", Self.lost, [.headers(5, RawHeaders.response)]),
        Case("a request from a server", Self.lost, [.headers(2, RawHeaders.request())]),
        Case("CONTINUATION of nothing", Self.lost, [RawFrame(.continuation, stream: 1, [0x88])]),
        Case("HPACK that is none", Self.lost, [.headers(1, RawHeaders.indexed(200))]),
        Case(
            "more than the window",
            "unavailable|resourceExhausted|internalError",
            count: 400,
            [.data(1, [UInt8](repeating: 0, count: 16_000))]
        ),
        Case("DATA before HEADERS", "unavailable|internalError", [.data(1, .message([1]))]),
        Case("a window past 2³¹−1", Self.lost, [.windowUpdate(0, 0x7FFF_FFFF)]),
    ]

    static let floods = [
        Case("PING without end", Self.lost, count: 20_000, [.ping]),
        Case("SETTINGS without end", Self.lost, count: 20_000, [.settings((4, 65_535))]),
        Case("empty DATA without end", "unavailable|internalError", count: 20_000, [.data(1, [])]),
        Case(
            "CONTINUATION without end",
            Self.lost,
            count: 20_000,
            [RawFrame(.headers, stream: 1), RawFrame(.continuation, stream: 1, [0x88])]
        ),
        Case("GOAWAY without end", Self.lost, count: 20_000, [.goAway(last: 1, 0)]),
    ]

    static let calls = [
        Case("a reset", "internalError", [.reset(1, Code.protocolError)]),
        Case("no status", "unknown", [Self.begin, .headers(1, RawHeaders.field("x", "y"), ends: true)]),
        Case("an end without trailers", "internalError", [Self.begin, .data(1, .message([1]), ends: true)]),
        Case(
            "a status that is no number",
            "unknown",
            [.headers(1, RawHeaders.response + RawHeaders.field("grpc-status", "x1"), ends: true)]
        ),
        Case(
            "a status that is none",
            "unknown",
            [.headers(1, RawHeaders.response + RawHeaders.field("grpc-status", "99"), ends: true)]
        ),
        Case("no :status", "internalError", [.headers(1, RawHeaders.field("content-type", "application/grpc"))]),
        Case("HTTP's 502", "unavailable", [.headers(1, RawHeaders.field(":status", "502"), ends: true)]),
        Case("HTML", "unknown", [.headers(1, [0x88] + RawHeaders.field("content-type", "text/html"))]),
        Case(
            "a compression that is not ours",
            "internalError",
            [.headers(1, RawHeaders.response + RawHeaders.field("grpc-encoding", "br"))]
        ),
        Case("a message of 4 GiB", "resourceExhausted", [Self.begin, .data(1, .message([1], statedLength: .max))]),
        Case(
            "a flag without a compression",
            "internalError",
            [Self.begin, .data(1, .message([1], flag: 1)), Self.end]
        ),
        Case("an answer cut off", "internalError", [Self.begin, .data(1, .message([1], statedLength: 9)), Self.end]),
        Case(
            "two messages",
            "internalError|invalidArgument|unimplemented",
            [Self.begin, .data(1, .message([1]) + .message([1])), Self.end]
        ),
        Case("header fields amid the answer", "internalError", [Self.begin, .headers(1, RawHeaders.field("x", "y"))]),
        Case(
            "a header list of 20 KB",
            "resourceExhausted",
            [.headers(1, RawHeaders.response + RawHeaders.field("x", String(repeating: "y", count: 20_000)))]
        ),
        Case(
            "an HPACK bomb",
            "resourceExhausted",
            [
                .headers(
                    1,
                    RawHeaders.response + RawHeaders.field("x", String(repeating: "y", count: 4000), indexed: true)
                        + (0..<60_000).flatMap { _ in RawHeaders.indexed(62) }
                )
            ]
        ),
        Case(
            "a message in escapes that are none",
            "permissionDenied",
            [
                .headers(
                    1,
                    RawHeaders.response + RawHeaders.field("grpc-status", "7")
                        + RawHeaders.field("grpc-message", "%%%4%zz%FF%FE"),
                    ends: true
                )
            ]
        ),
    ]

    /// Takes the next connection and answers its first request.
    private static func answer(_ hostile: Case, _ listener: RawServer) async throws -> RawWire {
        let wire = try await listener.accept()
        try await wire.send(.settings(), .settingsAcknowledgement)
        try await wire.wait("the request") { wire.count(.headers) > 0 }
        let batch = max(1, min(hostile.count, (1 << 16) / hostile.bytes.count))
        let bytes = (0..<batch).flatMap { _ in hostile.bytes }
        for _ in 0..<hostile.count / batch where !wire.isEnded { try await wire.send(bytes) }
        return wire
    }

    @Test("ends its call with a status", arguments: sound + broken + floods + calls)
    func call(_ hostile: Case) async throws {
        let victim = try #require(Victim.current)
        let listener = try await RawServer()
        let target = Array(listener.endpoint.description.utf8)
        try await victim.survives { victim in
            async let answer = victim.ask("call", target)
            let wire = try await Self.answer(hostile, listener)
            // What it has done must do: it goes on reading and says no more.
            try? await wire.waitForEnd(within: .seconds(2))
            let ended = try await answer
            #expect(hostile.ends.contains(ended), "the call ended with \(ended)")
        }
    }

    @Test("A client comes back after a hostile answer, on a new connection")
    func comesBack() async throws {
        let listener = try await RawServer()
        var configuration = HTTP2ClientConfiguration()
        configuration.backoffInitial = .milliseconds(10)
        let transport = HTTP2ClientTransport(
            target: listener.endpoint,
            security: .plaintext,
            configuration: configuration
        )
        try await withGRPCClient(transport: transport) { client in
            for hostile in Self.broken {
                let call = Task { try await client.echo([1]).message }
                let wire = try await Self.answer(hostile, listener)
                await #expect(throws: RPCError.self) { try await call.value }
                withExtendedLifetime(wire) {}
            }
            let call = Task { try await client.echo([1]).message }
            let wire = try await Self.answer(Self.sound[0], listener)
            defer { withExtendedLifetime(wire) {} }
            #expect(try await call.value == [1, 2, 3])
        }
    }
}
