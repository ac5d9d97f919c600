import CoreMetrics
import GRPCCore
import Synchronization

/// What is counted of the calls that a service takes.
///
/// `rpc_server_calls_total{method,code}`, `rpc_server_duration_seconds{method}`, `rpc_server_in_flight{method}`.
/// Handles are made once a method and code: both are bounded, for only registered methods reach an interceptor.
final class RPCMetrics: Sendable {
    private struct Handles {
        var calls: [String: Counter] = [:]
        let duration: Timer
        let inFlight: Meter
    }

    private let factory: any MetricsFactory
    private let methods = Mutex<[String: Handles]>([:])

    init(factory: any MetricsFactory) { self.factory = factory }

    func began(_ method: String) { self.handles(method).inFlight.increment() }

    func ended(_ method: String, _ error: RPCError?, after duration: Duration) {
        let handles = self.handles(method)
        handles.inFlight.decrement()
        handles.duration.recordNanoseconds(Int64(duration.seconds * 1e9))
        self.calls(method, code: error.map { "\($0.code)" } ?? "ok").increment()
    }

    private func handles(_ method: String) -> Handles {
        self.methods.withLock { methods in
            if let made = methods[method] { return made }
            let dimensions = [("method", method)]
            let made = Handles(
                duration: Timer(label: "rpc_server_duration_seconds", dimensions: dimensions, factory: self.factory),
                inFlight: Meter(label: "rpc_server_in_flight", dimensions: dimensions, factory: self.factory)
            )
            methods[method] = made
            return made
        }
    }

    private func calls(_ method: String, code: String) -> Counter {
        self.methods.withLock { methods in
            if let made = methods[method]?.calls[code] { return made }
            let made = Counter(
                label: "rpc_server_calls_total",
                dimensions: [("method", method), ("code", code)],
                factory: self.factory
            )
            methods[method]?.calls[code] = made
            return made
        }
    }
}

/// Counts and times every call.
struct MetricsInterceptor: ServerInterceptor {
    let metrics: RPCMetrics

    func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next: @Sendable (StreamingServerRequest<Input>, ServerContext) async throws -> StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        let method = context.descriptor.fullyQualifiedMethod
        let start = ContinuousClock.now
        let metrics = self.metrics
        metrics.began(method)
        do {
            return try await next(request, context)
                .ending { error in metrics.ended(method, error, after: ContinuousClock.now - start) }
        } catch {
            let answer = RPCError(answering: error)
            metrics.ended(method, answer, after: ContinuousClock.now - start)
            throw answer
        }
    }
}
