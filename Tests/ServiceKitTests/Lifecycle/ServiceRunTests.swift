import Errors
import GRPCCore
import HTTP2Transport
import Logging
import Messages
import ServiceLifecycle
import Synchronization
import Testing
import UnixSignals

@testable import ServiceKit

@Suite("A service that runs")
struct ServiceRunTests {
    /// A gate that calls wait at, or run through once it is open.
    final class Gate: Sendable {
        private let state = Mutex((isOpen: false, arrivals: 0))
        var arrivals: Int { self.state.withLock { $0.arrivals } }
        func open() { self.state.withLock { $0.isOpen = true } }
        func pass() async throws {
            self.state.withLock { $0.arrivals += 1 }
            while !self.state.withLock({ $0.isOpen }) { try await Task.sleep(for: .milliseconds(2)) }
        }
    }

    struct Fixture {
        let lines = Lines()
        let state = ServingState()
        let transport = HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext)
        let signals: AsyncStream<UnixSignal>
        let raise: AsyncStream<UnixSignal>.Continuation
        let keys: [String: String]

        init(keys: [String: String] = [:]) {
            self.keys = ["drain.notice": "0s", "drain.deadline": "5s"].merging(keys) { _, own in own }
            (self.signals, self.raise) = AsyncStream.makeStream(of: UnixSignal.self)
        }

        /// A client of the service, which waits until it listens.
        func withClient<Value: Sendable>(
            _ body: (GRPCClient<HTTP2ClientTransport>) async throws -> Value
        ) async throws -> Value {
            let endpoint = try await self.transport.listeningAddress
            let transport = HTTP2ClientTransport(target: endpoint, security: .plaintext)
            return try await withGRPCClient(transport: transport, handleClient: body)
        }

        func run(_ assembly: Assembly, resources: BootResources = BootResources()) async throws -> ExitCode {
            try await withTemporaryFolder { folder in
                let identity = try ServiceKit.PeerIdentity(role: .registry, name: "main")
                let files = try CertificateAuthority(in: folder).ensure(identity)
                let standard = StandardConfiguration(role: .registry, peers: [], usesDatabase: false)
                let paths = ["tls.certificate": files.certificate, "tls.key": files.key, "tls.ca": files.authority]
                let configuration = try ConfigurationValues(
                    standard.keys,
                    self.keys.merging(paths) { own, _ in own }
                )
                let metrics = PrometheusRegistry()
                let logger = self.lines.logger()
                let context = BootContext(
                    role: .registry,
                    instance: "main",
                    configuration: configuration,
                    logger: logger,
                    metrics: metrics,
                    clock: .system,
                    seed: 1,
                    wire: try Wire(configuration: configuration, files: files, tracer: LabTracer(logger: logger)),
                    resources: resources
                )
                let run = ServiceRun(
                    transport: self.transport,
                    context: context,
                    assembly: assembly,
                    state: self.state,
                    pipeline: ServerPipeline(
                        tracer: LabTracer(logger: logger),
                        logger: logger,
                        metrics: metrics,
                        callDeadline: .seconds(60),
                        deadlines: assembly.deadlines,
                        access: .standard,
                        state: self.state,
                        drainNotice: configuration[StandardConfiguration.drainNotice],
                        identify: { _ throws(LabError) in try ServiceKit.PeerIdentity(role: .operator, name: "ada") }
                    ),
                    admin: try AdminServer(
                        listen: .loopback(0),
                        routes: AdminRoutes(registry: metrics, state: self.state, build: "")
                    ),
                    certificates: CertificateWatcher(
                        try Credentials(files),
                        files: files,
                        role: .registry,
                        interval: .seconds(10),
                        clock: .system,
                        logger: logger,
                        metrics: metrics
                    ),
                    startedAt: 0,
                    address: { "loopback" }
                )
                return await run.run(signals: self.signals)
            }
        }

