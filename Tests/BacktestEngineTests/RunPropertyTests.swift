import BacktestEngine
import Errors
import Options
import Strategy
import Testing

/// A dirty chain of several weeks, the same for the same seed: fields are absent here and there, snapshots are missing.
struct RandomChain {
    private var state: UInt64
    let settlement: Settlement

    init(seed: UInt64, _ settlement: Settlement) {
        self.state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        self.settlement = settlement
    }

    /// Xorshift64*, uniform in 0..<1.
    private mutating func uniform() -> Double {
        self.state ^= self.state >> 12
        self.state ^= self.state << 25
        self.state ^= self.state >> 27
        return Double((self.state &* 0x2545_F491_4F6C_DD1D) >> 11) / Double(UInt64(1) << 53)
    }

    private mutating func or<T>(_ value: T, _ other: T, chance: Double) -> T { self.uniform() < chance ? other : value }

    mutating func dataset(hours: Int64) throws -> Dataset {
        var builder = DatasetBuilder(
            key: DatasetKey(source: "random", revision: "1", request: "all"),
            underlying: .btc,
            settlement: self.settlement
        )
        var index = 40_000.0
        for hour in 0..<hours {
            index *= 1 + 0.02 * (self.uniform() - 0.5)
            if self.uniform() < 0.05 { continue }
            let time = ChainSketch.hour(hour) - Int64(self.uniform() * 1000)
            try builder.beginSnapshot(time: time, index: index)
            for week in (hour / 168)...(hour / 168 + 3) {
                let expiry = ChainSketch.hour(week * 168 + 8)
                guard expiry > time else { continue }
                for strike in stride(from: 34_000.0, through: 52_000, by: 2000) where self.uniform() > 0.1 {
                    try self.quote(&builder, time, index, expiry, strike)
                }
            }
        }
        return builder.finish()
    }

    private mutating func quote(
        _ builder: inout DatasetBuilder,
        _ time: Int64,
        _ index: Double,
        _ expiry: Int64,
        _ strike: Double
    ) throws {
        let volatility = 0.5 + 0.2 * self.uniform()
        let black = Black76(
            forward: index,
            strike: strike,
            years: Double(expiry - time) / Double(Milliseconds.year),
            volatility: volatility
        )
        let unit = self.settlement == .inverse ? index : 1
        let fair = black.price(.call) / unit
        let name = Instrument.name(
            underlying: .btc,
            settlement: self.settlement,
            expiry: expiry,
            strike: strike,
            right: .call
        )
        let number = try builder.intern(
            Instrument(
                name: name,
                underlying: .btc,
                settlement: self.settlement,
                expiry: expiry,
                strike: strike,
                right: .call
            )
        )
        try builder.append(
            Quote(
                bid: self.or(fair * 0.97, .nan, chance: 0.1),
                ask: self.or(fair * 1.03, .nan, chance: 0.1),
                mark: self.or(fair, .nan, chance: 0.2),
                markIV: self.or(volatility, .nan, chance: 0.2),
                forward: self.or(index, .nan, chance: 0.3),
                delta: self.or(black.delta(.call), .nan, chance: 0.3)
            ),
            of: number
        )
    }
}

/// A market to run over and what to run.
struct RandomRun: Sendable, CustomTestStringConvertible {
    var seed: UInt64
    var settlement: Settlement
    var style: ExitStyle

    var testDescription: String { "seed \(self.seed), \(self.settlement.rawValue), \(self.style.rawValue)" }

    static let all = (1...4).flatMap { seed in
        Settlement.allCases.flatMap { settlement in
            ExitStyle.allCases.map { RandomRun(seed: UInt64(seed), settlement: settlement, style: $0) }
        }
    }

    func dataset() throws -> Dataset {
        var chain = RandomChain(seed: self.seed, self.settlement)
        return try chain.dataset(hours: 24 * 28)
    }

    func request() -> RunRequest {
        var definition = Definition()
        definition.settlement = self.settlement
        definition.exitStyle = self.style
        definition.deltaRange = Band(0.1, 0.45)
        definition.dteRange = Band(2, 16)
        definition.maxPositions = 3
        definition.positionSizeRule = .percent(40)
        definition.ivrvMin = 0.3
        definition.rvWindowDays = 2
        var settings = RunSettings(start: ChainSketch.hour(48), end: ChainSketch.hour(24 * 28))
        settings.initialCoin = 2
        return RunRequest(definition, settings)
    }

    func run(_ dataset: Dataset, withDetail: Bool = false) throws -> BacktestResult {
        try Backtest(self.request()).run(on: Market(dataset, interval: .oneHour), withDetail: withDetail)
    }
}

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
        for point in stride(from: 20, to: whole.equity.count, by: 97) {
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
        let run = RandomRun(seed: 1, settlement: .inverse, style: .takeProfitAndRoll)
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

    @Test("loses no coin: what it holds is the start and the flows of its trades", arguments: RandomRun.all)
    func conservation(_ run: RandomRun) throws {
        let result = try run.run(run.dataset())
        let index = try #require(result.equity.index.last)
        let coin = try #require(result.equity.equityCoin.last)
        let usd = try #require(result.equity.equityUSD.last)
        switch run.settlement {
        case .inverse: #expect(abs(coin - (2 + result.trades.map(\.pnlCoin).reduce(0, +))) < 1e-10)
        case .linear: #expect(abs(usd - (2 * index + result.trades.map(\.pnlUSD).reduce(0, +))) < 1e-6)
        }
        let fees = result.trades.map(\.feesCoin).reduce(0, +)
        #expect(abs(result.totals.feesCoin - fees) < 1e-12)
        let premium = result.trades.map { $0.contracts * $0.entryPrice }.reduce(0, +)
        let total = run.settlement == .inverse ? result.totals.premiumCoin : result.totals.premiumUSD
        #expect(abs(total - premium) < 1e-8)
    }

    @Test("never sells more calls than it holds coin for", arguments: RandomRun.all)
    func covered(_ run: RandomRun) throws {
        let result = try run.run(run.dataset())
        for (contracts, coin) in zip(result.equity.openContracts, result.equity.coin) {
            #expect(contracts <= coin + 1e-9)
        }
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
