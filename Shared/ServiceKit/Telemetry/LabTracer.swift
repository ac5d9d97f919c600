public import Logging
import Synchronization
public import Tracing

/// Gives every call a place in a trace, carries it over the wire as W3C's `traceparent` and `tracestate`, and says at
/// `debug` what each span took. The identifiers also stand on every log line, which is where traces are read.
public struct LabTracer: Tracer {
    let logger: Logger

    public init(logger: Logger) { self.logger = logger }

    public func startSpan<Instant: TracerInstant>(
        _ operationName: String,
        context: @autoclosure () -> InstrumentationContext,
        ofKind kind: SpanKind,
        at instant: @autoclosure () -> Instant,
        function: String,
        file fileID: String,
        line: UInt
    ) -> LabSpan {
        var context = context()
        (TraceContext(in: context)?.child() ?? .root()).store(in: &context)
        return LabSpan(
            context: context,
            name: operationName,
            start: instant().nanosecondsSinceEpoch,
            logger: self.logger
        )
    }

    public func startAnySpan<Instant: TracerInstant>(
        _ operationName: String,
        context: @autoclosure () -> InstrumentationContext,
        ofKind kind: SpanKind,
        at instant: @autoclosure () -> Instant,
        function: String,
        file fileID: String,
        line: UInt
    ) -> any Tracing.Span {
        self.startSpan(
            operationName,
            context: context(),
            ofKind: kind,
            at: instant(),
            function: function,
            file: fileID,
            line: line
        )
    }

    public func forceFlush() {}

    public func extract<Carrier, Extract: Extractor>(
        _ carrier: Carrier,
        into context: inout InstrumentationContext,
        using extractor: Extract
    ) where Extract.Carrier == Carrier {
        guard let parent = extractor.extract(key: "traceparent", from: carrier) else { return }
        let state = extractor.extract(key: "tracestate", from: carrier) ?? ""
        TraceContext(traceparent: parent, tracestate: state)?.store(in: &context)
    }

    public func inject<Carrier, Inject: Injector>(
        _ context: InstrumentationContext,
        into carrier: inout Carrier,
        using injector: Inject
    ) where Inject.Carrier == Carrier {
        guard let trace = TraceContext(in: context) else { return }
        injector.inject(trace.traceparent, forKey: "traceparent", into: &carrier)
        if !trace.state.isEmpty { injector.inject(trace.state, forKey: "tracestate", into: &carrier) }
    }
}

extension Logger.MetadataProvider {
    /// The trace and span of what runs now, on every line.
    static let trace = Logger.MetadataProvider {
        guard let trace = TraceContext.current else { return [:] }
        return [LogKeys.traceID: "\(trace.traceID)", LogKeys.spanID: "\(trace.spanID)"]
    }
}
