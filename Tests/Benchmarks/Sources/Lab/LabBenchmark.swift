import Foundation

/// What needs a lab that is up: the data path and the backtests.
struct LabBenchmark: Sendable {
    private let options: BenchmarkOptions
    private let workspace: Workspace

    init(_ options: BenchmarkOptions, _ workspace: Workspace) {
        self.options = options
        self.workspace = workspace
    }

    func run(into report: inout Report) async throws {
        if let missing = LabUnderTest.missing(in: self.options.executables) {
            report.omissions.append(
                "import, StreamChain and backtests: \(missing) is not in \(self.options.executables.path); "
                    + "`deploy/benchmark` builds it, `--executables` says where it is"
            )
            return
        }
        let files = try self.makeFiles()
        try await LabUnderTest.with(self.options.executables, in: self.workspace) { lab in
            let imports = try await ImportBenchmark(self.options, self.workspace, lab).run(files, into: &report)
            if self.options.areas.contains(.data) {
                report.tables.append(imports)
                report.tables.append(try await StreamBenchmark(self.options, self.workspace, lab).run(files))
            }
            if self.options.areas.contains(.backtest) {
                report.tables.append(try await EngineBenchmark(self.options, lab).run(files))
                report.tables.append(try await BatchBenchmark(self.options, self.workspace, lab).run())
            }
        }
    }

    /// A file a round, each of the days after the one before, since a file is imported once only.
    private func makeFiles() throws -> [ChainFile] {
        let days = self.options.isShort ? 20 : 60
        return try (0..<self.options.rounds).map { round in
            // From 2024-01-01.
            let chain = SampleChain(firstDay: 19_723 + Int64(round * days), days: days, seed: UInt64(round) + 1)
            let url = self.workspace.file("chain-\(round).csv.gz")
            return ChainFile(chain: chain, url: url, rows: try chain.write(to: url))
        }
    }
}

/// A sample chain, written down.
struct ChainFile: Sendable {
    var chain: SampleChain
    var url: URL
    var rows: Int
}
