import Foundation
import TestSupport

/// nghttp2's own programs: a client, a load generator and a server that know HTTP/2 and nothing of gRPC.
enum NGHTTP2Programs {
    static let nghttp = find("nghttp")
    static let h2load = find("h2load")
    static let nghttpd = find("nghttpd")

    private static func find(_ name: String) -> URL? {
        // Debian keeps servers out of a user's path.
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "") + ":/usr/sbin"
        return path.split(separator: ":").map { URL(fileURLWithPath: "\($0)/\(name)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// What `nghttp` received: the bytes of all responses' bodies, one after the other.
    static func download(_ arguments: [String]) async throws -> [UInt8] {
        try await withTemporaryFolder { folder in
            let output = folder.appendingPathComponent("body")
            let result = try await ProcessResult.of(
                URL(fileURLWithPath: "/bin/sh"),
                ["-c", "exec \"$@\" >\"$0\"", output.path, try Self.nghttp.orMissing.path] + arguments
            )
            guard result.exitCode == 0, result.errors.isEmpty else { throw PeerFailure(description: result.errors) }
            return [UInt8](try Data(contentsOf: output))
        }
    }

    /// The fields that `nghttp` received, in their order; bodies are thrown away.
    static func fields(_ arguments: [String]) async throws -> [ReceivedField] {
        let result = try await ProcessResult.of(try Self.nghttp.orMissing, ["-v", "-n"] + arguments)
        guard result.exitCode == 0 else { throw PeerFailure(description: result.output + result.errors) }
        return result.output.split(separator: "\n").compactMap(ReceivedField.init)
    }
}

/// A header field or trailer as `nghttp -v` prints it.
struct ReceivedField: Sendable, Hashable {
    var stream: Int
    var name: String
    var value: String

    /// Reads `[  0.001] recv (stream_id=13) grpc-status: 0`; nil for any other line.
    init?(_ line: Substring) {
        guard let match = line.firstMatch(of: /recv \(stream_id=(\d+)(?:, sensitive)?\) (:?[^:]+): (.*)$/) else {
            return nil
        }
        self.stream = Int(match.1) ?? 0
        self.name = String(match.2)
        self.value = String(match.3)
    }
}

extension URL? {
    /// The program, which tests that use it are only enabled with.
    fileprivate var orMissing: URL {
        get throws {
            guard let self else { throw PeerFailure(description: "nghttp2's programs are not installed") }
            return self
        }
    }
}

/// Lends `body` a folder that is removed afterwards.
func withTemporaryFolder<R>(_ body: (URL) async throws -> R) async throws -> R {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nghttp2-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}
