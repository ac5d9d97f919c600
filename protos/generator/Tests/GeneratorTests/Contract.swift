import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Contracts written in a test, as protoc reads them.
struct Contract {
    let set: Google_Protobuf_FileDescriptorSet
    /// The file named `name`.
    let file: FileDescriptor

    /// - Parameters:
    ///   - source: what follows the package and the imports.
    ///   - package: of the file, which lies in the package's folder.
    init(_ source: String, package: String = "thetalab.test.v1", at path: String? = nil) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("contract-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let path = path ?? "\(package.replacing(".", with: "/"))/test.proto"
        try Self.write(Self.authorization, to: root.appendingPathComponent("thetalab/rpc/v1/authorization.proto"))
        let head = """
            syntax = "proto3";
            package \(package);
            import "thetalab/rpc/v1/authorization.proto";
            option java_package = "unused";
            message AllowsNothing { thetalab.rpc.v1.Allow allow = 1; }

            """
        try Self.write(head + source, to: root.appendingPathComponent(path))
        let output = root.appendingPathComponent("set")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "protoc", "-I", root.path, "--include_imports", "--include_source_info",
            "--descriptor_set_out=\(output.path)", path,
        ]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ProtocFailure() }
        self.set = try Google_Protobuf_FileDescriptorSet(serializedBytes: try Data(contentsOf: output))
        guard let file = DescriptorSet(proto: self.set).fileDescriptor(named: path) else { throw ProtocFailure() }
        self.file = file
    }

    private static let authorization = """
        syntax = "proto3";
        package thetalab.rpc.v1;
        import "google/protobuf/descriptor.proto";
        message Allow { repeated string roles = 1; }
        extend google.protobuf.MethodOptions { Allow allow = 50001; }
        """

    private static func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }
}

/// protoc itself refuses the contract; it has said why.
struct ProtocFailure: Error {}
