import Foundation
import TestSupport
import Testing

@testable import HTTP2Transport

/// Gives a suite a `Victim`, as `Victim.current`, and sees to it that the process ends as it was told to.
struct VictimProcess: SuiteTrait, TestScoping {
    /// How the server is set up: an object of `TransportVictim`'s plan.
    private let plan: [String: Int]
    /// Whether it speaks TLS only.
    private let isSecure: Bool

    var isRecursive: Bool { false }

    init(_ plan: [String: Int] = [:], isSecure: Bool = false) {
        self.plan = plan
        self.isSecure = isSecure
    }

    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        let certificates = self.isSecure ? try await SecurityTests.certificates() : nil
        var fields = self.plan.map { "\"\($0.key)\": \($0.value)" }
        if let certificates { fields.append("\"certificates\": \"\(certificates.folder.path)\"") }
        let process = try RunningProcess(
            Executables.folder.appendingPathComponent("TransportVictim"),
            ["{\(fields.joined(separator: ", "))}"]
        )
        do {
            let victim = Victim(
                endpoint: .host("127.0.0.1", port: try await Self.port(process)),
                process: process.id,
                certificates: certificates
            )
            try await Victim.$current.withValue(victim) { try await function() }
            _ = try? await victim.ask("stop")
        } catch {
            Issue.record(error)
            process.signal(SIGKILL)
        }
        let result = await process.result(within: .seconds(30))
        #expect(
            result?.exitCode == 0,
            "the victim ended badly: \(result.map { "\($0.exitCode) \($0.errors)" } ?? "not at all")"
        )
    }

    private static func port(_ process: RunningProcess) async throws -> Int {
        for _ in 0..<2000 where process.isRunning {
            if process.output.hasSuffix("\n"), let port = Int(process.output.dropLast()) { return port }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw Victim.Unhealthy(what: "the victim did not start: \(process.errors)")
    }
}
