import Foundation
import ServiceKit

/// Rows a second from a recorded file into the catalogue: what `thetalab data import` takes from its start to its end.
struct ImportBenchmark: Sendable {
    private static let lab = "thetalab data import"
    private static let scraper = "scraper's processor time"
    private static let python = "Python's csv and float"
    private static let pandas = "pandas.read_csv"
    private static let inflate = "gunzip and wc -l"
    private static let row = "rows of a chain file (gzip)"

    private let options: BenchmarkOptions
    private let workspace: Workspace
    private let lab: LabUnderTest

    init(_ options: BenchmarkOptions, _ workspace: Workspace, _ lab: LabUnderTest) {
        self.options = options
        self.workspace = workspace
        self.lab = lab
    }

    /// Imports every file; also where only what was imported is wanted.
    func run(_ files: [ChainFile], into report: inout Report) async throws -> FigureTable {
        var table = FigureTable("Import", sides: [Self.lab, Self.python, Self.pandas, Self.inflate, Self.scraper])
        let isMeasured = self.options.areas.contains(.data)
        let hasPython = isMeasured && ChildProcess.isInstalled("python3")
        let hasPandas = hasPython ? await Self.isThere(module: "pandas", self.workspace) : false
        if isMeasured, !hasPython { report.omissions.append("import beside Python: python3 is absent") }
        if isMeasured, !hasPandas { report.omissions.append("import beside pandas: Python has no module pandas") }
        for file in files {
            let rows = Double(file.rows)
            let before = self.lab.processorSeconds(of: .scraper)
            let seconds = try await self.lab.run("data", "import", file.url.path, "--underlying", "BTC").seconds
            let processor = self.lab.processorSeconds(of: .scraper) - before
            table.record(Self.row, .perSecond, side: Self.lab, rows / seconds)
            table.record(Self.row, .perSecond, side: Self.scraper, rows / processor)
            guard isMeasured else { continue }
            let inflate = "gzip -dc '\(file.url.path)' | wc -l"
            table.record(Self.row, .perSecond, side: Self.inflate, rows / (try await self.time(["sh", "-c", inflate])))
            if hasPython {
                let seconds = try await self.time(["python3", "-c", Baseline.readCSV, file.url.path])
                table.record(Self.row, .perSecond, side: Self.python, rows / seconds)
            }
            if hasPandas {
                let program = "import sys, pandas; pandas.read_csv(sys.argv[1])"
                let seconds = try await self.time(["python3", "-c", program, file.url.path])
                table.record(Self.row, .perSecond, side: Self.pandas, rows / seconds)
            }
        }
        table.notes.append(
            "\(files.first?.rows ?? 0) rows a file. The first column goes from the command line over mutual TLS into "
                + "chunk files and PostgreSQL, checks each row for every kind of defect, and includes the start of the "
                + "command; the last divides the rows by what the scraper alone used of the processor. Python reads the "
                + "fields and turns the numbers into floats, no more; `gzip` only unpacks."
        )
        return table
    }

    private func time(_ command: [String]) async throws -> Double {
        try await ChildProcess.run(command, in: self.workspace).seconds
    }

    private static func isThere(module: String, _ workspace: Workspace) async -> Bool {
        (try? await ChildProcess.run(["python3", "-c", "import \(module)"], in: workspace)) != nil
    }
}
