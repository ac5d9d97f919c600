/// Blocks of header fields in HPACK (RFC 7541) by hand: literals, or whatever a test puts in between.
enum RawHeaders {
    /// A field as a literal, name and value in full; kept in the peer's table where `indexed`.
    static func field(_ name: String, _ value: String, indexed: Bool = false) -> [UInt8] {
        self.field(Array(name.utf8), Array(value.utf8), indexed: indexed)
    }

    static func field(_ name: [UInt8], _ value: [UInt8], indexed: Bool = false) -> [UInt8] {
        [indexed ? 0x40 : 0] + self.string(name) + self.string(value)
    }

    /// A field of the tables by its number: 1…61 static, from 62 on the peer's own, the newest first.
    static func indexed(_ index: Int) -> [UInt8] { self.integer(index, prefixBits: 7, first: 0x80) }

    static func string(_ bytes: [UInt8]) -> [UInt8] { self.integer(bytes.count, prefixBits: 7) + bytes }

    /// An integer with a prefix of so many bits (RFC 7541 §5.1).
    static func integer(_ value: Int, prefixBits: Int, first: UInt8 = 0) -> [UInt8] {
        let most = (1 << prefixBits) - 1
        guard value >= most else { return [first | UInt8(value)] }
        var bytes = [first | UInt8(most)]
        var rest = value - most
        while rest >= 128 {
            bytes.append(UInt8(rest % 128 + 128))
            rest /= 128
        }
        return bytes + [UInt8(rest)]
    }

    /// A request as it should be, with `extra` behind.
    static func request(_ method: String = "Unary", extra: [UInt8] = []) -> [UInt8] {
        self.request(path: "/test.Echo/\(method)", extra: extra)
    }

    /// A request of gRPC; nil leaves a field out.
    static func request(
        path: String?,
        contentType: String? = "application/grpc",
        te: String? = "trailers",
        extra: [UInt8] = []
    ) -> [UInt8] {
        var block: [UInt8] = [0x83, 0x86]  // :method POST, :scheme http
        if let path { block += self.field(":path", path) }
        block += self.field(":authority", "test")
        if let contentType { block += self.field("content-type", contentType) }
        if let te { block += self.field("te", te) }
        return block + extra
    }

    /// The first header fields of a response of gRPC.
    static let response: [UInt8] = [0x88] + field("content-type", "application/grpc")
    static let ok = field("grpc-status", "0")
}
