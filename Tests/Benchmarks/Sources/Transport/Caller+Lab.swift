import HTTP2Transport
import ServiceKit

extension Caller {
    static let lab = "ThetaLab"

    /// Over the lab's own transport, as it is by default.
    static func withLab(_ security: Security, _ body: (Caller) async throws -> Void) async throws {
        let protection: (server: TransportSecurity, client: TransportSecurity) =
            switch security {
            case .plaintext: (.plaintext, .plaintext)
            case .mutualTLS(let server, let client):
                (
                    .mutualTLS(try TLSCredentials(files: TLSCredentials.Files(server))),
                    .mutualTLS(
                        try TLSCredentials(files: TLSCredentials.Files(client)),
                        serverURIs: ["spiffe://thetalab/registry/"]
                    )
                )
            }
        try await Self.with(
            Self.lab,
            server: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: protection.server),
            client: { server in
                HTTP2ClientTransport(target: try await server.listeningAddress, security: protection.client)
            },
            body
        )
    }
}

extension TLSCredentials.Files {
    fileprivate init(_ files: TLSFiles) {
        self.init(certificateChain: files.certificate, privateKey: files.key, trustRoots: files.authority)
    }
}
