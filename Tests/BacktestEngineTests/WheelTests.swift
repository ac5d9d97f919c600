import Options
import Strategy
import Testing

@Suite("A wheel")
struct WheelTests {
    typealias Line = ChainSketch.Line

    /// A put of 38,000 sold at hour 0 that settles at hour 240.
    private static func chain(_ settlement: Settlement = .inverse) -> ChainSketch {
        var chain = ChainSketch(settlement)
        let unit = settlement == .inverse ? 1.0 : 40_000
        chain.add(
            0,
            Line(38_000, .put, bid: 0.01 * unit, ask: 0.011 * unit, mark: 0.01 * unit, delta: -0.25)
        )
        return chain
    }

    private static func run(
        _ chain: ChainSketch,
        hours: Range<Int64>,
        _ edit: (inout Definition, inout RunSettings) -> Void = { _, _ in }
    ) throws -> BacktestResult {
        try chain.run(hours: hours, withDetail: true) { definition, settings in
            definition.baseStrategyType = .wheel
            edit(&definition, &settings)
        }
    }

    /// A call that settles at hour 480, quoted at `hour`.
    private static func call(_ strike: Double, _ unit: Double = 1) -> Line {
        Line(strike, hour: 480, .call, bid: 0.02 * unit, ask: 0.022 * unit, mark: 0.02 * unit, delta: 0.3)
    }

    @Test("starts with the first step's worth of its coin, and turns a premium into US dollars at once")
    func start() throws {
        let result = try Self.run(Self.chain(), hours: 0..<1)
        let trade = try #require(result.trades.first)
        #expect(trade.right == .put)
        // One coin's worth, 40,000, secures 1.05 puts of 38,000; the whole equity is one coin.
        #expect(trade.contracts == 1)
        #expect(result.equity.coin == [0])
        #expect(isClose(result.equity.usd.first, 40_000 + (0.01 - 0.0003) * 40_000))
        #expect(isClose(result.equity.equityUSD.first, 40_000 + (0.01 - 0.0003) * 40_000 - 0.01 * 40_000))
        #expect(result.usd?.hold.netPnL == 0)
    }

    @Test("sells no more puts than its cash secures, by their strikes")
    func secured() throws {
        var chain = ChainSketch()
        chain.add(0, Line(39_900, .put, bid: 0.01, ask: 0.011, mark: 0.01, delta: -0.3))
        chain.add(1, Line(39_900, .put, bid: 0.01, ask: 0.011, mark: 0.01, delta: -0.3))
        let result = try Self.run(chain, hours: 0..<2) { definition, _ in
            definition.positionSizeRule = .percent(200)
            definition.maxPositions = 2
        }
        // 40,000 / 39,900 is 1.0025 puts, in steps of 0.1; the second sale is of the same option and none.
        #expect(result.trades.map(\.contracts) == [1])
        #expect(result.counters.noCandidateSkips == 1)
    }

    @Test("is assigned below the strike: the coin comes at the strike, the trade's PnL is that of a cash settlement")
    func assigned() throws {
        var chain = Self.chain()
        chain.add(240, index: 36_000)
        let result = try Self.run(chain, hours: 0..<241)
        let trade = try #require(result.trades.first)
        #expect(trade.exitReason == .assigned)
        let payoff = 2_000.0 / 36_000
        #expect(isClose(trade.exitPrice, payoff))
        #expect(isClose(trade.pnlUSD, (0.01 - 0.0003) * 40_000 - (payoff + 0.00015) * 36_000))
        #expect(result.equity.coin.last == 1)
        #expect(isClose(result.equity.usd.last, 40_000 + 388 - 38_000 - 0.00015 * 36_000))
        #expect(result.counters.assignments == 1)
        #expect(result.counters.settlements == 1)
        // What the trade made and what was there at the start are what is there now.
        #expect(isClose(result.equity.equityUSD.last, 40_000 + trade.pnlUSD))
    }

    @Test("is settled at the strike itself, and above it")
    func untouched() throws {
        for price in [38_000.0, 41_000] {
            var chain = Self.chain()
            chain.add(240, index: price)
            let result = try Self.run(chain, hours: 0..<241)
            #expect(result.trades.first?.exitReason == .settled)
            #expect(result.equity.coin.last == 0)
            #expect(isClose(result.equity.usd.last, 40_388))
        }
    }

    @Test("sells calls on the coin it was assigned, none below its cost, and has it called away above the strike")
    func calledAway() throws {
        var chain = Self.chain()
        chain.add(240, index: 36_000, Self.call(37_000), Self.call(38_000))
        chain.add(480, index: 45_000)
        let result = try Self.run(chain, hours: 0..<481)
        #expect(result.trades.map(\.exitReason) == [.assigned, .calledAway])
        #expect(result.trades.last?.strike == 38_000)
        #expect(result.equity.coin.last == 0)
        let cash = 40_388 - 38_000 - 0.00015 * 36_000 + (0.02 - 0.0003) * 36_000 + 38_000 - 0.00015 * 45_000
        #expect(isClose(result.equity.usd.last, cash))
        #expect(result.counters.calledAway == 1)
        // In coin's own figures the call was settled in cash.
        #expect(isClose(result.trades.last?.pnlCoin, 0.02 - 0.0003 - 7_000.0 / 45_000 - 0.00015))
    }

    @Test("sells calls below its cost where the definition lets it")
    func belowCost() throws {
        var chain = Self.chain()
        chain.add(240, index: 36_000, Self.call(37_000))
        let cautious = try Self.run(chain, hours: 0..<241)
        #expect(cautious.trades.count == 1)
        #expect(cautious.counters.noCandidateSkips == 1)
        let bold = try Self.run(chain, hours: 0..<241) { definition, _ in definition.callAboveCost = false }
        #expect(bold.trades.map(\.strike) == [38_000, 37_000])
    }

