import GRPCCore
import Synchronization
import Testing

@testable import HTTP2Transport

@Suite("A client among several servers, and servers that come and go", .timeLimit(.minutes(1)))
struct ChannelTests {
    /// A server that runs in a task until it is told to stop.
    private final class Running: Sendable {
        let server: GRPCServer<HTTP2ServerTransport>
        let endpoint: Endpoint
        let task: Task<Void, any Error>
        let calls = Counter()

        init(
            at address: Endpoint = .host("127.0.0.1", port: 0),
            configuration: HTTP2ServerConfiguration = HTTP2ServerConfiguration(),
            delay: Duration = .zero
        ) async throws {
            let calls = self.calls
            let service = EchoService(special: { _, _ in
                calls.value.wrappingAdd(1, ordering: .relaxed)
                try await Task.sleep(for: delay)
                return StreamingServerResponse(single: ServerResponse(message: [1]))
            })
            let transport = HTTP2ServerTransport(
                address: address,
                security: .plaintext,
                configuration: configuration
            )
            let server = GRPCServer(transport: transport, services: [service])
            self.server = server
            self.task = Task { try await server.serve() }
            self.endpoint = try await transport.listeningAddress
        }

        func stop() async throws {
            self.server.beginGracefulShutdown()
            try await self.task.value
        }
    }

    private final class Counter: Sendable { let value = Atomic<Int>(0) }

    private static func special(
        _ client: GRPCClient<HTTP2ClientTransport>,
        _ options: CallOptions = .defaults
    ) async throws {
        try await client.stream(EchoService.special, options: options) { _ in
        } receive: {
            for try await _ in $0.messages {}
        }
    }

    private static func configuration() -> HTTP2ClientConfiguration {
        var configuration = HTTP2ClientConfiguration()
        configuration.backoffInitial = .milliseconds(50)
        configuration.backoffMax = .milliseconds(200)
        return configuration
    }

    private static func withClient<R: Sendable>(
        _ target: [Endpoint],
        _ configuration: HTTP2ClientConfiguration = Self.configuration(),
        _ body: @escaping @Sendable (GRPCClient<HTTP2ClientTransport>) async throws -> R
    ) async throws -> R {
        try await withGRPCClient(
            transport: HTTP2ClientTransport(target: target, security: .plaintext, configuration: configuration)
        ) { try await body($0) }
    }

