import Errors
import Foundation
import GRPCCore
import Messages
import ServiceKit
import TestSupport
import Testing

extension FaultTests {
    @Suite("A bad certificate")
    struct CertificateTests {
        /// What can be wrong with the files of an identity.
        enum Flaw: String, CaseIterable, Sendable, CustomTestStringConvertible {
            case expired
            case notYetValid
            case otherKey
            case garbage
            case empty
            case missing
            case otherRole

            var testDescription: String { self.rawValue }

            /// What the refusal must speak of.
            var word: String {
                switch self {
                case .expired: "ended at"
                case .notYetValid: "begins at"
                case .otherKey: "is not the key of"
                case .garbage: "does not hold certificates in PEM"
                case .empty: "holds no certificate"
                case .missing: "does not exist"
                case .otherRole: "must carry the role backtest, carries registry"
                }
            }

            /// The files of an engine with this flaw.
            func files(in folder: URL) throws -> TLSFiles {
                switch self {
                case .expired:
                    // Issued 40 days ago for 30.
                    let authority = try Authority(in: folder, "a", clock: .ahead(by: -40 * 24))
                    return try authority.files(.backtest)
                case .notYetValid:
                    _ = try Authority(in: folder, "a")
                    return try Authority(in: folder, "a", clock: .ahead(by: 48)).files(.backtest)
                case .otherKey:
                    var files = try Authority(in: folder, "a").files(.backtest)
                    files.key = try Authority(in: folder, "a").files(.backtest, "other").key
                    return files
                case .garbage: return try self.with("-----BEGIN CERTIFICATE-----\nbm90IGEgY2VydA==\n", in: folder)
                case .empty: return try self.with("", in: folder)
                case .missing:
                    var files = try Authority(in: folder, "a").files(.backtest)
                    files.certificate += ".gone"
                    return files
                case .otherRole: return try Authority(in: folder, "a").files(.registry)
                }
            }

            private func with(_ text: String, in folder: URL) throws -> TLSFiles {
                var files = try Authority(in: folder, "a").files(.backtest)
                files.certificate = folder.appendingPathComponent("bad.pem").path
                try Data(text.utf8).write(to: URL(fileURLWithPath: files.certificate))
                return files
            }
        }

        @Test(
            "keeps a service from starting, with one line that names the file and what is wrong",
            arguments: Flaw.allCases
        )
        func ownFlaw(_ flaw: Flaw) async throws {
            try await withFolder { folder in
                let files = try flaw.files(in: folder)
                let flags = files.keys.flatMap { ["--\($0.key)", $0.value] }
                let process = try RunningProcess(Executables.service("backtest"), flags + ["--listen", "127.0.0.1:0"])
                let result = try #require(await process.result(within: .seconds(30)), "it started")
                #expect(result.exitCode == 64, "\(result)")
                #expect(result.errors.split(separator: "\n").count == 1, "\(result)")
                #expect(result.errors.contains("tls."), "\(result)")
                #expect(result.errors.contains(flaw.word), "\(result)")
            }
        }

        /// Who calls, and what is wrong with that.
        enum Stranger: String, CaseIterable, Sendable, CustomTestStringConvertible {
            case expired
            case notYetValid
            case otherAuthority

            var testDescription: String { self.rawValue }
        }

        @Test("of a caller is refused with the reason, and the service goes on", arguments: Stranger.allCases)
        func strangers(_ stranger: Stranger) async throws {
            try await Self.withEngine { engine, folder in
                var files =
                    switch stranger {
                    case .expired: try Authority(in: folder, "old", clock: .ahead(by: -40 * 24)).files(.operator)
                    case .notYetValid: try Authority(in: folder, "lab", clock: .ahead(by: 48)).files(.operator)
                    case .otherAuthority: try Authority(in: folder, "other").files(.operator)
                    }
                if stranger == .expired {
                    // Of the lab's own authority, made when it was young.
                    files = try Self.expired(in: folder)
                }
                let lab = try Authority(in: folder, "lab")
                files.authority = lab.authority.rootFile.path
                let refused = try await Self.status(engine, files)
                let reason = try Self.reason(refused)
                #expect(refused.exitCode == 69, "\(refused)")
                #expect(reason.contains("certificate"), "\(reason)")
                print("faults: a caller's certificate, \(stranger): \(reason)")
                let welcome = try await Self.status(engine, try lab.files(.operator))
                #expect(welcome.exitCode == 0, "\(welcome)")
            }
        }

