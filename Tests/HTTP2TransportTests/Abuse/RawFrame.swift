/// A frame of HTTP/2 (RFC 9113 §4.1) as its bytes, right or wrong: nothing about it is checked.
struct RawFrame: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
        case data, headers, priority, reset, settings, pushPromise, ping, goAway, windowUpdate, continuation
    }

    static let endStream: UInt8 = 1
    static let acknowledgement: UInt8 = 1
    static let endHeaders: UInt8 = 4
    static let padded: UInt8 = 8
    static let prioritized: UInt8 = 32

    /// What a client says first.
    static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

    var type: UInt8
    var flags: UInt8
    var streamID: UInt32
    var payload: [UInt8]

    init(type: UInt8, flags: UInt8 = 0, stream: UInt32 = 0, _ payload: [UInt8] = []) {
        self.type = type
        self.flags = flags
        self.streamID = stream
        self.payload = payload
    }

    init(_ kind: Kind, flags: UInt8 = 0, stream: UInt32 = 0, _ payload: [UInt8] = []) {
        self.init(type: kind.rawValue, flags: flags, stream: stream, payload)
    }

    var bytes: [UInt8] { self.bytes(statedLength: self.payload.count) }

    /// The bytes with another length than the payload has.
    func bytes(statedLength length: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: length >> 16), UInt8(truncatingIfNeeded: length >> 8)]
            + [UInt8(truncatingIfNeeded: length), self.type, self.flags] + Self.big(self.streamID) + self.payload
    }

    /// Four bytes, the highest first.
    static func big(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}

extension RawFrame {
    /// SETTINGS with (identifier, value) each.
    static func settings(_ entries: (UInt16, UInt32)...) -> RawFrame {
        RawFrame(
            .settings,
            entries.flatMap { [UInt8(truncatingIfNeeded: $0.0 >> 8), UInt8(truncatingIfNeeded: $0.0)] + big($0.1) }
        )
    }

    static let settingsAcknowledgement = RawFrame(.settings, flags: acknowledgement)
    static let ping = RawFrame(.ping, [UInt8](repeating: 7, count: 8))

    static func headers(_ stream: UInt32, _ block: [UInt8], ends: Bool = false) -> RawFrame {
        RawFrame(.headers, flags: endHeaders | (ends ? endStream : 0), stream: stream, block)
    }

    static func data(_ stream: UInt32, _ payload: [UInt8], ends: Bool = false) -> RawFrame {
        RawFrame(.data, flags: ends ? endStream : 0, stream: stream, payload)
    }

    static func reset(_ stream: UInt32, _ code: UInt32 = 8) -> RawFrame { RawFrame(.reset, stream: stream, big(code)) }

    static func windowUpdate(_ stream: UInt32, _ increment: UInt32) -> RawFrame {
        RawFrame(.windowUpdate, stream: stream, big(increment))
    }

    static func priority(_ stream: UInt32, on parent: UInt32) -> RawFrame {
        RawFrame(.priority, stream: stream, big(parent) + [1])
    }

    static func goAway(last: UInt32, _ code: UInt32, debug: [UInt8] = []) -> RawFrame {
        RawFrame(.goAway, big(last) + big(code) + debug)
    }
}

extension [UInt8] {
    /// A message of gRPC: `flag`, the length, which may be a lie, and the bytes.
    static func message(_ bytes: [UInt8], flag: UInt8 = 0, statedLength: UInt32? = nil) -> [UInt8] {
        [flag] + RawFrame.big(statedLength ?? UInt32(bytes.count)) + bytes
    }
}
