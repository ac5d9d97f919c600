import Testing

@testable import HTTP2Transport

/// Frames that cost their sender little: past a bound the connection ends, whether its answers are read or not.
@Suite("A server flooded", .serialized, .timeLimit(.minutes(3)), VictimProcess())
struct FloodTests {
    struct Flood: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// What GOAWAY may say.
        var codes: [UInt32] = [Code.enhanceYourCalm]
        /// Whether the connection may end without it.
        var mayBeSilent = false
        var count = 20_000
        /// Sent once.
        var beginning: [RawFrame] = []
        /// The bytes of repetition number so and so.
        var bytes: @Sendable (Int) -> [UInt8]

        static func frames(
            _ description: String,
            codes: [UInt32] = [Code.enhanceYourCalm],
            mayBeSilent: Bool = false,
            count: Int = 20_000,
            beginning: [RawFrame] = [],
            _ frames: @escaping @Sendable (UInt32) -> [RawFrame]
        ) -> Flood {
            Flood(
                testDescription: description,
                codes: codes,
                mayBeSilent: mayBeSilent,
                count: count,
                beginning: beginning
            ) { number in
                frames(UInt32(number)).flatMap(\.bytes)
            }
        }
    }

    private static let sleep = RawHeaders.request("Special", extra: RawHeaders.field("does", "sleep"))
    private static let open = [RawFrame.headers(1, Self.sleep)]

    static let control: [Flood] = [
        .frames("PING") { _ in [.ping] },
        .frames("answers to no PING") { _ in
            [RawFrame(.ping, flags: RawFrame.acknowledgement, [0, 0, 0, 0, 0, 0, 0, 0])]
        },
        .frames("SETTINGS") { _ in [.settings((4, 65_535))] },
        .frames("empty SETTINGS") { _ in [.settings()] },
        .frames("PRIORITY of streams that are not") { [.priority(2 * $0 + 3, on: 0)] },
        // A server without calls may just go.
        .frames("GOAWAY", mayBeSilent: true) { _ in [.goAway(last: 0, 0, debug: [UInt8](repeating: 65, count: 50))] },
        .frames("empty DATA", beginning: Self.open) { _ in [.data(1, [])] },
        .frames("DATA that is all padding", beginning: Self.open) { _ in
            [RawFrame(.data, flags: RawFrame.padded, stream: 1, [0])]
        },
    ]

    /// Too many mistakes, or, where they come at once, too many streams.
    private static let either = [Code.enhanceYourCalm, Code.protocolError]

    static let streams: [Flood] = [
        .frames("HEADERS without a field", codes: Self.either) { [.headers(2 * $0 + 1, [])] },
        .frames("HEADERS that are malformed", codes: Self.either) {
            [.headers(2 * $0 + 1, RawHeaders.request(path: nil), ends: true)]
        },
        .frames("streams opened and reset (CVE-2023-44487)", codes: [Code.internalError, Code.enhanceYourCalm]) {
            [.headers(2 * $0 + 1, Self.sleep), .reset(2 * $0 + 1)]
        },
        .frames("streams that the server is made to reset (CVE-2025-8671)", codes: Self.either) {
            [.headers(2 * $0 + 1, Self.sleep), .windowUpdate(2 * $0 + 1, 0x7FFF_FFFF)]
        },
        .frames("streams that the server is made to reset by their body", codes: Self.either) {
            [
                .headers(2 * $0 + 1, Self.sleep + RawHeaders.field("content-length", "1")),
                .data(2 * $0 + 1, .message([1])),
            ]
        },
    ]

    static let blocks: [Flood] = [
        Flood(
            testDescription: "CONTINUATION without an end (CVE-2024-27316)",
            codes: [Code.enhanceYourCalm, Code.internalError]
        ) { number in
            number == 0
                ? RawFrame(.headers, stream: 1, Self.sleep).bytes
                : RawFrame(.continuation, stream: 1, RawHeaders.field("x-\(number)", "y")).bytes
        },
        Flood(
            testDescription: "CONTINUATION of nothing, without an end",
            codes: [Code.enhanceYourCalm, Code.internalError]
        ) { number in
            number == 0 ? RawFrame(.headers, stream: 1).bytes : RawFrame(.continuation, stream: 1).bytes
        },
    ]

    @Test("ends the connection, and serves others", arguments: control + streams + blocks)
    func flood(_ flood: Flood) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            try await client.wire.send(flood.beginning.flatMap(\.bytes))
            #expect(try await Self.pour(flood, client.wire) == .ended)
            let code = client.wire.goAway?.code
            #expect(code.map(flood.codes.contains) ?? flood.mayBeSilent)
        }
        try await victim.waitForQuiet()
    }

    /// Sends the flood until it is over or the connection is.
    static func pour(_ flood: Flood, _ wire: RawWire) async throws -> RawWire.Sent {
        var bytes: [UInt8] = []
        for number in 0..<flood.count {
            bytes += flood.bytes(number)
            guard bytes.count >= 1 << 16 || number == flood.count - 1 else { continue }
            let sent = try await wire.send(bytes)
            if sent != .whole { return sent }
            bytes = []
        }
        if !wire.isDeaf { try? await wire.waitForEnd(within: .seconds(5)) }
        return wire.isEnded ? .ended : .whole
    }

    @Test("More streams than we take, from a client that never acknowledges our SETTINGS")
    func refused() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint, opens: false)
            try await client.wire.send(RawFrame.preface + RawFrame.settings().bytes)
            let flood = Flood.frames("") { [.headers(2 * $0 + 1, Self.sleep)] }
            #expect(try await Self.pour(flood, client.wire) == .ended)
        }
        try await victim.waitForQuiet()
    }

    @Test("WINDOW_UPDATE as fast as it can be sent ends the connection, or is slow enough to be borne")
    func windowUpdates() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            let piece = (0..<5000).flatMap { _ in RawFrame.windowUpdate(0, 1).bytes }
            for _ in 0..<100 where !client.wire.isEnded { try await client.wire.send(piece) }
            if !client.wire.isEnded { try await client.wire.send(.ping) }
            try? await client.wire.wait("the ping's answer or the end") { client.wire.count(.ping) > 0 }
            #expect(client.wire.count(.ping) > 0 || client.wire.goAway?.code == Code.enhanceYourCalm)
        }
    }

    @Test("Frames of unknown kinds are passed over")
    func unknown() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            let piece = (10...255).flatMap { RawFrame(type: UInt8($0), flags: 255, stream: 7, [1, 2, 3]).bytes }
            for _ in 0..<100 { try await client.wire.send(piece) }
            #expect(try await client.call(RawHeaders.request(), body: .message([1])) == .status(0))
        }
    }
}
