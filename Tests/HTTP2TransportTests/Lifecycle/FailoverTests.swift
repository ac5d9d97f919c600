import GRPCCore
import Synchronization
import Testing

@testable import HTTP2Transport

/// One of three servers goes, under load: what a server has taken is executed once and answered or failed as lost; what
/// none has taken is executed elsewhere.
@Suite("A client whose servers come and go under load", .timeLimit(.minutes(2)))
struct FailoverTests {
    private static let workers = 8
    private static let callsEach = 60

    private static func configuration() -> HTTP2ClientConfiguration {
        var configuration = HTTP2ClientConfiguration()
        configuration.backoffInitial = .milliseconds(20)
        configuration.backoffMax = .milliseconds(100)
        return configuration
    }

    private static func withClient<R: Sendable>(
        _ target: [Endpoint],
        _ body: @Sendable (GRPCClient<HTTP2ClientTransport>) async throws -> R
    ) async throws -> R {
        let transport = HTTP2ClientTransport(target: target, security: .plaintext, configuration: Self.configuration())
        return try await withGRPCClient(transport: transport) { try await body($0) }
    }

    /// Calls by several workers at once, with `event` amid them.
    ///
    /// - Returns: the calls that failed, with their errors.
    private static func load(
        _ client: GRPCClient<HTTP2ClientTransport>,
        _ name: String,
        _ event: @escaping @Sendable () async throws -> Void
    ) async throws -> [String: RPCError] {
        let failures = Failures()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<Self.workers {
                group.addTask {
                    for number in 0..<Self.callsEach {
                        let id = "\(name)-\(worker)-\(number)"
                        do {
                            try await client.execute(id)
                        } catch let error as RPCError {
                            failures.all.withLock { $0[id] = error }
                        }
                    }
                }
            }
            group.addTask { try await event() }
            try await group.waitForAll()
        }
        return failures.all.withLock { $0 }
    }

    private final class Failures: Sendable { let all = Mutex<[String: RPCError]>([:]) }

    private static func ids(_ name: String) -> [String] {
        (0..<Self.workers).flatMap { worker in (0..<Self.callsEach).map { "\(name)-\(worker)-\($0)" } }
    }

    @Test("One that ends gracefully loses no call and none is executed twice; one that is back is used again")
    func graceful() async throws {
        let executions = Backend.Executions()
        let backends = [try await Backend(executions), try await Backend(executions), try await Backend(executions)]
        try await Self.withClient(backends.map(\.endpoint)) { client in
            let failures = try await Self.load(client, "drain") {
                try await Task.sleep(for: .milliseconds(100))
                try await backends[0].stop()
            }
            #expect(failures.isEmpty, "\(failures)")
            #expect(Self.ids("drain").allSatisfy { executions[$0] == 1 })

            let again = try await Backend(at: backends[0].endpoint, executions)
            var round = 0
            while again.count == 0, round < 50 {
                _ = try await Self.load(client, "back-\(round)") {}
                round += 1
            }
            #expect(again.count > 0)
            #expect(executions.repeated == [])
            try await again.stop()
        }
        for backend in backends[1...] { try await backend.stop() }
    }

    @Test("One that is killed fails what it had taken, which is executed once; the rest goes elsewhere")
    func killed() async throws {
        let executions = Backend.Executions()
        let backends = [try await Backend(executions), try await Backend(executions), try await Backend(executions)]
        try await Self.withClient(backends.map(\.endpoint)) { client in
            let failures = try await Self.load(client, "kill") {
                try await Task.sleep(for: .milliseconds(100))
                try await backends[0].kill()
            }
            // A call that failed was under way to the one that was killed: at most one for each worker.
            #expect(failures.count <= Self.workers, "\(failures)")
            for error in failures.values { #expect(error.code == .unavailable || error.code == .cancelled) }
            #expect(Self.ids("kill").allSatisfy { failures[$0] != nil || executions[$0] == 1 })
            #expect(executions.repeated == [])

            // The others serve without it.
            let later = try await Self.load(client, "later") {}
            #expect(later.isEmpty, "\(later)")
            #expect(Self.ids("later").allSatisfy { executions[$0] == 1 })
        }
        for backend in backends[1...] { try await backend.stop() }
    }

    @Test("Load is spread over all, and over those that are left")
    func spread() async throws {
        let executions = Backend.Executions()
        let backends = [try await Backend(executions), try await Backend(executions), try await Backend(executions)]
        try await Self.withClient(backends.map(\.endpoint)) { client in
            // Until all three are connected the first has it all.
            while backends.contains(where: { $0.count == 0 }) { try await client.execute("connect") }
            let before = backends.map(\.count)
            _ = try await Self.load(client, "three") {}
            let share = Self.workers * Self.callsEach / 3
            for (backend, count) in zip(backends, before) {
                // One that is slower gets fewer; what the balancer itself does is tested without time.
                #expect(backend.count - count > share / 5)
            }
            try await backends[2].stop()
            let counts = backends.map(\.count)
            let failures = try await Self.load(client, "two") {}
            #expect(failures.isEmpty, "\(failures)")
            #expect(backends[2].count == counts[2])
            for index in 0...1 { #expect(backends[index].count - counts[index] > share / 5) }
        }
        for backend in backends[..<2] { try await backend.stop() }
    }

    @Test("Connections that age under load are replaced: nothing is lost, nothing executed twice")
    func age() async throws {
        let executions = Backend.Executions()
        var configuration = HTTP2ServerConfiguration()
        configuration.ageMax = .milliseconds(40)
        configuration.drainTimeout = .seconds(20)
        let backends = [
            try await Backend(executions, configuration: configuration),
            try await Backend(executions, configuration: configuration),
        ]
        try await Self.withClient(backends.map(\.endpoint)) { client in
            let failures = try await Self.load(client, "age") {}
            #expect(failures.isEmpty, "\(failures)")
            #expect(Self.ids("age").allSatisfy { executions[$0] == 1 })
        }
        for backend in backends { try await backend.stop() }
    }

    @Test("A call that outlives the grace of its connection's age is ended, others are not")
    func grace() async throws {
        let executions = Backend.Executions()
        var configuration = HTTP2ServerConfiguration()
        configuration.ageMax = .milliseconds(1000)
        configuration.drainTimeout = .milliseconds(1000)
        let backend = try await Backend(executions, delay: .seconds(30), configuration: configuration)
        try await Self.withClient([backend.endpoint]) { client in
            let error = await #expect(throws: RPCError.self) { try await client.execute("long") }
            #expect(error?.code == .unavailable)
            // On a machine too busy to begin the handler in time it is none.
            #expect(executions["long"] <= 1)
        }
        try await backend.stop()
    }
}