    @Test("Calls are spread over all servers")
    func balancing() async throws {
        let servers = [
            try await Running(delay: .milliseconds(20)), try await Running(delay: .milliseconds(20)),
            try await Running(delay: .milliseconds(20)),
        ]
        try await Self.withClient(servers.map(\.endpoint)) { client in
            try await Self.special(client)
            try await Task.sleep(for: .milliseconds(300))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<60 { group.addTask { try await Self.special(client) } }
                try await group.waitForAll()
            }
        }
        for server in servers {
            #expect((15...25).contains(server.calls.value.load(ordering: .relaxed)))
            try await server.stop()
        }
    }

    @Test("A server that shuts down finishes its calls, and none is lost")
    func drain() async throws {
        let servers = [try await Running(delay: .milliseconds(30)), try await Running(delay: .milliseconds(30))]
        let done = Counter()
        try await Self.withClient(servers.map(\.endpoint)) { client in
            try await Self.special(client)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        for _ in 0..<20 {
                            try await Self.special(client)
                            done.value.wrappingAdd(1, ordering: .relaxed)
                        }
                    }
                }
                try await Task.sleep(for: .milliseconds(150))
                try await servers[0].stop()
                try await group.waitForAll()
            }
        }
        #expect(done.value.load(ordering: .relaxed) == 160)
        try await servers[1].stop()
    }

    @Test("Connections that reach their age are replaced without a lost call")
    func age() async throws {
        var configuration = HTTP2ServerConfiguration()
        configuration.ageMax = .milliseconds(60)
        let server = try await Running(configuration: configuration, delay: .milliseconds(5))
        try await Self.withClient([server.endpoint]) { client in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask { for _ in 0..<60 { try await Self.special(client) } }
                }
                try await group.waitForAll()
            }
        }
        #expect(server.calls.value.load(ordering: .relaxed) == 240)
        try await server.stop()
    }

    @Test("A client finds a server that comes back")
    func reconnect() async throws {
        let first = try await Running()
        let endpoint = first.endpoint
        try await Self.withClient([endpoint]) { client in
            try await Self.special(client)
            try await first.stop()
            let error = await #expect(throws: RPCError.self) {
                for _ in 0..<50 {
                    try await Self.special(client)
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            #expect(error?.code == .unavailable)
            let second = try await Running(at: endpoint)
            var options = CallOptions.defaults
            options.waitForReady = true
            try await Self.special(client, options)
            try await second.stop()
        }
    }

    @Test("Without a server a call fails, and one that waits does so until its deadline")
    func nobody() async throws {
        let gone = try await Running()
        try await gone.stop()
        try await Self.withClient([gone.endpoint]) { client in
            let failed = await #expect(throws: RPCError.self) { try await Self.special(client) }
            #expect(failed?.code == .unavailable)
            var options = CallOptions.defaults
            options.waitForReady = true
            options.timeout = .milliseconds(300)
            let waiting = options
            let late = await #expect(throws: RPCError.self) { try await Self.special(client, waiting) }
            #expect(late?.code == .deadlineExceeded)
        }
    }

    @Test("A name that does not resolve is UNAVAILABLE")
    func badName() async throws {
        let error = await #expect(throws: RPCError.self) {
            try await Self.withClient([.host("nowhere.invalid", port: 1)]) { try await Self.special($0) }
        }
        #expect(error?.code == .unavailable)
    }

    @Test("An idle connection ends and the next call makes a new one")
    func idle() async throws {
        var configuration = Self.configuration()
        configuration.idleTimeout = .milliseconds(50)
        let server = try await Running()
        try await Self.withClient([server.endpoint], configuration) { client in
            for _ in 0..<3 {
                try await Self.special(client)
                try await Task.sleep(for: .milliseconds(150))
            }
        }
        #expect(server.calls.value.load(ordering: .relaxed) == 3)
        try await server.stop()
    }

    @Test("Cancelling a server's task ends its calls at once")
    func abrupt() async throws {
        let server = try await Running(delay: .seconds(60))
        try await Self.withClient([server.endpoint]) { client in
            let call = Task { try await Self.special(client) }
            while server.calls.value.load(ordering: .relaxed) == 0 { try await Task.sleep(for: .milliseconds(5)) }
            server.task.cancel()
            let error = await #expect(throws: RPCError.self) { try await call.value }
            #expect(error?.code == .unavailable || error?.code == .cancelled)
        }
        try await server.task.value
    }

    @Test("A call after shutdown is FAILED_PRECONDITION")
    func afterShutdown() async throws {
        let transport = HTTP2ClientTransport(target: .host("127.0.0.1", port: 1), security: .plaintext)
        transport.beginGracefulShutdown()
        let error = await #expect(throws: RPCError.self) {
            try await transport.withStream(descriptor: EchoService.unary, options: .defaults) { _, _ in }
        }
        #expect(error?.code == .failedPrecondition)
        try await transport.connect()
    }

    @Test(
        "A call that may be tried again fails at once where nobody is there, not at its deadline",
        .timeLimit(.minutes(1))
    )
    func nobodyTriedAgain() async throws {
        var configuration = HTTP2ClientConfiguration()
        configuration.serviceConfig = ServiceConfig(methodConfig: [
            MethodConfig(
                names: [MethodConfig.Name(service: "")],
                timeout: .seconds(600),
                executionPolicy: .retry(
                    RetryPolicy(
                        maxAttempts: 3,
                        initialBackoff: .milliseconds(10),
                        maxBackoff: .milliseconds(20),
                        backoffMultiplier: 2,
                        retryableStatusCodes: [.unavailable]
                    )
                )
            )
        ])
        let transport = HTTP2ClientTransport(
            target: .host("127.0.0.1", port: 1),
            security: .plaintext,
            configuration: configuration
        )
        try await withGRPCClient(transport: transport) { client in
            for _ in 0..<3 {
                let error = await #expect(throws: RPCError.self) { try await Self.special(client) }
                #expect(error?.code == .unavailable)
            }
        }
    }

    @Test("An address that is taken is said to be")
    func taken() async throws {
        let first = try await Running()
        let second = HTTP2ServerTransport(address: first.endpoint, security: .plaintext)
        await #expect(throws: (any Error).self) { try await second.listen { _, _ in } }
        await #expect(throws: (any Error).self) { try await second.listeningAddress }
        try await first.stop()
    }
}
