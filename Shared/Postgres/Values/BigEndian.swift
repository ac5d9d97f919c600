extension [UInt8] {
    /// Appends `value` in network byte order.
    mutating func append(bigEndian value: some FixedWidthInteger) {
        var shift = type(of: value).bitWidth
        while shift > 0 {
            shift -= 8
            self.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    /// Overwrites the four bytes at `offset` with `value` in network byte order.
    mutating func replace(at offset: Int, bigEndian value: Int32) {
        for byte in 0..<4 { self[offset + byte] = UInt8(truncatingIfNeeded: value >> (24 - 8 * byte)) }
    }
}

extension FixedWidthInteger {
    /// The integer that `bytes`, of exactly its width, are in network byte order.
    init(bigEndianBytes bytes: ArraySlice<UInt8>) throws(PostgresValueError) {
        guard bytes.count == Self.bitWidth / 8 else {
            throw PostgresValueError("has \(bytes.count) bytes where \(Self.bitWidth / 8) are due")
        }
        var value: Self = 0
        for byte in bytes { value = (value << 8) | Self(truncatingIfNeeded: byte) }
        self = value
    }
}

/// Reads binary values one after the other and refuses to read past the end.
struct ByteReader {
    private(set) var remaining: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.remaining = bytes }

    mutating func bytes(_ count: Int) throws(PostgresValueError) -> ArraySlice<UInt8> {
        guard count >= 0, count <= self.remaining.count else {
            throw PostgresValueError("ends \(count - self.remaining.count) bytes early")
        }
        defer { self.remaining = self.remaining.dropFirst(count) }
        return self.remaining.prefix(count)
    }

    mutating func integer<Integer: FixedWidthInteger>(
        _ type: Integer.Type = Integer.self
    ) throws(PostgresValueError) -> Integer {
        try Integer(bigEndianBytes: try self.bytes(Integer.bitWidth / 8))
    }
}
