import Errors
import GRPCCore
import HTTP2Transport
import Logging
import Messages

@testable import ServiceKit

/// A server and a client over a loopback socket, with every interceptor on: only TLS is missing, and the caller's
/// identity is given instead.
struct LoopbackLab: Sendable {
    var services: [any RegistrableRPCService]
    var caller: Result<ServiceKit.PeerIdentity, LabError> = Result { () throws(LabError) in
        try ServiceKit.PeerIdentity(role: .operator, name: "ada")
    }
    var deadline = Duration.seconds(10)
    var deadlines: [String: CallDeadline] = [:]
    var access = AccessTable.standard
    let lines = Lines()
    let metrics = PrometheusRegistry()
    let state = ServingState()

    static let describe = "thetalab.system.v1.System/Describe"

    init(_ body: @escaping @Sendable () async throws -> String) { self.services = [ProbeService(body: body)] }
    init(services: [any RegistrableRPCService], deadlines: [String: CallDeadline] = [:]) {
        self.services = services
        self.deadlines = deadlines
    }

    func run<Value: Sendable>(
        _ body: (GRPCClient<HTTP2ClientTransport>) async throws -> Value
    ) async throws -> Value {
        let tracer = LabTracer(logger: self.lines.logger())
        let caller = self.caller
        let pipeline = ServerPipeline(
            tracer: tracer,
            logger: self.lines.logger(),
            metrics: self.metrics,
            callDeadline: self.deadline,
            deadlines: self.deadlines,
            access: self.access,
            state: self.state,
            drainNotice: .zero,
            identify: { _ throws(LabError) in try caller.get() }
        )
        return try await withGRPCServer(
            transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
            services: self.services,
            interceptors: pipeline.interceptors
        ) { server in
            let endpoint = try await server.transport.listeningAddress
            return try await withGRPCClient(
                transport: HTTP2ClientTransport(target: endpoint, security: .plaintext),
                interceptors: [ClientTraceInterceptor(tracer: tracer)],
                handleClient: body
            )
        }
    }

    /// What one call of the probe answers, or why it does not.
    func describe(options: CallOptions = .defaults) async throws -> Result<String, LabError> {
        try await self.run { client in
            do {
                let answer = try await SystemV1_System.Client(wrapping: client).describe(.init(), options: options)
                return .success(answer.name)
            } catch {
                return .failure(LabError(wrapping: error))
            }
        }
    }
}
