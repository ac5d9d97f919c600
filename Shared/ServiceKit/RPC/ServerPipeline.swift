import CoreMetrics
import Errors
import GRPCCore
import Logging

/// The interceptors of a service, in the order that is the same everywhere: trace → log → metrics → deadline →
/// authentication → handler.
struct ServerPipeline: Sendable {
    let tracer: LabTracer
    let logger: Logger
    let metrics: any MetricsFactory
    let callDeadline: Duration
    let deadlines: [String: CallDeadline]
    let access: AccessTable
    let state: ServingState
    /// How long callers have, from the moment that the service says it stops, until their watches end.
    let drainNotice: Duration
    /// Who is at the other end of a call's connection.
    let identify: @Sendable (ServerContext) throws(LabError) -> PeerIdentity

    var interceptors: [any ServerInterceptor] {
        [
            ServerTraceInterceptor(tracer: self.tracer),
            LogInterceptor(logger: self.logger, identify: self.identify),
            MetricsInterceptor(metrics: RPCMetrics(factory: self.metrics)),
            DeadlineInterceptor(
                standard: self.callDeadline,
                methods: self.deadlines.merging(Self.watches) { own, _ in own },
                drained: { [state = self.state, notice = self.drainNotice] in
                    for await phase in state.phases() where phase == .draining { break }
                    try? await Task.sleep(for: notice)
                }
            ),
            AuthenticationInterceptor(access: self.access, identify: self.identify),
        ]
    }

    /// The standard streams, which last as long as their callers like.
    private static let watches: [String: CallDeadline] = [
        "grpc.health.v1.Health/Watch": .watch,
        "grpc.reflection.v1.ServerReflection/ServerReflectionInfo": .watch,
    ]
}
