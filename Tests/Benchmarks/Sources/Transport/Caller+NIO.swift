import GRPCCore
import GRPCNIOTransportHTTP2Posix
import ServiceKit

extension Caller {
    static let nio = "grpc-swift-nio-transport 2.9.2"

    /// Over grpc-swift-nio-transport, as it is by default.
    static func withNIO(_ security: Security, _ body: (Caller) async throws -> Void) async throws {
        typealias Server = HTTP2ServerTransport.Posix
        typealias Client = HTTP2ClientTransport.Posix
        let protection: (server: Server.TransportSecurity, client: Client.TransportSecurity) =
            switch security {
            case .plaintext: (.plaintext, .plaintext)
            case .mutualTLS(let server, let client):
                (
                    .mTLS(
                        certificateChain: [.file(path: server.certificate, format: .pem)],
                        privateKey: .file(path: server.key, format: .pem)
                    ) {
                        $0.trustRoots = .certificates([.file(path: server.authority, format: .pem)])
                        $0.requireALPN = true
                    },
                    .mTLS(
                        certificateChain: [.file(path: client.certificate, format: .pem)],
                        privateKey: .file(path: client.key, format: .pem)
                    ) {
                        $0.trustRoots = .certificates([.file(path: client.authority, format: .pem)])
                        // An address is no name to verify; the chain is verified, once a connection.
                        $0.serverCertificateVerification = .noHostnameVerification
                    }
                )
            }
        try await Self.with(
            Self.nio,
            server: Server(
                address: .ipv4(host: "127.0.0.1", port: 0),
                transportSecurity: protection.server
            ),
            client: { server in
                guard let address = try await server.listeningAddress.ipv4 else {
                    throw RPCError(code: .internalError, message: "the server listens on no IPv4 address")
                }
                return try Client(
                    target: .ipv4(address: address.host, port: address.port),
                    transportSecurity: protection.client
                )
            },
            body
        )
    }
}
