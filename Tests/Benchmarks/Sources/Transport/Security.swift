import Errors
import ServiceKit

/// How a connection is protected, for every transport alike.
enum Security: Sendable {
    case plaintext
    /// TLS 1.3, both sides with a certificate of the same authority.
    case mutualTLS(server: TLSFiles, client: TLSFiles)

    /// Certificates of the lab's own kind, made for this run.
    static func mutualTLS(in workspace: Workspace) throws(LabError) -> Security {
        let authority = try CertificateAuthority(in: workspace.file("authority"))
        return .mutualTLS(
            server: try authority.ensure(PeerIdentity(role: .registry, name: "benchmark")),
            client: try authority.ensure(PeerIdentity(role: .operator, name: "benchmark"))
        )
    }

    var name: String {
        switch self {
        case .plaintext: "plaintext"
        case .mutualTLS: "mutual TLS 1.3"
        }
    }
}
