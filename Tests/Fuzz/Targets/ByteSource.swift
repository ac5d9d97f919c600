/// Takes choices and numbers from the fuzzer's bytes, so that every input is a meaningful one and a change of a byte is a
/// small change of what is done. Past the end everything is 0 and empty.
struct ByteSource {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    var isEmpty: Bool { self.bytes.isEmpty }
    var count: Int { self.bytes.count }

    mutating func byte() -> UInt8 { self.bytes.popFirst() ?? 0 }

    /// A number below `limit`, which is at most 256.
    mutating func choice(_ limit: Int) -> Int { Int(self.byte()) % limit }

    mutating func flag() -> Bool { self.byte() & 1 == 1 }

    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value {
        var value: Value = 0
        for _ in 0..<Value.bitWidth / 8 { value = value << 8 | Value(truncatingIfNeeded: self.byte()) }
        return value
    }

    mutating func double() -> Double { Double(bitPattern: self.integer()) }

    /// The next `count` bytes, or as many as there are.
    mutating func take(_ count: Int) -> [UInt8] {
        defer { self.bytes = self.bytes.dropFirst(count) }
        return Array(self.bytes.prefix(count))
    }

    /// A length of one byte and so many bytes.
    mutating func short() -> [UInt8] { self.take(Int(self.byte())) }

    mutating func text() -> String { String(decoding: self.short(), as: UTF8.self) }

    mutating func rest() -> [UInt8] { self.take(self.bytes.count) }

    mutating func restAsText() -> String { String(decoding: self.rest(), as: UTF8.self) }
}

extension [UInt8] {
    /// The bytes in pieces, as a network or a disk would hand them over; the seed says where they are cut.
    func pieces(seed: UInt8) -> [[UInt8]] {
        guard seed > 0, self.count > 1 else { return [self] }
        var pieces: [[UInt8]] = []
        var state = UInt32(seed)
        var rest = self[...]
        while !rest.isEmpty {
            state = state &* 1_664_525 &+ 1_013_904_223
            // Short pieces first of all, and now and then a long one.
            let length = state >> 28 == 0 ? 1 + Int(state >> 16 & 0x3FF) : 1 + Int(state >> 24 & 15)
            pieces.append(Array<UInt8>(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return pieces
    }
}
