/// Writes HTTP/2 frames (RFC 9113 §4, §6), right or wrong as it is told.
enum FrameWriter {
    enum Kind: UInt8, CaseIterable {
        case data = 0
        case headers = 1
        case priority = 2
        case reset = 3
        case settings = 4
        case pushPromise = 5
        case ping = 6
        case goAway = 7
        case windowUpdate = 8
        case continuation = 9
    }

    static let endStream: UInt8 = 1
    static let acknowledgement: UInt8 = 1
    static let endHeaders: UInt8 = 4
    static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

    static func frame(_ kind: UInt8, flags: UInt8, stream: UInt32, _ payload: [UInt8], length: Int? = nil) -> [UInt8] {
        let length = length ?? payload.count
        return [UInt8(truncatingIfNeeded: length >> 16), UInt8(truncatingIfNeeded: length >> 8)]
            + [UInt8(truncatingIfNeeded: length), kind, flags] + Self.word(stream) + payload
    }

    static func frame(_ kind: Kind, flags: UInt8 = 0, stream: UInt32 = 0, _ payload: [UInt8] = []) -> [UInt8] {
        Self.frame(kind.rawValue, flags: flags, stream: stream, payload)
    }

    static func settings(_ entries: [(id: UInt16, value: UInt32)] = []) -> [UInt8] {
        let payload = entries.flatMap { [UInt8($0.id >> 8), UInt8($0.id & 0xFF)] + Self.word($0.value) }
        return Self.frame(.settings, payload)
    }

    static func word(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
    }

    /// Fields as HPACK's literals without Huffman coding (RFC 7541 §6.2); `indexed` puts them into the table.
    static func headerBlock(_ fields: [(name: [UInt8], value: [UInt8])], indexed: Bool = false) -> [UInt8] {
        fields.flatMap { field in
            [indexed ? 0x40 : 0x00] + Self.string(field.name) + Self.string(field.value)
        }
    }

    private static func string(_ bytes: [UInt8]) -> [UInt8] {
        var length: [UInt8] = []
        if bytes.count < 127 {
            length.append(UInt8(bytes.count))
        } else {
            length.append(127)
            var rest = bytes.count - 127
            while rest >= 128 {
                length.append(UInt8(rest & 127) | 128)
                rest >>= 7
            }
            length.append(UInt8(rest))
        }
        return length + bytes
    }

    /// A message with gRPC's prefix.
    static func message(_ bytes: [UInt8], flag: UInt8 = 0) -> [UInt8] {
        [flag] + Self.word(UInt32(bytes.count)) + bytes
    }
}
