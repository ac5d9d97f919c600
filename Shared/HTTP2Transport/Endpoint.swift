public import Errors

/// Where a server is: a host by name or number with a port, or a Unix-domain socket.
public struct Endpoint: Sendable, Hashable, CustomStringConvertible {
    enum Kind: Sendable, Hashable {
        case host(String, port: Int)
        case unix(String)
    }

    var kind: Kind

    /// A name or an address in numbers, IPv4 or IPv6 without brackets.
    ///
    /// - Parameter port: 0…65,535; 0 lets a listener have any port that is free.
    public static func host(_ host: String, port: Int) -> Endpoint { Endpoint(kind: .host(host, port: port)) }

    /// A socket in the file system, of at most 107 bytes.
    public static func unix(_ path: String) -> Endpoint { Endpoint(kind: .unix(path)) }

    private init(kind: Kind) { self.kind = kind }

    /// Reads `host:port`, `[IPv6]:port` or `unix:/path`.
    ///
    /// - Throws: `invalidArgument` for anything else.
    public init(_ text: String) throws(LabError) {
        if text.hasPrefix("unix:") {
            self = .unix(String(text.dropFirst(5)))
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw Self.malformed(text) }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            throw Self.malformed(text)
        }
        guard !host.isEmpty else { throw Self.malformed(text) }
        self = .host(String(host), port: port)
    }

    private static func malformed(_ text: String) -> LabError {
        LabError(
            .invalidArgument,
            "an address is host:port, [IPv6]:port or unix:/path, was \"\(text)\"",
            field: "address"
        )
    }

    /// The port; nil for a Unix socket.
    public var port: Int? {
        if case .host(_, let port) = self.kind { return port }
        return nil
    }

    public var description: String {
        switch self.kind {
        case .host(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }
}
