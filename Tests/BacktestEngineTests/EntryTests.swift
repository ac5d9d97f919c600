import Errors
import Options
import Strategy
import Testing

@Suite("An entry")
struct EntryTests {
    typealias Line = ChainSketch.Line

    @Test("sells what the size rule says at the bid, and the coin takes the premium less the fee")
    func sale() throws {
        var chain = ChainSketch()
        chain.add(0, Line(bid: 0.01, ask: 0.011, mark: 0.0105, delta: 0.25))
        let result = try chain.run { definition, _ in definition.positionSizeRule = .percent(50) }
        let trade = try #require(result.trades.first)
        #expect(trade.contracts == 0.5)
        #expect(trade.entryPrice == 0.01)
        #expect(isClose(trade.feesCoin, 0.5 * 0.0003))
        #expect(isClose(result.equity.coin.first, 1 + 0.005 - 0.00015))
        #expect(isClose(result.equity.equityCoin.first, 1 + 0.005 - 0.00015 - 0.5 * 0.0105))
        #expect(trade.isOpenAtEnd && trade.exitReason == .end && trade.exitPrice == 0.0105)
        #expect(result.usd?.strategy.trading?.numTrades == 0)
        #expect(result.totals.premiumCoin == 0.005)
    }

    @Test(
        "fills at its model's price, less the slippage",
        arguments: [(FillModel.touch, 0.01), (.mid, 0.011), (.mark, 0.0105)]
    )
    func fillModels(model: FillModel, price: Double) throws {
        var chain = ChainSketch()
        chain.add(0, Line(bid: 0.01, ask: 0.012, mark: 0.0105, delta: 0.25))
        let result = try chain.run { _, settings in
            settings.fillModel = model
            settings.slippage = 0.1
        }
        #expect(isClose(result.trades.first?.entryPrice, price * 0.9))
    }

    @Test("does not fill at a mark of 0 or none, and tries no other candidate", arguments: [0, Double.nan])
    func unfilled(mark: Double) throws {
        var chain = ChainSketch()
        chain.add(
            0,
            Line(bid: 0.01, ask: 0.012, mark: mark, delta: 0.25),
            Line(46_000, bid: 0.009, ask: 0.01, mark: 0.0095, delta: 0.2)
        )
        let result = try chain.run(hours: 0..<1) { _, settings in settings.fillModel = .mark }
        #expect(result.trades.isEmpty)
        #expect(result.counters.unfilledEntries == 1)
    }

    @Test(
        "has no candidate where one condition fails",
        arguments: [
            Line(bid: 0.01, ask: 0.012, delta: 0.149), Line(bid: 0.01, ask: 0.012, delta: 0.351),
            Line(bid: 0.01, ask: 0.012, delta: -0.25), Line(bid: 0.01, ask: 0.012),
            Line(bid: 0, ask: 0.012, delta: 0.25),
            Line(ask: 0.012, delta: 0.25), Line(bid: 0.01, delta: 0.25), Line(bid: 0.013, ask: 0.012, delta: 0.25),
            Line(bid: 0.01, ask: 0.0168, delta: 0.25), Line(hour: 119, bid: 0.01, ask: 0.012, delta: 0.25),
            Line(hour: 337, bid: 0.01, ask: 0.012, delta: 0.25), Line(45_000, .put, bid: 0.01, ask: 0.012, delta: 0.25),
        ]
    )
    func noCandidate(line: Line) throws {
        var chain = ChainSketch()
        chain.add(0, line)
        let result = try chain.run(hours: 0..<1)
        #expect(result.trades.isEmpty)
        #expect(result.counters.noCandidateSkips == 1)
    }

    @Test(
        "has a candidate at the very edge of every range",
        arguments: [
            Line(bid: 0.01, ask: 0.012, delta: 0.15), Line(bid: 0.01, ask: 0.012, delta: 0.35),
            Line(hour: 120, bid: 0.01, ask: 0.012, delta: 0.25), Line(hour: 336, bid: 0.01, ask: 0.012, delta: 0.25),
            Line(bid: 0.012, ask: 0.012, delta: 0.25), Line(bid: 0.003, ask: 0.005, delta: 0.25),
        ]
    )
    func edges(line: Line) throws {
        var chain = ChainSketch()
        chain.add(0, line)
        #expect(try chain.run(hours: 0..<1).trades.count == 1)
    }

    @Test("chooses the one nearest the middle of both ranges, in widths of them")
    func target() throws {
        var chain = ChainSketch()
        // 0.04/0.2 + 0.5/9 against 0.02/0.2 + 2.5/9.
        chain.add(
            0,
            Line(46_000, hour: 240, bid: 0.01, ask: 0.011, delta: 0.21),
            Line(45_000, hour: 168, bid: 0.01, ask: 0.011, delta: 0.23)
        )
        #expect(try chain.run().trades.first?.strike == 46_000)
    }

