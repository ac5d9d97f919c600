import InteropCases
import Testing

/// Each case of gRPC's interop specification against the other Swift transport, plaintext and mutual TLS.
@Suite("gRPC's interop cases with SwiftNIO's transport")
struct NIOTransportTests {
    @Test("pass with our server and its client", arguments: InteropCase.allCases, Channel.allCases)
    func ourServer(_ interopCase: InteropCase, _ channel: Channel) async throws {
        let certificates = try await channel.certificates()
        try await OurPeer.withServer(certificates: certificates) { port in
            try await NIOPeer.runClient(interopCase, port: port, certificates: certificates)
        }
    }

    @Test("pass with its server and our client", arguments: InteropCase.allCases, Channel.allCases)
    func ourClient(_ interopCase: InteropCase, _ channel: Channel) async throws {
        let certificates = try await channel.certificates()
        try await NIOPeer.withServer(certificates: certificates) { port in
            try await OurPeer.runClient(interopCase, port: port, certificates: certificates)
        }
    }
}
