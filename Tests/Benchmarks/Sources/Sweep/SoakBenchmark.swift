import BacktestEngine
import Errors
import Foundation
import Options
import Strategy

/// Many thousand definitions through one engine in process: memory stays flat, the machine as fast as at the start, and
/// the last runs give what the first gave.
struct SoakBenchmark: Sendable {
    private static let lab = "ThetaLab"
    /// Definitions between two samples.
    private static let batch = 10_000

    private let options: BenchmarkOptions
    private let cores = ProcessInfo.processInfo.activeProcessorCount

    init(_ options: BenchmarkOptions) { self.options = options }

    /// - Throws: `internalError` where a later batch gives another figure than the first.
    func run() async throws -> FigureTable {
        var table = FigureTable("Soak: \(self.options.soak) definitions through one engine", sides: [Self.lab])
        let chain = SampleChain.hourly(years: 1)
        let batch = min(Self.batch, self.options.soak)
        let backtests = try SweepDefinitions(batch, over: chain.range).requests.map { try Backtest($0) }
        let sweep = Sweep(backtests: backtests, market: Market(try chain.dataset(), interval: .oneHour))
        var first: Sweep.Fingerprint?
        var done = 0
        while done < self.options.soak {
            var fingerprint: Sweep.Fingerprint = []
            let seconds = try await Stopwatch.seconds {
                fingerprint = try await sweep.run(batch, cores: self.cores)
            }
            done += batch
            guard fingerprint == first ?? fingerprint else {
                throw LabError(.internalError, "after \(done) definitions the figures are not those of the first batch")
            }
            first = fingerprint
            table.record("definitions, \(self.cores) cores", .perSecond, side: Self.lab, Double(batch) / seconds)
            table.record("resident memory", .megabytes, side: Self.lab, ProcessMemory.resident / 1e6)
            let line = "soak: \(done) definitions, \(Int(ProcessMemory.resident / 1e6)) MB resident\n"
            FileHandle.standardError.write(Data(line.utf8))
        }
        table.notes.append("Every batch of \(batch) gave the figures of the first, to the bit.")
        return table
    }
}
