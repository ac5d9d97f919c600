import BacktestEngine
import Errors
import Foundation
import Options
import Strategy

/// Covered calls over years of hourly chains, in process: single and by the thousand, on one core and on all, beside the
/// same covered calls in Python. The peers prove that they trade as the engine does, to 1e-9, before they are timed.
struct SweepBenchmark: Sendable {
    private static let lab = "ThetaLab"
    private static let numba = "numba loop"
    private static let pandas = "pandas loop"
    private static let singles = ["hold_to_expiry", "tp_and_roll"]

    private let options: BenchmarkOptions
    private let workspace: Workspace
    private let cores = ProcessInfo.processInfo.activeProcessorCount

    init(_ options: BenchmarkOptions, _ workspace: Workspace) {
        self.options = options
        self.workspace = workspace
    }

    func run(into report: inout Report) async throws {
        var peers: Peers?
        do {
            peers = try await Peers(self.workspace)
        } catch {
            report.omissions.append("backtests beside numba and pandas: their packages cannot be installed: \(error)")
        }
        for years in self.options.isShort ? [1] : [1, 2, 4] {
            report.tables.append(try await self.table(years, peers))
        }
    }

    private func counts(_ years: Int) -> [Int] {
        if years > 1 { return [1_000] }
        return self.options.isShort ? [1, 10, 100, 1_000] : [1, 10, 100, 10_000]
    }

    private func table(_ years: Int, _ peers: Peers?) async throws -> FigureTable {
        let chain = SampleChain.hourly(years: years)
        let dataset = try chain.dataset()
        let counts = self.counts(years)
        let definitions = SweepDefinitions(counts.max() ?? 1, over: chain.range)
        let backtests = try definitions.requests.map { try Backtest($0) }
        let folder = try PeerFolder(self.workspace.file("peers-\(years)"))
        defer { try? FileManager.default.removeItem(at: folder.url) }
        try folder.write(dataset, definitions)
        try folder.writeExpected(backtests.prefix(PeerFolder.checked), on: Market(dataset, interval: .oneHour))

        let title = "Covered calls over \(years) year\(years > 1 ? "s" : "") of hourly chains, in process"
        var table = FigureTable(title, sides: [Self.lab, Self.numba, Self.pandas])
        for round in 0..<self.options.sweepRounds {
            try await self.measureLab(dataset, backtests, counts, into: &table)
            guard let peers else { continue }
            let numba = try await peers.measure(.numba, over: folder, counts)
            self.record(numba, counts, side: Self.numba, into: &table)
            // It takes seconds where the others take fractions of a millisecond: once is enough.
            guard round == 0, years == 1 else { continue }
            let pandas = try await peers.measure(.pandas, over: folder)
            self.record(pandas, [], side: Self.pandas, into: &table)
        }
        table.notes.append(
            "\(dataset.snapshotCount) snapshots, \(dataset.rowCount) quotes, a decision an hour, metrics included. "
                + "Each peer made the same trades, PnL and figures to 1e-9 first (numba those of "
                + "\(min(PeerFolder.checked, backtests.count)) definitions). Peak memory is that of the whole process "
                + "while it prepares and sweeps, the columns included."
        )
        return table
    }

    private func measureLab(
        _ dataset: Dataset,
        _ backtests: [Backtest],
        _ counts: [Int],
        into table: inout FigureTable
    ) async throws {
        ProcessMemory.forgetPeak()
        var market = Market(dataset, interval: .oneHour)
        let prepare = await Stopwatch.seconds { market = Market(dataset, interval: .oneHour) }
        let sweep = Sweep(backtests: backtests, market: market)
        // The first run works out what the others share.
        _ = try await sweep.run(2, cores: 1)
        var figures = ["prepare": prepare]
        for (number, name) in Self.singles.enumerated() {
            var scratch = RunScratch()
            figures[name] = try await Stopwatch.best(for: 0.5) {
                _ = try backtests[number].figures(on: market, scratch: &scratch)
            }
        }
        for count in counts {
            figures["sweep_\(count)"] = try await Stopwatch.best(for: 0) { _ = try await sweep.run(count, cores: 1) }
            figures["parallel_\(count)"] = try await Stopwatch.best(for: 0) {
                _ = try await sweep.run(count, cores: self.cores)
            }
        }
        figures["peak_bytes"] = ProcessMemory.peak
        figures["steps"] = Double(dataset.snapshotCount)
        figures["rows"] = Double(dataset.rowCount)
        self.record(figures, counts, side: Self.lab, into: &table)
    }

    private func record(
        _ figures: [String: Double],
        _ counts: [Int],
        side: String,
        into table: inout FigureTable
    ) {
        for name in Self.singles {
            guard let seconds = figures[name] else { continue }
            table.record("one, \(name), warm, one core", .milliseconds, side: side, seconds * 1_000)
        }
        for count in counts where count > 1 {
            if let seconds = figures["sweep_\(count)"] {
                table.record("\(count) definitions, one core", .perSecond, side: side, Double(count) / seconds)
            }
            if let seconds = figures["parallel_\(count)"] {
                table.record(
                    "\(count) definitions, \(self.cores) cores",
                    .perSecond,
                    side: side,
                    Double(count) / seconds
                )
            }
        }
        if let seconds = figures["prepare"] {
            table.record("columns in memory to ready", .milliseconds, side: side, seconds * 1_000)
        }
        if let bytes = figures["peak_bytes"] {
            table.record("peak memory", .megabytes, side: side, bytes / 1e6)
        }
    }
}
