import Options
import Strategy
import Testing

@Suite("A settlement")
struct SettlementTests {
    typealias Line = ChainSketch.Line

    static func chain(_ settlement: Settlement = .inverse) -> ChainSketch {
        var chain = ChainSketch(settlement)
        let unit = settlement == .inverse ? 1.0 : 40_000
        chain.add(0, Line(bid: 0.01 * unit, ask: 0.011 * unit, mark: 0.01 * unit, delta: 0.25))
        return chain
    }

    @Test("pays in coin at the delivery price, less the delivery fee, and closes at the expiry")
    func inverse() throws {
        var chain = Self.chain()
        chain.add(239, index: 49_000)
        chain.add(240, index: 50_000)
        let result = try chain.run(hours: 0..<241)
        let trade = try #require(result.trades.first)
        #expect(trade.exitReason == .settled)
        #expect(trade.closeTime == ChainSketch.hour(240))
        #expect(isClose(trade.exitPrice, 0.1))
        #expect(trade.exitIndex == 50_000)
        #expect(isClose(trade.feesCoin, 0.0003 + 0.00015))
        #expect(isClose(trade.pnlUSD, (0.01 - 0.0003) * 40_000 - (0.1 + 0.00015) * 50_000))
        #expect(isClose(result.equity.coin.last, 1 + 0.01 - 0.0003 - 0.1 - 0.00015))
        #expect(result.counters.settlements == 1)
        #expect(result.counters.steps == 3)
        #expect(result.counters.missedDecisions == 238)
        #expect(result.usd?.strategy.trading?.numTrades == 1)
        #expect(isClose(result.usd?.strategy.trading?.averageDaysInTrade, 10))
    }

    @Test("of a linear option goes to the USD ledger, which may become a loan; coin does not move")
    func linear() throws {
        var chain = Self.chain(.linear)
        chain.add(240, index: 50_000)
        let result = try chain.run(hours: 0..<241)
        let trade = try #require(result.trades.first)
        #expect(trade.instrument == "BTC_USDC-25NOV23-45000-C")
        #expect(isClose(trade.feesUSD, 12 + 7.5))
        #expect(isClose(trade.feesCoin, 12.0 / 40_000 + 7.5 / 50_000))
        #expect(isClose(trade.pnlUSD, 400 - 12 - 5000 - 7.5))
        #expect(result.equity.coin == [1, 1])
        #expect(isClose(result.totals.minUSD, 400 - 12 - 5000 - 7.5))
        #expect(isClose(result.equity.equityUSD.last, 50_000 - 4619.5))
        #expect(isClose(result.equity.equityCoin.last, 45_380.5 / 50_000))
        #expect(isClose(trade.pnlCoin, 388.0 / 40_000 - 5007.5 / 50_000))
    }

    @Test("that fell due in missed decisions happens at the next step, at the price of its expiry")
    func late() throws {
        var chain = Self.chain()
        chain.add(238, index: 44_000)
        chain.add(260, index: 60_000)
        let result = try chain.run(hours: 0..<261)
        #expect(result.trades.first?.exitReason == .settled)
        #expect(result.trades.first?.closeTime == ChainSketch.hour(240))
        #expect(result.trades.first?.exitIndex == 44_000)
        #expect(result.equity.time.last == ChainSketch.hour(260))
    }

    @Test("without a price that may be used fails the run, naming the first such instrument; nothing is guessed")
    func missing() throws {
        var chain = Self.chain()
        chain.add(233, index: 44_000)
        chain.add(241, index: 44_000)
        let result = try chain.run(hours: 0..<242)
        #expect(result.status == .failed)
        #expect(result.failure?.code == .missingDeliveryPrice)
        #expect(result.failure?.instrument == "BTC-25NOV23-45000-C")
        #expect(result.failure?.expiry == ChainSketch.hour(240))
        #expect(result.document()["error"]?["code"]?.string == "MISSING_DELIVERY_PRICE")
        let patient = try chain.run(hours: 0..<242) { _, settings in settings.maxDeliveryAgeHours = 7 }
        #expect(patient.status == .ok)
        chain.deliver(240, price: 46_000)
        #expect(isClose(try chain.run(hours: 0..<242).trades.first?.exitPrice, 1000.0 / 46_000))
    }

    @Test("of several goes by expiry, then strike")
    func order() throws {
        var chain = ChainSketch()
        let late = Line(45_000, hour: 241, bid: 0.01, ask: 0.011, mark: 0.01, delta: 0.25)
        let early = Line(46_000, hour: 240, bid: 0.01, ask: 0.011, mark: 0.01, delta: 0.35)
        chain.add(0, late)
        chain.add(1, late, early)
        chain.add(250)
        let result = try chain.run(hours: 0..<251) { definition, _ in
            definition.maxPositions = 2
            definition.positionSizeRule = .percent(50)
        }
        #expect(result.status == .failed)
        #expect(result.failure?.instrument == "BTC-25NOV23-46000-C")
    }
}
