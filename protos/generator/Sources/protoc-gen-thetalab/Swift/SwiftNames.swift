import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The names of what is generated, in Swift.
enum SwiftNames {
    /// The enum around a package's messages: the option `swift_prefix`, else `RegistryV1` for `thetalab.registry.v1`
    /// and `GRPCHealthV1` for `grpc.health.v1`.
    static func namespace(_ file: FileDescriptor) -> String {
        if file.options.hasSwiftPrefix { return file.options.swiftPrefix }
        var parts = file.package.split(separator: ".").map(String.init)
        if parts.count > 1, parts[0] == "thetalab" { parts.removeFirst() }
        return parts.map { Self.initialisms[$0] ?? NamingUtils.toUpperCamelCase($0) }.joined()
    }

    private static let initialisms = ["grpc": "GRPC", "rpc": "RPC"]

    static func type(_ message: Descriptor) -> String {
        if let outer = message.containingType { return "\(Self.type(outer)).\(message.name)" }
        return "\(Self.namespace(message.file)).\(message.name)"
    }

    static func type(_ enumeration: EnumDescriptor) -> String {
        if let outer = enumeration.containingType { return "\(Self.type(outer)).\(enumeration.name)" }
        return "\(Self.namespace(enumeration.file)).\(enumeration.name)"
    }

    static func type(_ oneof: OneofDescriptor) -> String {
        "OneOf_\(NamingUtils.toUpperCamelCase(oneof.name))"
    }

    static func property(_ field: FieldDescriptor) -> String { Self.member(field.name) }
    static func function(_ method: MethodDescriptor) -> String { Self.member(method.name) }
    static func property(_ oneof: OneofDescriptor) -> String { Self.member(oneof.name) }

    /// A case of an enum, without the enum's name before it.
    static func enumCase(_ value: EnumValueDescriptor) -> String {
        let prefix = Self.screaming(value.enumType.name) + "_"
        let name = value.name.hasPrefix(prefix) ? String(value.name.dropFirst(prefix.count)) : value.name
        let isNumber = name.first?.isNumber ?? true
        return Self.member((isNumber ? value.name : name).lowercased())
    }

    /// `StrategyStatus` as `STRATEGY_STATUS`.
    static func screaming(_ name: String) -> String {
        var result = ""
        let characters = Array(name)
        for (index, character) in characters.enumerated() {
            let follows = index > 0 && !characters[index - 1].isUppercase
            let begins = index > 0 && index + 1 < characters.count && characters[index + 1].isLowercase
            if character.isUppercase, follows || begins { result += "_" }
            result += character.uppercased()
        }
        return result
    }

    private static func member(_ name: String) -> String {
        let camel = NamingUtils.toLowerCamelCase(name)
        if Self.unusable.contains(camel) { return camel + "_" }
        return Self.keywords.contains(camel) ? "`\(camel)`" : camel
    }

    private static let unusable: Set<String> = [
        "init", "self", "Self", "Type", "Protocol", "hashValue", "unknownFields", "unrecognized", "rawValue",
    ]

    private static let keywords: Set<String> = [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
        "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import",
        "in", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public",
        "repeat", "rethrows", "return", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
        "try", "typealias", "var", "where", "while", "Any", "any", "some", "await",
    ]
}
