import SwiftProtobufPluginLibrary

/// What the generated code cannot express.
enum ShapeRules {
    /// Names that generated code uses unqualified.
    private static let taken: Set<String> = [
        "Any", "Array", "Bool", "Bytes", "Dictionary", "Double", "Float", "GRPCContiguousBytes", "Hashable", "Int",
        "Int32", "Int64", "LabError", "LabMessage", "MemoryLayout", "MessageFile", "MessageSchema", "Optional",
        "Protocol", "RawRepresentable", "Self", "Sendable", "Set", "StaticString", "String", "Type", "UInt32",
        "UInt64", "UInt8", "Wire", "WireArena", "WireBridge", "WireMessage", "WireReader",
    ]

    static func faults(_ message: Descriptor) -> [String] {
        var faults: [String] = []
        for name in [message.name] + message.enums.map(\.name) where Self.taken.contains(name) {
            faults.append("\(message.fullName): the name \(name) is taken by Swift or by generated code")
        }
        for enumeration in message.enums + message.file.enums where enumeration.options.allowAlias {
            faults.append("\(enumeration.fullName): must not have aliases")
        }
        for field in message.fields where field.type == .group {
            faults.append("\(field.fullName): must not be a group")
        }
        if let number = message.fields.map(\.number).max(), number > 4096 {
            faults.append("\(message.fullName): field numbers must be at most 4096, one is \(number)")
        }
        let slots = message.fields.filter { !$0.isRepeated && ($0.type == .message || $0.type == .string) }
        if slots.count + message.realOneofs.count > 64 {
            faults.append("\(message.fullName): must have at most 64 singular messages, strings and oneofs")
        }
        return faults
    }
}
