import BacktestEngine
import Options
import Statistics
import Strategy
import TestSupport
import Testing

@Suite("The figures of a run without its curve")
struct FiguresTests {
    @Test("are those of the whole run, to the bit", arguments: RandomRun.all)
    func same(_ run: RandomRun) throws {
        let market = Market(try run.dataset(), interval: .oneHour)
        var scratch = RunScratch()
        for request in Variants.of(run.request()) {
            let backtest = try Backtest(request)
            let result = try backtest.run(on: market)
            let figures = try backtest.figures(on: market, scratch: &scratch)
            Self.expect(figures, toBeOf: result, initialCoin: request.settings.initialCoin)
        }
    }

    @Test("are those of the whole run, to the bit, where it ends early", arguments: EarlyEnd.all)
    func early(_ end: EarlyEnd) throws {
        let market = Market(try end.dataset(), interval: .oneHour)
        var scratch = RunScratch()
        for numeraire in [Numeraire.usd, .coin] {
            var request = end.request()
            request.settings.numeraire = numeraire
            let backtest = try Backtest(request)
            let result = try backtest.run(on: market)
            end.expect(result)
            let figures = try backtest.figures(on: market, scratch: &scratch)
            Self.expect(figures, toBeOf: result, initialCoin: request.settings.initialCoin)
        }
    }

    @Test("do not depend on what else was run with the same scratch memory, in whatever order", arguments: 1...3)
    func order(_ seed: Int) throws {
        let runs = RandomRun.all.filter { $0.seed == UInt64(seed) }
        let markets = try runs.map { Market(try $0.dataset(), interval: .oneHour) }
        let pairs = try zip(runs, markets).flatMap { run, market in
            try Variants.of(run.request()).map { (backtest: try Backtest($0), market: market) }
        }
        let alone = try pairs.map { pair in
            var scratch = RunScratch()
            return try pair.backtest.figures(on: pair.market, scratch: &scratch)
        }
        var random = SplitMix64(seed: UInt64(seed))
        var scratch = RunScratch()
        for _ in 0..<3 {
            for number in pairs.indices.shuffled(using: &random) {
                let figures = try pairs[number].backtest.figures(on: pairs[number].market, scratch: &scratch)
                #expect(figures == alone[number])
            }
        }
    }

    private static func expect(_ figures: RunFigures, toBeOf result: BacktestResult, initialCoin: Double) {
        #expect(figures.status == result.status)
        #expect(figures.failure == result.failure)
        #expect(figures.isRuined == result.isRuined)
        #expect(figures.counters == result.counters)
        #expect(figures.totals == result.totals)
        #expect(figures.usd == result.usd)
        #expect(figures.coin == result.coin)
        #expect(figures.numeraire == result.numeraire)
        guard result.status == .ok else {
            #expect(figures.daily == RunFigures.Daily())
            return
        }
        let equity = result.equity
        let returns = DailyReturns(times: equity.time, equity: equity.equity(result.numeraire))
        #expect(figures.daily.days == returns.days)
        #expect(figures.daily.strategy.map(\.bitPattern) == returns.values.map(\.bitPattern))
        let worth = equity.index.map { result.numeraire == .usd ? $0 * initialCoin : initialCoin }
        let held = DailyReturns(times: equity.time, equity: worth)
        let hold = zip(held.days, held.values).filter { day, _ in returns.days.contains(day) }.map(\.1)
        #expect(figures.daily.hold.map(\.bitPattern) == hold.map(\.bitPattern))
    }
}

/// A request with other ranges, filters, windows and sizes, as a study would vary them.
enum Variants {
    static func of(_ request: RunRequest) -> [RunRequest] {
        (0..<8).map { number in
            var request = request
            request.definition.deltaRange = Band(0.05 + 0.02 * Double(number), 0.4 + 0.02 * Double(number))
            request.definition.dteRange = Band(1 + Double(number % 3), 14)
            request.definition.rvWindowDays = Double(2 + number % 2)
            request.definition.ivrvMin = [0.3, 0, 0.8, 1][number % 4]
            request.definition.maxPositions = Int64(1 + number % 4)
            request.definition.positionSizeRule = .percent([100, 50, 25][number % 3])
            request.definition.selection = number % 2 == 0 ? .target : .maxYield
            request.settings.numeraire = number % 3 == 0 ? .coin : .usd
            request.settings.initialCoin = number % 5 == 4 ? 5 : 2
            return request
        }
    }
}
