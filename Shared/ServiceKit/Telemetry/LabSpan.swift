import Logging
import Synchronization
public import Tracing

/// One step of a trace: logged with its duration when it ends.
public final class LabSpan: Span {
    private struct State {
        var name: String
        var attributes: SpanAttributes = [:]
        var status: SpanStatus?
        var error: String?
        var isEnded = false
    }

    public let context: InstrumentationContext
    private let start: UInt64
    private let logger: Logger
    private let state: Mutex<State>

    init(context: InstrumentationContext, name: String, start: UInt64, logger: Logger) {
        self.context = context
        self.start = start
        self.logger = logger
        self.state = Mutex(State(name: name))
    }

    public var operationName: String {
        get { self.state.withLock { $0.name } }
        set { self.state.withLock { $0.name = newValue } }
    }

    public var attributes: SpanAttributes {
        get { self.state.withLock { $0.attributes } }
        set { self.state.withLock { $0.attributes = newValue } }
    }

    public var isRecording: Bool { self.state.withLock { !$0.isEnded } }

    public func setStatus(_ status: SpanStatus) { self.state.withLock { $0.status = status } }

    // Events and links are for exporters; the log has its own lines, with the span's identifier on them.
    public func addEvent(_ event: SpanEvent) {}
    public func addLink(_ link: SpanLink) {}

    public func recordError<Instant: TracerInstant>(
        _ error: any Error,
        attributes: SpanAttributes,
        at instant: @autoclosure () -> Instant
    ) {
        self.state.withLock { $0.error = "\(error)" }
    }

    public func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
        let ended = self.state.withLock { state -> State? in
            guard !state.isEnded else { return nil }
            state.isEnded = true
            return state
        }
        guard let ended, self.logger.logLevel <= .debug else { return }
        let nanoseconds = instant().nanosecondsSinceEpoch
        var metadata: Logger.Metadata = [
            "span.name": "\(ended.name)",
            LogKeys.duration: .stringConvertible(Double(nanoseconds &- min(self.start, nanoseconds)) / 1e6),
        ]
        if ended.status?.code == .error { metadata["span.failed"] = .stringConvertible(true) }
        if let error = ended.error { metadata[LogKeys.error] = "\(error)" }
        InstrumentationContext.$current.withValue(self.context) {
            self.logger.debug("span ended", metadata: metadata)
        }
    }
}
