import GRPCCore
import Testing

@testable import HTTP2Transport

@Suite("A client, and a server by hand that does not do as it should", .timeLimit(.minutes(1)))
struct ServerFaultTests {
    private static func withClient<R: Sendable>(
        _ endpoint: Endpoint,
        security: TransportSecurity = .plaintext,
        _ configuration: HTTP2ClientConfiguration = HTTP2ClientConfiguration(),
        _ body: (GRPCClient<HTTP2ClientTransport>) async throws -> R
    ) async throws -> R {
        let transport = HTTP2ClientTransport(target: endpoint, security: security, configuration: configuration)
        return try await withGRPCClient(transport: transport) { try await body($0) }
    }

    @Test("One that accepts and says nothing is UNAVAILABLE when opening takes too long", arguments: [false, true])
    func silence(secure: Bool) async throws {
        let listener = try await RawListener()
        var configuration = HTTP2ClientConfiguration()
        configuration.connectTimeout = .milliseconds(200)
        let certificates = try await SecurityTests.certificates()
        let security: TransportSecurity =
            secure
            ? .mutualTLS(try certificates.credentials("client"), serverURIs: [SecurityTests.serverURI]) : .plaintext
        let start = ContinuousClock.now
        let error = await #expect(throws: RPCError.self) {
            try await Self.withClient(listener.endpoint, security: security, configuration) { client in
                try await client.echo([1]).message
            }
        }
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains("handshake took longer") == true, "\(String(describing: error))")
        #expect(start.duration(to: .now) > .milliseconds(150))
        #expect(start.duration(to: .now) < .seconds(5))
    }

    @Test("One that answers no ping is given up")
    func keepalive() async throws {
        let listener = try await RawListener()
        try await Self.withClient(listener.endpoint, Self.keepalive) { client in
            let call = Task { try await client.echo([1]).message }
            let peer = try await listener.accept()
            try await peer.turn("the call") { peer.requests.count == 1 }
            let error = await #expect(throws: RPCError.self) { try await call.value }
            #expect(error?.code == .unavailable)
            #expect(error?.message.contains("keepalive") == true, "\(String(describing: error))")
            try await peer.waitForEnd()
            #expect(peer.pings >= 1)
        }
    }

    @Test("One that stops reading amid a stream is given up, though no ping can be written")
    func stopsReading() async throws {
        let listener = try await RawListener()
        try await Self.withClient(listener.endpoint, Self.keepalive) { client in
            let call = Task {
                try await client.stream(EchoService.special) { writer in
                    let message = [UInt8](repeating: 1, count: 1 << 20)
                    for _ in 0..<1000 { try await writer.write(message) }
                } receive: {
                    for try await _ in $0.messages {}
                }
            }
            // Windows so wide that only the sockets' own buffers hold the client up.
            var settings = HTTP2Settings()
            settings.streamWindow = 1 << 30
            settings.connectionWindow = 1 << 30
            let peer = try await listener.accept(settings)
            try await peer.turn("the call's beginning") { !peer.received.isEmpty }
            let error = await #expect(throws: RPCError.self) { try await call.value }
            #expect(error?.code == .unavailable)
            #expect(error?.message.contains("keepalive") == true, "\(String(describing: error))")
        }
    }

    /// Long enough for a busy machine to answer what comes before the silence.
    private static let keepalive: HTTP2ClientConfiguration = {
        var configuration = HTTP2ClientConfiguration()
        configuration.keepaliveInterval = .milliseconds(1000)
        configuration.keepaliveTimeout = .milliseconds(1500)
        return configuration
    }()

    @Test("A call that it refuses unseen is made again, whole, without the caller noticing")
    func refused() async throws {
        let listener = try await RawListener()
        try await Self.withClient(listener.endpoint) { client in
            let call = Task { try await client.echo([7, 8]).message }
            let peer = try await listener.accept()
            try await peer.turn("the call") { peer.received[1] == 7 }
            peer.session.reset(1, .refusedStream)
            try await peer.turn("the second attempt") { peer.received[3] == 7 }
            try peer.answer(3, [9])
            try await peer.turn("the end") { peer.closed[3] == .noError }
            #expect(try await call.value == [9])
            #expect(peer.requests == [1, 3])
        }
    }

    @Test("A call that it goes on refusing fails in the end")
    func refusedAlways() async throws {
        let listener = try await RawListener()
        try await Self.withClient(listener.endpoint) { client in
            let call = Task { try await client.echo([1]).message }
            let peer = try await listener.accept()
            for attempt in 1...5 {
                try await peer.turn("attempt \(attempt)") { peer.requests.count == attempt }
                peer.session.reset(peer.requests[attempt - 1], .refusedStream)
            }
            try await peer.turn("the last refusal") { peer.closed.count == 5 }
            let error = await #expect(throws: RPCError.self) { try await call.value }
            #expect(error?.code == .unavailable)
            #expect(peer.requests.count == 5)
        }
    }

    @Test("A call that it ends with another error is not made again")
    func reset() async throws {
        let listener = try await RawListener()
        try await Self.withClient(listener.endpoint) { client in
            let call = Task { try await client.echo([1]).message }
            let peer = try await listener.accept()
            try await peer.turn("the call") { peer.received[1] == 6 }
            peer.session.reset(1, .internalError)
            try await peer.turn("the end") { peer.closed[1] != nil }
            let error = await #expect(throws: RPCError.self) { try await call.value }
            #expect(error?.code == .internalError)
            #expect(peer.requests == [1])
        }
    }

    @Test("GOAWAY: calls up to its last stream run on, those above it are made again elsewhere")
    func goAway() async throws {
        let listener = try await RawListener()
        try await Self.withClient(listener.endpoint) { client in
            let first = Task { try await client.echo([1]).message }
            let peer = try await listener.accept()
            try await peer.turn("the first call") { peer.received[1] == 6 }
            let second = Task { try await client.echo([2]).message }
            try await peer.turn("the second call") { peer.received[3] == 6 }
            // Length 8, GOAWAY, on the connection; last stream 1, no error.
            try peer.send(raw: [0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])

            let other = try await listener.accept()
            try await other.turn("the second call again") { other.received[1] == 6 }
            try other.answer(1, [22])
            try await other.turn("the second call's end") { other.closed[1] == .noError }
            #expect(try await second.value == [22])

            try peer.answer(1, [11])
            try await peer.turn("the first call's end") { peer.closed[1] == .noError }
            #expect(try await first.value == [11])
            #expect(other.requests == [1])
            // With its last call done the client leaves the old connection and keeps the new one.
            try await peer.waitForEnd()
            #expect(!other.isEnded)
        }
    }
}
