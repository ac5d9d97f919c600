import Errors

/// Whom a client wants at the other end.
struct PeerExpectation: Sendable {
    /// The name sent as SNI; nil for an address in numbers.
    var serverName: String?
    /// The URIs of which the server must have one, where empty the DNS name must match. One that ends in "/" stands for
    /// all with exactly one path segment more.
    var uris: Set<String>
    /// The DNS names of which the server must have one, where no URI is asked for.
    var dnsNames: Set<String>

    func check(_ peer: PeerIdentity) throws(LabError) {
        if !self.uris.isEmpty {
            guard peer.uris.contains(where: self.expects) else {
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

    /// Whether one of `uris` stands for the peer's `uri`.
    private func expects(_ uri: String) -> Bool {
        // The prefix up to the last slash is the only one that leaves a single segment.
        guard let slash = uri.utf8.lastIndex(of: UInt8(ascii: "/")) else { return self.uris.contains(uri) }
        let start = uri.utf8.index(after: slash)
        guard start < uri.utf8.endIndex else { return false }
        guard !self.uris.contains(uri) else { return true }
        guard self.uris.contains(String(uri[..<start])) else { return false }
        let segment = uri[start...]
        return segment != "." && segment != ".." && segment.utf8.allSatisfy(Self.isSegmentByte)
    }

    /// Whether a SPIFFE path segment may have `byte` (SPIFFE-ID §2.2).
    private static func isSegmentByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
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
