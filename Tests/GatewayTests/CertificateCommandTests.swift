import Foundation
import ServiceKit
import TestSupport
import Testing

@testable import Gateway

@Suite("The certificates of a deployment")
struct CertificateCommandTests {
    private func thetalab(_ arguments: String...) async throws -> ProcessResult {
        try await ProcessResult.of(Executables.thetalab, arguments, environment: ["NO_COLOR": "1"])
    }

    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("issue-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }

    private func files(_ folder: String) -> TLSFiles {
        TLSFiles(
            certificate: "\(folder)/certificate.pem",
            key: "\(folder)/key.pem",
            authority: "\(folder)/authority.pem"
        )
    }

    @Test("are issued by one authority, with the URI that is the identity and a key that nobody else can read")
    func issue() async throws {
        try await self.withFolder { folder in
            for identity in ["registry", "operator/ada"] {
                let out = "\(folder)/\(identity.replacing("/", with: "-"))"
                let issued = try await self.thetalab(
                    "certificate",
                    "issue",
                    identity,
                    "--host",
                    "registry.internal",
                    "--authority-folder",
                    "\(folder)/ca",
                    "--out",
                    out,
                    "--json"
                )
                #expect(issued.exitCode == 0, "\(issued.errors)")
                let uri = "spiffe://thetalab/" + (identity.contains("/") ? identity : "\(identity)/main")
                #expect(try JSONDocument(issued.output)["uri"]?.string == uri)
                let credentials = try Credentials(self.files(out))
                #expect(credentials.identity.uri == uri)
                for name in ["key.pem", "certificate.pem"] {
                    let attributes = try FileManager.default.attributesOfItem(atPath: "\(out)/\(name)")
                    #expect(attributes[.posixPermissions] as? Int == 0o400)
                }
            }
            let root = try String(contentsOfFile: "\(folder)/ca/ca.pem", encoding: .utf8)
            for name in ["registry", "operator-ada"] {
                #expect(try String(contentsOfFile: "\(folder)/\(name)/authority.pem", encoding: .utf8) == root)
            }
            let kept = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/ca").filter {
                $0.hasSuffix(".key")
            }
            #expect(kept == ["ca.key"])
        }
    }

    @Test("are renewed by issuing them again, and shown with their end")
    func renew() async throws {
        try await self.withFolder { folder in
            func issue(_ lifetime: String) async throws -> Credentials {
                let result = try await self.thetalab(
                    "certificate",
                    "issue",
                    "viewer/bob",
                    "--lifetime",
                    lifetime,
                    "--authority-folder",
                    "\(folder)/ca",
                    "--out",
                    folder
                )
                #expect(result.exitCode == 0, "\(result.errors)")
                return try Credentials(self.files(folder))
            }
            let first = try await issue("1d")
            let second = try await issue("90d")
            #expect(second.notAfter - first.notAfter > 88 * 86_400_000)
            let shown = try await self.thetalab("certificate", "show", folder, "--json")
            let document = try JSONDocument(shown.output)
            #expect(document["name"]?.string == "bob")
            #expect(document["not_after_at"]?.string == CalendarText.rfc3339(second.notAfter))
            // A key that is another's is told, and not used.
            try first.privateKey.write(toFile: "\(folder)/key.new", atomically: true, encoding: .utf8)
            try FileManager.default.removeItem(atPath: "\(folder)/key.pem")
            try FileManager.default.moveItem(atPath: "\(folder)/key.new", toPath: "\(folder)/key.pem")
            let mixed = try await self.thetalab("certificate", "show", folder)
            #expect(mixed.exitCode == 64)
            #expect(mixed.errors.contains("is not the key of"), "\(mixed.errors)")
        }
    }
}
