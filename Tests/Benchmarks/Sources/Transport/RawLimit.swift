import Errors
import Foundation
import ServiceKit
import TestSupport

/// nghttp2's own client against its own server: what the library that the lab's transport stands on does without gRPC.
///
/// Requests are GETs of a file of the size of the message, which is less than a call is: no trailers, no request body.
/// TLS is without a client's certificate, which `h2load` does not have.
struct RawLimit: Sendable {
    static let side = "h2load to nghttpd"
    /// Of the file that stands for a stream.
    private static let streamBytes = 32 << 20

    private let server: ChildProcess
    private let workspace: Workspace
    private let base: String

    static var isInstalled: Bool { ChildProcess.isInstalled("h2load") && ChildProcess.isInstalled("nghttpd") }

    /// Starts a server, which `stop` ends.
    init(_ security: Security, messageBytes: Int, in workspace: Workspace) async throws {
        let content = workspace.file("content")
        try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
        try Data(count: messageBytes).write(to: content.appendingPathComponent("message"))
        try Data(count: Self.streamBytes).write(to: content.appendingPathComponent("stream"))
        let port = try LoopbackPort.free()
        var command = ["nghttpd", "-d", content.path, "-a", "127.0.0.1"]
        switch security {
        case .plaintext:
            command += ["--no-tls", "\(port)"]
            self.base = "http://127.0.0.1:\(port)"
        case .mutualTLS(let server, _):
            command += ["\(port)", server.key, server.certificate]
            self.base = "https://127.0.0.1:\(port)"
        }
        self.workspace = workspace
        self.server = try ChildProcess(command, in: workspace)
        try await self.waitUntilReady()
    }

    func stop() { self.server.stop() }

    /// One request after the other: how long each took, in microseconds.
    func serial(count: Int) async throws -> Distribution {
        let log = self.workspace.file("requests").path
        defer { unlink(log) }
        _ = try await self.load("/message", ["-c1", "-m1", "-n\(count)", "--log-file=\(log)"])
        // Start, status and time of a request a line.
        let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
        return Distribution(lines.compactMap { $0.split(separator: "\t").last.flatMap { Double($0) } })
    }

    /// Requests per second over one connection with 64 under way.
    func parallel(count: Int) async throws -> Double { try await self.load("/message", ["-c1", "-m64", "-n\(count)"]) }

    /// Megabytes per second of one response after the other.
    func stream(bytes: Int) async throws -> Double {
        let count = max(1, bytes / Self.streamBytes)
        return try await self.load("/stream", ["-c1", "-m1", "-n\(count)"]) * Double(Self.streamBytes) / 1e6
    }

    /// - Returns: requests per second.
    private func load(_ path: String, _ arguments: [String]) async throws -> Double {
        let command = ["h2load"] + arguments + [self.base + path]
        let output = try await ChildProcess.run(command, in: self.workspace).output
        // "finished in 1.80s, 2777.32 req/s, 344.61KB/s"
        let line = output.split(separator: "\n").first { $0.hasPrefix("finished in") } ?? ""
        guard let figure = line.split(separator: ",").first(where: { $0.hasSuffix("req/s") }),
            let rate = Double(figure.dropLast(5).trimmingCharacters(in: .whitespaces)), rate > 0,
            output.contains(" 0 failed, 0 errored")
        else { throw LabError(.internalError, "h2load did not succeed: \(output)") }
        return rate
    }

    private func waitUntilReady() async throws {
        for _ in 0..<100 {
            if (try? await self.load("/message", ["-c1", "-m1", "-n1"])) != nil { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        self.stop()
        throw LabError(.unavailable, "nghttpd did not begin to serve")
    }
}
