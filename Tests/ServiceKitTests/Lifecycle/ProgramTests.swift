import Errors
import Foundation
import GRPCCore
import Messages
import Synchronization
import Testing
import UnixSignals

@testable import ServiceKit

/// A service with a key of its own and one handler, as small as one can be.
private enum SmallProgram: Program {
    static let role = Role.registry
    static let summary = "Is small."
    static let times = ConfigurationKey("small.times", default: 1, in: 1...9, "How often.")
    static let keys: [any ConfigurationDeclaration] = [times]
    static let peers: [Role] = [.scraper]

    static func assemble(_ context: BootContext) async throws -> Assembly {
        guard context.configuration[Self.times] != 7 else {
            throw LabError(.invalidArgument, "small.times must not be 7", field: "small.times")
        }
        _ = try context.client(of: .scraper)
        let isLame = context.configuration[Self.times] == 8
        return Assembly(
            handlers: [],
            readiness: [
                ReadinessCheck("times") { if isLame { throw LabError(.unavailable, "8 is not a time to serve") } }
            ]
        )
    }
}

@Suite("A program")
struct ProgramTests {
    /// The process around a program, and its certificates.
    private struct Bench: Sendable {
        let folder: URL
        let authority: CertificateAuthority
        let files: TLSFiles
        let out = Lines()
        let complaints = Lines()
        let signals: AsyncStream<UnixSignal>
        let raise: AsyncStream<UnixSignal>.Continuation

        init(_ folder: URL) throws {
            self.folder = folder
            self.authority = try CertificateAuthority(in: folder)
            self.files = try self.authority.ensure(try PeerIdentity(role: .registry, name: "main"))
            (self.signals, self.raise) = AsyncStream.makeStream(of: UnixSignal.self)
        }

        var tls: [String] {
            [
                "--tls.certificate", self.files.certificate, "--tls.key", self.files.key, "--tls.ca",
                self.files.authority,
            ]
        }

        func run(_ arguments: [String], environment: [String: String] = [:]) async -> ExitCode {
            let host = HostProcess(
                arguments: arguments,
                environment: environment,
                print: self.out.add,
                complain: self.complaints.add,
                install: { _, _, _ in },
                signals: { self.signals }
            )
            return await ProgramRun(program: SmallProgram.self, host: host).run()
        }

        /// Runs the program at an address of the system's choice, does `body` with that, and has the program stop.
        func serving(_ arguments: [String] = [], _ body: (NetworkAddress) async throws -> Void) async throws -> ExitCode
        {
            async let exit = self.run(
                self.tls + ["--listen", "127.0.0.1:0", "--admin.listen", "127.0.0.1:0", "--drain.notice", "0s"]
                    + arguments
            )
            #expect(await eventually(within: .seconds(20)) { self.complaints.contains("serving") })
            let line = try #require(self.complaints.all.first { $0.contains("taking calls") })
            let text = try #require(line.split(separator: "rpc.address=").last)
            let address = try #require(NetworkAddress(configurationText: String(text)))
            do { try await body(address) } catch { Issue.record(error) }
            self.raise.yield(.sigterm)
            return await exit
        }

        func connector(_ role: Role, _ name: String = "ada") throws -> ServiceConnector {
            try ServiceConnector(try self.authority.ensure(try PeerIdentity(role: role, name: name)))
        }
    }

    private func bench(_ body: (Bench) async throws -> Void) async throws {
        try await withTemporaryFolder { try await body(try Bench($0)) }
    }

    @Test("prints its help and its version without any configuration", arguments: ["--help", "-h", "--version"])
    func information(flag: String) async throws {
        try await self.bench { bench in
            #expect(await bench.run([flag]) == .done)
            #expect(bench.out.all.count == 1)
            #expect(bench.out.contains("thetalab-registry"))
            #expect(bench.complaints.all.isEmpty)
        }
    }

    @Test("ends with 0 after --check of a good configuration, and has opened nothing")
    func check() async throws {
        try await self.bench { bench in
            #expect(await bench.run(bench.tls + ["--check"]) == .done)
            #expect(bench.out.all == ["thetalab-registry: the configuration is good"])
            #expect(bench.complaints.all.isEmpty)
        }
    }

