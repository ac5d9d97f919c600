import Options
import Strategy
import Testing

@Suite("A mark")
struct MarkTests {
    typealias Line = ChainSketch.Line

    static func marks(_ chain: ChainSketch, hours: Range<Int64>) throws -> [Double] {
        let result = try chain.run(hours: hours)
        return zip(result.equity.coin, result.equity.equityCoin).map { $0 - $1 }
    }

    static func black(_ forward: Double, hour: Int64, _ volatility: Double) -> Double {
        Black76(forward: forward, strike: 45_000, years: Double(240 - hour) / 24 / 365, volatility: volatility)
            .price(.call) / forward
    }

    @Test("is the quote's, 0 included; else Black-76 with the latest volatility since the sale and today's forward")
    func fallbacks() throws {
        var chain = ChainSketch()
        chain.add(0, Line(bid: 0.01, ask: 0.011, mark: 0.0105, iv: 0.5, delta: 0.25))
        chain.add(1, Line(bid: 0.01, ask: 0.011, mark: 0, iv: 0.55, delta: 0.25))
        chain.add(2, index: 41_000)
        chain.add(3, index: 41_000, Line(46_000, forward: 41_500))
        chain.add(4, index: 41_000, Line(bid: 0.01, iv: 0.6, delta: 0.25))
        let marks = try Self.marks(chain, hours: 0..<5)
        #expect(isClose(marks[0], 0.0105))
        #expect(isClose(marks[1], 0))
        #expect(isClose(marks[2], Self.black(41_000, hour: 2, 0.55)))
        #expect(isClose(marks[3], Self.black(41_500, hour: 3, 0.55)))
        #expect(isClose(marks[4], Self.black(41_000, hour: 4, 0.6)))
    }

    @Test("without a volatility ever is the last mark seen, else the entry price")
    func withoutVolatility() throws {
        var chain = ChainSketch()
        chain.add(0, Line(bid: 0.01, ask: 0.011, delta: 0.25))
        chain.add(1)
        chain.add(2, Line(bid: 0.01, ask: 0.011, mark: 0.012))
        chain.add(3)
        let marks = try Self.marks(chain, hours: 0..<4)
        for (mark, expected) in zip(marks, [0.01, 0.01, 0.012, 0.012]) { #expect(isClose(mark, expected)) }
    }
}
