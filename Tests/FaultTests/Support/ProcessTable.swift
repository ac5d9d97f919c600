import Foundation

/// The processes of this machine, as `/proc` shows them.
enum ProcessTable {
    static var all: [pid_t] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { pid_t($0) }
    }

    /// The arguments with which a process was started; what a server of PostgreSQL's writes over them.
    static func arguments(of id: pid_t) -> [String] {
        let bytes = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") ?? Data()
        return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    static func parent(of id: pid_t) -> pid_t? { Self.status("PPid", of: id).map { pid_t($0) } }

    /// The most memory that a process has had in use, in bytes.
    static func peakMemory(of id: pid_t) -> Int { (Self.status("VmHWM", of: id) ?? 0) * 1024 }

    static func openFiles(of id: pid_t) -> Int {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/fd")) ?? []).count
    }

    /// Whether the process is there and is no zombie.
    static func isAlive(_ id: pid_t) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let state = text.split(separator: ")").last?.split(separator: " ").first
        else { return false }
        return state != "Z" && state != "X"
    }

    private static func status(_ key: String, of id: pid_t) -> Int? {
        let text = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("\(key):") }
        return line.flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }.flatMap { Int($0) }
    }
}
