import Foundation
import Glibc

/// A TCP connection to loopback that sends what it is told and reads until the end, blocking.
final class RawHTTP: Sendable {
    let descriptor: Int32

    init?(port: Int) {
        self.descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        // A `timeval`, seconds and microseconds. Which module has that type depends on what else is compiled with this.
        var patience: [Int] = [10, 0]
        setsockopt(self.descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(2 * MemoryLayout<Int>.size))
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(self.descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { return nil }
    }

    deinit { close(self.descriptor) }

    func write(_ bytes: [UInt8]) { _ = send(self.descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }

    func readAll() -> String {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(self.descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return String(decoding: all, as: UTF8.self) }
            all += buffer.prefix(count)
        }
    }

    /// What the server answers to `request`, read on a thread of its own: the cooperative pool stays free for the server.
    static func get(_ port: Int, _ request: String) async -> String {
        await onThread {
            guard let connection = RawHTTP(port: port) else { return "no connection" }
            connection.write(Array(request.utf8))
            return connection.readAll()
        }
    }

    static func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}
