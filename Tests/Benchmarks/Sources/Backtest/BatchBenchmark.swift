import BacktestEngine
import Conversions
import Errors
import Foundation
import GRPCCore
import Messages
import Options
import ServiceKit
import Strategy

/// A year of hourly chains through `RunBatch`: thousands of definitions in one call over mutual TLS, each trial recorded
/// in the registry, beside the bare engine in this process; and one definition from cold chunk files.
struct BatchBenchmark: Sendable {
    private static let service = "RunBatch"
    private static let bare = "bare engine"
    private static let cold = "one definition, dataset from cold chunk files"

    private let options: BenchmarkOptions
    private let workspace: Workspace
    private let lab: LabUnderTest
    private let cores = ProcessInfo.processInfo.activeProcessorCount

    init(_ options: BenchmarkOptions, _ workspace: Workspace, _ lab: LabUnderTest) {
        self.options = options
        self.workspace = workspace
        self.lab = lab
    }

    private var count: Int { self.options.isShort ? 1_000 : 10_000 }

    func run() async throws -> FigureTable {
        var table = FigureTable("Definitions through RunBatch", sides: [Self.service, Self.bare])
        let chain = SampleChain.hourly(years: 1)
        let file = self.workspace.file("year.csv.gz")
        let rows = try chain.write(to: file)
        _ = try await self.lab.run("data", "import", file.path, "--underlying", "BTC")
        let definitions = SweepDefinitions(self.count, over: chain.range)
        let sweep = Sweep(
            backtests: try definitions.requests.map { try Backtest($0) },
            market: Market(try chain.dataset(), interval: .oneHour)
        )
        _ = try await sweep.run(2, cores: 1)
        try await self.lab.withClient(of: .backtest) { client in
            let engine = BacktestV1_BatchEngine.Client(wrapping: client)
            for round in 0..<self.options.sweepRounds {
                // Another hour, another dataset.
                let range = chain.range.lowerBound + Int64(round + 1) * Milliseconds.hour..<chain.range.upperBound
                let cold = try await Stopwatch.seconds { try await Self.batch(definitions, 1, range, on: engine) }
                table.record(Self.cold, .milliseconds, side: Self.service, cold * 1_000)
                let name = "\(self.count) definitions, \(self.cores) cores"
                let served = try await Stopwatch.seconds {
                    try await Self.batch(definitions, self.count, range, on: engine)
                }
                table.record(name, .perSecond, aim: 0.5, side: Self.service, Double(self.count) / served)
                let bare = try await Stopwatch.seconds { _ = try await sweep.run(self.count, cores: self.cores) }
                table.record(name, .perSecond, aim: 0.5, side: Self.bare, Double(self.count) / bare)
            }
        }
        table.notes.append(
            "\(rows) quotes. From cold the dataset streams from the scraper's chunk files, is proven by its digest and "
                + "prepared; a trial is in the registry before it is told."
        )
        return table
    }

    /// One batch of the first `count` definitions, every trial taken.
    private static func batch(
        _ definitions: SweepDefinitions,
        _ count: Int,
        _ range: Range<Int64>,
        on engine: BacktestV1_BatchEngine.Client<some ClientTransport>
    ) async throws {
        var settings = RunSettings(start: range.lowerBound, end: range.upperBound)
        settings.decisionInterval = .oneHour
        let request = BacktestV1.RunBatchRequest(
            batchID: Self.identifier(),
            subject: .definition(StrategyV1.Definition(Definition())),
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
            count: UInt32(count),
            columns: definitions.columns(count)
        )
        let trials = try await engine.runBatch(request) { response in
            var trials = 0
            for try await message in response.messages {
                guard case .trials(let table) = message.event else { continue }
                trials += table.number.count
                guard table.status.allSatisfy({ $0 == .ok }) else {
                    throw LabError(.internalError, "a trial did not end well")
                }
            }
            return trials
        }
        guard trials == count else { throw LabError(.internalError, "\(trials) trials of \(count) definitions") }
    }

    /// A UUID of version 7 (RFC 9562): milliseconds, then chance.
    private static func identifier() -> String {
        let time = UInt64(Date.now.timeIntervalSince1970 * 1_000)
        let high = time << 16 | 0x7000 | UInt64.random(in: 0...0xFFF)
        let low = 1 << 63 | UInt64.random(in: 0..<1 << 62)
        let digits = String(format: "%016llx%016llx", high, low)
        var parts: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return parts.joined(separator: "-")
    }
}

extension SweepDefinitions {
    /// The first `count` definitions as what varies between them.
    fileprivate func columns(_ count: Int) -> [BacktestV1.ParameterColumn] {
        let some = self.requests.prefix(count).map(\.definition)
        let bands: [(String, KeyPath<Definition, Band>)] = [("delta_range", \.deltaRange), ("dte_range", \.dteRange)]
        let numbers: [(String, KeyPath<Definition, Double>)] = [
            ("ivrv_min", \.ivrvMin), ("take_profit", \.takeProfit), ("roll_dte", \.rollDTE),
            ("roll_delta", \.rollDelta),
        ]
        return bands.map { key, band in
            BacktestV1.ParameterColumn(
                key: key,
                numbers: some.map { $0[keyPath: band].low },
                highs: some.map { $0[keyPath: band].high }
            )
        }
            + numbers.map { key, number in
                BacktestV1.ParameterColumn(key: key, numbers: some.map { $0[keyPath: number] })
            } + [
                BacktestV1.ParameterColumn(key: "exit_style", texts: some.map(\.exitStyle.rawValue)),
                BacktestV1.ParameterColumn(
                    key: "position_size_rule",
                    texts: some.map(\.positionSizeRule.description)
                ),
            ]
    }
}
