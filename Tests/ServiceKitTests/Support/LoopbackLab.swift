import Errors
import GRPCCore
import GRPCInProcessTransport
import Logging
import Messages

@testable import ServiceKit

/// A server and a client in one process, with every interceptor on: only the network is missing.
struct InProcessLab: Sendable {
    var services: [any RegistrableRPCService]
    var caller: Result<PeerIdentity, LabError> = Result { () throws(LabError) in
        try PeerIdentity(role: .operator, name: "ada")
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
        _ body: (GRPCClient<InProcessTransport.Client>) async throws -> Value
    ) async throws -> Value {
        let transport = InProcessTransport()
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
            transport: transport.server,
            services: self.services,
            interceptors: pipeline.interceptors
        ) { _ in
            try await withGRPCClient(
                transport: transport.client,
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
