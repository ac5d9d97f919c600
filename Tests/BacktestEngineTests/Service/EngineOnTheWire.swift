import GRPCCore
import HTTP2Transport
import Logging
import Messages

@testable import BacktestEngine
@testable import ServiceKit

/// An engine behind a loopback socket and every interceptor of a service: only TLS is missing, and the caller's identity
/// is given instead.
struct EngineOnTheWire: Sendable {
    let engine: BacktestEngine
    var caller = Role.operator

    typealias Client = GRPCClient<HTTP2ClientTransport>

    func run<Value: Sendable>(_ body: (Client) async throws -> Value) async throws -> Value {
        try await self.withService { client, _ in try await body(client) }
    }

    /// - Parameter body: gets a client, and what makes the service drain.
    func withService<Value: Sendable>(
        _ body: (Client, _ drain: @escaping @Sendable () -> Void) async throws -> Value
    ) async throws -> Value {
        let identity = try ServiceKit.PeerIdentity(role: self.caller, name: "ada")
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let pipeline = ServerPipeline(
            tracer: LabTracer(logger: logger),
            logger: logger,
            metrics: PrometheusRegistry(),
            callDeadline: .seconds(60),
            deadlines: Dictionary(uniqueKeysWithValues: BacktestEngine.unboundedMethods.map { ($0, .none) }),
            access: .standard,
            state: ServingState(),
            drainNotice: .zero,
            identify: { _ in identity }
        )
        var configuration = HTTP2ServerConfiguration()
        if let limit = StandardConfiguration.messageSize.fallback {
            configuration.requestMessageBytesMax = limit.bytes
            configuration.responseMessageBytesMax = limit.bytes
        }
        return try await withGRPCServer(
            transport: HTTP2ServerTransport(
                address: .host("127.0.0.1", port: 0),
                security: .plaintext,
                configuration: configuration
            ),
            services: [BatchHandler(self.engine), BacktestEngineHandler(self.engine)],
            interceptors: pipeline.interceptors
        ) { server in
            let endpoint = try await server.transport.listeningAddress
            return try await withGRPCClient(
                transport: HTTP2ClientTransport(target: endpoint, security: .plaintext)
            ) { client in
                try await body(client) { server.beginGracefulShutdown() }
            }
        }
    }

    /// Every message that a batch is answered with.
    func batch(_ request: BacktestV1.RunBatchRequest) async throws -> [BacktestV1.RunBatchResponse.OneOf_Event] {
        try await self.run { client in
            try await BacktestV1_BatchEngine.Client(wrapping: client).runBatch(request) { response in
                var events: [BacktestV1.RunBatchResponse.OneOf_Event] = []
                for try await message in response.messages { if let event = message.event { events.append(event) } }
                return events
            }
        }
    }
}
