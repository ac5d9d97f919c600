import Options
import Strategy
import Testing

@Suite("An exit")
struct ExitTests {
    typealias Line = ChainSketch.Line

    static let sale = Line(bid: 0.01, ask: 0.011, mark: 0.0105, delta: 0.25)

    static func rolling(_ definition: inout Definition, _ settings: inout RunSettings) {
        definition.exitStyle = .takeProfitAndRoll
    }

    @Test("takes the profit where the ask is at most the share of the entry price that is not kept")
    func takeProfit() throws {
        var chain = ChainSketch()
        chain.add(0, Self.sale)
        chain.add(1, Line(bid: 0.004, ask: 0.0051, mark: 0.0045, delta: 0.1))
        chain.add(2, index: 41_000, Line(bid: 0.004, ask: 0.005, mark: 0.0045, delta: 0.1))
        let result = try chain.run(Self.rolling)
        let trade = try #require(result.trades.first)
        #expect(trade.exitReason == .takeProfit)
        #expect(trade.closeTime == ChainSketch.hour(2))
        #expect(trade.exitPrice == 0.005)
        #expect(isClose(trade.pnlCoin, 0.01 - 0.0003 - 0.005 - 0.0003))
        #expect(isClose(trade.pnlUSD, (0.01 - 0.0003) * 40_000 - (0.005 + 0.0003) * 41_000))
        #expect(isClose(trade.feesUSD, 0.0003 * 40_000 + 0.0003 * 41_000))
        #expect(result.counters.takeProfits == 1)
        #expect(result.counters.rolls == 0)
    }

    @Test("compares the ask with the fill price, its slippage included, whatever the fill model")
    func slippage() throws {
        var chain = ChainSketch()
        chain.add(0, Self.sale)
        chain.add(1, Line(bid: 0.004, ask: 0.005, mark: 0.0045, delta: 0.1))
        chain.add(2, Line(bid: 0.004, ask: 0.0045, mark: 0.0045, delta: 0.1))
        let result = try chain.run { definition, settings in
            Self.rolling(&definition, &settings)
            settings.slippage = 0.1
        }
        #expect(result.trades.first?.closeTime == ChainSketch.hour(2))
        #expect(isClose(result.trades.first?.exitPrice, 0.0045 * 1.1))
    }

    @Test("waits for the next step where its side is absent")
    func waits() throws {
        var chain = ChainSketch()
        chain.add(0, Self.sale)
        chain.add(1, Line(ask: 0.005, mark: 0.0045, delta: 0.1))
        chain.add(2, Line(bid: 0.004, ask: 0.005, mark: 0.0045, delta: 0.1))
        let mid = try chain.run { definition, settings in
            Self.rolling(&definition, &settings)
            settings.fillModel = .mid
        }
        #expect(mid.counters.exitsWaiting == 1)
        #expect(mid.trades.first?.closeTime == ChainSketch.hour(2))
        #expect(isClose(mid.trades.first?.exitPrice, 0.0045))
        let touch = try chain.run(Self.rolling)
        #expect(touch.counters.exitsWaiting == 0)
        #expect(touch.trades.first?.closeTime == ChainSketch.hour(1))
    }

    @Test("rolls at its delta, and sells another option in the same step")
    func roll() throws {
        var chain = ChainSketch()
        chain.add(0, Self.sale)
        chain.add(
            1,
            Line(bid: 0.04, ask: 0.041, mark: 0.04, delta: 0.55),
            Line(48_000, bid: 0.01, ask: 0.011, mark: 0.0105, delta: 0.25)
        )
        let result = try chain.run(hours: 0..<2, Self.rolling)
        #expect(result.trades.map(\.exitReason) == [.roll, .end])
        #expect(result.trades.map(\.strike) == [45_000, 48_000])
        #expect(result.trades.map(\.contracts) == [1, Tolerance.roundDown(0.9, step: 0.1)])
        #expect(result.counters.rolls == 1)
        #expect(result.counters.entries == 2)
    }

    @Test("does not sell again in the step what it bought back in it")
    func boughtBack() throws {
        var chain = ChainSketch()
        chain.add(0, Self.sale)
        chain.add(1, Line(bid: 0.004, ask: 0.005, mark: 0.0045, delta: 0.25))
        chain.add(2, Line(bid: 0.004, ask: 0.005, mark: 0.0045, delta: 0.25))
        let result = try chain.run(Self.rolling)
        #expect(result.trades.map(\.openTime) == [ChainSketch.hour(0), ChainSketch.hour(2)])
        #expect(result.counters.noCandidateSkips == 1)
    }

    @Test(
        "rolls at its days to expiry, but waits while crossed, too wide, one-sided or not quoted",
        arguments: [
            Line(bid: 0.012, ask: 0.011, mark: 0.01, delta: 0.3), Line(bid: 0.006, ask: 0.011, mark: 0.01, delta: 0.3),
            Line(ask: 0.011, mark: 0.01, delta: 0.3), Line(bid: 0.01, mark: 0.01, delta: 0.3),
            Line(50_000, bid: 0.01, ask: 0.011),
        ]
    )
    func rollWaits(line: Line) throws {
        var chain = ChainSketch()
        chain.add(0, Self.sale)
        chain.add(1, line)
        chain.add(2, Line(bid: 0.0105, ask: 0.011, mark: 0.0107, delta: 0.3))
        let result = try chain.run { definition, settings in
            Self.rolling(&definition, &settings)
            definition.rollDTE = 10 - 1.0 / 24
        }
        #expect(result.counters.exitsWaiting == 1)
        #expect(result.trades.first?.exitReason == .roll)
        #expect(result.trades.first?.closeTime == ChainSketch.hour(2))
    }

    @Test("never happens before settlement with hold_to_expiry")
    func hold() throws {
        var chain = ChainSketch()
        chain.add(0, Self.sale)
        chain.add(1, Line(bid: 0.0001, ask: 0.0002, mark: 0.0001, delta: 0.99))
        #expect(try chain.run().trades.first?.exitReason == .end)
    }

    @Test("that leaves less coin than the open calls need fails the run, naming the instrument bought")
    func coverBroken() throws {
        var chain = ChainSketch()
        chain.add(0, Self.sale)
        chain.add(1, Line(bid: 1.05, ask: 1.1, mark: 1, delta: 0.99))
        let result = try chain.run(Self.rolling)
        #expect(result.status == .failed)
        #expect(result.failure?.code == .coverBroken)
        #expect(result.failure?.instrument == "BTC-25NOV23-45000-C")
        #expect(result.comparison == nil)
    }
}
