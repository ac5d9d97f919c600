import Foundation

/// Writes text to one of the process's streams, whole and at once: no buffer that an `exit` could lose.
struct FileDescriptorWriter: Sendable {
    let descriptor: Int32

    static let standardOutput = FileDescriptorWriter(descriptor: STDOUT_FILENO)
    static let standardError = FileDescriptorWriter(descriptor: STDERR_FILENO)

    /// A reader that has gone away (`| head`) is not a failure: what it did not want is dropped.
    func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(self.descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if written < 0, errno == EINTR {
                continue
            } else if written < 0, errno == EAGAIN {
                var waiting = pollfd(fd: self.descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&waiting, 1, -1)
            } else {
                return
            }
        }
    }
}
