import BacktestEngine
import Options
import Strategy
import Testing

@Suite("A run over a dirty market")
struct RunPropertyTests {
    @Test("trades at all", arguments: RandomRun.all)
    func trades(_ run: RandomRun) throws {
        let result = try run.run(run.dataset())
        #expect(result.status == .ok)
        #expect(result.counters.entries >= 3)
        #expect(result.counters.missedDecisions > 0)
    }

    @Test("reads nothing later than t: cut after t, every decision up to t is bit-identical", arguments: RandomRun.all)
    func noLookAhead(_ run: RandomRun) throws {
        let dataset = try run.dataset()
        let whole = try run.run(dataset)
        for point in stride(from: 20, to: whole.equity.count, by: 149) {
            let time = whole.equity.time[point]
            let cut = try run.run(dataset.truncated(after: time))
            #expect(cut.equity.count == point + 1)
            #expect(cut.equity.equityUSD.map(\.bitPattern) == whole.equity.equityUSD[...point].map(\.bitPattern))
            #expect(cut.equity.coin.map(\.bitPattern) == whole.equity.coin[...point].map(\.bitPattern))
            #expect(
                cut.equity.realisedVolatility.map(\.bitPattern)
                    == whole.equity.realisedVolatility[...point].map(\.bitPattern)
            )
            #expect(
                cut.equity.impliedVolatility.map(\.bitPattern)
                    == whole.equity.impliedVolatility[...point].map(\.bitPattern)
            )
            let closed = whole.trades.filter { $0.closeTime <= time && !$0.isOpenAtEnd }
            #expect(cut.trades.filter { !$0.isOpenAtEnd } == closed)
            #expect(cut.trades.map(\.openTime) == whole.trades.map(\.openTime).filter { $0 <= time })
        }
    }

    @Test("gives the same result twice, over a market prepared twice", arguments: RandomRun.all)
    func determinism(_ run: RandomRun) throws {
        let first = try run.run(run.dataset(), withDetail: true).document().text
        #expect(try run.run(run.dataset(), withDetail: true).document().text == first)
    }

    @Test("gives the same result to many runs that share one market at once")
    func shared() async throws {
        let run = RandomRun(template: .coveredCall, seed: 1, settlement: .inverse, style: .takeProfitAndRoll)
        let market = Market(try run.dataset(), interval: .oneHour)
        let backtest = try Backtest(run.request())
        let results = try await withThrowingTaskGroup(of: BacktestResult.self) { group in
            for _ in 0..<8 { group.addTask { try backtest.run(on: market) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 8)
        let first = try #require(results.first).document().text
        #expect(results.allSatisfy { $0.document().text == first })
    }

    @Test("explains its net PnL: the attribution adds up by day and in total", arguments: RandomRun.all)
    func attribution(_ run: RandomRun) throws {
        let result = try run.run(run.dataset(), withDetail: true)
        let detail = try #require(result.detail)
        let pnl = try #require(result.usd?.strategy.netPnL)
        #expect(abs(detail.attribution.total.sum - pnl) < 1e-6)
        #expect(abs(detail.attribution.days.map(\.terms.sum).reduce(0, +) - pnl) < 1e-6)
        #expect(abs(detail.attribution.total.fees + result.totals.feesUSD) < 1e-8)
        #expect(detail.attribution.total.theta > 0, "time runs for the seller")
        #expect(detail.fillBand.touch?.netPnL == pnl)
        #expect(detail.years.map(\.year) == [2023])
        #expect(detail.years.first?.figures.netPnL == pnl)
        #expect(detail.years.first?.figures.sharpe == result.usd?.strategy.sharpe)
    }
}
