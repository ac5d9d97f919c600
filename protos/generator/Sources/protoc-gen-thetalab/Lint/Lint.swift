import SwiftProtobuf
import SwiftProtobufPluginLibrary

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
