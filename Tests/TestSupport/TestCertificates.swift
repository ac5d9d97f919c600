public import Foundation

/// A certificate authority in a folder of its own, which issues what a test needs by the `openssl` command.
public final class TestCertificates: Sendable {
    public let folder: URL

    public init() async throws {
        self.folder = FileManager.default.temporaryDirectory.appendingPathComponent("certificates-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        try await self.openssl(
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=test authority",
            "-keyout",
            self.path("ca.key"),
            "-out",
            self.path("ca.pem"),
            "-addext",
            "basicConstraints=critical,CA:TRUE"
        )
    }

    deinit { try? FileManager.default.removeItem(at: self.folder) }

    /// Where a file of the folder is: `ca.pem`, and `NAME.pem` and `NAME.key` of what was issued.
    public func path(_ name: String) -> String { self.folder.appendingPathComponent(name).path }

    /// Issues a certificate as `name`.pem with `name`.key, replacing one that is there.
    public func issue(_ name: String, uri: String, dns: String = "localhost", days: Int = 2) async throws {
        let extensions = self.path("\(name).ext")
        try Data("subjectAltName=URI:\(uri),DNS:\(dns)\n".utf8).write(to: URL(fileURLWithPath: extensions))
        try await self.openssl(
            "req",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-subj",
            "/CN=\(name)",
            "-keyout",
            self.path("\(name).key"),
            "-out",
            self.path("\(name).csr")
        )
        try await self.openssl(
            "x509",
            "-req",
            "-in",
            self.path("\(name).csr"),
            "-CA",
            self.path("ca.pem"),
            "-CAkey",
            self.path("ca.key"),
            "-CAcreateserial",
            "-days",
            "\(days)",
            "-extfile",
            extensions,
            "-out",
            self.path("\(name).pem")
        )
    }

    private func openssl(_ arguments: String...) async throws {
        let result = try await ProcessResult.of(URL(fileURLWithPath: "/usr/bin/openssl"), arguments)
        guard result.exitCode == 0 else { throw Failure(message: result.errors) }
    }

    public struct Failure: Error { var message: String }
}
