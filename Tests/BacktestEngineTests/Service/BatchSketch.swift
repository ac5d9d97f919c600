import Conversions
import Messages
import ServiceKit
import Strategy

@testable import BacktestEngine

/// What tests of batches stand on: three days of one call that is always for sale, and a ledger in memory.
struct BatchSketch: Sendable {
    let trials = MemoryTrials()
    let source: SketchedSource

    static let id = "0199c7a4-5a3e-7cc1-b2d0-1f6e8a94c0de"
    static let otherID = "0199c7a4-0000-7cc1-b2d0-1f6e8a94c0de"
    static let settings = RunSettings(start: ChainSketch.hour(0), end: ChainSketch.hour(72))

    /// What every definition starts from.
    static let base: Definition = {
        var definition = Definition()
        definition.ivrvMin = 0
        definition.exitStyle = .takeProfitAndRoll
        return definition
    }()

    init() throws {
        var chain = ChainSketch()
        for hour in 0..<72 {
            let price = 0.011 + 0.0001 * Double(hour % 7)
            chain.add(
                Int64(hour),
                .init(bid: price - 0.001, ask: price, mark: price - 0.0005, iv: 0.5, forward: 40_000, delta: 0.25)
            )
        }
        self.source = SketchedSource(try chain.dataset())
    }

    func engine(workers: Int = 2, queue: Int = 4) -> BacktestEngine {
        BacktestEngine(
            registry: MemoryRuns(),
            ledger: self.trials,
            source: self.source,
            configuration: BacktestEngineConfiguration(
                workers: workers,
                queue: queue,
                cacheBytes: 1 << 24,
                lease: .seconds(30)
            ),
            clock: .stopped(at: 1)
        )
    }

    func wire(as caller: Role = .operator, workers: Int = 2) -> EngineOnTheWire {
        EngineOnTheWire(engine: self.engine(workers: workers), caller: caller)
    }

    /// What the definition of `number` takes profit at: ever later.
    static func takeProfit(_ number: Int) -> Double { 0.01 + 0.9 * Double(number) / 5_000 }

    /// `count` definitions, as they are asked for on the wire.
    static func request(_ count: Int, id: String = Self.id) -> BacktestV1.RunBatchRequest {
        BacktestV1.RunBatchRequest(
            batchID: id,
            subject: .definition(StrategyV1.Definition(Self.base)),
            settings: StrategyV1.RunSettings(Self.settings),
            data: .dataset(MarketDataV1.DatasetRequest(source: "sketch")),
            count: UInt32(count),
            columns: [
                BacktestV1.ParameterColumn(key: "take_profit", numbers: (0..<count).map { Self.takeProfit($0) })
            ]
        )
    }
}
