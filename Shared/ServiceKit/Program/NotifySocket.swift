import Errors
import Glibc

/// The datagram socket on which a service manager hears its services: sd_notify(3), which is a few lines of text to a
/// Unix socket, and needs no library.
struct NotifySocket: Sendable {
    private let address: sockaddr_un
    private let length: socklen_t

    /// - Parameter name: an absolute path, or a name of Linux's abstract namespace after an `@`.
    /// - Throws: `invalidArgument` where it is neither, or too long for a socket's address.
    init(_ name: String) throws(LabError) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(name.utf8)
        let capacity = MemoryLayout.size(ofValue: address.sun_path)
        guard let first = bytes.first, first == 0x2F || first == 0x40, bytes.count > 1, bytes.count < capacity else {
            throw LabError(
                .invalidArgument,
                "NOTIFY_SOCKET must be an absolute path or @name of 2…\(capacity - 1) bytes, was \"\(name.printable)\"",
                field: "NOTIFY_SOCKET"
            )
        }
        withUnsafeMutableBytes(of: &address.sun_path) { path in
            path.copyBytes(from: bytes)
            if first == 0x40 { path[0] = 0 }
        }
        let header = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? MemoryLayout<sa_family_t>.size
        self.address = address
        // An abstract name ends where the address does; a path has its NUL.
        self.length = socklen_t(header + bytes.count + (first == 0x40 ? 0 : 1))
    }

    /// Sends one message: assignments, one a line.
    ///
    /// - Throws: `unavailable` with the system's reason.
    func send(_ message: String) throws(LabError) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Self.failure() }
        defer { close(descriptor) }
        let bytes = Array(message.utf8)
        let sent = withUnsafePointer(to: self.address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                // Never waits: a manager that does not read must not hold the service up.
                sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT), $0, self.length)
            }
        }
        guard sent == bytes.count else { throw Self.failure() }
    }

    private static func failure() -> LabError {
        LabError(.unavailable, "cannot tell the service manager: \(String(cString: strerror(errno)))")
    }
}
