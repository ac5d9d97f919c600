import Tracing

/// Where a piece of work belongs: W3C's trace context (https://www.w3.org/TR/trace-context/), level 1.
public struct TraceContext: Sendable, Hashable {
    /// 32 lower-case hexadecimal digits, not all zero: the same through all services that one request touches.
    public let traceID: String
    /// 16 lower-case hexadecimal digits, not all zero: this step.
    public let spanID: String
    public let isSampled: Bool
    /// What other systems add, passed on untouched; empty where there is none.
    public let state: String

    /// The longest `tracestate` that is passed on, as the recommendation says.
    static let stateLength = 512

    /// A new trace.
    static func root() -> TraceContext {
        TraceContext(
            traceID: self.digits(.random(in: 1...UInt64.max)) + self.digits(.random(in: 0...UInt64.max)),
            spanID: self.digits(.random(in: 1...UInt64.max)),
            isSampled: true,
            state: ""
        )
    }

    /// A step within the same trace.
    func child() -> TraceContext {
        TraceContext(
            traceID: self.traceID,
            spanID: Self.digits(.random(in: 1...UInt64.max)),
            isSampled: self.isSampled,
            state: self.state
        )
    }

    private init(traceID: String, spanID: String, isSampled: Bool, state: String) {
        self.traceID = traceID
        self.spanID = spanID
        self.isSampled = isSampled
        self.state = state
    }

    /// Reads `traceparent`; nil where it is not one, and the trace then begins here.
    ///
    /// A version later than ours is read as far as we know it, as the recommendation demands; `ff` is none.
    public init?(traceparent: String, tracestate: String = "") {
        let bytes = Array(traceparent.utf8.prefix(256))
        guard bytes.count >= 55, bytes[2] == 0x2D, bytes[35] == 0x2D, bytes[52] == 0x2D,
            let version = Self.hex(bytes[0..<2]), let trace = Self.hex(bytes[3..<35]),
            let span = Self.hex(bytes[36..<52]), let flags = Self.hex(bytes[53..<55]).flatMap({ UInt8($0, radix: 16) }),
            version != "ff", version == "00" ? bytes.count == 55 : bytes.count == 55 || bytes[55] == 0x2D,
            trace.contains(where: { $0 != "0" }), span.contains(where: { $0 != "0" })
        else { return nil }
        self.traceID = trace
        self.spanID = span
        self.isSampled = flags & 1 == 1
        let printable = tracestate.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        self.state = printable && tracestate.utf8.count <= Self.stateLength ? tracestate : ""
    }

    public var traceparent: String { "00-\(self.traceID)-\(self.spanID)-\(self.isSampled ? "01" : "00")" }

    private static func hex(_ bytes: ArraySlice<UInt8>) -> String? {
        bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
            ? String(decoding: bytes, as: UTF8.self) : nil
    }

    private static func digits(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}

extension TraceContext {
    private enum Key: InstrumentationContextKey {
        typealias Value = TraceContext
        static var nameOverride: String? { "traceparent" }
    }

    /// The trace context of what runs now; nil outside of any trace.
    public static var current: TraceContext? { InstrumentationContext.current.flatMap(Self.init(in:)) }

    init?(in context: InstrumentationContext) {
        guard let found = context[Key.self] else { return nil }
        self = found
    }

    func store(in context: inout InstrumentationContext) { context[Key.self] = self }
}
