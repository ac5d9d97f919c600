import Errors
import Messages
import Testing

/// What the oracle cannot show: that no bytes take the process down, or memory without bound.
@Suite("Hostile bytes")
struct HostileBytesTests {
    private static func repeated(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
        Array(repeatElement(bytes, count: count).joined())
    }

    @Test("of 20,000 nested groups are refused")
    func nestedGroups() {
        let bytes = Self.repeated([0xfb, 0x07], 20_000) + Self.repeated([0xfc, 0x07], 20_000)
        #expect(throws: LabError.self) { try KindsV1.Singular(serialized: bytes) }
    }

    @Test("of 20,000 nested levels in an unknown field are kept as they are")
    func nestedUnknownFields() throws {
        var nested: [UInt8] = []
        for _ in 0..<20_000 {
            var length: [UInt8] = []
            var rest = nested.count
            while rest >= 0x80 {
                length.append(UInt8(rest & 0x7f) | 0x80)
                rest >>= 7
            }
            nested = [0xfa, 0x07] + length + [UInt8(rest)] + nested
        }
        let message = try KindsV1.Singular(serialized: nested)
        #expect(message.unknownFields == nested)
        #expect(try message.serialized() == nested)
    }

    @Test("that unpack to a hundred times their length are refused")
    func emptyMessages() {
        // Field 17 of Repeated: two bytes of tag, and a length of zero.
        let bytes = Self.repeated([0x8a, 0x01, 0x00], 4 << 20)
        let error = #expect(throws: LabError.self) { try KindsV1.Repeated(serialized: bytes) }
        #expect(error?.code == .resourceExhausted)
    }

    @Test("of many empty messages are read while they are few")
    func fewEmptyMessages() throws {
        let message = try KindsV1.Repeated(serialized: Self.repeated([0x8a, 0x01, 0x00], 10_000))
        #expect(message.fLeaf.count == 10_000)
    }

    @Test("that are not a message name it and say where they are wrong")
    func errorText() {
        #expect(
            throws: LabError(
                .invalidArgument,
                "the bytes are not a kinds.v1.Leaf: a value runs past the end (byte 1)"
            )
        ) { try KindsV1.Leaf(serialized: [0x12, 0x05, 0x41]) }
    }

    @Test("that are not UTF-8 name the field")
    func textError() {
        #expect(throws: LabError(.invalidArgument, "Leaf.text must be UTF-8 text")) {
            try KindsV1.Leaf(serialized: [0x12, 0x01, 0xff])
        }
    }
}
