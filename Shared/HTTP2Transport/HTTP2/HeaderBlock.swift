import CNGHTTP2

/// A list of header fields to send, names in lower case, kept in one run of bytes.
///
/// Built where the call runs, so that the event loop only has to lend it to nghttp2.
struct HeaderBlock: Sendable, Equatable {
    private struct Field: Sendable, Equatable {
        var nameCount: Int
        var valueCount: Int
        var flags: UInt8
    }

    private var bytes: [UInt8] = []
    private var fields: [Field] = []

    init() {
        self.bytes.reserveCapacity(256)
        self.fields.reserveCapacity(10)
    }

    var count: Int { self.fields.count }

    /// The size as RFC 9113 §6.5.2 counts it: 32 octets for each field beside its bytes.
    var listSize: Int { self.bytes.count + 32 * self.fields.count }

    /// Adds a field.
    ///
    /// - Parameter indexed: false keeps a value that never comes again out of HPACK's table.
    mutating func add(_ name: StaticString, _ value: String, indexed: Bool = true) {
        self.append(name)
        self.finish(nameCount: name.utf8CodeUnitCount, value: value.utf8, indexed: indexed)
    }

    mutating func add(_ name: StaticString, _ value: StaticString) {
        self.append(name)
        self.append(value)
        self.fields.append(
            Field(nameCount: name.utf8CodeUnitCount, valueCount: value.utf8CodeUnitCount, flags: 0)
        )
    }

    mutating func add(name: some Collection<UInt8>, value: some Collection<UInt8>, indexed: Bool = true) {
        self.bytes.append(contentsOf: name)
        self.finish(nameCount: name.count, value: value, indexed: indexed)
    }

    /// Adds `:path`, without making a string of it.
    mutating func addPath(service: String, method: String) {
        let name: StaticString = ":path"
        self.append(name)
        let start = self.bytes.count
        self.bytes.append(UInt8(ascii: "/"))
        self.bytes.append(contentsOf: service.utf8)
        self.bytes.append(UInt8(ascii: "/"))
        self.bytes.append(contentsOf: method.utf8)
        self.fields.append(
            Field(nameCount: name.utf8CodeUnitCount, valueCount: self.bytes.count - start, flags: 0)
        )
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe self.bytes.append(contentsOf: $0) }
    }

    private mutating func finish(nameCount: Int, value: some Collection<UInt8>, indexed: Bool) {
        self.bytes.append(contentsOf: value)
        let flags = indexed ? NGHTTP2_NV_FLAG_NONE : NGHTTP2_NV_FLAG_NO_INDEX
        self.fields.append(Field(nameCount: nameCount, valueCount: value.count, flags: UInt8(flags.rawValue)))
    }

    /// Lends the fields in nghttp2's form; the pointers are good until `body` returns.
    func withNameValuePairs<R>(_ body: (UnsafePointer<nghttp2_nv>?, Int) throws -> R) rethrows -> R {
        try unsafe withUnsafeTemporaryAllocation(of: nghttp2_nv.self, capacity: self.fields.count) { pairs in
            try unsafe self.bytes.withUnsafeBufferPointer { bytes in
                // nghttp2 takes mutable pointers for want of const; it copies and never writes.
                guard var next = unsafe UnsafeMutablePointer(mutating: bytes.baseAddress) else {
                    return try body(nil, 0)
                }
                for (index, field) in self.fields.enumerated() {
                    unsafe pairs.initializeElement(
                        at: index,
                        to: nghttp2_nv(
                            name: next,
                            value: next + field.nameCount,
                            namelen: field.nameCount,
                            valuelen: field.valueCount,
                            flags: field.flags
                        )
                    )
                    unsafe next += field.nameCount + field.valueCount
                }
                return try unsafe body(UnsafePointer(pairs.baseAddress), self.fields.count)
            }
        }
    }
}