    @Test("breaks a tie by the earlier expiry, then the lower strike")
    func tie() throws {
        var chain = ChainSketch()
        chain.add(
            0,
            Line(46_000, bid: 0.01, ask: 0.011, delta: 0.2 + 2e-10),
            Line(45_000, bid: 0.01, ask: 0.011, delta: 0.3),
            Line(47_000, hour: 216, bid: 0.01, ask: 0.011, delta: 0.2)
        )
        #expect(try chain.run().trades.first?.strike == 47_000, "9 and 10 days are as near to 9.5, 9 is earlier")
        #expect(
            try chain.run { definition, _ in definition.dteRange = Band(10, 10) }.trades.first?.strike == 45_000,
            "a range without width counts 0"
        )
    }

    @Test("with max_yield sells the greatest bid a year")
    func maxYield() throws {
        var chain = ChainSketch()
        chain.add(
            0,
            Line(45_000, hour: 240, bid: 0.02, ask: 0.021, delta: 0.25),
            Line(46_000, hour: 168, bid: 0.015, ask: 0.016, delta: 0.2)
        )
        let result = try chain.run { definition, _ in definition.selection = .maxYield }
        #expect(result.trades.first?.strike == 46_000)
    }

    @Test("is cut down to the coin that covers no other call, and counted where too little is left")
    func cover() throws {
        var chain = ChainSketch()
        chain.add(0, Line(45_000, bid: 0.01, ask: 0.011, mark: 0.01, delta: 0.25))
        chain.add(
            1,
            Line(45_000, bid: 0.01, ask: 0.011, mark: 0.01, delta: 0.25),
            Line(46_000, bid: 0.01, ask: 0.011, mark: 0.01, delta: 0.2)
        )
        chain.add(2, Line(47_000, bid: 0.01, ask: 0.011, mark: 0.01, delta: 0.2))
        let result = try chain.run { definition, _ in
            definition.maxPositions = 3
            definition.positionSizeRule = .percent(60)
        }
        #expect(
            result.trades.map(\.contracts) == [
                Tolerance.roundDown(0.6, step: 0.1), Tolerance.roundDown(0.4, step: 0.1),
            ]
        )
        #expect(result.counters.sizeSkips == 1)
        #expect(result.counters.entries == 2)
        #expect(result.equity.openPositions == [1, 2, 2])
    }

    @Test("of a fixed size sells that many, and below the minimum amount none")
    func fixed() throws {
        var chain = ChainSketch(.inverse, .eth)
        chain.add(0, index: 2000, Line(2200, bid: 0.01, ask: 0.011, delta: 0.25))
        let twelve = try PositionSizeRule(parsing: "fixed_2.9_eth")
        let result = try chain.run { definition, settings in
            definition.positionSizeRule = twelve
            settings.initialCoin = 20
        }
        #expect(result.trades.first?.contracts == 2)
        let small = try chain.run(hours: 0..<1) { definition, _ in definition.positionSizeRule = .percent(90) }
        #expect(small.counters.sizeSkips == 1)
        let finer = try chain.run { definition, settings in
            definition.positionSizeRule = .percent(90)
            settings.minAmount = 0.25
        }
        #expect(finer.trades.first?.contracts == 0.75)
    }

    @Test("skips what expires after last_expiry_ms")
    func lastExpiry() throws {
        var chain = ChainSketch()
        chain.add(0, Line(bid: 0.01, ask: 0.011, delta: 0.25))
        let barred = try chain.run(hours: 0..<1) { _, settings in settings.lastExpiry = ChainSketch.hour(240) - 1 }
        #expect(barred.counters.noCandidateSkips == 1)
        #expect(try chain.run { _, settings in settings.lastExpiry = ChainSketch.hour(240) }.trades.count == 1)
    }

    @Test("waits while IV/RV is absent or below the filter, and counts which")
    func filter() throws {
        var chain = ChainSketch()
        let line = Line(bid: 0.01, ask: 0.011, iv: 0.5, delta: 0.25)
        for hour: Int64 in 0..<10 { chain.add(hour, index: hour % 2 == 0 ? 40_000 : 40_100, line) }
        let result = try chain.run(hours: 0..<10) { definition, _ in
            definition.rvWindowDays = 6.0 / 24
            definition.ivrvMin = 100
        }
        // Of the 4.8 returns needed the window holds five from the fifth hour on.
        #expect(result.counters.warmupSkips == 5)
        #expect(result.counters.ivrvSkips == 5)
        #expect(result.equity.realisedVolatility.map(\.isNaN) == (0..<10).map { $0 < 5 })
        let passes = try chain.run(hours: 0..<10) { definition, _ in
            definition.rvWindowDays = 6.0 / 24
            definition.ivrvMin = 1
        }
        #expect(passes.trades.first?.openTime == ChainSketch.hour(5))
        #expect(passes.counters.warmupSkips == 5)
    }
}
