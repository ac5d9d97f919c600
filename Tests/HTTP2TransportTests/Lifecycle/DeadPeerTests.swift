import GRPCCore
import Synchronization
import Testing

@testable import HTTP2Transport

/// Peers that are gone without a word, on connections without a call.
@Suite("A connection without calls", .timeLimit(.minutes(1)))
struct DeadPeerTests {
    @Test("A server lets a silent client go that answers no ping")
    func server() async throws {
        var configuration = HTTP2ServerConfiguration()
        configuration.keepaliveInterval = .milliseconds(1000)
        configuration.keepaliveTimeout = .milliseconds(1500)
        try await Loopback.run(server: configuration) { loopback in
            let client = try await RawClient(loopback.endpoint)
            // It reads, and says nothing any more.
            try await client.wire.waitForEnd()
            #expect(client.wire.count(.ping) == 1)
        }
    }

    @Test("A client asked to ping without calls notices a dead server, and the next call finds another connection")
    func client() async throws {
        let listener = try await RawServer()
        var configuration = HTTP2ClientConfiguration()
        configuration.keepaliveInterval = .milliseconds(1000)
        configuration.keepaliveTimeout = .milliseconds(1500)
        configuration.keepaliveWithoutCalls = true
        let transport = HTTP2ClientTransport(
            target: listener.endpoint,
            security: .plaintext,
            configuration: configuration
        )
        try await withGRPCClient(transport: transport) { client in
            let first = Task { try await client.echo([1]).message }
            let dead = try await listener.accept()
            try await dead.send(.settings())
            try await dead.wait("the request") { dead.count(.headers) == 1 }
            try await dead.send(HostileServerTests.sound[0].bytes)
            #expect(try await first.value == [1, 2, 3])
            try await dead.waitForEnd()
            #expect(dead.count(.ping) >= 1)

            let second = Task { try await client.echo([1]).message }
            let other = try await listener.accept()
            try await other.send(.settings())
            try await other.wait("the request") { other.count(.headers) == 1 }
            try await other.send(HostileServerTests.sound[0].bytes)
            #expect(try await second.value == [1, 2, 3])
        }
    }

    @Test("Ever earlier deadlines leave no timers behind")
    func timers() async throws {
        let group = try EventLoopGroup(loops: 1)
        var configuration = HTTP2ServerConfiguration()
        configuration.eventLoops = group
        try await Loopback.run(server: configuration) { loopback in
            let client = try await RawClient(loopback.endpoint)
            for number in 0..<300 {
                let timeout = RawHeaders.field("grpc-timeout", "\(9_000_000 - number)S")
                let answer = try await client.call(RawHeaders.request(extra: timeout), body: .message([1]))
                #expect(answer == .status(0))
            }
            let loop = group.nextLoop()
            let count = await withCheckedContinuation { continuation in
                _ = loop.post(.run { continuation.resume(returning: loop.timerCount) })
            }
            #expect(count < 10)
        }
    }
}
