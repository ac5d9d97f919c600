/// How the connections of a transport are protected.
public struct TransportSecurity: Sendable {
    enum Kind: Sendable {
        case plaintext
        case mutualTLS(TLSCredentials, serverURIs: Set<String>, serverName: String?)
    }

    var kind: Kind

    /// No protection: for tests and benchmarks.
    public static let plaintext = TransportSecurity(kind: .plaintext)

    /// TLS 1.3 in which both sides show a certificate that the other verifies.
    ///
    /// - Parameters:
    ///   - credentials: Our side.
    ///   - serverURIs: For a client: the URIs of which the server's certificate must carry one, letter for letter; one
    ///     that ends in "/" stands for all that have exactly one path segment more, such as every instance of a role:
    ///     `spiffe://thetalab/registry/` for `spiffe://thetalab/registry/main`. Where empty, the certificate must be
    ///     for `serverName`.
    ///   - serverName: For a client: the DNS name to ask for and to verify, where not the name that is connected to.
    public static func mutualTLS(
        _ credentials: TLSCredentials,
        serverURIs: Set<String> = [],
        serverName: String? = nil
    ) -> TransportSecurity {
        TransportSecurity(kind: .mutualTLS(credentials, serverURIs: serverURIs, serverName: serverName))
    }
}
