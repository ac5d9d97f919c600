import Foundation
import Testing

/// `deploy/container/Containerfile`: its stages, each a list of instructions, with continued lines joined.
struct Containerfile {
    private let stages: [[String]]

    init() throws {
        let lines = try DeployFolder.text("container/Containerfile").split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        let text = lines.joined(separator: "\n").replacing("\\\n", with: " ")
        var stages: [[String]] = []
        for line in text.split(separator: "\n").map(String.init) {
            if line.hasPrefix("FROM ") { stages.append([]) }
            if !stages.isEmpty { stages[stages.count - 1].append(line) }
        }
        try #require(stages.count == 2)
        self.stages = stages
    }

    /// The Debian packages that a stage installs: 0 builds, 1 runs.
    func packages(stage: Int) throws -> Set<String> {
        let line = try #require(self.stages[stage].first { $0.contains("apt-get install") })
        let list = try #require(line.components(separatedBy: "--no-install-recommends").last)
        return Set(words(list.prefix { $0 != "&" }))
    }

    /// The program that a container runs.
    var entryPoint: String {
        get throws { try #require(try self.command("ENTRYPOINT ").first) }
    }

    var healthCheck: [String] { get throws { try self.command("HEALTHCHECK ") } }

    /// The last stage's instructions of a kind.
    func instructions(_ kind: String) -> [String] { self.stages[1].filter { $0.hasPrefix(kind) } }

    /// The command of an instruction, which must be in the form that takes no shell: a JSON array.
    private func command(_ kind: String) throws -> [String] {
        let line = try #require(self.instructions(kind).first)
        let start = try #require(line.firstIndex(of: "["), "\(line) runs a shell")
        return try #require(JSONSerialization.jsonObject(with: Data(line[start...].utf8)) as? [String])
    }
}
