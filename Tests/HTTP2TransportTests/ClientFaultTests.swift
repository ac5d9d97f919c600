import GRPCCore
import Synchronization
import Testing

@testable import HTTP2Transport

@Suite("A server, and a client by hand that does not do as it should", .timeLimit(.minutes(1)))
struct ClientFaultTests {
    /// Streams a message for every one it gets, and says when it is cancelled.
    private static func echo() -> (EchoService, AsyncStream<Bool>) {
        let (ends, end) = AsyncStream<Bool>.makeStream()
        let service = EchoService(special: { request, context in
            StreamingServerResponse { writer in
                do {
                    try await writer.write([1])
                    for try await message in request.messages { try await writer.write(message) }
                } catch {
                    end.yield(context.cancellation.isCancelled)
                    throw error
                }
                return [:]
            }
        })
        return (service, ends)
    }

    @Test("One that says nothing is let go when opening takes too long", arguments: [false, true])
    func silence(secure: Bool) async throws {
        var server = HTTP2ServerConfiguration()
        server.openingTimeout = .milliseconds(200)
        let certificates = try await SecurityTests.certificates()
        let security = secure ? TransportSecurity.mutualTLS(try certificates.credentials("server")) : .plaintext
        let took = try await Loopback.run(serverSecurity: security, server: server) { loopback in
            let peer = try await RawPeer.connected(to: loopback.endpoint)
            let start = ContinuousClock.now
            try await peer.waitForEnd()
            return start.duration(to: .now)
        }
        #expect(took > .milliseconds(150))
        #expect(took < .seconds(5))
    }

    @Test("One that answers no ping is given up, and its call's handler cancelled")
    func keepalive() async throws {
        var server = HTTP2ServerConfiguration()
        // Long enough for a busy machine to answer what comes before the silence.
        server.keepaliveInterval = .milliseconds(1000)
        server.keepaliveTimeout = .milliseconds(1500)
        let (service, ends) = Self.echo()
        try await Loopback.run(service: service, server: server) { loopback in
            let peer = try await RawPeer.connected(to: loopback.endpoint)
            let streamID = try peer.request("Special")
            try await peer.turn("the first message") { peer.received[streamID] != nil }
            let start = ContinuousClock.now
            #expect(await LimitTests.first(ends) == true)
            #expect(start.duration(to: .now) > .milliseconds(100))
            try await peer.waitForEnd()
            #expect(peer.pings >= 1)
        }
    }

    @Test(
        "One that resets its call has the handler cancelled, whatever the code",
        arguments: [HTTP2ErrorCode.noError, .cancel]
    )
    func reset(code: HTTP2ErrorCode) async throws {
        let (service, ends) = Self.echo()
        try await Loopback.run(service: service) { loopback in
            let peer = try await RawPeer.connected(to: loopback.endpoint)
            let streamID = try peer.request("Special")
            try await peer.turn("the first message") { peer.received[streamID] != nil }
            peer.session.reset(streamID, code)
            try await peer.turn("the reset") { peer.closed[streamID] != nil }
            #expect(await LimitTests.first(ends) == true)
        }
    }

    @Test("One that answers pings is kept")
    func alive() async throws {
        var server = HTTP2ServerConfiguration()
        server.keepaliveInterval = .milliseconds(30)
        server.keepaliveTimeout = .seconds(10)
        let (service, _) = Self.echo()
        try await Loopback.run(service: service, server: server) { loopback in
            let peer = try await RawPeer.connected(to: loopback.endpoint)
            _ = try peer.request("Special")
            try await peer.turn("ten pings") { peer.pings >= 10 }
            #expect(!peer.isEnded)
        }
    }

    @Test("One that is silent after its call's end is idle from then on")
    func idle() async throws {
        var server = HTTP2ServerConfiguration()
        server.idleTimeout = .milliseconds(100)
        // Longer than the timeout, so that the timer of the time before the call is over.
        let service = EchoService(special: { _, _ in
            try await Task.sleep(for: .milliseconds(300))
            return StreamingServerResponse(single: ServerResponse(message: [1]))
        })
        try await Loopback.run(service: service, server: server) { loopback in
            let peer = try await RawPeer.connected(to: loopback.endpoint)
            try await peer.turn("the settings") { peer.hasSettings }
            try await Task.sleep(for: .milliseconds(20))
            let streamID = try peer.request("Special", ends: true)
            try await peer.turn("the call's end") { peer.closed[streamID] != nil }
            // Not a byte more of ours, so that nothing but the server's own timer can end it.
            try await peer.waitForEnd(within: .seconds(5))
        }
    }

