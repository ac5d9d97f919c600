import Conversions
import Foundation
import GRPCCore
import Messages
import Strategy
import TestSupport
import Testing

/// Hundreds of covered calls over one synthetic chain: asked for by a person's own gRPC client, computed by engines that
/// may be killed, recorded at the registry.
@Suite(
    "A batch, through the services",
    .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"),
    .serialized
)
struct BatchTests {
    private static let count = 400
    private static let id = "0199c7a4-5a3e-7cc1-b2d0-1f6e8a94c0de"
    private static let otherID = "0199c7a4-0000-7cc1-b2d0-1f6e8a94c0de"
    private static let data = MarketDataV1.DatasetRequest(source: "synthetic", world: "null", worldSeed: 7)

    /// Ten days of January 2021, hour by hour.
    private static let settings: StrategyV1.RunSettings = {
        let start: Int64 = 1_609_459_200_000
        return StrategyV1.RunSettings(RunSettings(start: start, end: start + 10 * 86_400_000))
    }()

    private static let base: Definition = {
        var definition = Definition.preset(.balanced)
        definition.ivrvMin = 0
        definition.exitStyle = .takeProfitAndRoll
        return definition
    }()

    /// Covered calls that take profit ever later, further and further out.
    private static func definition(_ number: Int) -> Definition {
        var definition = Self.base
        definition.takeProfit = 0.1 + 0.8 * Double(number) / Double(Self.count)
        definition.deltaRange = Band(0.05 + 0.01 * Double(number % 10), 0.3 + 0.02 * Double(number % 7))
        return definition
    }

    private static func request(_ id: String) -> BacktestV1.RunBatchRequest {
        let definitions = (0..<Self.count).map { Self.definition($0) }
        return BacktestV1.RunBatchRequest(
            batchID: id,
            subject: .definition(StrategyV1.Definition(Self.base)),
            settings: Self.settings,
            data: .dataset(Self.data),
            count: UInt32(Self.count),
            columns: [
                .init(key: "take_profit", numbers: definitions.map(\.takeProfit)),
                .init(
                    key: "delta_range",
                    numbers: definitions.map(\.deltaRange.low),
                    highs: definitions.map(\.deltaRange.high)
                ),
            ]
        )
    }

