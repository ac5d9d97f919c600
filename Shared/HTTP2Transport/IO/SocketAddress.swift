import Glibc

/// An address that a socket can be bound or connected to.
struct SocketAddress: Hashable, Sendable {
    enum Family: Sendable {
        case ipv4
        case ipv6
        case unix
    }

    let family: Family
    /// The `sockaddr` of the family, byte for byte.
    private let bytes: [UInt8]

    /// Longest path that fits, without the closing NUL.
    static let unixPathMax = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    /// - Returns: nil where `path` is empty or too long.
    init?(unixPath path: String) {
        let utf8 = Array(path.utf8)
        guard !utf8.isEmpty, utf8.count <= Self.unixPathMax, !utf8.contains(0) else { return nil }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: utf8) }
        self.family = .unix
        self.bytes = unsafe withUnsafeBytes(of: address) { unsafe Array($0) }
    }

    /// - Returns: nil where the address is of a family that is not served here.
    init?(_ address: UnsafePointer<sockaddr>, _ length: socklen_t) {
        switch Int32(unsafe address.pointee.sa_family) {
        case AF_INET: self.family = .ipv4
        case AF_INET6: self.family = .ipv6
        case AF_UNIX: self.family = .unix
        default: return nil
        }
        self.bytes = unsafe Array(UnsafeRawBufferPointer(start: address, count: Int(length)))
    }

    func withSockaddr<R>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R? {
        unsafe self.bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            return unsafe body(base.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
        }
    }

    var domain: Int32 {
        switch self.family {
        case .ipv4: AF_INET
        case .ipv6: AF_INET6
        case .unix: AF_UNIX
        }
    }

    /// The port; nil for a Unix socket.
    var port: Int? {
        guard self.family != .unix, self.bytes.count >= 4 else { return nil }
        return Int(self.bytes[2]) << 8 | Int(self.bytes[3])
    }

    /// The address in numbers, without a port; a Unix socket's path.
    var host: String {
        guard self.family != .unix else {
            return String(decoding: self.bytes.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)
        }
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let count = socklen_t(text.count)
        let code = unsafe self.withSockaddr { address, length in
            unsafe getnameinfo(address, length, &text, count, nil, 0, NI_NUMERICHOST)
        }
        guard code == 0 else { return "?" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// As GRPCCore describes peers: `ipv4:127.0.0.1:80`, `ipv6:[::1]:80`, `unix:/path`.
    var peerDescription: String {
        switch self.family {
        case .ipv4: "ipv4:\(self.host):\(self.port ?? 0)"
        case .ipv6: "ipv6:[\(self.host)]:\(self.port ?? 0)"
        case .unix: "unix:\(self.host)"
        }
    }
}