        /// The states that somebody is told who watches, until the service no longer serves.
        func watchHealth(
            began: @escaping @Sendable () -> Void
        ) async throws -> [GRPCHealthV1.HealthCheckResponse.ServingStatus] {
            try await self.withClient { client in
                try await GRPCHealthV1_Health.Client(wrapping: client).watch(.init()) { response in
                    var seen: [GRPCHealthV1.HealthCheckResponse.ServingStatus] = []
                    for try await message in response.messages {
                        seen.append(message.status)
                        began()
                        if message.status == .notServing, seen.count > 1 { return seen }
                    }
                    return seen
                }
            }
        }
    }

    /// Market data's `ListSources` (roles with operator), which waits at a gate.
    struct GatedHandler: RegistrableRPCService {
        let gate: Gate
        static let method = MethodDescriptor(
            fullyQualifiedService: "thetalab.marketdata.v1.MarketData",
            method: "ListSources"
        )

        func registerMethods<Transport: ServerTransport>(with router: inout RPCRouter<Transport>) {
            router.registerHandler(
                forMethod: Self.method,
                deserializer: LabMessageDeserializer<SystemV1.DescribeRequest>(),
                serializer: LabMessageSerializer<SystemV1.DescribeResponse>()
            ) { _, _ in
                try await self.gate.pass()
                return StreamingServerResponse(
                    single: ServerResponse(message: SystemV1.DescribeResponse(name: "passed"))
                )
            }
        }

        static func call(_ client: GRPCClient<HTTP2ClientTransport>) async throws -> String {
            try await client.unary(
                request: ClientRequest(message: SystemV1.DescribeRequest()),
                descriptor: Self.method,
                serializer: LabMessageSerializer<SystemV1.DescribeRequest>(),
                deserializer: LabMessageDeserializer<SystemV1.DescribeResponse>(),
                options: .defaults
            ) { try $0.message.name }
        }
    }

    private func callInFlight(
        _ fixture: Fixture,
        gate: Gate,
        then act: @escaping @Sendable () async throws -> Void
    ) async throws -> (exit: ExitCode, answer: Result<String, any Error>) {
        async let exit = fixture.run(Assembly(handlers: [GatedHandler(gate: gate)]))
        let call = Task {
            try await fixture.withClient { try await GatedHandler.call($0) }
        }
        #expect(await eventually { gate.arrivals == 1 })
        try await act()
        return (try await exit, await call.result)
    }

    @Test("answers what is in flight when it is told to stop, and ends with 0")
    func drain() async throws {
        let fixture = Fixture()
        let gate = Gate()
        let outcome = try await self.callInFlight(fixture, gate: gate) {
            fixture.raise.yield(.sigterm)
            #expect(await eventually { fixture.state.phase == .draining })
            try await Task.sleep(for: .milliseconds(100))
            gate.open()
        }
        #expect(try outcome.answer.get() == "passed")
        #expect(outcome.exit == .done)
        #expect(fixture.lines.contains("draining"))
        #expect(fixture.lines.contains("stopped"))
    }

    @Test("cuts off what is still in flight at the drain deadline, and ends with 1")
    func cutOff() async throws {
        let fixture = Fixture(keys: ["drain.deadline": "100ms"])
        let outcome = try await self.callInFlight(fixture, gate: Gate()) { fixture.raise.yield(.sigterm) }
        #expect(throws: (any Error).self) { try outcome.answer.get() }
        #expect(outcome.exit == .failed)
        #expect(fixture.lines.contains("calls are cut off"))
    }

    @Test("stops at once at the second signal, and ends with 1")
    func secondSignal() async throws {
        let fixture = Fixture(keys: ["drain.deadline": "1h"])
        let start = ContinuousClock.now
        let outcome = try await self.callInFlight(fixture, gate: Gate()) {
            fixture.raise.yield(.sigterm)
            #expect(await eventually { fixture.state.phase == .draining })
            fixture.raise.yield(.sigint)
        }
        #expect(throws: (any Error).self) { try outcome.answer.get() }
        #expect(outcome.exit == .failed)
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test("tells who watches its health before it stops taking calls")
    func notice() async throws {
        let fixture = Fixture(keys: ["drain.notice": "300ms"])
        async let exit = fixture.run(Assembly(handlers: []))
        #expect(await eventually { fixture.state.isServing })
        let isWatching = Mutex(false)
        async let seen = fixture.watchHealth { isWatching.withLock { $0 = true } }
        #expect(await eventually { isWatching.withLock { $0 } })
        fixture.raise.yield(.sigterm)
        #expect(try await seen == [.serving, .notServing])
        #expect(try await exit == .done)
    }

    @Test("does its startup steps in order before it serves, and does not serve where one fails")
    func startup() async throws {
        let fixture = Fixture()
        let order = Mutex<[String]>([])
        let resources = BootResources()
        resources.add(startup: StartupStep("migrations") { order.withLock { $0.append("migrations") } })
        let assembly = Assembly(
            handlers: [],
            startup: [
                StartupStep("recover") {
                    order.withLock { $0.append("recover") }
                    throw LabError(.dataLoss, "a chunk is damaged")
                }
            ]
        )
        #expect(try await fixture.run(assembly, resources: resources) == .failed)
        #expect(order.withLock { $0 } == ["migrations", "recover"])
        #expect(fixture.lines.contains("a chunk is damaged"))
        #expect(!fixture.lines.contains("\"serving\""))
    }

    @Test("that cannot reach what it needs to start ends with 69")
    func unreachable() async throws {
        let fixture = Fixture()
        let step = StartupStep("migrations") { throw LabError(.unavailable, "no database") }
        #expect(try await fixture.run(Assembly(handlers: [], startup: [step])) == .unreachable)
    }

    @Test("is ready while its checks pass, and says which does not")
    func readiness() async throws {
        let isUp = Mutex(false)
        let lines = Lines()
        let state = ServingState()
        let check = ReadinessCheck("database") {
            if !isUp.withLock({ $0 }) { throw LabError(.unavailable, "the database is gone") }
        }
        let loop = ReadinessLoop(checks: [check], state: state, logger: lines.logger())
        await loop.look()
        #expect(state.phase == .unready(["database": "the database is gone"]))
        isUp.withLock { $0 = true }
        await loop.look()
        await loop.look()
        #expect(state.isServing)
        #expect(lines.all.count == 2)
    }

    @Test("counts a check that does not answer as failed")
    func stuckCheck() async throws {
        let state = ServingState()
        let check = ReadinessCheck("stuck") { try await Task.sleep(for: .seconds(60)) }
        let loop = ReadinessLoop(
            checks: [check],
            state: state,
            logger: Lines().logger(),
            patience: .milliseconds(20)
        )
        await loop.look()
        #expect(state.phase == .unready(["stuck": "no answer within 20ms"]))
    }

    struct Failing: Service {
        func run() async throws { throw LabError(.dataLoss, "the journal is damaged") }
    }

    @Test("stops, and ends with 1, where a part of it fails")
    func backgroundFailure() async throws {
        let fixture = Fixture()
        #expect(try await fixture.run(Assembly(handlers: [], background: [Failing()])) == .failed)
        #expect(fixture.lines.contains("the journal is damaged"))
    }

    struct Recorder: Service {
        let name: String
        let order: Lines
        func run() async throws {
            try? await gracefulShutdown()
            self.order.add(self.name)
        }
    }

    @Test("stops its parts in reverse, after the calls")
    func reverse() async throws {
        let fixture = Fixture()
        let order = Lines()
        async let exit = fixture.run(
            Assembly(
                handlers: [],
                background: [Recorder(name: "first", order: order), Recorder(name: "second", order: order)]
            )
        )
        #expect(await eventually { fixture.state.isServing })
        fixture.raise.yield(.sigint)
        #expect(try await exit == .done)
        #expect(order.all == ["second", "first"])
    }
}
