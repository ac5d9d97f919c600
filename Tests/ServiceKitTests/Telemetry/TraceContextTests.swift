import Testing

@testable import ServiceKit

@Suite("A trace context")
struct TraceContextTests {
    static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"

    @Test("is read from traceparent and written back")
    func roundTrip() throws {
        let header = "00-\(Self.trace)-00f067aa0ba902b7-01"
        let context = try #require(TraceContext(traceparent: header, tracestate: "a=1"))
        #expect(context.traceID == Self.trace)
        #expect(context.isSampled)
        #expect(context.state == "a=1")
        #expect(context.traceparent == header)
        let child = context.child()
        #expect(child.traceID == context.traceID)
        #expect(child.spanID != context.spanID)
    }

    @Test(
        "is not read from what is none",
        arguments: [
            "", "00", "00-\(trace)-00f067aa0ba902b7", "ff-\(trace)-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-\(trace)-0000000000000000-01",
            "00-\(trace.uppercased())-00f067aa0ba902b7-01", "00-\(trace)-00f067aa0ba902b7-01-x",
            "00-\(trace)_00f067aa0ba902b7-01", "0g-\(trace)-00f067aa0ba902b7-01", "01-\(trace)-00f067aa0ba902b7-01x",
        ]
    )
    func none(header: String) {
        #expect(TraceContext(traceparent: header) == nil)
    }

    @Test("is read from a later version as far as it is known")
    func laterVersion() {
        #expect(TraceContext(traceparent: "01-\(Self.trace)-00f067aa0ba902b7-01-more")?.traceID == Self.trace)
    }

    @Test("drops a tracestate that is too long or not ASCII", arguments: [String(repeating: "a", count: 513), "é=1"])
    func state(state: String) {
        #expect(TraceContext(traceparent: "00-\(Self.trace)-00f067aa0ba902b7-00", tracestate: state)?.state == "")
    }

    @Test("of a new trace is one that a peer can read")
    func root() {
        let root = TraceContext.root()
        #expect(TraceContext(traceparent: root.traceparent) == root)
    }
}
