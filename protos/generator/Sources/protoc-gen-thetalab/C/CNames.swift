import SwiftProtobufPluginLibrary

/// The names that protoc-c 1.4.1 gives to what it generates.
enum CNames {
    /// The struct of a message: `Thetalab__Registry__V1__Strategy`.
    static func structure(_ message: Descriptor) -> String {
        message.fullName.split(separator: ".").map(Self.camel).joined(separator: "__")
    }

    /// The function that initializes the struct: `thetalab__registry__v1__strategy__init`.
    static func initializer(_ message: Descriptor) -> String {
        message.fullName.split(separator: ".").map(Self.lower).joined(separator: "__") + "__init"
    }

    /// A field's name in the derived descriptors, and so in the struct. A name that C, or the struct itself, needs
    /// for something else carries the field's number.
    static func field(_ name: String, number: Int32) -> String {
        let name = name.lowercased()
        let isTaken = Self.taken.contains(name) || name.hasPrefix("has_") || name.hasPrefix("n_")
        return isTaken ? "\(name)_f\(number)" : name
    }

    static func field(_ field: FieldDescriptor) -> String { Self.field(field.name, number: field.number) }

    private static func camel(_ part: Substring) -> String {
        part.split(separator: "_", omittingEmptySubsequences: false)
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func lower(_ part: Substring) -> String {
        var result = ""
        var wasUpper = true
        for character in part {
            if character.isUppercase {
                if !wasUpper { result += "_" }
                result += character.lowercased()
            } else {
                result.append(character)
            }
            wasUpper = character.isUppercase
        }
        return result
    }

    /// Words of C and C++, of the struct's own members, and of Swift where a member cannot bear them.
    private static let taken: Set<String> = [
        "and", "and_eq", "asm", "auto", "base", "bitand", "bitor", "bool", "break", "case", "catch", "char", "class",
        "compl", "const", "const_cast", "continue", "default", "delete", "do", "double", "dynamic_cast", "else", "enum",
        "explicit", "extern", "false", "float", "for", "friend", "goto", "if", "init", "inline", "int", "linux", "long",
        "mutable", "namespace", "new", "not", "not_eq", "operator", "or", "or_eq", "private", "protected", "public",
        "register", "reinterpret_cast", "return", "self", "short", "signed", "sizeof", "static", "static_cast",
        "struct", "switch", "template", "this", "throw", "true", "try", "typedef", "typeid", "typename", "union",
        "unix", "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
    ]
}
