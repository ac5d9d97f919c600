import Foundation
import InteropCases
import TestSupport

/// grpcio, gRPC's own implementation for Python, as the other side.
enum GrpcioPeer {
    static let isAvailable = PythonEnvironment.isAvailable
    private static let python = PythonEnvironment(requirements: ["grpcio==1.85.3", "protobuf==7.36.2"])

    private static var folder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Peers")
    }

    /// The contracts of grpc.testing, as `protoc` compiles them.
    private static let descriptors = Result<String, any Error> {
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("interop-\(UUID().uuidString).set")
        let protoc = Process()
        protoc.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        protoc.arguments = [
            "protoc", "-I", SharedMaterial.packageRoot.appendingPathComponent("protos").path, "--include_imports",
            "--descriptor_set_out=\(output.path)", "grpc/testing/test.proto",
        ]
        try protoc.run()
        protoc.waitUntilExit()
        guard protoc.terminationStatus == 0 else { throw PeerFailure(description: "protoc failed") }
        return output.path
    }

    /// Runs one case with grpcio as the client of the server at `port`.
    static func runClient(_ interopCase: InteropCase, port: Int, certificates: TestCertificates?) async throws {
        let script = Self.folder.appendingPathComponent("client.py").path
        let result = try await ProcessResult.of(
            try Self.python.interpreter,
            [script, "--descriptors", try Self.descriptors.get(), "--target", "127.0.0.1:\(port)"]
                + Self.tlsArguments(certificates, "client") + [interopCase.rawValue]
        )
        guard result.exitCode == 0 else { throw PeerFailure(description: result.errors) }
    }

    /// Runs `body` while grpcio serves, and hands it the port.
    static func withServer<R>(certificates: TestCertificates?, _ body: (Int) async throws -> R) async throws -> R {
        let server = Process()
        server.executableURL = try Self.python.interpreter
        server.arguments =
            [Self.folder.appendingPathComponent("server.py").path, "--descriptors", try Self.descriptors.get()]
            + Self.tlsArguments(certificates, "server")
        let output = Pipe()
        let input = Pipe()
        server.standardOutput = output
        server.standardInput = input
        try server.run()
        // The server ends with its standard input, also where this process dies.
        defer {
            try? input.fileHandleForWriting.close()
            server.waitUntilExit()
        }
        var line = ""
        while !line.hasSuffix("\n") {
            let piece = output.fileHandleForReading.availableData
            guard !piece.isEmpty else { throw PeerFailure(description: "grpcio's server ended") }
            line += String(decoding: piece, as: UTF8.self)
        }
        guard let port = Int(line.dropLast()) else { throw PeerFailure(description: "no port: \(line)") }
        return try await body(port)
    }

    private static func tlsArguments(_ certificates: TestCertificates?, _ name: String) -> [String] {
        guard let certificates else { return [] }
        return [
            "--ca", certificates.path("ca.pem"), "--certificate", certificates.path("\(name).pem"),
            "--key", certificates.path("\(name).key"),
        ]
    }
}

struct PeerFailure: Error, CustomStringConvertible {
    var description: String
}
