import Foundation
import GRPCCore
import TestSupport
import Testing

@testable import HTTP2Transport

/// A server in a process of its own (`Tests/TransportVictim`), for hostile peers: that it lives on is seen from outside,
/// and its memory is not mixed with the attacker's.
struct Victim: Sendable {
    struct Unhealthy: Error { var what: String }

    let endpoint: Endpoint
    let process: Int32
    /// What its clients need; nil for plaintext.
    let certificates: TestCertificates?

    /// The one of the running suite.
    @TaskLocal static var current: Victim?

    // MARK: - Seen from outside

    /// Makes calls as anybody might.
    func withClient<R: Sendable>(
        _ body: (GRPCClient<HTTP2ClientTransport>) async throws -> R
    ) async throws -> R {
        let security: TransportSecurity =
            try self.certificates.map {
                .mutualTLS(try $0.credentials("client"), serverURIs: [SecurityTests.serverURI])
            } ?? .plaintext
        let transport = HTTP2ClientTransport(target: self.endpoint, security: security)
        return try await withGRPCClient(transport: transport) { try await body($0) }
    }

    /// A call as it should be, on a connection of its own.
    func expectToAnswer() async throws {
        var options = CallOptions.defaults
        options.timeout = .seconds(30)
        let within = options
        let answer = try await self.withClient { try await $0.echo([1, 2, 3], options: within).message }
        #expect(answer == [1, 2, 3])
    }

    /// Has the victim itself do something and say what came of it; see `VictimService` there.
    func ask(_ what: String, _ message: [UInt8] = [], timeout: Duration = .seconds(60)) async throws -> String {
        var options = CallOptions.defaults
        options.timeout = timeout
        let within = options
        return try await self.withClient { client in
            try await client.stream(EchoService.special, metadata: ["does": .string(what)], options: within) {
                try await $0.write(message)
            } receive: { response in
                var answer: [UInt8] = []
                for try await part in response.messages { answer += part }
                return String(decoding: answer, as: UTF8.self)
            }
        }
    }

    /// Handlers that run.
    func runningHandlers() async throws -> Int { Int(try await self.ask("count")) ?? -1 }

    /// Waits until no handler of an abused call runs any more.
    func waitForQuiet(within limit: Duration = .seconds(20)) async throws {
        let end = ContinuousClock.now + limit
        while try await self.runningHandlers() > 0 {
            guard ContinuousClock.now < end else { throw Unhealthy(what: "handlers run on") }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Lets `abuse` at the victim; afterwards it must answer others, and its memory at the peak must have grown by no
    /// more than `growth` bytes.
    func survives(growth: Int = 32 << 20, _ abuse: (Victim) async throws -> Void) async throws {
        try await self.expectToAnswer()
        let before = try self.resetPeak()
        try await abuse(self)
        try await self.expectToAnswer()
        let grown = try self.memory("VmHWM") - before
        guard !Sanitizer.isOn else { return }
        #expect(grown <= growth, "grew by \(grown >> 10) KiB, at most \(growth >> 10) KiB are in order")
    }

    /// Bytes that the process has in memory, or had at most.
    func memory(_ field: String) throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(self.process)/status", encoding: .utf8)
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("\(field):") }),
            let kilobytes = Int(line.split(separator: " ", omittingEmptySubsequences: true).dropLast().last ?? "")
        else { throw Unhealthy(what: "no \(field): the process is gone") }
        return kilobytes << 10
    }

    /// Begins a new peak (proc(5), `clear_refs`).
    private func resetPeak() throws -> Int {
        try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/\(self.process)/clear_refs"))
        return try self.memory("VmRSS")
    }
}
