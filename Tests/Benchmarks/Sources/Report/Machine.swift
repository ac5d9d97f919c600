import Foundation

/// What the figures were measured on.
struct Machine: Sendable, CustomStringConvertible {
    var processor: String
    var cores: Int
    var system: String
    var day: String
    /// The load average when the run began.
    var load: String

    static var current: Machine {
        Machine(
            processor: Self.field("model name", of: "/proc/cpuinfo", separator: ":") ?? "an unnamed processor",
            cores: ProcessInfo.processInfo.activeProcessorCount,
            system: Self.field("PRETTY_NAME", of: "/etc/os-release", separator: "=") ?? "Linux",
            day: Date.now.formatted(.iso8601.year().month().day()),
            load: Self.load
        )
    }

    /// The load average over the last minute.
    static var load: String {
        (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first.map(String.init)
            ?? "unknown"
    }

    var description: String { "\(self.cores) cores of \(self.processor), \(self.system), \(self.day)" }

    private static func field(_ name: String, of file: String, separator: Character) -> String? {
        let text = try? String(contentsOfFile: file, encoding: .utf8)
        let line = text?.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(separator: separator, maxSplits: 1).last?.trimmingCharacters(in: [" ", "\""])
    }
}
