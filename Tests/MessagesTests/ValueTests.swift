import Errors
import GRPCCore
import Messages
import Testing

@Suite("A generated message")
struct ValueTests {
    @Test("has a default for every field, and then no bytes")
    func defaults() throws {
        let message = KindsV1.Singular()
        #expect(message.fString.isEmpty)
        #expect(message.fMood == .unspecified)
        #expect(message.fLeaf == nil)
        #expect(try message.serialized().isEmpty)
        #expect(try KindsV1.Singular(serialized: [UInt8]()) == message)
    }

    @Test("tells an absent field from one that has its default")
    func presence() throws {
        let absent = KindsV1.Present()
        let present = KindsV1.Present(fInt32: 0, fString: "", fMood: .unspecified)
        #expect(try KindsV1.Present(serialized: absent.serialized()) == absent)
        let copy = try KindsV1.Present(serialized: present.serialized())
        #expect(copy == present)
        #expect(copy.fInt32 == 0)
        #expect(copy.fDouble == nil)
    }

    @Test("keeps what a newer peer sent, and sends it on")
    func unknownFields() throws {
        // Field 5000, a varint; a group in field 5001; field 1.
        let bytes: [UInt8] = [0xc0, 0xb8, 0x02, 0x07, 0xcb, 0xb8, 0x02, 0x08, 0x01, 0xcc, 0xb8, 0x02, 0x08, 0x2a]
        let message = try KindsV1.Leaf(serialized: bytes)
        #expect(message.number == 42)
        #expect(message.unknownFields == [UInt8](bytes.prefix(12)))
        #expect(try message.serialized() == [UInt8](bytes.suffix(2) + bytes.prefix(12)))
    }

    @Test("keeps an enum's number that it does not know", arguments: [Int32.min, -1, 2, 99, .max])
    func unknownEnumValues(number: Int32) throws {
        let message = KindsV1.Singular(fMood: .init(rawValue: number))
        #expect(message.fMood == .unrecognized(number))
        #expect(try KindsV1.Singular(serialized: message.serialized()).fMood.rawValue == number)
    }

    @Test("gives an enum's numbers their names", arguments: KindsV1.Mood.known)
    func knownEnumValues(mood: KindsV1.Mood) {
        #expect(KindsV1.Mood(rawValue: mood.rawValue) == mood)
    }

    @Test("tells the members of a oneof apart")
    func oneofs() throws {
        let choices: [KindsV1.Choices.OneOf_First?] = [
            nil, .leaf(.init()), .number(0), .text(""), .data([]), .mood(.unspecified), .otherLeaf(.init(number: 1)),
        ]
        for choice in choices {
            let message = KindsV1.Choices(first: choice, second: .flag(false))
            #expect(try KindsV1.Choices(serialized: message.serialized()) == message)
        }
    }

    @Test("writes a map in the order of its keys")
    func maps() throws {
        let message = KindsV1.Maps(texts: ["b": "2", "": "0", "aa": "3", "a": "1"])
        var expected: [UInt8] = []
        for (key, value) in [("", "0"), ("a", "1"), ("aa", "3"), ("b", "2")] {
            expected += [0x0a, UInt8(key.utf8.count + 5), 0x0a, UInt8(key.utf8.count)] + key.utf8
            expected += [0x12, 0x01] + value.utf8
        }
        #expect(try message.serialized() == expected)
    }

    @Test("keeps every bit of a number", arguments: [-0.0, .nan, .signalingNaN, .infinity, .leastNonzeroMagnitude])
    func bits(number: Double) throws {
        let message = KindsV1.Repeated(fDouble: [number])
        let copy = try KindsV1.Repeated(serialized: message.serialized())
        #expect(copy.fDouble.map(\.bitPattern) == [number.bitPattern])
        let single = try KindsV1.Singular(serialized: KindsV1.Singular(fDouble: number).serialized())
        #expect(single.fDouble.bitPattern == number.bitPattern)
    }

    @Test("can bear names that C and Swift have other uses for")
    func names() throws {
        let message = KindsV1.Odd(
            class: "1",
            default: "2",
            in: "3",
            base: "4",
            hasItems: "5",
            items: ["6"],
            nItems: 7,
            init_: "8",
            self_: "9",
            hashValue_: "11",
            unknownFields_: "12",
            deeper: .init(leaf: .init(number: 16)),
            choice: .in,
            runID: "2048"
        )
        #expect(try KindsV1.Odd(serialized: message.serialized()) == message)
    }

    @Test("goes through GRPCCore's serializers")
    func coding() throws {
        let message = KindsV1.Leaf(number: 1, text: "θ", numbers: [1, 2, 3], choice: .right("r"))
        let bytes: [UInt8] = try LabMessageSerializer<KindsV1.Leaf>().serialize(message)
        #expect(try LabMessageDeserializer<KindsV1.Leaf>().deserialize(bytes) == message)
        let error = #expect(throws: RPCError.self) {
            try LabMessageDeserializer<KindsV1.Leaf>().deserialize([UInt8]([0xff]))
        }
        #expect(error?.code == .invalidArgument)
    }
}
