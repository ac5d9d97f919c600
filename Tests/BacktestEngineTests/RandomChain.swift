import BacktestEngine
import Options
import Strategy
import Synchronization
import TestSupport
import Testing

/// A dirty chain of several weeks, the same for the same seed: fields are absent here and there, snapshots are missing.
struct RandomChain {
    private var random: SplitMix64
    let settlement: Settlement

    init(seed: UInt64, _ settlement: Settlement) {
        self.random = SplitMix64(seed: seed)
        self.settlement = settlement
    }

    private mutating func uniform() -> Double { self.random.unit() }

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
                for strike in stride(from: 30_000.0, through: 52_000, by: 2000) {
                    for right in Right.allCases where self.uniform() > 0.1 {
                        try self.quote(&builder, time, index, expiry, strike, right)
                    }
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
        _ strike: Double,
        _ right: Right
    ) throws {
        let volatility = 0.5 + 0.2 * self.uniform()
        let black = Black76(
            forward: index,
            strike: strike,
            years: Double(expiry - time) / Double(Milliseconds.year),
            volatility: volatility
        )
        let unit = self.settlement == .inverse ? index : 1
        let fair = black.price(right) / unit
        let name = Instrument.name(
            underlying: .btc,
            settlement: self.settlement,
            expiry: expiry,
            strike: strike,
            right: right
        )
        let number = try builder.intern(
            Instrument(
                name: name,
                underlying: .btc,
                settlement: self.settlement,
                expiry: expiry,
                strike: strike,
                right: right
            )
        )
        try builder.append(
            Quote(
                bid: self.or(fair * 0.97, .nan, chance: 0.1),
                ask: self.or(fair * 1.03, .nan, chance: 0.1),
                mark: self.or(fair, .nan, chance: 0.2),
                markIV: self.or(volatility, .nan, chance: 0.2),
                forward: self.or(index, .nan, chance: 0.3),
                delta: self.or(black.delta(right), .nan, chance: 0.3)
            ),
            of: number
        )
    }
}

/// A market to run over and what to run.
struct RandomRun: Sendable, CustomTestStringConvertible {
    var template: BaseStrategyType
    var seed: UInt64
    var settlement: Settlement
    var style: ExitStyle

    var testDescription: String {
        "\(self.template.rawValue), seed \(self.seed), \(self.settlement.rawValue), \(self.style.rawValue)"
    }

    static let coveredCalls = Self.seeds(1...4, .coveredCall)
    static let wheels = Self.seeds(1...3, .wheel)
    static let all = Self.coveredCalls + Self.wheels

    private static func seeds(_ seeds: ClosedRange<UInt64>, _ template: BaseStrategyType) -> [RandomRun] {
        seeds.flatMap { seed in
            Settlement.allCases.flatMap { settlement in
                ExitStyle.allCases.map {
                    RandomRun(template: template, seed: seed, settlement: settlement, style: $0)
                }
            }
        }
    }

    /// The dataset of this run, the same for all of its seed and settlement.
    func dataset() throws -> Dataset {
        try RandomMarkets.shared.dataset(seed: self.seed, self.settlement)
    }

    func request() -> RunRequest {
        var definition = Definition()
        definition.baseStrategyType = self.template
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

    /// Runs over `dataset`, of this run's own request unless `edit` says otherwise.
    func run(
        _ dataset: Dataset,
        withDetail: Bool = false,
        _ edit: (inout RunRequest) -> Void = { _ in }
    ) throws -> BacktestResult {
        var request = self.request()
        edit(&request)
        return try Backtest(request).run(on: Market(dataset, interval: .oneHour), withDetail: withDetail)
    }
}

/// The datasets that the tests of this process share: they are made slowly without optimisation.
private final class RandomMarkets: Sendable {
    private struct Key: Hashable {
        var seed: UInt64
        var settlement: Settlement
    }

    static let shared = RandomMarkets()

    private let known = Mutex<[Key: Dataset]>([:])

    func dataset(seed: UInt64, _ settlement: Settlement) throws -> Dataset {
        try self.known.withLock { known in
            let key = Key(seed: seed, settlement: settlement)
            if let dataset = known[key] { return dataset }
            var chain = RandomChain(seed: seed, settlement)
            let dataset = try chain.dataset(hours: 24 * 28)
            known[key] = dataset
            return dataset
        }
    }
}
