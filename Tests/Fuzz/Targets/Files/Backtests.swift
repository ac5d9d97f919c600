import Errors
import Options
import Strategy

@testable import BacktestEngine

extension FuzzTarget {
    /// Strategies over markets that no exchange would have: whatever a data source accepts, a run ends with figures or a
    /// failure.
    ///
    /// The input chooses the definition, then makes up the market, hour by hour.
    static let backtests = FuzzTarget("backtests") { input in
        var source = ByteSource(input)
        let definition = definition(&source)
        var settings = settings(&source)
        var sketch = MarketSketch(&source)
        settings.start = MarketSketch.start
        settings.end = sketch.draw(&source)
        guard let backtest = try? Backtest(RunRequest(definition, settings)) else { return }
        let market = Market(sketch.finish(), interval: settings.decisionInterval)
        let withDetail = definition.selection == .target
        let result = must("a run") { try backtest.run(on: market, withDetail: withDetail, isCancelled: { false }) }
        let text = result.document().text
        _ = must("a result's document is JSON") { try JSONValue(parsing: text) }
        demand(result.document().text == text, "the same result in other words")
        demand(result.equity.time.count <= market.decisions.count, "more points than decisions")
        let again = must("a second run") {
            try backtest.run(on: market, withDetail: withDetail, isCancelled: { false })
        }
        demand(again.document().text == text, "a second run has other figures")
        compare(backtest, market, with: result)
    }

    /// The figures without the curve are those of the whole run, the second time with memory that was used before.
    private static func compare(_ backtest: Backtest, _ market: Market, with result: BacktestResult) {
        var scratch = RunScratch()
        for _ in 0..<2 {
            let figures = must("the figures alone") {
                try backtest.figures(on: market, scratch: &scratch, isCancelled: { false })
            }
            var whole = BacktestResult(status: figures.status)
            whole.failure = figures.failure
            whole.isRuined = figures.isRuined
            whole.counters = figures.counters
            whole.totals = figures.totals
            whole.usd = figures.usd
            whole.coin = figures.coin
            var known = whole
            known.status = result.status
            known.failure = result.failure
            known.isRuined = result.isRuined
            known.counters = result.counters
            known.totals = result.totals
            known.usd = result.usd
            known.coin = result.coin
            demand(whole.document().text == known.document().text, "the figures alone are others")
        }
    }

    private static func definition(_ source: inout ByteSource) -> Definition {
        var definition = Definition()
        definition.deltaRange = Band(0.05, 0.95)
        definition.dteRange = Band(0, 30)
        let choices = source.byte()
        definition.baseStrategyType = choices & 1 == 0 ? .coveredCall : .wheel
        definition.exitStyle = choices & 2 == 0 ? .holdToExpiry : .takeProfitAndRoll
        definition.selection = choices & 4 == 0 ? .target : .maxYield
        definition.ivrvMin = choices & 8 == 0 ? 0 : 0.5
        definition.callAboveCost = choices & 16 == 0
        definition.maxPositions = 1 + Int64(choices >> 5 & 3)
        definition.rvWindowDays = choices & 128 == 0 ? 0.25 : source.double()
        let rules = ["100pct_equity", "50pct_equity", "1000pct_equity", "fixed_0_1_btc", "fixed_1000000000_btc"]
        if let rule = try? PositionSizeRule(parsing: rules[source.choice(rules.count)]) {
            definition.positionSizeRule = rule
        }
        return definition
    }

    private static func settings(_ source: inout ByteSource) -> RunSettings {
        var settings = RunSettings()
        let choices = source.byte()
        settings.fillModel = [.touch, .mid, .mark][Int(choices) % 3]
        settings.numeraire = choices & 4 == 0 ? .usd : .coin
        if choices & 8 != 0 { settings.slippage = source.double() }
        if choices & 16 != 0 { settings.initialCoin = source.double() }
        if choices & 32 != 0 { settings.minAmount = source.double() }
        if choices & 64 != 0 { settings.maxDeliveryAgeHours = source.double() }
        return settings
    }
}

/// A market in the making: what `DatasetBuilder` refuses is left out, as it is for every source.
private struct MarketSketch {
    /// 1 February 2024.
    static let start: Int64 = 1_706_745_600_000
    private static let snapshotsMax = 64

    private var builder = DatasetBuilder(
        key: DatasetKey(source: "fuzz", revision: "1", request: "all"),
        underlying: .btc,
        settlement: .inverse
    )
    private var instruments: [UInt32] = []

    init(_ source: inout ByteSource) {
        for number in 0..<1 + source.choice(6) {
            let expiry = Self.start + Int64(1 + source.choice(4)) * 8 * Milliseconds.hour
            let strike = source.choice(8) == 0 ? source.double() : 36_000 + Double(source.choice(16)) * 1000
            let right: Right = source.flag() ? .put : .call
            let instrument = Instrument(
                name: "I\(number)",
                underlying: .btc,
                settlement: .inverse,
                expiry: expiry,
                strike: strike,
                right: right
            )
            if let known = try? self.builder.intern(instrument) { self.instruments.append(known) }
        }
    }

    /// Makes up snapshots until the input ends; the time after the last.
    mutating func draw(_ source: inout ByteSource) -> Int64 {
        var time = Self.start
        var index = 40_000.0
        for _ in 0..<Self.snapshotsMax where !source.isEmpty {
            let step = source.byte()
            index = step & 0xF0 == 0xF0 ? source.double() : index * (1 + Double(Int(step >> 4) - 7) / 100)
            if (try? self.builder.beginSnapshot(time: time, index: index)) != nil {
                for instrument in self.instruments {
                    try? self.builder.append(Self.quote(&source), of: instrument, isModelled: step & 8 != 0)
                }
            }
            time += step & 7 == 7 ? Int64(source.byte()) * Milliseconds.hour + 1 : Milliseconds.hour
        }
        if source.flag() { try? self.builder.setDeliveryPrice(source.double(), of: Self.start + 8 * Milliseconds.hour) }
        return time + Milliseconds.hour
    }

    private static func quote(_ source: inout ByteSource) -> Quote {
        let kind = source.byte()
        guard kind & 0xC0 != 0xC0 else {
            return Quote(
                bid: source.double(),
                ask: source.double(),
                mark: source.double(),
                markIV: source.double(),
                forward: source.double(),
                delta: source.double()
            )
        }
        let price = Double(kind & 31) / 500
        return Quote(
            bid: kind & 64 == 0 ? price : .nan,
            ask: price + 0.001,
            mark: price,
            markIV: 0.6,
            forward: 40_000,
            delta: kind & 128 == 0 ? Double(kind & 31) / 40 : .nan
        )
    }

    consuming func finish() -> Dataset { self.builder.finish() }
}
