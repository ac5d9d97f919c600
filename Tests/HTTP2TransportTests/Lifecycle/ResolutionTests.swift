import Errors
import GRPCCore
import Synchronization
import Testing

@testable import HTTP2Transport

@Suite("A client whose names change their addresses", .timeLimit(.minutes(1)))
struct ResolutionTests {
    /// What the name stands for at present.
    private final class Directory: Sendable {
        private let addresses: Mutex<[Endpoint]>
        private let asked = Atomic<Int>(0)

        init(_ addresses: [Endpoint]) { self.addresses = Mutex(addresses) }

        func change(_ addresses: [Endpoint]) { self.addresses.withLock { $0 = addresses } }
        var count: Int { self.asked.load(ordering: .relaxed) }

        @Sendable func resolve(_ endpoint: Endpoint) async throws(LabError) -> [SocketAddress] {
            self.asked.add(1, ordering: .relaxed)
            var found: [SocketAddress] = []
            for address in self.addresses.withLock({ $0 }) { found += try await Resolver.resolve(address) }
            guard !found.isEmpty else { throw LabError(.unavailable, "no such name") }
            return found
        }
    }

    private static func withClient<R: Sendable>(
        _ directory: Directory,
        _ body: @Sendable (GRPCClient<HTTP2ClientTransport>) async throws -> R
    ) async throws -> R {
        var configuration = HTTP2ClientConfiguration()
        configuration.backoffInitial = .milliseconds(20)
        configuration.backoffMax = .milliseconds(100)
        configuration.resolveIntervalMin = .milliseconds(20)
        configuration.resolve = directory.resolve
        let transport = HTTP2ClientTransport(
            target: .host("name.test", port: 1),
            security: .plaintext,
            configuration: configuration
        )
        return try await withGRPCClient(transport: transport) { try await body($0) }
    }

    @Test("When a connection is lost the name is looked up again, and calls go where it leads now")
    func moved() async throws {
        let executions = Backend.Executions()
        let old = try await Backend(executions)
        let new = try await Backend(executions)
        let directory = Directory([old.endpoint])
        try await Self.withClient(directory) { client in
            try await client.execute("before")
            #expect(old.count == 1)
            directory.change([new.endpoint])
            try await old.stop()
            var options = CallOptions.defaults
            options.waitForReady = true
            options.timeout = .seconds(20)
            try await client.execute("after", options: options)
            #expect(new.count == 1)
            #expect(directory.count >= 2)
        }
        #expect(executions.repeated == [])
        try await new.stop()
    }

    @Test("An address that is gone from the name is drained: its calls end, new ones go to the others")
    func removed() async throws {
        let executions = Backend.Executions()
        let backends = [
            try await Backend(executions, delay: .milliseconds(300)),
            try await Backend(executions),
            try await Backend(executions),
        ]
        let directory = Directory(backends.map(\.endpoint))
        try await Self.withClient(directory) { client in
            while backends.contains(where: { $0.count == 0 }) { try await client.execute("connect") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<9 { group.addTask { try await client.execute("open-\(number)") } }
                // The third's end has the name looked up again, where the first is gone too.
                directory.change([backends[1].endpoint])
                try await backends[2].stop()
                try await group.waitForAll()
            }
            for number in 0..<9 { #expect(executions["open-\(number)"] == 1) }
            let settled = ContinuousClock.now + .seconds(10)
            var last = -1
            while backends[0].count != last, ContinuousClock.now < settled {
                last = backends[0].count
                for _ in 0..<5 { try await client.execute("later") }
            }
            let first = backends[0].count
            for number in 0..<20 { try await client.execute("end-\(number)") }
            #expect(backends[0].count == first)
        }
        for backend in backends[..<2] { try await backend.stop() }
    }

    @Test("A name that resolves to nothing for a while is asked again")
    func late() async throws {
        let executions = Backend.Executions()
        let backend = try await Backend(executions)
        let directory = Directory([])
        try await Self.withClient(directory) { client in
            let error = await #expect(throws: RPCError.self) { try await client.execute("early") }
            #expect(error?.code == .unavailable)
            directory.change([backend.endpoint])
            var options = CallOptions.defaults
            options.waitForReady = true
            options.timeout = .seconds(20)
            try await client.execute("late", options: options)
        }
        #expect(executions["early"] == 0)
        #expect(executions["late"] == 1)
        try await backend.stop()
    }
}
