/// How a value is delimited on the wire.
enum WireType: UInt8 {
    case varint = 0
    case fixed64 = 1
    case length = 2
    case groupStart = 3
    case groupEnd = 4
    case fixed32 = 5
}

/// Why bytes are not a protobuf message.
enum WireFault: Error, Equatable {
    case truncated(at: Int)
    case badTag(at: Int)
    case badVarint(at: Int)
    case badLength(at: Int)
    case badGroup(at: Int)
    case tooDeep(at: Int)
    case badText(number: UInt32)

    var description: String {
        switch self {
        case .truncated(let at): "a value runs past the end (byte \(at))"
        case .badTag(let at): "a field's tag is not valid (byte \(at))"
        case .badVarint(let at): "a number has more than ten bytes (byte \(at))"
        case .badLength(let at): "a length is not valid (byte \(at))"
        case .badGroup(let at): "a group does not end as it began (byte \(at))"
        case .tooDeep(let at): "messages are nested more than \(WireCursor.depthLimit) deep (byte \(at))"
        case .badText(let number): "field \(number) must be UTF-8 text"
        }
    }
}

/// A place in the bytes of a message: steps over tags and values without looking into them.
struct WireCursor {
    /// How deep messages and groups may be nested; the same as in other implementations.
    static let depthLimit = 100

    let bytes: UnsafeRawBufferPointer
    private(set) var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { self.position == self.bytes.count }
    private var remaining: Int { self.bytes.count - self.position }

    /// Reads a tag: at most five bytes, a number from 1 to 2²⁹−1, one of the six wire types.
    mutating func readTag() throws(WireFault) -> (number: UInt32, wireType: WireType) {
        let start = self.position
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            guard self.remaining > 0 else { throw .truncated(at: start) }
            guard shift < 35 else { throw .badTag(at: start) }
            let byte = self.bytes[self.position]
            self.position += 1
            value |= UInt64(byte & 0x7f) << shift
            shift += 7
            if byte < 0x80 { break }
        }
        guard value <= UInt64(UInt32.max), value >= 8, let wireType = WireType(rawValue: UInt8(value & 7)) else {
            throw .badTag(at: start)
        }
        return (UInt32(value >> 3), wireType)
    }

    /// Steps over the value that follows a tag. A group is stepped over with all that it holds.
    mutating func skipValue(of number: UInt32, _ wireType: WireType, depth: Int) throws(WireFault) {
        switch wireType {
        case .varint: try self.skipVarint()
        case .fixed64: try self.advance(by: 8)
        case .fixed32: try self.advance(by: 4)
        case .length: _ = try self.readPayload()
        case .groupStart: try self.skipGroup(number, depth: depth)
        case .groupEnd: throw .badGroup(at: self.position)
        }
    }

    /// Reads a length of at most five bytes and 2³¹−1 and steps over as many bytes, which it returns.
    mutating func readPayload() throws(WireFault) -> UnsafeRawBufferPointer {
        let start = self.position
        var length = 0
        var shift = 0
        while true {
            guard self.remaining > 0 else { throw .truncated(at: start) }
            guard shift < 35 else { throw .badLength(at: start) }
            let byte = self.bytes[self.position]
            self.position += 1
            length |= Int(byte & 0x7f) << shift
            shift += 7
            if byte < 0x80 { break }
        }
        guard length <= Int(Int32.max) else { throw .badLength(at: start) }
        guard length <= self.remaining else { throw .truncated(at: start) }
        let payload = UnsafeRawBufferPointer(rebasing: self.bytes[self.position..<self.position + length])
        self.position += length
        return payload
    }

    private mutating func skipVarint() throws(WireFault) {
        let start = self.position
        for _ in 0..<10 {
            guard self.remaining > 0 else { throw .truncated(at: start) }
            let byte = self.bytes[self.position]
            self.position += 1
            if byte < 0x80 { return }
        }
        throw .badVarint(at: start)
    }

    private mutating func advance(by count: Int) throws(WireFault) {
        guard self.remaining >= count else { throw .truncated(at: self.position) }
        self.position += count
    }

    /// Groups are told apart by a list rather than by recursion, so that their depth costs no stack.
    private mutating func skipGroup(_ number: UInt32, depth: Int) throws(WireFault) {
        var open = [number]
        while let innermost = open.last {
            guard depth + open.count <= Self.depthLimit else { throw .tooDeep(at: self.position) }
            let start = self.position
            let (number, wireType) = try self.readTag()
            switch wireType {
            case .groupStart: open.append(number)
            case .groupEnd:
                guard number == innermost else { throw .badGroup(at: start) }
                open.removeLast()
            default: try self.skipValue(of: number, wireType, depth: depth)
            }
        }
    }
}
