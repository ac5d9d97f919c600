/// Where a service listens or is reached: `host:port`, with IPv6 addresses in brackets (`[::1]:7401`).
///
/// The host is a name or an address and is not resolved here; port 0 asks the system for a free one (listening only).
public struct NetworkAddress: Sendable, Hashable, CustomStringConvertible {
    public var host: String
    public var port: Int

    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    public static func loopback(_ port: Int) -> NetworkAddress { NetworkAddress(host: "127.0.0.1", port: port) }

    public var description: String {
        self.host.contains(":") ? "[\(self.host)]:\(self.port)" : "\(self.host):\(self.port)"
    }

    /// Whether only this machine can reach it, as far as can be told without resolving names.
    public var isLoopback: Bool {
        self.host == "::1" || self.host == "localhost" || self.host.hasPrefix("127.")
    }
}

extension NetworkAddress: ConfigurationValue {
    public static var kind: String { "host:port" }

    public init?(configurationText text: String) {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        var host = text[..<colon]
        let digits = text[text.index(after: colon)...]
        if host.hasPrefix("[") {
            guard host.hasSuffix("]") else { return nil }
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty, host.utf8.count <= 253,
            host.utf8.allSatisfy({ byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || [0x2D, 0x2E, 0x3A, 0x5F, 0x25].contains(byte)
            }),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(digits)
        else { return nil }
        self.init(host: String(host), port: Int(port))
    }

    public var configurationText: String { self.description }
}
