import Errors
import GRPCCore
import HTTP2Transport
import TestSupport
import Testing

@Suite("A server that cannot listen")
struct LettingGoTests {
    /// A server of whose transport only a weak reference is left, after it was to listen at `address`.
    private static func failed(at address: Endpoint) async -> Remains {
        let transport = HTTP2ServerTransport(address: address, security: .plaintext)
        let server = GRPCServer(transport: transport, services: [EchoService()])
        await #expect(throws: (any Error).self) { try await server.serve() }
        return Remains(transport)
    }

    private final class Remains {
        weak var transport: HTTP2ServerTransport?

        init(_ transport: HTTP2ServerTransport) { self.transport = transport }
    }

    @Test("is gone with whoever had it: it and its handler do not hold each other")
    func released() async throws {
        try await Loopback.run { loopback in
            let remains = await Self.failed(at: loopback.endpoint)
            #expect(remains.transport == nil)
        }
    }
}
