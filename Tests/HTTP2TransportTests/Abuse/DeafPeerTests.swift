import Testing

@testable import HTTP2Transport

/// A client that asks for much and reads nothing.
@Suite(
    "A server whose client does not read",
    .serialized,
    .timeLimit(.minutes(3)),
    VictimProcess(["writeMilliseconds": 1500])
)
struct DeafPeerTests {
    private static let pour = RawHeaders.request("Special", extra: RawHeaders.field("does", "pour"))

    /// A client for whom nothing but the socket holds the server's responses up.
    private static func deafClient(
        _ victim: Victim,
        streams: UInt32,
        window: UInt32 = 0x7FFF_FFFF
    ) async throws -> RawClient {
        let client = try await RawClient(victim.endpoint, settings: .settings((4, window)))
        try await client.wire.send(.windowUpdate(0, 0x7FFF_0000))
        client.wire.isDeaf = true
        for number in 0..<streams {
            try await client.wire.send(.headers(2 * number + 1, Self.pour, ends: true))
        }
        return client
    }

    @Test("Responses into a full socket wait in bounded memory, and the client is let go")
    func fullSocket() async throws {
        let victim = try #require(Victim.current)
        // Each of 50 calls may have 256 KiB written ahead, and the message after that.
        try await victim.survives(growth: 64 << 20) { victim in
            let client = try await Self.deafClient(victim, streams: 50)
            try await victim.waitForQuiet()
            client.wire.isDeaf = false
            try await client.wire.waitForEnd()
        }
    }

    @Test("Responses into closed windows wait in bounded memory, for as long as the client likes")
    func zeroWindow() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives(growth: 64 << 20) { victim in
            let client = try await Self.deafClient(victim, streams: 50, window: 0)
            client.wire.isDeaf = false
            try await client.wire.wait("the responses' beginnings") { client.wire.count(.headers) == 50 }
            try await Task.sleep(for: .milliseconds(500))
            #expect(client.wire.dataBytes == 0)
            #expect(try await victim.runningHandlers() == 50)
            // A byte at a time is still a window.
            try await client.wire.send(.windowUpdate(1, 1))
            try await client.wire.wait("a byte") { client.wire.dataBytes == 1 }
            #expect(!client.wire.isEnded)
        }
        try await victim.waitForQuiet()
    }

    @Test("Windows made negative hold the responses up until they are open again")
    func negativeWindow() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint, settings: .settings((4, 1000)))
            try await client.wire.send(.headers(1, Self.pour, ends: true))
            try await client.wire.wait("a window's worth") { client.wire.dataBytes == 1000 }
            // The stream's window: 0 − 1000.
            try await client.wire.send(.settings((4, 0)), .windowUpdate(1, 1000), .ping)
            try await client.wire.wait("the ping's answer") { client.wire.count(.ping) == 1 }
            #expect(client.wire.dataBytes == 1000)
            try await client.wire.send(.windowUpdate(1, 7))
            try await client.wire.wait("seven bytes more") { client.wire.dataBytes == 1007 }
        }
        try await victim.waitForQuiet()
    }

    @Test(
        "A flood into whose answers nobody looks ends the connection all the same",
        arguments: FloodTests.control + FloodTests.streams
    )
    func flood(_ flood: FloodTests.Flood) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await Self.deafClient(victim, streams: 1)
            var shifted = flood
            // Stream 1 pours.
            shifted.beginning = []
            shifted.bytes = { flood.bytes($0 + 1) }
            _ = try await FloodTests.pour(shifted, client.wire)
            client.wire.isDeaf = false
            // nghttp2's own bound on resets lets the streams from before run on.
            try await client.wire.wait("the end") { client.wire.isEnded || client.wire.goAway != nil }
        }
        try await victim.waitForQuiet()
    }

    @Test("Streams that nobody answers for are no way to the memory", arguments: [false, true])
    func announced(compressed: Bool) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives { victim in
            let client = try await RawClient(victim.endpoint)
            let extra = compressed ? RawHeaders.field("grpc-encoding", "gzip") : []
            for number in 0..<UInt32(900) {
                try await client.wire.send(
                    .headers(2 * number + 1, RawHeaders.request("Bidirectional", extra: extra)),
                    .data(2 * number + 1, .message([1], flag: compressed ? 1 : 0, statedLength: 4 << 20))
                )
            }
            try await client.wire.send(.ping)
            try await client.wire.wait("the ping's answer") { client.wire.count(.ping) == 1 }
        }
        try await victim.waitForQuiet()
    }
}
