import Errors
import Foundation
import GRPCCore
import HTTP2Transport
import ServiceKit

/// A whole lab, as `thetalab up` brings it up, with a state folder of its own.
struct LabUnderTest: Sendable {
    private static let needed = ["thetalab", "thetalab-registry", "thetalab-scraper", "thetalab-backtest"]
    private static let methods = ServiceConnector.Methods(
        unbounded: ["thetalab.backtest.v1.BacktestEngine/RunBacktest", "thetalab.backtest.v1.BatchEngine/RunBatch"]
    )

    private let executables: URL
    private let state: URL
    private let workspace: Workspace

    /// The first of the executables that is not there.
    static func missing(in folder: URL) -> String? {
        Self.needed.first { access(folder.appendingPathComponent($0).path, X_OK) != 0 }
    }

    /// Runs `body` with a lab that is up, and takes it down after it.
    static func with(
        _ executables: URL,
        in workspace: Workspace,
        _ body: (LabUnderTest) async throws -> Void
    ) async throws {
        let lab = LabUnderTest(executables: executables, state: workspace.file("lab"), workspace: workspace)
        do {
            try await lab.run("up", "--detach")
            try await body(lab)
        } catch {
            _ = try? await lab.run("down")
            throw error
        }
        try await lab.run("down")
    }

    /// Runs one command of the gateway on this lab.
    @discardableResult
    func run(_ arguments: String...) async throws -> ChildProcess.Outcome {
        let program = self.executables.appendingPathComponent("thetalab").path
        return try await ChildProcess.run([program] + arguments + ["--state", self.state.path], in: self.workspace)
    }

    /// Lends a client of a service, with the operator's certificate.
    func withClient<Value: Sendable>(
        of role: Role,
        _ body: (GRPCClient<HTTP2ClientTransport>) async throws -> Value
    ) async throws -> Value {
        let folder = self.state.appendingPathComponent("operator").path
        let files = TLSFiles(
            certificate: folder + "/certificate.pem",
            key: folder + "/key.pem",
            authority: folder + "/authority.pem"
        )
        return try await ServiceConnector(files).withClient(
            of: role,
            at: [.loopback(try self.port(of: role))],
            methods: Self.methods,
            body
        )
    }

    /// What the service has used of the processor by now, in seconds.
    func processorSeconds(of role: Role) -> Double {
        let program = "thetalab-\(role)"
        for entry in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] where Int(entry) != nil {
            let command = FileManager.default.contents(atPath: "/proc/\(entry)/cmdline") ?? Data()
            let words = String(decoding: command, as: UTF8.self).split(separator: "\0")
            guard let first = words.first, first.hasSuffix("/" + program),
                words.contains(where: { $0.contains(self.state.path) }),
                let text = try? String(contentsOfFile: "/proc/\(entry)/stat", encoding: .utf8)
            else { continue }
            // After the name in brackets: user and system time are the 12th and 13th field, in ticks.
            let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
            guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { continue }
            return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
        }
        return .nan
    }

    private func port(of role: Role) throws -> Int {
        struct Record: Decodable { var ports: [String: Int] }
        let data = try Data(contentsOf: self.state.appendingPathComponent("lab.json"))
        guard let port = try JSONDecoder().decode(Record.self, from: data).ports[role.rawValue] else {
            throw LabError(.notFound, "the lab has no \(role)")
        }
        return port
    }
}
