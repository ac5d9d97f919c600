public import Foundation

/// One service as a process of its own, without `up`: with a configuration file, a certificate and a port of its own.
public final class TestService: Sendable {
    public let name: String
    /// Where it takes calls: `127.0.0.1:PORT`.
    public let address: String
    private let process: RunningProcess

    public var id: pid_t { self.process.id }
    public var log: String { self.process.errors }

    /// Starts it with a certificate that `certificates` has issued under its name, and waits until it serves.
    ///
    /// - Parameter keys: of its configuration, beside its addresses and its TLS files.
    public convenience init(
        _ name: String,
        _ certificates: TestCertificates,
        _ keys: [String: String],
        environment: [String: String] = [:]
    ) async throws {
        let identity = [
            "tls.certificate": certificates.path("\(name).pem"), "tls.key": certificates.path("\(name).key"),
            "tls.ca": certificates.path("ca.pem"),
        ]
        let all = keys.merging(identity) { $1 }
        try await self.init(name, in: certificates.folder, all, environment: environment)
    }

    /// Starts it, with a configuration file in `folder`, and waits until it serves.
    ///
    /// - Parameters:
    ///   - keys: of its configuration; a port is of the system's choice where none is given.
    ///   - environment: added to this process's own.
    public init(
        _ name: String,
        in folder: URL,
        _ keys: [String: String],
        environment: [String: String] = [:]
    ) async throws {
        self.name = name
        let file = folder.appendingPathComponent("\(name)-\(UUID().uuidString).yaml")
        let all = ["listen": "127.0.0.1:0", "admin.listen": "127.0.0.1:0"].merging(keys) { $1 }
        try Data(all.map { "\($0.key): \"\($0.value)\"\n" }.joined().utf8).write(to: file)
        let executable = Executables.service(name)
        let check = try await ProcessResult.of(executable, ["--config", file.path, "--check"])
        guard check.exitCode == 0 else { throw ServiceFailed(name: name, log: check.errors) }
        let process = try RunningProcess(executable, ["--config", file.path], environment: environment)
        self.process = process
        func marker() -> String? {
            let text = process.errors
            guard text.contains("serving"), let range = text.range(of: "rpc.address=") else { return nil }
            return String(text[range.upperBound...].prefix { !$0.isWhitespace })
        }
        for _ in 0..<1_200 where marker() == nil && process.isRunning {
            try await Task.sleep(for: .milliseconds(50))
        }
        guard let address = marker() else {
            process.signal(SIGKILL)
            throw ServiceFailed(name: name, log: process.errors)
        }
        self.address = address
    }

    public func signal(_ number: Int32) { self.process.signal(number) }

    /// Tells it to stop, and answers with its exit code.
    public func stop() async -> Int32 {
        self.signal(SIGTERM)
        return await self.process.result().exitCode
    }

    /// Runs `body`, and ends the service by force where that throws.
    public func whileItLasts(_ body: (TestService) async throws -> Void) async throws {
        do {
            try await body(self)
        } catch {
            print("--- \(self.name)\n\(self.log.suffix(4_000))")
            self.signal(SIGKILL)
            throw error
        }
    }

    deinit { self.process.signal(SIGTERM) }
}

/// A service that did not come to serve.
public struct ServiceFailed: Error, CustomStringConvertible {
    public var name: String
    public var log: String

    public var description: String { "the \(self.name) does not serve: \(self.log.suffix(4_000))" }
}
