import Errors
import Foundation

/// Measures the transport, the data path and the backtests, each beside something that it can be compared with, in one
/// run and taking turns, and prints the figures as a table.
///
///     swift run -c release --package-path Tests/Benchmarks thetalab-benchmarks [transport|data|sweep|backtest|all] …
///
/// `deploy/benchmark` builds everything that it needs first.
@main
struct Benchmarks {
    static func main() async {
        do {
            let options = try BenchmarkOptions(CommandLine.arguments.dropFirst())
            guard !options.isHelp else { return print(BenchmarkOptions.help) }
            let report = try await Self.run(options)
            print(options.isJSON ? report.json : report.markdown)
        } catch {
            FileHandle.standardError.write(Data("thetalab-benchmarks: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ options: BenchmarkOptions) async throws -> Report {
        let workspace = try Workspace()
        defer { workspace.remove() }
        var report = Report(machine: Machine.current, command: options.command)
        if options.soak > 0 {
            report.tables.append(try await SoakBenchmark(options).run())
            report.load = Machine.load
            return report
        }
        if options.areas.contains(.transport) {
            try await TransportBenchmark(options, workspace).run(into: &report)
        }
        if options.areas.contains(.sweep) {
            try await SweepBenchmark(options, workspace).run(into: &report)
        }
        if options.areas.contains(.data) || options.areas.contains(.backtest) {
            try await LabBenchmark(options, workspace).run(into: &report)
        }
        report.load = Machine.load
        return report
    }
}
