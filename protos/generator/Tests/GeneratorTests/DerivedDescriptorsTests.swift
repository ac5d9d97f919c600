import SwiftProtobuf
import Testing

@testable import protoc_gen_thetalab

@Suite("The descriptors that protoc-c is given")
struct DerivedDescriptorsTests {
    private static func message(_ source: String) throws -> Google_Protobuf_DescriptorProto {
        let derived = DerivedDescriptors.derive(from: try Contract(source).set)
        let file = try #require(derived.file.first { $0.package == "thetalab.test.v1" })
        #expect(file.syntax == "proto2")
        return try #require(file.messageType.last)
    }

    @Test("have neither proto3's optional nor oneofs")
    func presence() throws {
        let message = try Self.message(
            "message A { string a = 1; optional int32 b = 2; oneof o { bool c = 3; double d = 4; } }"
        )
        #expect(message.oneofDecl.isEmpty)
        #expect(message.field.allSatisfy { $0.label == .optional && !$0.hasOneofIndex && !$0.proto3Optional })
    }

    @Test("have strings as bytes and enums as int32")
    func types() throws {
        let message = try Self.message(
            "enum M { M_UNSPECIFIED = 0; } message A { string a = 1; M m = 2; repeated M n = 3; }"
        )
        #expect(message.field.map(\.type) == [.bytes, .int32, .int32])
        #expect(message.enumType.isEmpty)
    }

    @Test("say of every repeated number whether it is packed")
    func packing() throws {
        let message = try Self.message(
            "message A { repeated double a = 1; repeated int32 b = 2 [packed = false]; repeated string c = 3; }"
        )
        #expect(message.field.map(\.options.packed) == [true, false, false])
        #expect(message.field.map(\.options.hasPacked) == [true, true, false])
    }

    @Test("have map entries as plain messages")
    func maps() throws {
        let message = try Self.message("message A { map<string, int32> m = 1; }")
        #expect(message.field[0].typeName == ".thetalab.test.v1.A.MEntry")
        #expect(message.nestedType[0].options.mapEntry == false)
        #expect(message.nestedType[0].field.map(\.name) == ["key", "value"])
    }

    @Test("leave out descriptor.proto, which no message of ours needs")
    func imports() throws {
        let derived = DerivedDescriptors.derive(from: try Contract("").set)
        #expect(derived.file.map(\.name) == ["thetalab/rpc/v1/authorization.proto", "thetalab/test/v1/test.proto"])
        #expect(derived.file.flatMap(\.dependency) == ["thetalab/rpc/v1/authorization.proto"])
    }
}
