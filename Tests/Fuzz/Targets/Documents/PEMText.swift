@testable import HTTP2Transport

extension FuzzTarget {
    /// Certificates and keys as text, and the names that a certificate holds.
    ///
    /// The first byte says whether the rest is PEM or the bytes of one certificate, put into PEM here.
    static let pem = FuzzTarget("pem") { input in
        var source = ByteSource(input)
        let kind = source.choice(3)
        let bytes = source.rest()
        switch kind {
        case 0: identities(bytes)
        case 1: identities(armoured(bytes))
        default: _ = try? TLSContext(certificateChain: bytes, privateKey: bytes, trustRoots: bytes)
        }
    }

    private static func identities(_ pem: [UInt8]) {
        try? PEM.forEachCertificate(pem, "certificate") { certificate in
            let identity = HTTP2Transport.PeerIdentity(certificate: certificate)
            demand(
                (identity.uris + identity.dnsNames).allSatisfy { !$0.utf8.contains(0) },
                "a name with a NUL inside: \(identity)"
            )
        }
    }

    private static func armoured(_ der: [UInt8]) -> [UInt8] {
        var text = Base64.encode(der)
        while text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
        let lines = stride(from: 0, to: text.count, by: 64).map { text[$0..<min($0 + 64, text.count)] + [0x0A] }
        return Array("-----BEGIN CERTIFICATE-----\n".utf8) + lines.joined() + Array("-----END CERTIFICATE-----\n".utf8)
    }
}
