import Foundation
import TestSupport
import Testing
import Yams

/// The manifests as kustomize renders them.
enum Kustomize {
    private static let kubectl: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/kubectl" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Whether there is a kubectl whose kustomize knows components and labels with templates: version 5.
    static let isAvailable: Bool = {
        guard let kubectl = Self.kubectl else { return false }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: kubectl)
        process.arguments = ["version", "--client"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.contains("Kustomize Version: v5")
    }()

    static func text(_ folder: String) async throws -> String {
        let kubectl = URL(fileURLWithPath: try #require(Self.kubectl))
        let path = DeployFolder.url.appendingPathComponent("kubernetes/\(folder)").path
        let result = try await ProcessResult.of(kubectl, ["kustomize", path])
        try #require(result.exitCode == 0, "\(result.errors)")
        return result.output
    }

    static func objects(_ folder: String) async throws -> [Node] {
        Array(try Yams.compose_all(yaml: try await Self.text(folder)))
    }
}

extension Node {
    var name: String? { self["metadata"]?["name"]?.string }
}

extension [Node] {
    /// The Deployment or StatefulSet of a service.
    func workload(_ service: String) -> Node? {
        self.first { node in
            ["Deployment", "StatefulSet"].contains(node["kind"]?.string) && node.name == "thetalab-\(service)"
        }
    }
}