    @Test("prints the configuration that holds, which it reads back as the same, without certificates or files")
    func printConfiguration() async throws {
        try await self.bench { bench in
            let environment = ["THETALAB_SMALL_TIMES": "3", "THETALAB_LOG_LEVEL": "debug"]
            #expect(await bench.run(["--print-config", "--log.level", "error"], environment: environment) == .done)
            let printed = try #require(bench.out.all.first)
            #expect(printed.hasPrefix("# thetalab-registry: Is small."))
            #expect(printed.contains("\nsmall.times: 3\n"))
            #expect(printed.contains("\nlog.level: error\n"))
            #expect(printed.contains("\n# tls.key:\n"))
            let file = bench.folder.appendingPathComponent("printed.yaml")
            try Data(printed.utf8).write(to: file)
            #expect(await bench.run(["--print-config", "--config", file.path]) == .done)
            #expect(bench.out.all.last == printed)
            #expect(await bench.run(bench.tls + ["--config", file.path, "--check"]) == .done)
            #expect(await bench.run(["--print-config", "--small.times", "10"]) == .usage)
        }
    }

    @Test("is alive and does not serve where a condition of readiness does not hold")
    func aliveOnly() async throws {
        try await self.bench { bench in
            async let exit = bench.run(
                bench.tls + ["--listen", "127.0.0.1:0", "--admin.listen", "127.0.0.1:0", "--drain.notice", "0s"]
                    + ["--small.times", "8"]
            )
            #expect(await eventually(within: .seconds(20)) { bench.complaints.contains("not ready") })
            let line = try #require(bench.complaints.all.first { $0.contains("taking calls") })
            let address = try #require(line.split(separator: "rpc.address=").last)
            #expect(await bench.run(bench.tls + ["--probe", "--listen", "\(address)"]) == .unreachable)
            #expect(bench.complaints.contains("is not serving"))
            #expect(await bench.run(bench.tls + ["--probe-alive", "--listen", "\(address)"]) == .done)
            #expect(bench.out.all == ["alive, not serving"])
            bench.raise.yield(.sigterm)
            #expect(await exit == .done)
            #expect(await bench.run(bench.tls + ["--probe-alive", "--listen", "\(address)"]) == .unreachable)
        }
    }

    @Test(
        "ends with 64 and one line where its configuration is bad",
        arguments: [
            (["--small.times", "10"], "small.times must be a whole number in 1…9, was \"10\" (flag --small.times)"),
            (["--small.time", "1"], "unknown flag --small.time: did you mean --small.times?"),
            (["--small.times", "7"], "small.times must not be 7"),
            (["--config", "/nonexistent.yaml"], "cannot read the configuration file /nonexistent.yaml"),
            (["--peers.scraper="], "the scraper needs an address"),
        ]
    )
    func refusal(arguments: [String], message: String) async throws {
        try await self.bench { bench in
            #expect(await bench.run(bench.tls + arguments) == .usage)
            #expect(bench.complaints.all == ["thetalab-registry: \(message)"])
        }
    }

    @Test("ends with 64 without certificates, with another role's, and with files that are not there")
    func certificates() async throws {
        try await self.bench { bench in
            #expect(await bench.run([]) == .usage)
            let other = try bench.authority.ensure(try PeerIdentity(role: .scraper, name: "main"))
            let environment = [
                "THETALAB_TLS_CERTIFICATE": other.certificate, "THETALAB_TLS_KEY": other.key,
                "THETALAB_TLS_CA": other.authority,
            ]
            #expect(await bench.run(["--check"], environment: environment) == .usage)
            #expect(bench.complaints.contains("must carry the role registry, carries scraper"))
            #expect(await bench.run(bench.tls.dropLast() + ["/nonexistent.pem"]) == .usage)
            #expect(bench.complaints.contains("tls.ca: /nonexistent.pem does not exist"))
            #expect(bench.complaints.all.count == 3)
        }
    }

    @Test("serves over mutual TLS, tells who it is, and stops in order at a signal")
    func serves() async throws {
        try await self.bench { bench in
            let exit = try await bench.serving { address in
                let answer = try await bench.connector(.operator).withClient(of: .registry, at: [address]) { client in
                    try await SystemV1_System.Client(wrapping: client).describe(.init())
                }
                #expect(answer.name == "thetalab-registry")
                #expect(answer.instance == "main")
                #expect(answer.serving)
                #expect(answer.certificateExpiresAtMs > WallClock.system.nowMilliseconds)
            }
            #expect(exit == .done)
            let order = [
                "starting", "admin port open", "taking calls", "serving", "signal: stopping", "draining", "stopped",
            ]
            let places = order.map { word in bench.complaints.all.firstIndex { $0.contains(" \(word)") } ?? -1 }
            #expect(places == places.sorted() && !places.contains(-1), "\(bench.complaints.all)")
        }
    }