    @Test("keeps its coin where the call ends at or below the strike, and sells no put while it holds some")
    func kept() throws {
        var chain = Self.chain()
        chain.add(240, index: 36_000, Self.call(38_000))
        chain.add(
            480,
            index: 38_000,
            Line(36_000, hour: 720, .put, bid: 0.01, ask: 0.011, mark: 0.01, delta: -0.25)
        )
        let result = try Self.run(chain, hours: 0..<481)
        #expect(result.trades.map(\.exitReason) == [.assigned, .settled])
        #expect(result.equity.coin.last == 1)
        #expect(result.counters.noCandidateSkips == 1)
    }

    @Test("waits, while a put is open beside coin that came, until nothing is open")
    func changing() throws {
        var chain = ChainSketch()
        let near = Line(38_000, hour: 240, .put, bid: 0.01, ask: 0.011, mark: 0.01, delta: -0.25)
        let far = Line(37_000, hour: 264, .put, bid: 0.01, ask: 0.011, mark: 0.01, delta: -0.25)
        chain.add(0, near, far)
        chain.add(1, near, far)
        chain.add(240, index: 37_500, Self.call(40_000))
        chain.add(264, index: 37_500, Self.call(40_000))
        let result = try Self.run(chain, hours: 0..<265) { definition, _ in
            definition.maxPositions = 2
            definition.positionSizeRule = .percent(50)
        }
        #expect(result.trades.map(\.exitReason) == [.assigned, .settled, .end])
        // The call was there at hour 240; it is sold at 264, when the other put is gone.
        #expect(result.trades.last?.openTime == ChainSketch.hour(264))
        #expect(result.trades.last?.right == .call)
    }

    @Test("weighs the strikes of its coin by contracts")
    func averageCost() {
        var book = Book(settlement: .inverse, coin: 0, usd: 100_000, optionLedger: .usd)
        #expect(book.averageCost == nil)
        for (strike, contracts) in [(38_000.0, 0.5), (36_000, 1.5)] {
            let terms = Instrument(
                name: "P",
                underlying: .btc,
                settlement: .inverse,
                expiry: 1,
                strike: strike,
                right: .put
            )
            book.sell(terms, number: 0, contracts: contracts, price: 0, fee: 0, index: 1, time: 0)
            book.settle(at: 0, payoff: 0, fee: 0, price: 1, delivery: .assigned)
        }
        #expect(book.averageCost == 36_500)
        #expect(book.coin == 2)
        #expect(book.usd == 100_000 - 19_000 - 54_000)
    }

    @Test("rolls nothing: it takes its profit, or runs to settlement")
    func takesProfit() throws {
        var chain = Self.chain()
        chain.add(230, Line(38_000, .put, bid: 0.02, ask: 0.021, mark: 0.02, delta: -0.9))
        chain.add(231, Line(38_000, .put, bid: 0.004, ask: 0.005, mark: 0.004, delta: -0.1))
        let result = try Self.run(chain, hours: 0..<232) { definition, _ in
            definition.exitStyle = .takeProfitAndRoll
            definition.rollDTE = 1
        }
        #expect(result.trades.map(\.exitReason) == [.takeProfit])
        #expect(result.counters.rolls == 0)
        #expect(result.counters.exitsWaiting == 0)
        #expect(isClose(result.equity.usd.last, 40_000 + (0.01 - 0.0003 - 0.005 - 0.0003) * 40_000))
    }

    @Test("pays the spot fee on the coin that changes hands, and the trade bears it")
    func spotFee() throws {
        var chain = Self.chain()
        chain.add(240, index: 36_000)
        let free = try Self.run(chain, hours: 0..<241)
        let charged = try Self.run(chain, hours: 0..<241) { _, settings in settings.spotFeeRate = 0.001 }
        let (before, after) = (try #require(free.trades.first), try #require(charged.trades.first))
        #expect(isClose(after.feesUSD, before.feesUSD + 38))
        #expect(isClose(after.pnlUSD, before.pnlUSD - 38))
        #expect(isClose(after.pnlCoin, before.pnlCoin - 38.0 / 36_000))
        #expect(isClose(charged.equity.usd.last, (free.equity.usd.last ?? 0) - 38))
    }

    @Test("of linear options exchanges coin at the strike, its fees and premiums in US dollars as they are")
    func linear() throws {
        var chain = Self.chain(.linear)
        chain.add(240, index: 36_000, Self.call(39_000, 36_000))
        chain.add(480, index: 40_000)
        let result = try Self.run(chain, hours: 0..<481)
        #expect(result.trades.map(\.exitReason) == [.assigned, .calledAway])
        let cash = 40_000 + 400 - 12 - 38_000 - 5.4 + 720 - 10.8 + 39_000 - 6
        #expect(isClose(result.equity.usd.last, cash))
        #expect(result.equity.coin.last == 0)
    }

    @Test("has its PnL explained: the moves of each day add up to it")
    func attribution() throws {
        var chain = Self.chain()
        chain.add(240, index: 36_000, Self.call(38_000))
        chain.add(300, index: 37_000, Self.call(38_000))
        chain.add(480, index: 45_000)
        let result = try Self.run(chain, hours: 0..<481)
        let total = try #require(result.detail?.attribution.total)
        #expect(isClose(total.sum, (result.equity.equityUSD.last ?? 0) - 40_000))
    }
}
