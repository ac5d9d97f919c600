public import Errors

/// Who somebody is on the wire: the role and the name in the URI of their certificate,
/// `spiffe://thetalab/<role>/<name>`.
///
/// The role says what they may do (`operator`, `viewer`, or a service's own name); the name tells instances and people
/// of one role apart. Both are `[a-z][a-z0-9-]{0,62}`, so that no escaping and no second spelling of one identity exist.
public struct PeerIdentity: Sendable, Hashable, CustomStringConvertible {
    public static let trustDomain = "thetalab"

    public let role: Role
    public let name: String

    /// - Throws: `invalidArgument` where role or name is not `[a-z][a-z0-9-]{0,62}`.
    public init(role: Role, name: String) throws(LabError) {
        guard Self.isName(role.rawValue) else {
            throw LabError(
                .invalidArgument,
                "role must be [a-z][a-z0-9-]{0,62}, was \"\(role.rawValue.printable)\"",
                field: "role"
            )
        }
        guard Self.isName(name) else {
            throw LabError(
                .invalidArgument,
                "name must be [a-z][a-z0-9-]{0,62}, was \"\(name.printable)\"",
                field: "name"
            )
        }
        self.role = role
        self.name = name
    }

    /// The identity that `uri` spells; strictly, for it decides what a peer may do.
    ///
    /// - Throws: `unauthenticated` for everything but the one spelling.
    public init(uri: String) throws(LabError) {
        let prefix = "spiffe://\(Self.trustDomain)/"
        let parts =
            uri.hasPrefix(prefix)
            ? uri.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false) : []
        guard parts.count == 2, Self.isName(parts[0]), Self.isName(parts[1]) else {
            throw LabError(
                .unauthenticated,
                "the certificate's URI must be \(prefix)<role>/<name>, was \"\(uri.printable)\""
            )
        }
        self.role = Role(rawValue: String(parts[0]))
        self.name = String(parts[1])
    }

    /// The identity among the URIs of a certificate, which must hold exactly one of the lab's.
    ///
    /// - Throws: `unauthenticated` where there is none, or more than one and so no telling which.
    public init(uris: [String]) throws(LabError) {
        let own = uris.filter { $0.hasPrefix("spiffe:") }
        guard own.count == 1, let uri = own.first else {
            throw LabError(
                .unauthenticated,
                "the certificate must carry one URI spiffe://\(Self.trustDomain)/<role>/<name>, has \(own.count)"
            )
        }
        try self.init(uri: uri)
    }

    public var uri: String { "\(Self.prefix(of: self.role))\(self.name)" }
    public var description: String { "\(self.role.rawValue)/\(self.name)" }

    /// What the URIs of every instance of `role` start with: all but the name.
    static func prefix(of role: Role) -> String { "spiffe://\(Self.trustDomain)/\(role.rawValue)/" }

    private static func isName(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 63 else { return false }
        return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
