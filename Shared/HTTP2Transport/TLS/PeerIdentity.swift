/// Who is at the other end of a connection, as its certificate, which TLS has verified, names it.
public struct PeerIdentity: Sendable, Hashable {
    /// The URI subject alternative names, as `spiffe://thetalab/<role>/<name>`.
    public var uris: [String]
    /// The DNS subject alternative names.
    public var dnsNames: [String]
    /// The certificate's subject in one line.
    public var subject: String

    public init(uris: [String], dnsNames: [String] = [], subject: String = "") {
        self.uris = uris
        self.dnsNames = dnsNames
        self.subject = subject
    }
}