    @Test("Connections above the limit are closed at once, and taken again when there is room")
    func connectionsMax() async throws {
        var server = HTTP2ServerConfiguration()
        server.connectionsMax = 2
        // The Loopback's own client has none until it calls.
        try await Self.withServer(server) { endpoint in
            let first = try await RawPeer.connected(to: endpoint)
            try await first.turn("the first's settings") { first.hasSettings }
            do {
                let second = try await RawPeer.connected(to: endpoint)
                try await second.turn("the second's settings") { second.hasSettings }
                let third = try await RawPeer.connected(to: endpoint)
                try await third.waitForEnd()
                #expect(!third.hasSettings)
                #expect(!first.isEnded)
                #expect(!second.isEnded)
            }
            // The second is gone; the server may need a moment to see it.
            for attempt in 0..<100 {
                let fourth = try await RawPeer.connected(to: endpoint)
                try await fourth.turn("an answer") { fourth.hasSettings || fourth.isEnded }
                if fourth.hasSettings { return }
                #expect(attempt < 99)
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    @Test("A client without a timer of its own is told that its deadline has passed")
    func deadline() async throws {
        let (service, ends) = Self.echo()
        try await Loopback.run(service: service) { loopback in
            let peer = try await RawPeer.connected(to: loopback.endpoint)
            let start = ContinuousClock.now
            let streamID = try peer.request("Special", timeout: "500m")
            try await peer.turn("the end of the call") { peer.closed[streamID] != nil }
            #expect(start.duration(to: .now) >= .milliseconds(490))
            #expect(peer.fields[streamID]?["grpc-status"] == "4")
            #expect(peer.fields[streamID]?[":status"] == "200")
            // On a machine too busy to begin the handler in time there is none to cancel.
            if peer.received[streamID] != nil { #expect(await LimitTests.first(ends) == true) }
        }
    }

    @Test("A deadline that has passed before the handler began is answered too")
    func deadlineAtOnce() async throws {
        let (service, _) = Self.echo()
        try await Loopback.run(service: service) { loopback in
            let peer = try await RawPeer.connected(to: loopback.endpoint)
            let streamID = try peer.request("Special", timeout: "1n")
            try await peer.turn("the end of the call") { peer.closed[streamID] != nil }
            #expect(peer.fields[streamID]?["grpc-status"] == "4")
        }
    }

    @Test("Pings between messages of a stream are forgiven, pings in silence are not")
    func pings() async throws {
        var server = HTTP2ServerConfiguration()
        server.clientPingIntervalMin = .seconds(300)
        let (turns, turn) = AsyncStream<Void>.makeStream()
        let service = EchoService(special: { _, _ in
            StreamingServerResponse { writer in
                for await _ in turns { try await writer.write([1]) }
                return [:]
            }
        })
        try await Loopback.run(service: service, server: server) { loopback in
            let peer = try await RawPeer.connected(to: loopback.endpoint)
            let streamID = try peer.request("Special")
            // As a client does that measures the bandwidth: a ping for what has come, the next once it is answered.
            for number in 1...40 {
                turn.yield()
                try await peer.turn("message \(number)") { peer.received[streamID, default: 0] >= 6 * number }
                peer.session.ping(UInt64(number))
                try await peer.turn("answer \(number)") { peer.acknowledgements == number || peer.isEnded }
            }
            #expect(peer.acknowledgements == 40)
            #expect(peer.goAway == nil)
            for _ in 0..<4 { peer.session.ping(0) }
            try await peer.turn("the server's farewell") { peer.goAway != nil }
            #expect(peer.goAway?.code == .enhanceYourCalm)
            #expect(peer.goAway?.debugData == "too_many_pings")
            try await peer.waitForEnd()
            turn.finish()
        }
    }

    /// Runs a server without a client of its own.
    private static func withServer(
        _ configuration: HTTP2ServerConfiguration,
        _ body: (Endpoint) async throws -> Void
    ) async throws {
        let transport = HTTP2ServerTransport(
            address: .host("127.0.0.1", port: 0),
            security: .plaintext,
            configuration: configuration
        )
        try await withGRPCServer(transport: transport, services: [EchoService()]) { server in
            try await body(try await server.transport.listeningAddress)
        }
    }
}
