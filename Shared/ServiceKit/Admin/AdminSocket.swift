import Errors
import Foundation
import Glibc

/// A socket, closed with the value that owns it. All are non-blocking and closed on exec.
struct AdminSocket: ~Copyable {
    let descriptor: Int32

    init(owning descriptor: Int32) { self.descriptor = descriptor }

    deinit { Glibc.close(self.descriptor) }

    /// Makes a descriptor non-blocking, and closed in children.
    static func prepare(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    /// Listens on `address`, the first of those that its host's name has which takes it.
    ///
    /// - Throws: `unavailable` with the system's reason: the port is taken, the address is not ours.
    static func listening(on address: NetworkAddress) throws(LabError) -> AdminSocket {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(address.host, String(address.port), &hints, &found)
        guard code == 0 else {
            throw LabError(
                .unavailable,
                "cannot resolve \(address.host): \(String(cString: gai_strerror(code)))",
                field: "admin.listen"
            )
        }
        defer { freeaddrinfo(found) }
        var reason = "no address"
        var candidate = found
        while let info = candidate?.pointee {
            candidate = info.ai_next
            let descriptor = socket(
                info.ai_family,
                info.ai_socktype,
                info.ai_protocol
            )
            guard descriptor >= 0 else {
                reason = String(cString: strerror(errno))
                continue
            }
            let made = AdminSocket(owning: descriptor)
            Self.prepare(descriptor)
            var yes: Int32 = 1
            setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
            if bind(descriptor, info.ai_addr, info.ai_addrlen) == 0, listen(descriptor, 64) == 0 { return made }
            reason = String(cString: strerror(errno))
        }
        throw LabError(.unavailable, "cannot listen on \(address): \(reason)", field: "admin.listen")
    }

    /// The port that the socket has, which the system chose where 0 was asked for.
    var port: Int? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let code = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(self.descriptor, $0, &length) }
        }
        guard code == 0 else { return nil }
        // Both families have the port at the same place.
        return withUnsafePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { Int(UInt16(bigEndian: $0.pointee.sin_port)) }
        }
    }
}
