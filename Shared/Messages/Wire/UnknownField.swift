import CProtobufC

/// Unknown fields between Swift, where they are one run of bytes, and libprotobuf-c, which keeps a list.
enum UnknownField {
    /// The number of the field in which `normalized` wraps what libprotobuf-c would refuse. 19000 to 19999 are
    /// reserved for implementations, so no contract has it; should a peer send it all the same, it is wrapped too.
    static let escape: UInt32 = 19000

    /// Appends the field of this tag and value as the payload of the escape field.
    static func wrap(
        _ number: UInt32,
        _ wireType: WireType,
        _ value: UnsafeRawBufferPointer,
        into output: inout [UInt8]
    ) {
        var field: [UInt8] = []
        Self.appendTag(number, wireType, to: &field)
        field.append(contentsOf: value)
        Self.append(field, as: Self.escape, to: &output)
    }

    /// Appends a field that holds `payload`.
    static func append(_ payload: [UInt8], as number: UInt32, to output: inout [UInt8]) {
        Self.appendTag(number, .length, to: &output)
        Self.appendVarint(UInt64(payload.count), to: &output)
        output.append(contentsOf: payload)
    }

    /// The unknown fields that libprotobuf-c kept for a message, as they were on the wire.
    static func read(from message: ProtobufCMessage) -> [UInt8] {
        let fields = UnsafeBufferPointer(start: message.unknown_fields, count: Int(message.n_unknown_fields))
        var bytes: [UInt8] = []
        for field in fields {
            let data = UnsafeRawBufferPointer(start: field.data, count: field.len)
            let wireType = WireType(rawValue: UInt8(truncatingIfNeeded: field.wire_type.rawValue)) ?? .length
            if field.tag == Self.escape, wireType == .length {
                var cursor = WireCursor(data)
                if let payload = try? cursor.readPayload() { bytes.append(contentsOf: payload) }
            } else {
                Self.appendTag(field.tag, wireType, to: &bytes)
                bytes.append(contentsOf: data)
            }
        }
        return bytes
    }

    private static func appendTag(_ number: UInt32, _ wireType: WireType, to output: inout [UInt8]) {
        Self.appendVarint(UInt64(number) << 3 | UInt64(wireType.rawValue), to: &output)
    }

    private static func appendVarint(_ value: UInt64, to output: inout [UInt8]) {
        var value = value
        while value >= 0x80 {
            output.append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        output.append(UInt8(value))
    }
}
