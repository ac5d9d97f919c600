/// Reads the head of one HTTP/1.1 request, as its bytes arrive.
///
/// The admin port answers three paths to `GET`; so of HTTP this knows the request line, and where the head ends. It is
/// bounded, never waits for a body, and refuses what it does not know.
struct AdminRequest: Sendable {
    enum Progress: Sendable, Hashable {
        case incomplete
        /// The path asked for, without its query.
        case get(path: String, isHead: Bool)
        case refused(AdminResponse)
    }

    /// The largest head that is read.
    static let limit = 8_192

    private var head: [UInt8] = []

    /// Takes bytes; after anything but `incomplete` there is no more to say.
    mutating func receive(_ bytes: some Sequence<UInt8>) -> Progress {
        var scanned = max(0, self.head.count - 3)
        self.head += bytes
        while scanned + 4 <= self.head.count, scanned + 4 <= Self.limit {
            if self.head[scanned...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) {
                return Self.parse(self.head[..<scanned])
            }
            scanned += 1
        }
        return self.head.count >= Self.limit
            ? .refused(.init(status: 431, text: "the head is too large\n")) : .incomplete
    }

    private static func parse(_ head: ArraySlice<UInt8>) -> Progress {
        let line = head.prefix { $0 != 0x0D && $0 != 0x0A }
        let parts = line.split(separator: 0x20, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 3, line.allSatisfy({ (0x20...0x7E).contains($0) }), parts[1].hasPrefix("/") else {
            return .refused(AdminResponse(status: 400, text: "not an HTTP request\n"))
        }
        guard ["HTTP/1.0", "HTTP/1.1"].contains(parts[2]) else {
            return .refused(AdminResponse(status: 505, text: "HTTP/1.1 is spoken here\n"))
        }
        guard ["GET", "HEAD"].contains(parts[0]) else {
            return .refused(AdminResponse(status: 405, text: "only GET and HEAD\n", headers: ["Allow: GET, HEAD"]))
        }
        return .get(path: String(parts[1].prefix { $0 != "?" }), isHead: parts[0] == "HEAD")
    }
}
