import Errors

/// Takes numbers and text from bytes that `ByteWriter` wrote, or that anybody else did: every step is checked.
struct ByteReader {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var remaining: Int { self.bytes.count - self.offset }

    mutating func byte() throws(LabError) -> UInt8 {
        guard self.offset < self.bytes.count else { throw Self.tooShort }
        defer { self.offset += 1 }
        return self.bytes[self.offset]
    }

    mutating func fixed<Value: FixedWidthInteger>(_ type: Value.Type) throws(LabError) -> Value {
        let count = MemoryLayout<Value>.size
        guard self.remaining >= count else { throw Self.tooShort }
        defer { self.offset += count }
        let offset = self.offset
        return Value(
            littleEndian: self.bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Value.self) }
        )
    }

    mutating func double() throws(LabError) -> Double { Double(bitPattern: try self.fixed(UInt64.self)) }

    mutating func varint() throws(LabError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try self.byte()
            guard shift < 63 || byte <= 1 else { throw LabError(.dataLoss, "a number has more than 64 bits") }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
            guard shift < 70 else { throw LabError(.dataLoss, "a number has more than 64 bits") }
        }
    }

    /// A count of at most `most`.
    mutating func count(most: Int) throws(LabError) -> Int {
        let value = try self.varint()
        guard value <= UInt64(most) else {
            throw LabError(.dataLoss, "a count of \(value) is above its limit of \(most)")
        }
        return Int(value)
    }

    mutating func signed() throws(LabError) -> Int64 {
        let folded = try self.varint()
        return Int64(bitPattern: (folded >> 1) ^ (0 &- (folded & 1)))
    }

    mutating func text(most: Int) throws(LabError) -> String {
        let count = try self.count(most: most)
        guard self.remaining >= count else { throw Self.tooShort }
        defer { self.offset += count }
        guard let text = String(validating: self.bytes[self.offset..<self.offset + count], as: UTF8.self) else {
            throw LabError(.dataLoss, "a text is not UTF-8")
        }
        return text
    }

    /// - Throws: `dataLoss` where bytes are left.
    func finish() throws(LabError) {
        guard self.remaining == 0 else { throw LabError(.dataLoss, "\(self.remaining) bytes follow the end") }
    }

    private static var tooShort: LabError { LabError(.dataLoss, "bytes end early") }
}
