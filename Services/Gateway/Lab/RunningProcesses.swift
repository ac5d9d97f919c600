import Foundation

/// The processes of this machine, as `/proc` shows them: for finding those of a lab that was killed.
///
/// By what they are doing, never by a number in a file: after a restart of the machine, or long enough after a crash,
/// the number is somebody else's.
enum RunningProcesses {
    /// Those that were started with `arguments` one after the other among their own.
    static func started(with arguments: [String]) -> [pid_t] {
        let wanted = Data(([""] + arguments).joined(separator: "\0").utf8 + [0])
        return Self.all.filter { id in
            let given = FileManager.default.contents(atPath: "/proc/\(id)/cmdline")
            return given?.range(of: wanted) != nil
        }
    }

    /// Those whose working folder is `path`.
    static func working(in path: String) -> [pid_t] {
        let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        return Self.all.filter {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\($0)/cwd")) == path
        }
    }

    private static var all: [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.filter { $0 != getpid() }.sorted()
    }
}
