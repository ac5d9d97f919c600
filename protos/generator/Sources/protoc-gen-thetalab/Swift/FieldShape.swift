import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// A field as the generated code sees it: its type, and the expressions that move it between Swift and C.
struct FieldShape {
    let field: FieldDescriptor

    enum Shape { case singular, optional, message, repeated, map }

    var shape: Shape {
        if self.field.isMap { return .map }
        if self.field.isRepeated { return .repeated }
        if self.field.type == .message { return .message }
        return self.field.hasPresence ? .optional : .singular
    }

    var name: String { SwiftNames.property(self.field) }
    var cName: String { CNames.field(self.field) }

    /// The type of one value.
    var elementType: String {
        switch self.field.type {
        case .double: "Double"
        case .float: "Float"
        case .int32, .sint32, .sfixed32: "Int32"
        case .uint32, .fixed32: "UInt32"
        case .int64, .sint64, .sfixed64: "Int64"
        case .uint64, .fixed64: "UInt64"
        case .bool: "Bool"
        case .string: "String"
        case .bytes, .group: "[UInt8]"
        case .message: SwiftNames.type(self.field.messageType)
        case .enum: SwiftNames.type(self.field.enumType)
        }
    }

    /// The type of the property.
    var type: String {
        switch self.shape {
        case .singular: self.elementType
        case .optional, .message: "\(self.elementType)?"
        case .repeated: "[\(self.elementType)]"
        case .map:
            self.field.messageType.mapKeyAndValue.map {
                "[\(FieldShape(field: $0.key).elementType): \(FieldShape(field: $0.value).elementType)]"
            } ?? ""
        }
    }

    /// The value of an element that is absent.
    var elementDefault: String {
        switch self.field.type {
        case .bool: "false"
        case .string: "\"\""
        case .bytes, .group: "[]"
        case .message: "\(self.elementType)()"
        case .enum: ".\(SwiftNames.enumCase(self.field.enumType.values[0]))"
        default: "0"
        }
    }

    /// The default of the property.
    var defaultValue: String {
        switch self.shape {
        case .singular: self.elementDefault
        case .optional, .message: "nil"
        case .repeated: "[]"
        case .map: "[:]"
        }
    }

    /// Reads one value from the member of the struct that `c` points to.
    func read(_ c: String, _ errorName: String) -> String {
        let member = "\(c).pointee.\(self.cName)"
        return switch self.field.type {
        case .bool: "\(member) != 0"
        case .string: "try WireReader.string(&\(member), \"\(errorName)\")"
        case .bytes, .group: "WireReader.bytes(&\(member))"
        case .enum: "\(self.elementType)(rawValue: \(member))"
        default: member
        }
    }

    /// Reads all values of a repeated field.
    func readAll(_ c: String, _ errorName: String) -> String {
        let member = "\(c).pointee.\(self.cName)"
        let count = "\(c).pointee.n_\(self.cName)"
        return switch self.field.type {
        case .bool: "WireReader.array(\(member), \(count)).map { $0 != 0 }"
        case .string: "try WireReader.strings(\(member), \(count), \"\(errorName)\")"
        case .bytes, .group: "WireReader.byteStrings(\(member), \(count))"
        case .enum: "WireReader.array(\(member), \(count)).map { \(self.elementType)(rawValue: $0) }"
        case .message: "try WireReader.messages(\(member), \(count))"
        default: "WireReader.array(\(member), \(count))"
        }
    }

    /// Statements that write one value of `value`.
    func write(_ value: String, _ c: String) -> [String] {
        let member = "\(c).pointee.\(self.cName)"
        let has = "\(c).pointee.has_\(self.cName) = 1"
        return switch self.field.type {
        case .bool: ["\(member) = \(value) ? 1 : 0", has]
        case .string, .bytes, .group: ["arena.store(\(value), at: &\(member))", has]
        case .enum: ["\(member) = \(value).rawValue", has]
        case .message:
            ["\(member) = arena.message(\(value))"]
        default: ["\(member) = \(value)", has]
        }
    }

    /// Statements that write all values of a repeated field.
    func writeAll(_ value: String, _ c: String) -> [String] {
        let member = "\(c).pointee.\(self.cName)"
        let count = "\(c).pointee.n_\(self.cName) = \(value).count"
        return switch self.field.type {
        case .bool: ["\(member) = arena.array(\(value).map { $0 ? 1 : 0 })", count]
        case .string: ["\(member) = arena.strings(\(value))", count]
        case .bytes, .group: ["\(member) = arena.byteStrings(\(value))", count]
        case .enum: ["\(member) = arena.array(\(value).map(\\.rawValue))", count]
        case .message:
            ["\(member) = arena.messages(\(value))", count]
        default: ["\(member) = arena.array(\(value))", count]
        }
    }

    /// Whether a value without presence is on the wire. −0.0 is, being other bits than 0.0.
    func isSet(_ value: String) -> String {
        switch self.field.type {
        case .bool: value
        case .string, .bytes, .group: "!\(value).isEmpty"
        case .enum: "\(value).rawValue != 0"
        case .double, .float: "\(value).bitPattern != 0"
        default: "\(value) != 0"
        }
    }

    /// The field's entry of the schema.
    func schema(slot: Int?) -> String {
        let kind =
            switch self.field.type {
            case .double, .fixed64, .sfixed64: ".fixed64"
            case .float, .fixed32, .sfixed32: ".fixed32"
            case .string: ".text"
            case .bytes, .group: ".bytes"
            case .message where self.field.isMap:
                ".message(\(MapWriter.schemaName(self.field)))"
            case .message: ".message(\(self.elementType).wire.schema)"
            default: ".varint"
            }
        if self.field.isRepeated { return ".many(\(self.field.number), \(kind))" }
        return ".one(\(self.field.number), \(kind)" + (slot.map { ", slot: \($0))" } ?? ")")
    }
}
