import BacktestEngine
import Errors
import Foundation
import Options
import Strategy

/// Backtests a second over one market in memory, on one core: the decision loop alone.
struct BacktestBenchmark: Sendable {
    private static let lab = "ThetaLab"
    private static let python = "plain Python"
    private static let run = "backtests on a warm dataset, one core"

    private let options: BenchmarkOptions
    private let workspace: Workspace

    init(_ options: BenchmarkOptions, _ workspace: Workspace) {
        self.options = options
        self.workspace = workspace
    }

    func run(_ file: ChainFile, _ report: inout Report) async throws -> FigureTable {
        var table = FigureTable("Backtests, in process", sides: [Self.lab, Self.python])
        let hasPython = ChildProcess.isInstalled("python3")
        if !hasPython { report.omissions.append("backtests beside Python: python3 is absent") }
        let market = Market(try file.chain.dataset(), interval: .oneHour)
        let definitions = BacktestDefinitions.some
        var settings = RunSettings(start: file.chain.range.lowerBound, end: file.chain.range.upperBound)
        settings.decisionInterval = .oneHour
        let backtests = try definitions.map { try Backtest(RunRequest($0, settings)) }
        // The first run works out what the others share.
        for backtest in backtests { _ = try backtest.run(on: market) }
        for _ in 0..<self.options.rounds {
            let seconds = try Self.time(backtests, on: market, for: self.options.isShort ? 0.3 : 1)
            table.record(Self.run, .perSecond, side: Self.lab, 1 / seconds)
            guard hasPython else { continue }
            let passes = self.options.isShort ? "3" : "10"
            let command = ["python3", "-c", Baseline.chooseCalls, file.url.path, passes]
            let output = try await ChildProcess.run(command, in: self.workspace).output
            guard let pass = output.split(separator: " ").first.flatMap({ Double($0) }) else {
                throw LabError(.internalError, "the baseline printed \(output)")
            }
            table.record(Self.run, .perSecond, side: Self.python, 1 / pass)
        }
        table.notes.append(
            "\(file.rows) rows, \(file.chain.days) days, a decision an hour. A backtest of the lab decides, fills, keeps "
                + "the ledger in coin and dollars and works out its metrics; Python's pass only looks at each snapshot "
                + "for the call nearest to a delta, which flatters it."
        )
        return table
    }

    /// Seconds that one backtest takes.
    private static func time(_ backtests: [Backtest], on market: Market, for seconds: Double) throws -> Double {
        let start = ContinuousClock.now
        var runs = 0
        while (ContinuousClock.now - start) / .seconds(1) < seconds {
            for backtest in backtests {
                let result = try backtest.run(on: market)
                guard result.status == .ok else {
                    throw LabError(.internalError, "a backtest ended with \(result.status)")
                }
            }
            runs += backtests.count
        }
        return (ContinuousClock.now - start) / .seconds(1) / Double(runs)
    }
}

/// What is run: covered calls of three profiles and two ranges of delta, as a study would vary them.
enum BacktestDefinitions {
    static var some: [Definition] {
        [RiskProfile.conservative, .balanced, .aggressive].flatMap { profile in
            [0, 0.05].map { shift in
                var definition = Definition.preset(profile, .coveredCall)
                definition.deltaRange = Band(definition.deltaRange.low + shift, definition.deltaRange.high + shift)
                // No wait for volatility: every run trades.
                definition.ivrvMin = 0
                return definition
            }
        }
    }
}
