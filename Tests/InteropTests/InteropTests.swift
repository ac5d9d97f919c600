import InteropCases
import Testing

/// Each case of gRPC's interop specification, in both directions, plaintext and mutual TLS.
@Suite("gRPC's interop cases", .enabled(if: GrpcioPeer.isAvailable, "python3 is not in the path"))
struct InteropTests {
    @Test("pass with our server and grpcio's client", arguments: InteropCase.allCases, Channel.allCases)
    func ourServer(_ interopCase: InteropCase, _ channel: Channel) async throws {
        let certificates = try await channel.certificates()
        try await OurPeer.withServer(certificates: certificates) { port in
            try await GrpcioPeer.runClient(interopCase, port: port, certificates: certificates)
        }
    }

    @Test("pass with grpcio's server and our client", arguments: InteropCase.allCases, Channel.allCases)
    func ourClient(_ interopCase: InteropCase, _ channel: Channel) async throws {
        let certificates = try await channel.certificates()
        try await GrpcioPeer.withServer(certificates: certificates) { port in
            try await OurPeer.runClient(interopCase, port: port, certificates: certificates)
        }
    }

    @Test("pass with our server and our client", arguments: InteropCase.allCases, Channel.allCases)
    func ourOwn(_ interopCase: InteropCase, _ channel: Channel) async throws {
        let certificates = try await channel.certificates()
        try await OurPeer.withServer(certificates: certificates) { port in
            try await OurPeer.runClient(interopCase, port: port, certificates: certificates, expecting: .uri)
        }
    }
}
