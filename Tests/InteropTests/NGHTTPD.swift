import Foundation
import TestSupport

/// nghttp2's own server of files, which knows nothing of gRPC.
enum NGHTTPD {
    /// Runs `body` while the server serves `files` (contents by path), and hands it the port. What ends in `.grpc` is of
    /// the type `application/grpc`.
    static func with<R>(
        files: [String: [UInt8]],
        options: [String] = [],
        certificates: TestCertificates? = nil,
        _ body: (Int) async throws -> R
    ) async throws -> R {
        guard let program = NGHTTP2Programs.nghttpd else {
            throw PeerFailure(description: "nghttpd is not installed")
        }
        return try await withTemporaryFolder { folder in
            let documents = folder.appendingPathComponent("documents")
            for (path, content) in files {
                let file = documents.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(content).write(to: file)
            }
            let types = folder.appendingPathComponent("types")
            try Data("application/grpc grpc\n".utf8).write(to: types)
            let port = try LoopbackPort.free()
            let security = certificates.map { ["\(port)", $0.path("server.key"), $0.path("server.pem")] }
            let command =
                [program.path, "-a", "127.0.0.1", "-d", documents.path, "--mime-types-file", types.path] + options
                + (certificates == nil ? ["--no-tls"] : ["--verify-client"]) + (security ?? ["\(port)"])
            // It ends with the shell's standard input, also where this process dies; and by SIGKILL, since it inherits
            // a signal mask from the test runner's threads that blocks SIGTERM.
            let server = Process()
            server.executableURL = URL(fileURLWithPath: "/bin/sh")
            server.arguments = ["-c", "\"$0\" \"$@\" </dev/null & cat >/dev/null; kill -KILL $!"] + command
            server.standardOutput = FileHandle.nullDevice
            server.standardError = FileHandle.nullDevice
            let input = Pipe()
            server.standardInput = input
            try server.run()
            defer {
                try? input.fileHandleForWriting.close()
                server.waitUntilExit()
            }
            return try await body(port)
        }
    }
}
