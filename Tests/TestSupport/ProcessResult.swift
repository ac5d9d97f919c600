public import Foundation

/// What a process printed and how it ended.
public struct ProcessResult: Sendable {
    /// 128 + the signal where one ended it.
    public var exitCode: Int32
    public var output: String
    public var errors: String

    public init(exitCode: Int32, output: String, errors: String) {
        self.exitCode = exitCode
        self.output = output
        self.errors = errors
    }

    /// Runs `executable` to its end.
    public static func of(
        _ executable: URL,
        _ arguments: [String],
        environment: [String: String] = [:],
        input: Data? = nil
    ) async throws -> ProcessResult {
        await (try RunningProcess(executable, arguments, environment: environment, input: input)).result()
    }
}
