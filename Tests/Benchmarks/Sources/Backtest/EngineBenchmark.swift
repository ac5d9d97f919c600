import Conversions
import Errors
import Foundation
import GRPCCore
import Messages
import Options
import ServiceKit
import Strategy

/// Backtests a second through the engine: over mutual TLS, each recorded in the registry; and the time from cold.
struct EngineBenchmark: Sendable {
    private static let lab = "thetalab-backtest"
    private static let inFlight = 8
    private static let warm = "backtests on a warm dataset, 8 in flight"
    private static let cold = "one backtest on a dataset that the engine does not have"

    private let options: BenchmarkOptions
    private let lab: LabUnderTest

    init(_ options: BenchmarkOptions, _ lab: LabUnderTest) {
        self.options = options
        self.lab = lab
    }

    func run(_ files: [ChainFile]) async throws -> FigureTable {
        var table = FigureTable("Backtests, through the engine", sides: [Self.lab])
        guard let first = files.first, let last = files.last else { return table }
        let whole = first.chain.range.lowerBound..<last.chain.range.upperBound
        try await self.lab.withClient(of: .backtest) { client in
            let engine = BacktestV1_BacktestEngine.Client(wrapping: client)
            for round in 0..<self.options.rounds {
                // Another hour, another dataset. The file of this round, and what the warm-up before it asks for.
                let range = whole.lowerBound + Int64(round + 1) * Milliseconds.hour..<whole.upperBound
                let cold = try await Self.time { try await Self.backtest(0, range, on: engine) }
                table.record(Self.cold, .milliseconds, side: Self.lab, cold * 1_000)
                let rate = try await self.rate(range, on: engine)
                table.record(Self.warm, .perSecond, side: Self.lab, rate)
            }
        }
        let rows = files.reduce(0) { $0 + $1.rows }
        table.notes.append(
            "\(rows) rows, \(files.reduce(0) { $0 + $1.chain.days }) days, a decision an hour. From cold: the dataset "
                + "streams from the scraper, is proven by its digest, prepared, run over, and the run recorded."
        )
        return table
    }

    /// Runs per second over a while.
    private func rate(
        _ range: Range<Int64>,
        on engine: BacktestV1_BacktestEngine.Client<some ClientTransport>
    ) async throws -> Double {
        let duration = Duration.seconds(self.options.isShort ? 1 : 2)
        let start = ContinuousClock.now
        let runs = try await withThrowingTaskGroup(of: Int.self) { group in
            for lane in 0..<Self.inFlight {
                group.addTask {
                    var runs = 0
                    while ContinuousClock.now - start < duration {
                        try await Self.backtest(lane + runs, range, on: engine)
                        runs += 1
                    }
                    return runs
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(runs) / ((ContinuousClock.now - start) / .seconds(1))
    }

    /// One backtest, its result taken.
    private static func backtest(
        _ number: Int,
        _ range: Range<Int64>,
        on engine: BacktestV1_BacktestEngine.Client<some ClientTransport>
    ) async throws {
        let definitions = BacktestDefinitions.some
        var settings = RunSettings(start: range.lowerBound, end: range.upperBound)
        settings.decisionInterval = .oneHour
        let request = BacktestV1.RunBacktestRequest(
            runID: UUID().uuidString.lowercased(),
            subject: .definition(StrategyV1.Definition(definitions[number % definitions.count])),
            settings: StrategyV1.RunSettings(settings),
            data: .dataset(
                MarketDataV1.DatasetRequest(
                    source: "real_scraper",
                    underlying: "BTC",
                    settlement: .inverse,
                    fromMs: settings.start,
                    toMs: settings.end,
                    quotesFromMs: settings.start
                )
            ),
            force: true,
            brief: true
        )
        let status = try await engine.runBacktest(request) { response in
            var status = BacktestV1.Result.Status.unspecified
            for try await message in response.messages {
                if case .run(let run) = message.event { status = run.result?.status ?? .unspecified }
            }
            return status
        }
        guard status == .ok else { throw LabError(.internalError, "a backtest ended with \(status)") }
    }

    private static func time(_ body: () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await body()
        return (ContinuousClock.now - start) / .seconds(1)
    }
}
