import Foundation
import TestSupport
import Testing

/// What `deploy/` holds, and the services that it is for.
enum DeployFolder {
    static let url = SharedMaterial.packageRoot.appendingPathComponent("deploy").resolvingSymlinksInPath()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: Self.url.appendingPathComponent(path), encoding: .utf8)
    }

    /// The services of the table `deploy/services`.
    static let services: [String] = {
        let table = (try? Self.text("services")) ?? ""
        return table.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
    }()

    static func unit(_ service: String) throws -> UnitFile {
        try UnitFile(try Self.text("systemd/thetalab-\(service).service"))
    }

    static func example(_ service: String) throws -> String { try Self.text("examples/\(service).yaml") }

    /// The value of a key of a service's example.
    static func value(_ key: String, of service: String) throws -> String {
        let line = try Self.example(service).split(separator: "\n").first { $0.hasPrefix("\(key): ") }
        return String(try #require(line, "\(service) has no \(key)").dropFirst(key.count + 2))
    }
}

/// The words of a text, such as a list of packages over several lines.
func words(_ text: some StringProtocol) -> [String] {
    String(text).split { $0.isWhitespace }.map(String.init)
}
