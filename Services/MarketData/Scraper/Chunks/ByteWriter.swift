/// Puts numbers and text into bytes, little-endian.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(reserving count: Int = 0) { self.bytes.reserveCapacity(count) }

    mutating func append(byte: UInt8) { self.bytes.append(byte) }

    mutating func append(_ bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }

    mutating func append(_ value: UInt32) {
        withUnsafeBytes(of: value.littleEndian) { self.bytes.append(contentsOf: $0) }
    }

    mutating func append(_ value: UInt64) {
        withUnsafeBytes(of: value.littleEndian) { self.bytes.append(contentsOf: $0) }
    }

    mutating func append(_ value: Double) { self.append(value.bitPattern) }

    /// LEB128: seven bits a byte, the lowest first.
    mutating func append(varint value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            self.bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        self.bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func append(varint value: Int) { self.append(varint: UInt64(value)) }

    /// A signed number, folded so that small ones stay short (zigzag).
    mutating func append(signed value: Int64) {
        self.append(varint: UInt64(bitPattern: (value << 1) ^ (value >> 63)))
    }

    mutating func append(text: String) {
        self.append(varint: text.utf8.count)
        self.bytes.append(contentsOf: text.utf8)
    }
}
