import GRPCCore
import GRPCNIOTransportHTTP2Posix
import InteropCases
import TestSupport

/// grpc-swift-nio-transport as one side of a case.
enum NIOPeer {
    /// Runs one case with SwiftNIO's transport as the client of the server at `port` of this machine.
    static func runClient(_ interopCase: InteropCase, port: Int, certificates: TestCertificates?) async throws {
        var config = HTTP2ClientTransport.Posix.Config.defaults
        config.compression.enabledAlgorithms = .all
        let transport = try HTTP2ClientTransport.Posix(
            // By name, which is what the server's certificate is for.
            target: .dns(host: "localhost", port: port),
            transportSecurity: Self.clientSecurity(certificates),
            config: config
        )
        try await withGRPCClient(transport: transport) { client in
            // It throws whatever the task was in when it was cancelled: CancellationError, or UNKNOWN.
            try await InteropClient(client, saysCancelled: false).run(interopCase)
        }
    }

    /// Runs `body` while SwiftNIO's transport serves the cases, and hands it the port.
    static func withServer(certificates: TestCertificates?, _ body: (Int) async throws -> Void) async throws {
        var config = HTTP2ServerTransport.Posix.Config.defaults
        config.compression.enabledAlgorithms = .all
        let transport = HTTP2ServerTransport.Posix(
            address: .ipv4(host: "127.0.0.1", port: 0),
            transportSecurity: Self.serverSecurity(certificates),
            config: config
        )
        try await withGRPCServer(transport: transport, services: [InteropService()]) { server in
            guard let address = try await server.transport.listeningAddress.ipv4 else { throw NoPort() }
            try await body(address.port)
        }
    }

    struct NoPort: Error {}

    private static func clientSecurity(
        _ certificates: TestCertificates?
    ) -> HTTP2ClientTransport.Posix.TransportSecurity {
        guard let certificates else { return .plaintext }
        return .mTLS(
            certificateChain: [.file(path: certificates.path("client.pem"), format: .pem)],
            privateKey: .file(path: certificates.path("client.key"), format: .pem)
        ) { $0.trustRoots = .certificates([.file(path: certificates.path("ca.pem"), format: .pem)]) }
    }

    private static func serverSecurity(
        _ certificates: TestCertificates?
    ) -> HTTP2ServerTransport.Posix.TransportSecurity {
        guard let certificates else { return .plaintext }
        return .mTLS(
            certificateChain: [.file(path: certificates.path("server.pem"), format: .pem)],
            privateKey: .file(path: certificates.path("server.key"), format: .pem)
        ) {
            $0.trustRoots = .certificates([.file(path: certificates.path("ca.pem"), format: .pem)])
            $0.requireALPN = true
        }
    }
}
