import GRPCCore
import Synchronization

@testable import HTTP2Transport

/// One of several servers of the same service, which notes what it executes.
final class Backend: Sendable {
    /// How often every call, by the id that it carries, has been executed, on whichever backend.
    final class Executions: Sendable {
        private let counts = Mutex<[String: Int]>([:])

        func note(_ id: String) { self.counts.withLock { $0[id, default: 0] += 1 } }
        subscript(id: String) -> Int { self.counts.withLock { $0[id] ?? 0 } }
        var repeated: [String] { self.counts.withLock { $0.filter { $0.value > 1 }.keys.sorted() } }
    }

    let endpoint: Endpoint
    private let server: GRPCServer<HTTP2ServerTransport>
    private let task: Task<Void, any Error>

    private static let addresses = Atomic<Int>(0)

    /// An address of this machine that no other server here uses: when a backend has gone, nobody else may be met in
    /// its place.
    private static func ownAddress() -> Endpoint {
        let number = Self.addresses.add(1, ordering: .relaxed).newValue
        return .host("127.77.\(number / 250).\(number % 250 + 1)", port: 0)
    }

    /// - Parameters:
    ///   - address: where another has been; nil for an address of its own.
    ///   - delay: how long a call takes.
    init(
        at address: Endpoint? = nil,
        _ executions: Executions,
        delay: Duration = .milliseconds(5),
        configuration: HTTP2ServerConfiguration = HTTP2ServerConfiguration()
    ) async throws {
        let calls = Counter()
        let service = EchoService(special: { request, _ in
            executions.note(Array(request.metadata[stringValues: "id"]).first ?? "?")
            calls.value.add(1, ordering: .relaxed)
            try await Task.sleep(for: delay)
            return StreamingServerResponse(single: ServerResponse(message: [1]))
        })
        let transport = HTTP2ServerTransport(
            address: address ?? Self.ownAddress(),
            security: .plaintext,
            configuration: configuration
        )
        let server = GRPCServer(transport: transport, services: [service])
        self.counter = calls
        self.server = server
        self.task = Task { try await server.serve() }
        self.endpoint = try await transport.listeningAddress
    }

    private final class Counter: Sendable { let value = Atomic<Int>(0) }
    private let counter: Counter

    /// Calls that it has executed.
    var count: Int { self.counter.value.load(ordering: .relaxed) }

    /// Ends gracefully.
    func stop() async throws {
        self.server.beginGracefulShutdown()
        try await self.task.value
    }

    /// Ends at once, with calls and connections, as a process that is killed.
    func kill() async throws {
        self.task.cancel()
        try await self.task.value
    }
}

extension GRPCClient {
    /// Makes the call `id`.
    func execute(_ id: String, options: CallOptions = .defaults) async throws {
        try await self.stream(EchoService.special, metadata: ["id": .string(id)], options: options) { _ in
        } receive: {
            for try await _ in $0.messages {}
        }
    }
}
