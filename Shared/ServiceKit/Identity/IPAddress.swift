import Glibc

/// An IPv4 or IPv6 address as its 4 or 16 bytes, as certificates write it.
struct IPAddress: Sendable, Hashable {
    let bytes: [UInt8]

    /// Nil where `text` is a name.
    init?(_ text: String) {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &bytes) == 1 {
            self.bytes = Array(bytes.prefix(4))
        } else if inet_pton(AF_INET6, text, &bytes) == 1 {
            self.bytes = bytes
        } else {
            return nil
        }
    }
}