        @Test("of a service is refused by its callers with the reason, and taken anew from its files without a restart")
        func expiresInUse() async throws {
            try await Self.withEngine(lifetime: .seconds(12)) { engine, folder in
                let lab = try Authority(in: folder, "lab")
                let person = try lab.files(.operator)
                try await Task.sleep(for: .seconds(13))
                let refused = try await Self.status(engine, person)
                #expect(refused.exitCode == 69, "\(refused)")
                #expect(try Self.reason(refused).contains("certificate has expired"), "\(refused)")
                print("faults: a service's certificate that has ended: \(try Self.reason(refused))")
                _ = try lab.files(.backtest, lifetime: .seconds(86_400))
                var last = refused
                for _ in 0..<100 where last.exitCode != 0 {
                    try await Task.sleep(for: .milliseconds(100))
                    last = try await Self.status(engine, person)
                }
                #expect(last.exitCode == 0, "\(last)")
            }
        }

        @Test("of another role may not call what is not its own, and is told so")
        func wrongRole() async throws {
            try await Self.withEngine { engine, folder in
                let lab = try Authority(in: folder, "lab")
                try await Self.withClient(try lab.files(.scraper), of: .backtest, at: engine) { client in
                    let described = BacktestV1_BacktestEngine.Client(wrapping: client)
                    let error = await #expect(throws: RPCError.self) {
                        _ = try await described.describeEngine(.init())
                    }
                    #expect(error?.code == .permissionDenied)
                    #expect(error?.message.contains("may not be called by the role scraper") == true)
                }
            }
        }

        @Test("of another role than was dialled is no peer: the client does not say a word to it")
        func wrongService() async throws {
            try await Self.withEngine { engine, folder in
                let lab = try Authority(in: folder, "lab")
                try await Self.withClient(try lab.files(.operator), of: .registry, at: engine) { client in
                    let registry = RegistryV1_Registry.Client(wrapping: client)
                    let error = await #expect(throws: RPCError.self) {
                        _ = try await registry.listStrategies(.init())
                    }
                    #expect(error?.code == .unavailable)
                    #expect(error?.message.contains("spiffe://thetalab/backtest/main") == true, "\(error as Any)")
                    print("faults: another service than was dialled: \(error?.message ?? "")")
                }
            }
        }

        @Test("authority of which the clock has not reached the beginning is named, with the clock")
        func clockBehind() async throws {
            try await withFolder { folder in
                _ = try Authority(in: folder, "a")
                let error = #expect(throws: LabError.self) { _ = try Authority(in: folder, "a", clock: .ahead(by: -1)) }
                #expect(error?.code == .failedPrecondition)
                #expect(error?.message.contains("clock") == true)
                #expect(throws: Never.self) { _ = try Authority(in: folder, "a") }
            }
        }

        // MARK: -

        /// An operator's certificate of the lab's authority that ended in the second it was made.
        private static func expired(in folder: URL) throws -> TLSFiles {
            let files = try Authority(in: folder, "lab").files(.operator, "late", lifetime: .milliseconds(1))
            usleep(1_100_000)
            return files
        }

        private static func withEngine(
            lifetime: Duration = .seconds(86_400),
            _ body: (TestService, URL) async throws -> Void
        ) async throws {
            try await withFolder { folder in
                let files = try Authority(in: folder, "lab").files(.backtest, lifetime: lifetime)
                let engine = try await TestService(
                    "backtest",
                    in: folder,
                    files.keys.merging(["tls.reload": "100ms"]) { $1 }
                )
                try await engine.whileItLasts { try await body($0, folder) }
                let code = await engine.stop()
                #expect(code == 0, "\(engine.log)")
            }
        }

        private static func status(_ engine: TestService, _ files: TLSFiles) async throws -> ProcessResult {
            try await ProcessResult.of(
                Executables.thetalab,
                ["status", "--json", "--state", "/nonexistent", "--endpoint", "backtest=\(engine.address)"]
                    + files.flags
            )
        }

        private static func reason(_ status: ProcessResult) throws -> String {
            try JSONDocument(status.output)["services"]?.array?.first?["reason"]?.string ?? ""
        }

        private static func withClient(
            _ files: TLSFiles,
            of role: Role,
            at engine: TestService,
            _ body: (ServiceConnector.Client) async throws -> Void
        ) async throws {
            let address = try #require(NetworkAddress(configurationText: engine.address))
            let methods = ServiceConnector.Methods(deadline: .seconds(20))
            try await ServiceConnector(files).withClient(of: role, at: [address], methods: methods, body)
        }
    }
}
