import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The rules of the contracts, checked before anything is generated from them.
///
/// The rules of form are for the lab's own contracts only: others' standards (`grpc.…`) are what they are. That
/// messages are not recursive holds for all: libprotobuf-c's parser recurses without a limit.
struct Lint {
    let files: [FileDescriptor]

    func run() throws {
        let faults = self.files.flatMap(Self.faults)
        guard faults.isEmpty else { throw GeneratorError(faults.sorted()) }
    }

    static func faults(in file: FileDescriptor) -> [String] {
        var faults = file.messages.flatMap { RecursionRule.faults($0) + Self.withNested($0).flatMap(ShapeRules.faults) }
        if file.edition != .proto3 { faults.append("\(file.name): must be proto3") }
        guard file.package.hasPrefix("thetalab.") else { return faults }
        faults += PackageRules.faults(file)
        for message in file.messages.flatMap(Self.withNested) where !message.options.mapEntry {
            faults += NumberRules.faults(message)
            faults += message.enums.flatMap(EnumRules.faults)
        }
        faults += file.enums.flatMap(EnumRules.faults)
        faults += file.services.flatMap(\.methods).flatMap(MethodRules.faults)
        return faults
    }

    static func withNested(_ message: Descriptor) -> [Descriptor] {
        [message] + message.messages.flatMap(Self.withNested)
    }
}

/// A message must not contain itself, however indirectly.
enum RecursionRule {
    static func faults(_ message: Descriptor) -> [String] {
        Lint.withNested(message).compactMap { message in
            Self.cycle(from: message, to: message.fullName, by: []).map {
                "\(message.fullName): must not contain itself, does by \($0.joined(separator: " → "))"
            }
        }
    }

    private static func cycle(from message: Descriptor, to target: String, by path: [String]) -> [String]? {
        for field in message.fields where field.type == .message {
            let step = path + [field.name]
            if field.messageType.fullName == target { return step }
            if step.count < 32, !path.contains(field.messageType.fullName),
                let found = Self.cycle(from: field.messageType, to: target, by: step)
            {
                return found
            }
        }
        return nil
    }
}

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

/// A file lies where its package says, and its package carries a version.
enum PackageRules {
    static func faults(_ file: FileDescriptor) -> [String] {
        var faults: [String] = []
        let parts = file.package.split(separator: ".")
        if parts.count != 3 || parts[2].first != "v" || Int(parts[2].dropFirst()) == nil {
            faults.append("\(file.name): the package must be thetalab.<area>.v<number>, is \(file.package)")
        }
        let folder = file.name.split(separator: "/").dropLast().joined(separator: ".")
        if folder != file.package {
            faults.append("\(file.name): must lie in the folder of its package \(file.package)")
        }
        return faults
    }
}

/// Numbers are used once and for all: a gap below the highest must be reserved, so that nothing removed comes back as
/// something else. (protoc itself refuses a field that uses a reserved number or name.)
enum NumberRules {
    static func faults(_ message: Descriptor) -> [String] {
        let used = Set(message.fields.map(\.number))
        let reserved = message.reservedRanges
        let top = max(used.max() ?? 0, reserved.map { $0.upperBound - 1 }.max() ?? 0)
        guard top > 0, top <= 4096 else { return [] }
        let gaps = (1...top).filter { number in
            !used.contains(number) && !reserved.contains { $0.contains(number) }
        }
        return gaps.isEmpty ? [] : ["\(message.fullName): field numbers \(gaps) are neither used nor reserved"]
    }
}

/// Enums begin with `NAME_UNSPECIFIED = 0`, and their values with the enum's name.
enum EnumRules {
    static func faults(_ enumeration: EnumDescriptor) -> [String] {
        let prefix = SwiftNames.screaming(enumeration.name)
        var faults: [String] = []
        let first = enumeration.values[0]
        if first.name != "\(prefix)_UNSPECIFIED" || first.number != 0 {
            faults.append("\(enumeration.fullName): must begin with \(prefix)_UNSPECIFIED = 0")
        }
        for value in enumeration.values where !value.name.hasPrefix("\(prefix)_") {
            faults.append("\(enumeration.fullName): \(value.name) must begin with \(prefix)_")
        }
        return faults
    }
}

/// A method says who may call it; a list comes in pages.
enum MethodRules {
    static func faults(_ method: MethodDescriptor) -> [String] {
        var faults: [String] = []
        let roles = (try? AllowOption.roles(of: method)) ?? nil
        if roles?.isEmpty ?? true {
            faults.append("\(method.fullName): must have the option (thetalab.rpc.v1.allow) with a role")
        }
        if method.name.hasPrefix("List"), !method.serverStreaming {
            let request = Set(method.inputType.fields.map(\.name))
            let response = Set(method.outputType.fields.map(\.name))
            if !request.isSuperset(of: ["page_size", "page_token"]) || !response.contains("next_page_token") {
                faults.append(
                    "\(method.fullName): a list must be paged: page_size and page_token in, next_page_token out"
                )
            }
        }
        return faults
    }
}
