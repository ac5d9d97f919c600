import Errors
import Foundation

/// Free ports of the loopback interface.
enum LoopbackPorts {
    /// A port that nobody listens on now, not among `taken`. The kernel chooses, so two labs on one machine choose
    /// apart.
    static func free(except taken: Set<Int>) throws(LabError) -> Int {
        for _ in 0..<64 {
            let port = try Self.bind(0)
            if !taken.contains(port) { return port }
        }
        throw LabError(.resourceExhausted, "found no free port on 127.0.0.1", remedy: "end what holds them")
    }

    /// Whether the port can be listened on.
    static func isFree(_ port: Int) -> Bool { (try? Self.bind(UInt16(clamping: port))) != nil }

    /// Binds and lets go again; answers with the port.
    private static func bind(_ port: UInt16) throws(LabError) -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system("cannot make a socket", errno) }
        defer { close(descriptor) }
        var one: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { socketAddress -> Int32 in
                let bound = Foundation.bind(descriptor, socketAddress, length)
                return bound == 0 ? getsockname(descriptor, socketAddress, &length) : bound
            }
        }
        guard result == 0 else { throw .system("cannot use port \(port) of 127.0.0.1", errno) }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
