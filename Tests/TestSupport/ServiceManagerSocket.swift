import Foundation
import Glibc

/// A service manager's end of the socket that `NOTIFY_SOCKET` names, as sd_notify(3) has it.
public final class ServiceManagerSocket: Sendable {
    /// What goes into the environment of the service.
    public let name: String
    private let descriptor: Int32

    /// - Parameter name: a path, or @ and a name of the abstract namespace.
    public init(_ name: String) throws {
        self.name = name
        self.descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(name.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw CocoaError(.fileWriteInvalidFileName)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { path in
            path.copyBytes(from: bytes)
            if name.hasPrefix("@") { path[0] = 0 }
        }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count + (name.hasPrefix("@") ? 0 : 1))
        let bound = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(self.descriptor, $0, length) }
        }
        guard bound == 0 else {
            let number = errno
            close(self.descriptor)
            throw POSIXError(POSIXErrorCode(rawValue: number) ?? .EINVAL)
        }
    }

    deinit { close(self.descriptor) }

    /// The next message, waited for on a thread that may wait; nil where none comes in time.
    public func next(within patience: Duration = .seconds(20)) async -> String? {
        let descriptor = self.descriptor
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var bytes = [UInt8](repeating: 0, count: 4_096)
                var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                let time = Int32(clamping: patience.components.seconds * 1_000)
                let count = poll(&ready, 1, time) == 1 ? recv(descriptor, &bytes, bytes.count, 0) : -1
                continuation.resume(returning: count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self))
            }
        }
    }

    /// The messages that are there already.
    public func pending() -> [String] {
        var messages: [String] = []
        var bytes = [UInt8](repeating: 0, count: 4_096)
        while case let count = recv(self.descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT)), count >= 0 {
            messages.append(String(decoding: bytes.prefix(count), as: UTF8.self))
        }
        return messages
    }
}
