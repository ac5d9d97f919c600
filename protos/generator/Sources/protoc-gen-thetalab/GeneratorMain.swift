import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The generator as protoc starts it (a plugin), or with the one argument `derive`: a descriptor set on standard
/// input becomes, on standard output, the one that protoc-c is given (see `DerivedDescriptors`).
@main
enum GeneratorMain {
    static func main() throws {
        guard CommandLine.arguments.dropFirst().first == "derive" else {
            MessageCodeGenerator().main(nil)
            return
        }
        let input = FileHandle.standardInput.readDataToEndOfFile()
        let derived = DerivedDescriptors.derive(from: try Google_Protobuf_FileDescriptorSet(serializedBytes: input))
        FileHandle.standardOutput.write(try derived.serializedBytes())
    }
}
