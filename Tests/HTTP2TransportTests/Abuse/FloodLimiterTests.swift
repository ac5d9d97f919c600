import Testing

@testable import HTTP2Transport

@Suite("The bounds on frames that carry nothing")
struct FloodLimiterTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String { "\(self.frame.kind)" }
        var frame: FrameSummary
        /// Frames that pass at once.
        var burst: Int
        /// Frames that pass per second from then on.
        var rate: Int
    }

    static let cases: [Case] = [
        Case(frame: FrameSummary(kind: .ping, streamID: 0, length: 8), burst: 1000, rate: 100),
        Case(frame: FrameSummary(kind: .ping, streamID: 0, length: 8, isAcknowledgement: true), burst: 1000, rate: 100),
        Case(frame: FrameSummary(kind: .settings, streamID: 0, length: 6), burst: 1000, rate: 100),
        Case(frame: FrameSummary(kind: .priority, streamID: 1, length: 5), burst: 1000, rate: 100),
        Case(frame: FrameSummary(kind: .goAway, streamID: 0, length: 8), burst: 1000, rate: 100),
        Case(frame: FrameSummary(kind: .other, streamID: 0, length: 8), burst: 1000, rate: 100),
        Case(frame: FrameSummary(kind: .data, streamID: 1, length: 0), burst: 1000, rate: 100),
        Case(frame: FrameSummary(kind: .invalid, streamID: 1, length: 0), burst: 1000, rate: 33),
        Case(frame: FrameSummary(kind: .windowUpdate, streamID: 0, length: 4), burst: 100_000, rate: 100_000),
    ]

    private static let most = 200_000

    /// Frames that pass before one does not.
    private static func passing(_ frame: FrameSummary, _ limiter: inout FloodLimiter) -> Int {
        for count in 0..<Self.most where !limiter.admits(frame) { return count }
        return Self.most
    }

    @Test("A burst passes and no more, and in the long run so many a second", arguments: cases)
    func bounds(_ bounds: Case) {
        let start = ContinuousClock.now
        var limiter = FloodLimiter(now: start)
        #expect(Self.passing(bounds.frame, &limiter) == bounds.burst)
        limiter.now = start + .seconds(1)
        #expect(Self.passing(bounds.frame, &limiter) == bounds.rate)
    }

    @Test(
        "Frames that carry something are not counted",
        arguments: [
            FrameSummary(kind: .data, streamID: 1, length: 1),
            FrameSummary(kind: .data, streamID: 1, length: 0, endsStream: true),
            FrameSummary(kind: .headers, streamID: 1, length: 0), FrameSummary(kind: .reset, streamID: 1, length: 4),
        ]
    )
    func content(frame: FrameSummary) {
        var limiter = FloodLimiter(now: .now)
        #expect(Self.passing(frame, &limiter) == Self.most)
    }
}