    @Test("refuses a role that may not, naming method and role, and answers health to any peer")
    func authorisation() async throws {
        try await self.bench { bench in
            let exit = try await bench.serving { address in
                try await bench.connector(.backtest, "one").withClient(of: .registry, at: [address]) { client in
                    let error = await #expect(throws: RPCError.self) {
                        try await SystemV1_System.Client(wrapping: client).describe(.init())
                    }
                    #expect(error?.code == .permissionDenied)
                    #expect(
                        error?.message == "thetalab.system.v1.System/Describe may not be called by the role backtest"
                    )
                    let health = try await GRPCHealthV1_Health.Client(wrapping: client).check(.init())
                    #expect(health.status == .serving)
                }
            }
            #expect(exit == .done)
        }
    }

    @Test("is not spoken to by a client that expects another service, or another authority")
    func wrongServer() async throws {
        try await self.bench { bench in
            let exit = try await bench.serving { address in
                let strangers = try CertificateAuthority(in: bench.folder.appendingPathComponent("other"))
                let foreign = try ServiceConnector(try strangers.ensure(try PeerIdentity(role: .operator, name: "eve")))
                let own = try bench.connector(.operator)
                for (connector, role) in [(own, Role.scraper), (foreign, Role.registry)] {
                    let error = await #expect(throws: RPCError.self) {
                        try await connector.withClient(of: role, at: [address], methods: .init(deadline: .seconds(5))) {
                            try await GRPCHealthV1_Health.Client(wrapping: $0).check(.init())
                        }
                    }
                    #expect(error.map { [.unavailable, .unauthenticated].contains($0.code) } == true)
                }
            }
            #expect(exit == .done)
        }
    }

    @Test("answers its own probe with 0 while it serves, and the probe of one that is gone ends with 69")
    func probe() async throws {
        try await self.bench { bench in
            let address = Mutex<NetworkAddress?>(nil)
            let exit = try await bench.serving { serving in
                address.withLock { $0 = serving }
                #expect(await bench.run(bench.tls + ["--probe", "--listen", "\(serving)"]) == .done)
                #expect(bench.out.all == ["serving"])
            }
            #expect(exit == .done)
            let gone = try #require(address.withLock { $0 })
            #expect(await bench.run(bench.tls + ["--probe", "--listen", "\(gone)"]) == .unreachable)
            #expect(bench.complaints.contains("thetalab-registry at \(gone) cannot be asked"))
        }
    }

    @Test("takes a new certificate into use without a restart")
    func renewal() async throws {
        try await self.bench { bench in
            let exit = try await bench.serving(["--tls.reload", "100ms"]) { address in
                let before = try await self.expiry(bench, address)
                _ = try bench.authority.issue(
                    try PeerIdentity(role: .registry, name: "main"),
                    lifetime: .seconds(7 * 86_400)
                )
                #expect(await eventually(within: .seconds(10)) { bench.complaints.contains("certificate reloaded") })
                let after = try await self.expiry(bench, address)
                #expect(after < before)
            }
            #expect(exit == .done)
        }
    }

    @Test("lends a client also to a body that calls nobody")
    func unusedClient() async throws {
        try await self.bench { bench in
            let connector = try bench.connector(.operator)
            for number in 0..<200 {
                let value = try await connector.withClient(of: .registry, at: [.loopback(1)]) { _ in number }
                #expect(value == number)
            }
        }
    }

    private func expiry(_ bench: Bench, _ address: NetworkAddress) async throws -> Int64 {
        try await bench.connector(.viewer).withClient(of: .registry, at: [address]) { client in
            try await SystemV1_System.Client(wrapping: client).describe(.init()).certificateExpiresAtMs
        }
    }

    @Test("that is told to stop while it starts ends with 0, at whatever moment", arguments: [0, 1, 2, 4, 8, 16, 32])
    func earlySignal(milliseconds: Int) async throws {
        try await self.bench { bench in
            async let exit = bench.run(
                bench.tls + ["--listen", "127.0.0.1:0", "--admin.listen", "127.0.0.1:0", "--drain.notice", "0s"]
            )
            try await Task.sleep(for: .milliseconds(milliseconds))
            bench.raise.yield(.sigterm)
            #expect(await exit == .done, "\(bench.complaints.all)")
        }
    }

    @Test("ends with 69 where its address is taken")
    func addressTaken() async throws {
        try await self.bench { bench in
            let exit = try await bench.serving { address in
                let second = try Bench(bench.folder)
                let code = await second.run(
                    second.tls + ["--listen", "\(address)", "--admin.listen", "127.0.0.1:0", "--drain.notice", "0s"]
                )
                #expect(code != .done)
                #expect(second.complaints.contains("in use"))
            }
            #expect(exit == .done)
        }
    }
}
