import Foundation
import SwiftProtobuf

/// The descriptors that protoc-c is given in place of the contracts' own.
///
/// protoc-c 1.4.1 refuses proto3's `optional`, drops default values in map entries, cuts strings at a NUL and merges
/// oneofs wrongly. None of that touches these, which describe the same bytes on the wire: proto2; every singular field
/// really `optional` (presence is decided in Swift); strings as bytes; enums as `int32`; map entries as plain messages;
/// members of a oneof as plain fields; packing explicit.
enum DerivedDescriptors {
    static func derive(from set: Google_Protobuf_FileDescriptorSet) -> Google_Protobuf_FileDescriptorSet {
        var derived = Google_Protobuf_FileDescriptorSet()
        let kept = set.file.filter { !$0.messageType.isEmpty && $0.syntax == "proto3" }
        let names = Set(kept.map(\.name))
        derived.file = kept.map { Self.file($0, keeping: names) }
        return derived
    }

    private static func file(
        _ file: Google_Protobuf_FileDescriptorProto,
        keeping names: Set<String>
    ) -> Google_Protobuf_FileDescriptorProto {
        var derived = Google_Protobuf_FileDescriptorProto()
        derived.name = file.name
        derived.package = file.package
        derived.syntax = "proto2"
        derived.dependency = file.dependency.filter(names.contains)
        derived.messageType = file.messageType.map(Self.message)
        if let options = try? Google_Protobuf_FileOptions(serializedBytes: Self.withoutPackHelpers) {
            derived.options = options
        }
        return derived
    }

    /// `option (pb_c_file).gen_pack_helpers = false`: packing and parsing go through the library's own functions.
    private static let withoutPackHelpers = Data([0xda, 0x3f, 0x02, 0x10, 0x00])

    private static func message(_ message: Google_Protobuf_DescriptorProto) -> Google_Protobuf_DescriptorProto {
        var derived = Google_Protobuf_DescriptorProto()
        derived.name = message.name
        derived.nestedType = message.nestedType.map(Self.message)
        derived.field = message.field.map(Self.field)
        return derived
    }

    private static func field(
        _ field: Google_Protobuf_FieldDescriptorProto
    ) -> Google_Protobuf_FieldDescriptorProto {
        var derived = Google_Protobuf_FieldDescriptorProto()
        derived.name = CNames.field(field.name, number: field.number)
        derived.number = field.number
        derived.label = field.label
        switch field.type {
        case .string: derived.type = .bytes
        case .enum: derived.type = .int32
        default: derived.type = field.type
        }
        if field.type == .message { derived.typeName = field.typeName }
        let isPackable = ![.string, .bytes, .message, .group].contains(field.type)
        if field.label == .repeated, isPackable {
            // proto3 packs unless told otherwise; proto2 the other way round.
            derived.options.packed = field.options.hasPacked ? field.options.packed : true
        }
        return derived
    }
}
