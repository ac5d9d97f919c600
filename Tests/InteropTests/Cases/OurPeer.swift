public import GRPCCore
public import HTTP2Transport
public import TestSupport

/// Our own transport as one side of a case.
public enum OurPeer {
    /// How a client knows the server where they speak TLS.
    public enum Expectation: Sendable {
        /// By the DNS name, as clients of any gRPC do.
        case name
        /// By the URI, as the services of the lab do.
        case uri
    }

    /// Runs one case with our client against the server at `port` of this machine.
    public static func runClient(
        _ interopCase: InteropCase,
        port: Int,
        certificates: TestCertificates?,
        expecting expectation: Expectation = .name
    ) async throws {
        try await Self.withClient(port: port, certificates: certificates, expecting: expectation) {
            try await InteropClient($0).run(interopCase)
        }
    }

    /// Runs `body` with our client of the server at `port` of this machine.
    public static func withClient<R: Sendable>(
        port: Int,
        certificates: TestCertificates?,
        expecting expectation: Expectation = .name,
        _ body: (GRPCClient<HTTP2ClientTransport>) async throws -> R
    ) async throws -> R {
        let security = try certificates.map { certificates in
            let credentials = try certificates.credentials("client")
            return switch expectation {
            case .name: TransportSecurity.mutualTLS(credentials, serverName: "localhost")
            case .uri: TransportSecurity.mutualTLS(credentials, serverURIs: [Channel.serverURI])
            }
        }
        var configuration = HTTP2ClientConfiguration()
        // A server that has only just been started is there soon.
        configuration.backoffInitial = .milliseconds(20)
        configuration.backoffMax = .milliseconds(200)
        let transport = HTTP2ClientTransport(
            target: .host("127.0.0.1", port: port),
            security: security ?? .plaintext,
            configuration: configuration
        )
        return try await withGRPCClient(transport: transport, handleClient: body)
    }

    /// Runs `body` while our server serves the cases, and hands it the port.
    public static func withServer<R: Sendable>(
        certificates: TestCertificates?,
        configuration: HTTP2ServerConfiguration? = nil,
        interceptors: [any ServerInterceptor] = [],
        _ body: (Int) async throws -> R
    ) async throws -> R {
        let security = try certificates.map { TransportSecurity.mutualTLS(try $0.credentials("server")) }
        var defaults = HTTP2ServerConfiguration()
        defaults.compressesResponses = true
        let transport = HTTP2ServerTransport(
            address: .host("127.0.0.1", port: 0),
            security: security ?? .plaintext,
            configuration: configuration ?? defaults
        )
        return try await withGRPCServer(
            transport: transport,
            services: [InteropService()],
            interceptors: interceptors
        ) { server in
            guard let port = try await server.transport.listeningAddress.port else { throw NoPort() }
            return try await body(port)
        }
    }

    struct NoPort: Error {}
}
