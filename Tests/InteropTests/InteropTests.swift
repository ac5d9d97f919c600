import GRPCCore
import HTTP2Transport
import TestSupport
import Testing

/// Each case of gRPC's interop specification, in both directions, plaintext and mutual TLS.
@Suite("gRPC's interop cases", .enabled(if: GrpcioPeer.isAvailable, "python3 is not in the path"))
struct InteropTests {
    @Test("pass with our server and grpcio's client", arguments: InteropCase.allCases, Channel.allCases)
    func ourServer(_ interopCase: InteropCase, _ channel: Channel) async throws {
        let certificates = try await Self.certificates(channel)
        let security = try certificates.map { TransportSecurity.mutualTLS(try $0.credentials("server")) }
        try await Self.withServer(security ?? .plaintext) { endpoint in
            let port = try #require(endpoint.port)
            try await GrpcioPeer.runClient(interopCase, port: port, certificates: certificates)
        }
    }

    @Test("pass with grpcio's server and our client", arguments: InteropCase.allCases, Channel.allCases)
    func ourClient(_ interopCase: InteropCase, _ channel: Channel) async throws {
        let certificates = try await Self.certificates(channel)
        let security = try certificates.map {
            TransportSecurity.mutualTLS(try $0.credentials("client"), serverName: "localhost")
        }
        try await GrpcioPeer.withServer(certificates: certificates) { port in
            try await Self.run(interopCase, .host("127.0.0.1", port: port), security ?? .plaintext)
        }
    }

    @Test("pass with our server and our client", arguments: InteropCase.allCases, Channel.allCases)
    func ourOwn(_ interopCase: InteropCase, _ channel: Channel) async throws {
        let certificates = try await Self.certificates(channel)
        let ours = try certificates.map { TransportSecurity.mutualTLS(try $0.credentials("server")) }
        let theirs = try certificates.map {
            TransportSecurity.mutualTLS(try $0.credentials("client"), serverURIs: ["spiffe://thetalab/server/s"])
        }
        try await Self.withServer(ours ?? .plaintext) { endpoint in
            try await Self.run(interopCase, endpoint, theirs ?? .plaintext)
        }
    }

    private static func withServer(
        _ security: TransportSecurity,
        _ body: @Sendable (Endpoint) async throws -> Void
    ) async throws {
        let transport = HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: security)
        try await withGRPCServer(transport: transport, services: [InteropService()]) { server in
            try await body(server.transport.listeningAddress)
        }
    }

    private static func run(
        _ interopCase: InteropCase,
        _ endpoint: Endpoint,
        _ security: TransportSecurity
    ) async throws {
        let transport = HTTP2ClientTransport(target: endpoint, security: security)
        try await withGRPCClient(transport: transport) { try await InteropClient(client: $0).run(interopCase) }
    }

    private static func certificates(_ channel: Channel) async throws -> TestCertificates? {
        guard channel == .mutualTLS else { return nil }
        let certificates = try await TestCertificates()
        try await certificates.issue("server", uri: "spiffe://thetalab/server/s")
        try await certificates.issue("client", uri: "spiffe://thetalab/client/c")
        return certificates
    }
}
