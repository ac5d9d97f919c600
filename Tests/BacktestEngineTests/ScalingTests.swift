import BacktestEngine
import Options
import Strategy
import TestSupport
import Testing

@Suite("The figures of a run")
struct ScalingTests {
    @Test(
        "scale with the start: eight times the coin in eight times the steps is eight times the PnL, to the bit",
        arguments: RandomRun.all
    )
    func scales(_ run: RandomRun) throws {
        let dataset = try run.dataset()
        let small = try run.run(dataset) { $0.settings.minAmount = 0.125 }
        let large = try run.run(dataset) { request in
            request.settings.minAmount = 1
            request.settings.initialCoin = 16
        }
        #expect(large.counters == small.counters)
        #expect(large.trades.map(\.contracts) == small.trades.map { $0.contracts * 8 })
        #expect(large.trades.map(\.pnlCoin) == small.trades.map { $0.pnlCoin * 8 })
        #expect(large.trades.map(\.pnlUSD) == small.trades.map { $0.pnlUSD * 8 })
        #expect(large.equity.equityUSD == small.equity.equityUSD.map { $0 * 8 })
        #expect(large.usd?.strategy.netPnL == small.usd?.strategy.netPnL.map { $0 * 8 })
        #expect(large.usd?.strategy.sharpe == small.usd?.strategy.sharpe)
        #expect(large.usd?.strategy.maxDrawdown == small.usd?.strategy.maxDrawdown)
    }

    @Test("are those of holding where nothing is ever sold", arguments: RandomRun.coveredCalls)
    func holds(_ run: RandomRun) throws {
        let result = try run.run(run.dataset()) { $0.definition.ivrvMin = 100 }
        #expect(result.trades.isEmpty)
        #expect(result.counters.entries == 0)
        for comparison in [result.usd, result.coin] {
            var strategy = try #require(comparison?.strategy)
            #expect(strategy.trading?.numTrades == 0)
            strategy.trading = nil
            #expect(strategy == comparison?.hold)
        }
        #expect(result.equity.equityUSD == result.equity.index.map { $0 * 2 })
        #expect(result.totals.feesUSD == 0)
    }

    @Test("are those of cash for a wheel that never sells", arguments: RandomRun.wheels)
    func keepsCash(_ run: RandomRun) throws {
        let result = try run.run(run.dataset()) { $0.definition.ivrvMin = 100 }
        let index = try #require(result.equity.index.first)
        #expect(result.equity.usd.allSatisfy { $0 == 2 * index })
        #expect(result.usd?.strategy.netPnL == 0)
        // Equity is worked out in coin and told in US dollars: a rounding is left.
        #expect(try #require(result.usd?.strategy.maxDrawdown) < 1e-12)
    }
}
