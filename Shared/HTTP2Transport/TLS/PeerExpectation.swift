import Errors

/// Whom a client wants at the other end.
struct PeerExpectation: Sendable {
    /// The name sent as SNI; nil for an address in numbers.
    var serverName: String?
    /// The URIs of which the server must have one; where empty the DNS name must match.
    var uris: Set<String>
    /// The DNS names of which the server must have one, where no URI is asked for.
    var dnsNames: Set<String>

    func check(_ peer: PeerIdentity) throws(LabError) {
        if !self.uris.isEmpty {
            guard peer.uris.contains(where: self.uris.contains) else {
                throw LabError(
                    .unauthenticated,
                    "the server is \(peer.uris.joined(separator: ", ")), expected "
                        + self.uris.sorted().joined(separator: " or ")
                )
            }
            return
        }
        guard peer.dnsNames.contains(where: self.matches) else {
            throw LabError(
                .unauthenticated,
                "the server's certificate is for \(peer.dnsNames.joined(separator: ", ")), expected "
                    + self.dnsNames.sorted().joined(separator: " or ")
            )
        }
    }

    /// Compares as RFC 6125 does: without regard to case, `*` for one whole first label.
    private func matches(_ pattern: String) -> Bool {
        let pattern = pattern.lowercased()
        return self.dnsNames.contains { name in
            let name = name.lowercased()
            guard pattern.hasPrefix("*.") else { return pattern == name }
            guard let dot = name.firstIndex(of: "."), dot > name.startIndex else { return false }
            return name[dot...] == pattern.dropFirst()
        }
    }
}
