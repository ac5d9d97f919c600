import BacktestEngine
import Errors
import Options
import Strategy
import Testing

@Suite("A run")
struct RunTests {
    typealias Line = ChainSketch.Line

    @Test("misses a decision without a snapshot, and has no point there")
    func missed() throws {
        var chain = ChainSketch()
        chain.add(0)
        chain.add(3)
        let result = try chain.run(hours: 0..<5)
        #expect(result.counters.decisions == 5)
        #expect(result.counters.steps == 2)
        #expect(result.counters.missedDecisions == 3)
        #expect(result.equity.time == [ChainSketch.hour(0), ChainSketch.hour(3)])
        let daily = try chain.run(hours: 1..<25) { _, settings in settings.decisionInterval = .oneDay }
        #expect(daily.equity.time == [ChainSketch.hour(24)])
        #expect(daily.equity.snapshot == [ChainSketch.hour(3)])
    }

    @Test("without a step has no figure that would need one")
    func empty() throws {
        var chain = ChainSketch()
        chain.add(100)
        let result = try chain.run(hours: 0..<5)
        #expect(result.status == .ok)
        #expect(result.document()["metrics"]?.members?.map(\.key) == ["num_trades"])
        #expect(result.document()["hold"]?.members?.isEmpty == true)
        #expect(result.document()["totals"]?["min_usd"] == nil)
    }

    @Test("ends where its equity reaches 0")
    func ruined() throws {
        var chain = ChainSketch(.linear)
        chain.add(0, Line(bid: 400, ask: 440, mark: 400, delta: 0.25))
        chain.add(1, index: 40_000, Line(bid: 41_000, ask: 41_000, mark: 41_000, delta: 0.99))
        chain.add(2)
        let result = try chain.run(hours: 0..<3)
        #expect(result.isRuined)
        #expect(result.document()["ruined"] == true)
        #expect(result.equity.count == 2)
        #expect(result.usd?.strategy.cagr == nil)
        #expect(result.usd?.strategy.calmar == nil)
        #expect((result.usd?.strategy.maxDrawdown ?? 0) > 1)
        #expect(result.document()["metrics"]?["net_pnl"] != nil)
    }

    @Test("stops when it is cancelled, and says so")
    func cancelled() throws {
        var chain = ChainSketch()
        chain.add(0)
        let market = Market(try chain.dataset(), interval: .oneHour)
        var definition = Definition()
        definition.ivrvMin = 0
        let settings = RunSettings(start: ChainSketch.hour(0), end: ChainSketch.hour(5000))
        let backtest = try Backtest(RunRequest(definition, settings))
        var told: [Int] = []
        let result = try backtest.run(
            on: market,
            isCancelled: { told.count == 3 },
            progress: { told.append($0.decisions) }
        )
        #expect(result.status == .cancelled)
        #expect(told == [0, 512, 1024])
        #expect(result.comparison == nil)
        told = []
        let whole = try backtest.run(on: market, isCancelled: { false }, progress: { told.append($0.decisions) })
        #expect(whole.status == .ok)
        #expect(told.last == 5000)
    }

    @Test("is refused, in a plain sentence, where this build cannot run it or the market is another")
    func refused() throws {
        let settings = RunSettings(start: 0, end: Milliseconds.day)
        for edit: (inout Definition) -> Void in [
            {
                $0.baseStrategyType = .other
                $0.policyService = "oracle"
            }
        ] {
            var definition = Definition()
            edit(&definition)
            let error = #expect(throws: LabError.self) { try Backtest(RunRequest(definition, settings)) }
            #expect(error?.code == .unimplemented)
        }
        let market = Market(try ChainSketch(.linear).dataset(), interval: .oneHour)
        let backtest = try Backtest(RunRequest(Definition(), settings))
        #expect(throws: LabError.self) { try backtest.run(on: market) }
        let daily = Market(try ChainSketch().dataset(), interval: .oneDay)
        #expect(throws: LabError.self) { try backtest.run(on: daily) }
    }

    @Test("in coin tells the same trades by their coin")
    func numeraire() throws {
        var chain = ChainSketch()
        chain.add(0, Line(bid: 0.01, ask: 0.011, mark: 0.01, delta: 0.25))
        chain.add(240, index: 45_500)
        chain.add(264, index: 30_000)
        let usd = try chain.run(hours: 0..<265)
        let coin = try chain.run(hours: 0..<265) { _, settings in settings.numeraire = .coin }
        #expect(usd.trades == coin.trades)
        #expect(usd.usd == coin.usd && usd.coin == coin.coin)
        #expect(coin.comparison == coin.coin)
        #expect(coin.coin?.hold.netPnL == 0)
        #expect(coin.coin?.hold.maxDrawdown == 0)
        #expect(coin.coin?.hold.sharpe == nil)
        #expect(usd.regimes.map(\.pnlUSD) == coin.regimes.map(\.pnlUSD))
        #expect(usd.regimes.map(\.compoundedReturn) != coin.regimes.map(\.compoundedReturn))
    }
}