    @Test("gives the figures of single runs, is listed at the registry, and asked for again computes nothing")
    func wholeBatch() async throws {
        try await BatchLab.run { lab in
            let engine = try await lab.engine()
            let viewer = await #expect(throws: RPCError.self) {
                try await lab.batch(Self.request(Self.id), on: engine, as: "bob", into: TrialBook())
            }
            #expect(viewer?.code == .permissionDenied)
            #expect(try await lab.batches().isEmpty)

            let told = TrialBook()
            let end = try await lab.batch(Self.request(Self.id), on: engine, into: told)
            #expect(end.computed == Int64(Self.count) && end.alreadyRecorded == 0 && end.failed == 0)
            #expect(told.trials.keys.sorted() == (0..<UInt32(Self.count)).map { $0 })
            #expect(Set(told.trials.values).count > Self.count / 4, "the definitions hardly differ in what they do")
            for number in [0, 33, 199, Self.count - 1] {
                try await Self.expectSingle(number, told, on: engine, lab)
            }

            let batches = try await lab.batches()
            #expect(batches.map(\.batchID) == [Self.id])
            #expect(batches.first?.trialCount == Int64(Self.count))
            #expect(batches.first?.requestedBy == "spiffe://thetalab/operator/ada")
            #expect(batches.first?.identity?.datasetDigest.isEmpty == false)
            #expect(try await lab.recorded(Self.id).trials == told.trials)

            let again = TrialBook()
            let secondEnd = try await lab.batch(Self.request(Self.id), on: engine, into: again)
            #expect(secondEnd.computed == 0 && secondEnd.alreadyRecorded == Int64(Self.count))
            #expect(again.trials == told.trials)
            #expect(try await lab.batches().map(\.trialCount) == [Int64(Self.count)])
            #expect(await engine.stop() == 0, "\(engine.log.suffix(4_000))")
        }
    }

    /// Compares a trial with the definition of its number run by itself, figure by figure.
    private static func expectSingle(
        _ number: Int,
        _ told: TrialBook,
        on engine: TestService,
        _ lab: BatchLab
    ) async throws {
        let result = try await lab.single(
            BacktestV1.RunBacktestRequest(
                runID: "0199c7a4-1111-7cc1-b2d0-\(100_000_000_000 + number)",
                subject: .definition(StrategyV1.Definition(Self.definition(number))),
                settings: Self.settings,
                data: .dataset(Self.data),
                brief: true
            ),
            on: engine
        )
        let trial = try #require(told.trials[UInt32(number)])
        #expect((result.counters?.entries ?? 0) > 0, "definition \(number) sells nothing")
        let figures = Self.figures(of: result)
        #expect(figures.count > 30)
        for (name, value) in figures {
            #expect(trial[name] == (value ?? .nan).bitPattern, "\(name) of definition \(number)")
        }
    }

    /// What a trial's row has of a result, by the names of its columns.
    private static func figures(of result: BacktestV1.Result) -> [(name: String, value: Double?)] {
        var figures: [(name: String, value: Double?)] = []
        for (numeraire, of) in [("usd", result.usd), ("coin", result.coin)] {
            guard let metrics = of?.strategy else { continue }
            let values: [(String, Double?)] = [
                ("net_pnl", metrics.netPnl), ("pnl_pct", metrics.pnlPct), ("cagr", metrics.cagr),
                ("annualised_volatility", metrics.annualisedVolatility), ("sharpe", metrics.sharpe),
                ("sortino", metrics.sortino), ("max_drawdown", metrics.maxDrawdown), ("calmar", metrics.calmar),
                ("num_trades", metrics.numTrades.map(Double.init)), ("win_rate", metrics.winRate),
                ("profit_factor", metrics.profitFactor), ("average_days_in_trade", metrics.averageDaysInTrade),
                ("exposure", metrics.exposure), ("drawdown_start", metrics.drawdownStart.map(Double.init)),
                ("drawdown_trough", metrics.drawdownTrough.map(Double.init)),
                ("drawdown_recovery", metrics.drawdownRecovery.map(Double.init)),
            ]
            figures += values.map { ("\(numeraire).\($0)", $1) }
        }
        if let totals = result.totals {
            figures += [
                ("totals.premium_coin", totals.premiumCoin), ("totals.premium_usd", totals.premiumUsd),
                ("totals.fees_coin", totals.feesCoin), ("totals.fees_usd", totals.feesUsd),
            ]
        }
        if let counters = result.counters {
            figures += [
                ("counters.entries", Double(counters.entries)), ("counters.rolls", Double(counters.rolls)),
                ("counters.take_profits", Double(counters.takeProfits)), ("counters.steps", Double(counters.steps)),
            ]
        }
        return figures
    }

    @Test(
        "goes on at another engine where one was killed, or stopped with no patience: every number once, unchanged",
        arguments: [SIGKILL, SIGTERM]
    )
    func endedEngine(_ signal: Int32) async throws {
        try await BatchLab.run { lab in
            let victim = try await lab.engine(["drain.notice": "0s", "drain.deadline": "0s"])
            let told = TrialBook()
            await #expect(throws: RPCError.self) {
                try await lab.batch(Self.request(Self.id), on: victim, into: told) { victim.signal(signal) }
            }
            // It is gone, and not only about to go, when another takes its place.
            _ = await victim.stop()

            let heir = try await lab.engine()
            let resumed = TrialBook()
            let end = try await lab.batch(Self.request(Self.id), on: heir, into: resumed)
            #expect(end.alreadyRecorded > 0, "the victim was ended before it had recorded anything")
            #expect(end.computed > 0, "the victim was ended after it had recorded everything")
            #expect(end.computed + end.alreadyRecorded == Int64(Self.count) && end.failed == 0)
            #expect(resumed.trials.keys.sorted() == (0..<UInt32(Self.count)).map { $0 })
            // What the victim told of had been recorded, and was not computed again.
            #expect(!told.trials.isEmpty && Int64(told.trials.count) <= end.alreadyRecorded)
            for (number, figures) in told.trials { #expect(resumed.trials[number] == figures, "trial \(number)") }
            #expect(try await lab.recorded(Self.id).trials == resumed.trials)

            let alone = TrialBook()
            try await lab.batch(Self.request(Self.otherID), on: heir, into: alone)
            #expect(alone.trials == resumed.trials)
            #expect(try await lab.batches().map(\.trialCount) == [Int64(Self.count), Int64(Self.count)])
            #expect(await heir.stop() == 0, "\(heir.log.suffix(4_000))")
        }
    }

    @Test("is filled by two engines that are asked for it at the same time, every number once")
    func twoEngines() async throws {
        try await BatchLab.run { lab in
            let engines = [try await lab.engine(), try await lab.engine()]
            let told = [TrialBook(), TrialBook()]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (engine, told) in zip(engines, told) {
                    group.addTask { try await lab.batch(Self.request(Self.id), on: engine, into: told) }
                }
                try await group.waitForAll()
            }
            #expect(told[0].trials.keys.sorted() == (0..<UInt32(Self.count)).map { $0 })
            #expect(told[0].trials == told[1].trials)
            #expect(try await lab.recorded(Self.id).trials == told[0].trials)
            #expect(try await lab.batches().map(\.trialCount) == [Int64(Self.count)])
            for engine in engines { #expect(await engine.stop() == 0, "\(engine.log.suffix(4_000))") }
        }
    }
}
