import GRPCCore
import Tracing

/// Continues the caller's trace, or begins one, and binds it for the whole of the call.
struct ServerTraceInterceptor: ServerInterceptor {
    let tracer: LabTracer

    func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next: @Sendable (StreamingServerRequest<Input>, ServerContext) async throws -> StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        var parent = InstrumentationContext.topLevel
        self.tracer.extract(request.metadata, into: &parent, using: MetadataExtractor())
        let span = self.tracer.startSpan(
            context.descriptor.fullyQualifiedMethod,
            context: parent,
            ofKind: .server,
            at: DefaultTracerClock.now,
            function: #function,
            file: #fileID,
            line: #line
        )
        do {
            return try await InstrumentationContext.$current.withValue(span.context) {
                try await next(request, context)
            }
            .scoped { produce in
                try await InstrumentationContext.$current.withValue(span.context) { try await produce() }
            }
            .ending { error in span.end(after: error) }
        } catch {
            let answer = RPCError(answering: error)
            span.end(after: answer)
            throw answer
        }
    }
}

/// Gives the trace of what runs here to the service that is called.
struct ClientTraceInterceptor: ClientInterceptor {
    let tracer: LabTracer

    func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingClientRequest<Input>,
        context: ClientContext,
        next: (StreamingClientRequest<Input>, ClientContext) async throws -> StreamingClientResponse<Output>
    ) async throws -> StreamingClientResponse<Output> {
        let span = self.tracer.startSpan(
            context.descriptor.fullyQualifiedMethod,
            context: .current ?? .topLevel,
            ofKind: .client,
            at: DefaultTracerClock.now,
            function: #function,
            file: #fileID,
            line: #line
        )
        var request = request
        self.tracer.inject(span.context, into: &request.metadata, using: MetadataInjector())
        do {
            let response = try await next(request, context)
            if case .failure(let error) = response.accepted { span.end(after: error) } else { span.end(after: nil) }
            return response
        } catch {
            span.end(after: RPCError(answering: error))
            throw error
        }
    }
}

extension LabSpan {
    fileprivate func end(after error: RPCError?) {
        if let error {
            self.recordError(error)
            self.setStatus(SpanStatus(code: .error, message: "\(error.code)"))
        }
        self.end()
    }
}

private struct MetadataExtractor: Extractor {
    func extract(key: String, from carrier: Metadata) -> String? {
        carrier[stringValues: key].first { _ in true }
    }
}

private struct MetadataInjector: Injector {
    func inject(_ value: String, forKey key: String, into carrier: inout Metadata) {
        carrier.replaceOrAddString(value, forKey: key)
    }
}
