import Errors
import Foundation

/// Where programs are found.
enum ExecutableSearch {
    /// The folders that are looked through where `PATH` is not set.
    private static let usual = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

    /// The first program of this name in `PATH`.
    static func inPath(_ name: String, environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
        (environment["PATH"] ?? Self.usual).split(separator: ":").lazy
            .map { "\($0)/\(name)" }
            .first { access($0, X_OK) == 0 }
    }

    static func required(_ name: String, remedy: String) throws(LabError) -> String {
        guard let path = Self.inPath(name) ?? Self.inPath(name, environment: [:]) else {
            throw LabError(.failedPrecondition, "\(name) is not installed", remedy: remedy)
        }
        return path
    }

    /// The path of this executable itself.
    static func own() throws(LabError) -> String {
        if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
        throw LabError(.internalError, "cannot tell where this executable is", remedy: "mount /proc")
    }
}

extension LabError {
    /// A failure of a system call: `cannot open /x: No such file or directory`.
    static func system(
        _ message: String,
        _ number: Int32,
        code: Code = .failedPrecondition,
        remedy: String? = nil,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) -> LabError {
        LabError(
            code,
            "\(message): \(String(cString: strerror(number)))",
            remedy: remedy,
            fileID: fileID,
            line: line
        )
    }
}
