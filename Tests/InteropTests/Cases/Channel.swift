import HTTP2Transport
public import TestSupport

/// Whether a connection is plaintext or mutual TLS.
public enum Channel: String, CaseIterable, Sendable {
    case plaintext
    case mutualTLS

    /// An authority that has issued `server` and `client`; nil for plaintext.
    public func certificates() async throws -> TestCertificates? {
        guard self == .mutualTLS else { return nil }
        let certificates = try await TestCertificates()
        try await certificates.issue("server", uri: Self.serverURI)
        try await certificates.issue("client", uri: "spiffe://thetalab/client/c")
        return certificates
    }

    static let serverURI = "spiffe://thetalab/server/s"
}

extension TestCertificates {
    func credentials(_ name: String) throws -> TLSCredentials {
        try TLSCredentials(
            files: TLSCredentials.Files(
                certificateChain: self.path("\(name).pem"),
                privateKey: self.path("\(name).key"),
                trustRoots: self.path("ca.pem")
            )
        )
    }
}
