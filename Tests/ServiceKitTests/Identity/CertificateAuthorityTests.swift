import Errors
import Foundation
import SwiftASN1
import Testing
import X509

@testable import ServiceKit

@Suite("The certificate authority")
struct CertificateAuthorityTests {
    private let registry: PeerIdentity
    private let day: Int64 = 86_400_000

    init() throws { self.registry = try PeerIdentity(role: .registry, name: "main") }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test("makes a root, and certificates that come from it, with keys closed to others")
    func issue() async throws {
        try await withTemporaryFolder { folder in
            let authority = try CertificateAuthority(in: folder.appendingPathComponent("ca"))
            let files = try authority.ensure(self.registry, hosts: ["registry.lab", "10.0.0.7"])
            let credentials = try Credentials(files, role: .registry)
            #expect(credentials.identity == self.registry)
            #expect(try self.mode(files.key) == 0o600)
            #expect(try self.mode(folder.appendingPathComponent("ca/ca.key").path) == 0o600)
            #expect(try self.mode(folder.appendingPathComponent("ca").path) == 0o700)
            let leaf = try Certificate(pemEncoded: credentials.certificateChain)
            let names = try #require(try leaf.extensions.subjectAlternativeNames).map { "\($0)" }.joined(separator: " ")
            #expect(names.contains("spiffe://thetalab/registry/main"))
            #expect(names.contains("registry.lab"))
        }
    }

    @Test("satisfies OpenSSL for both sides of a connection", arguments: ["sslserver", "sslclient"])
    func openssl(purpose: String) async throws {
        try await withTemporaryFolder { folder in
            let authority = try CertificateAuthority(in: folder)
            let files = try authority.issue(self.registry)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
            process.arguments = [
                "verify", "-x509_strict", "-purpose", purpose, "-verify_ip", "127.0.0.1", "-CAfile", files.authority,
                files.certificate,
            ]
            let output = Pipe()
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(text)")
        }
    }

    @Test("keeps its root, and a certificate that is good for long enough")
    func kept() async throws {
        try await withTemporaryFolder { folder in
            let first = try CertificateAuthority(in: folder).ensure(self.registry)
            let root = try String(contentsOfFile: first.authority, encoding: .utf8)
            let leaf = try String(contentsOfFile: first.certificate, encoding: .utf8)
            let second = try CertificateAuthority(in: folder).ensure(self.registry)
            #expect(try String(contentsOfFile: second.authority, encoding: .utf8) == root)
            #expect(try String(contentsOfFile: second.certificate, encoding: .utf8) == leaf)
        }
    }

    @Test("renews a certificate past the half of its life, and one of another root")
    func renewed() async throws {
        try await withTemporaryFolder { folder in
            let now = WallClock.system.nowMilliseconds
            let files = try CertificateAuthority(in: folder).ensure(self.registry)
            let leaf = try String(contentsOfFile: files.certificate, encoding: .utf8)
            _ = try CertificateAuthority(in: folder, clock: .stopped(at: now + 14 * self.day)).ensure(self.registry)
            #expect(try String(contentsOfFile: files.certificate, encoding: .utf8) == leaf)
            _ = try CertificateAuthority(in: folder, clock: .stopped(at: now + 16 * self.day)).ensure(self.registry)
            #expect(try String(contentsOfFile: files.certificate, encoding: .utf8) != leaf)
        }
    }

    @Test(
        "is not begun anew over what is damaged or incomplete",
        arguments: [("ca.pem", ""), ("ca.key", "x"), ("ca.pem", nil), ("ca.key", nil)] as [(String, String?)]
    )
    func damaged(file: String, content: String?) async throws {
        try await withTemporaryFolder { folder in
            _ = try CertificateAuthority(in: folder)
            let url = folder.appendingPathComponent(file)
            try FileManager.default.removeItem(at: url)
            if let content { try Data(content.utf8).write(to: url) }
            let error = #expect(throws: LabError.self) { try CertificateAuthority(in: folder) }
            #expect(error?.code == .failedPrecondition)
            #expect(FileManager.default.fileExists(atPath: url.path) == (content != nil))
        }
    }

    @Test("is one, however many begin at the same time")
    func race() async throws {
        try await withTemporaryFolder { folder in
            let roots = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        try String(contentsOf: CertificateAuthority(in: folder).rootFile, encoding: .utf8)
                    }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(roots.count == 1)
        }
    }
}

