import Foundation
import TestSupport
import Testing

/// A service that was started as systemd would start it: from its unit's own lines, with its credentials, its
/// environment file and a socket to say on that it is ready.
final class StartedUnit: Sendable {
    let service: String
    /// Where it takes calls.
    let address: String
    private let process: RunningProcess
    private let command: [String]
    private let environment: [String: String]
    private let manager: ServiceManagerSocket

    init(_ service: String, on machine: Machine) async throws {
        self.service = service
        let unit = try DeployFolder.unit(service)
        let credentials = machine.path("run/credentials/thetalab-\(service).service")
        try FileManager.default.createDirectory(atPath: credentials, withIntermediateDirectories: true)
        for credential in unit.all("LoadCredential") {
            let parts = credential.split(separator: ":", maxSplits: 1).map(String.init)
            try FileManager.default.copyItem(atPath: machine.local(parts[1]), toPath: "\(credentials)/\(parts[0])")
        }
        if let folder = unit.all("StateDirectory").first {
            try FileManager.default.createDirectory(
                atPath: machine.path("var/lib/\(folder)"),
                withIntermediateDirectories: true
            )
        }
        self.command = words(machine.local(try unit.one("ExecStart")).replacing("%d", with: credentials))
        let manager = try ServiceManagerSocket(machine.path("notify-\(service)"))
        var environment = try Self.environment(unit, machine)
        environment["NOTIFY_SOCKET"] = manager.name
        self.environment = environment
        self.manager = manager
        self.process = try RunningProcess(
            URL(fileURLWithPath: self.command[0]),
            Array(self.command.dropFirst()),
            environment: environment
        )
        do {
            try #require(try unit.one("Type") == "notify")
            var message: String?
            repeat {
                message = await manager.next(within: .seconds(60))
            } while message.map { !$0.hasPrefix("READY=1") } ?? false
            try #require(message != nil, "\(service) does not say that it is ready: \(self.process.errors)")
            let lines = self.process.errors.split(separator: "\n")
            let line = try #require(lines.first { $0.contains("taking calls") })
            self.address = try #require(try JSONDocument(String(line))["rpc.address"]?.string, "\(line)")
        } catch {
            self.process.signal(SIGKILL)
            throw error
        }
    }

    var log: String { self.process.errors }

    /// Runs the same command line with a flag more.
    func ask(_ flag: String) async throws -> ProcessResult {
        // The address was left to the system, so the asker must be told which it is.
        let address = ["THETALAB_LISTEN": self.address]
        return try await ProcessResult.of(
            URL(fileURLWithPath: self.command[0]),
            Array(self.command.dropFirst()) + [flag],
            environment: self.environment.merging(address) { $1 }
        )
    }

    /// Stops it as systemd does.
    ///
    /// - Returns: its exit code, and what it said meanwhile.
    func stop() async -> (code: Int32, messages: [String]) {
        self.process.signal(SIGTERM)
        let result = await self.process.result()
        return (result.exitCode, self.manager.pending())
    }

    deinit { self.process.signal(SIGKILL) }

    /// The variables of the unit's environment file: `NAME=value` lines and comments.
    private static func environment(_ unit: UnitFile, _ machine: Machine) throws -> [String: String] {
        let path = try unit.one("EnvironmentFile").drop { $0 == "-" }
        let text = try String(contentsOfFile: machine.local(String(path)), encoding: .utf8)
        let pairs = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
            return (parts[0], parts[1])
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
