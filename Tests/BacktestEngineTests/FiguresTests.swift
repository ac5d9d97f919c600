import BacktestEngine
import Options
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
            Self.expect(try backtest.figures(on: market, scratch: &scratch), toBeOf: try backtest.run(on: market))
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

    private static func expect(_ figures: RunFigures, toBeOf result: BacktestResult) {
        #expect(figures.status == result.status)
        #expect(figures.failure == result.failure)
        #expect(figures.isRuined == result.isRuined)
        #expect(figures.counters == result.counters)
        #expect(figures.totals == result.totals)
        #expect(figures.usd == result.usd)
        #expect(figures.coin == result.coin)
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