@Suite("Credentials")
struct CredentialsTests {
    private func withFiles(_ body: (URL, TLSFiles, CertificateAuthority) throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let authority = try CertificateAuthority(in: folder)
            try body(folder, try authority.ensure(try PeerIdentity(role: .registry, name: "main")), authority)
        }
    }

    @Test("of another role are refused")
    func role() async throws {
        try await self.withFiles { _, files, _ in
            let error = #expect(throws: LabError.self) { try Credentials(files, role: .scraper) }
            #expect(
                error?.message == "tls.certificate: \(files.certificate) must carry the role scraper, carries registry"
            )
        }
    }

    @Test("with another's key are refused")
    func key() async throws {
        try await self.withFiles { _, files, authority in
            var mixed = files
            mixed.key = try authority.ensure(try PeerIdentity(role: .scraper, name: "main")).key
            let error = #expect(throws: LabError.self) { try Credentials(mixed) }
            #expect(error?.message == "tls.key: \(mixed.key) is not the key of \(files.certificate)")
        }
    }

    @Test("that have ended or not begun are refused", arguments: [-40, 40])
    func time(days: Int64) async throws {
        try await self.withFiles { _, files, _ in
            let then = WallClock.stopped(at: WallClock.system.nowMilliseconds + days * 86_400_000)
            let error = #expect(throws: LabError.self) { try Credentials(files, clock: then) }
            #expect(error?.field == "tls.certificate")
        }
    }

    @Test("are refused where a file is missing or is something else", arguments: ["certificate", "key", "authority"])
    func broken(part: String) async throws {
        try await self.withFiles { folder, files, _ in
            let junk = folder.appendingPathComponent("junk")
            for content in [nil, "", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] as [String?] {
                var broken = files
                switch part {
                case "certificate": broken.certificate = junk.path
                case "key": broken.key = junk.path
                default: broken.authority = junk.path
                }
                if let content { try Data(content.utf8).write(to: junk) }
                let error = #expect(throws: LabError.self) { try Credentials(broken) }
                #expect(error?.code == .invalidArgument)
                #expect(error?.message.hasPrefix("tls.") == true)
            }
        }
    }

    @Test("never show their key")
    func secrecy() async throws {
        try await self.withFiles { _, files, _ in
            let credentials = try Credentials(files)
            var dumped = ""
            dump(credentials, to: &dumped)
            #expect(!"\(credentials) \(String(reflecting: credentials)) \(dumped)".contains("PRIVATE"))
        }
    }

    @Test("in use are replaced when their files change, and kept when the new ones are bad")
    func reload() async throws {
        try await self.withFiles { _, files, authority in
            let lines = Lines()
            let registry = PrometheusRegistry()
            let first = try Credentials(files)
            let watcher = CertificateWatcher(
                first,
                files: files,
                role: .registry,
                interval: .seconds(1),
                clock: .system,
                logger: lines.logger(),
                metrics: registry
            )
            watcher.look()
            #expect(lines.all.isEmpty)
            let key = try Data(contentsOf: URL(fileURLWithPath: files.key))
            _ = try authority.issue(first.identity)
            let fresh = try Credentials(files)
            try key.write(to: URL(fileURLWithPath: files.key))
            watcher.look()
            watcher.look()
            #expect(watcher.current == first)
            #expect(lines.all.filter { $0.contains("new certificate not taken") }.count == 1)
            try Data(fresh.privateKey.utf8).write(to: URL(fileURLWithPath: files.key))
            watcher.look()
            #expect(watcher.current == fresh)
            #expect(registry.text().contains("tls_certificate_reloads_total 1\n"))
        }
    }

    @Test(
        "say once that their end draws near, and louder when it does",
        arguments: [(20, []), (22, ["warning"]), (28, ["error"]), (31, ["critical"])] as [(Int64, [String])]
    )
    func warnings(days: Int64, levels: [String]) async throws {
        try await self.withFiles { _, files, _ in
            let lines = Lines()
            let now = WallClock.system.nowMilliseconds
            let watcher = CertificateWatcher(
                try Credentials(files),
                files: files,
                role: .registry,
                interval: .seconds(1),
                clock: .stopped(at: now + days * 86_400_000),
                logger: lines.logger(),
                metrics: PrometheusRegistry()
            )
            watcher.look()
            watcher.look()
            #expect(lines.all.count == levels.count)
            for level in levels { #expect(lines.contains("\"level\":\"\(level)\"")) }
        }
    }
}
