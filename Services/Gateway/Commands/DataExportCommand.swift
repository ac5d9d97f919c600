import ArgumentParser
import Errors
import Messages
import Strategy

struct DataExportCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "export",
        "Write chains out as the lab's own CSV, so that others can check us.",
        about: """
            The columns are time_ms, index, instrument, expiry_ms, strike, right, bid, ask, mark, mark_iv, forward, \
            delta; an absent value is empty, numbers read back bit for bit. `data import` takes the files as they are. \
            Files that end in .gz are packed. What is exported of a synthetic world is read back as recorded: the layout \
            does not say that a quote is modelled.
            """,
        examples: [
            "thetalab data export real_scraper --underlying BTC --from 2026-01-01 --to 2026-02-01 --out btc.csv.gz",
            "thetalab data export synthetic --underlying BTC --from 2021-01-01 --to 2021-02-01 --world-seed 7 --out w.csv",
        ]
    )

    static let keptWhenInterrupted = "no file was written"

    @Argument(help: "The source; `thetalab data sources` lists them.") var source: String
    @Option(help: "The coin: BTC or ETH.", completion: .list(["BTC", "ETH"])) var underlying: String
    @Option(help: "In what the options are quoted and settled: inverse (coin) or linear (USD).")
    var settlement = "inverse"
    @Option(help: ArgumentHelp("The first instant.", valueName: "time")) var from: String
    @Option(help: ArgumentHelp("The instant that it ends before.", valueName: "time")) var to: String
    @OptionGroup(title: "World") var world: WorldOptions
    @Option(
        help: ArgumentHelp("Where the chain goes; default: standard output.", valueName: "file"),
        completion: .file()
    )
    var out: String?
    @Option(help: ArgumentHelp("Also the source's index series.", valueName: "file"), completion: .file())
    var index: String?
    @Option(help: ArgumentHelp("Also the source's delivery prices.", valueName: "file"), completion: .file())
    var delivery: String?
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let period = try PeriodArgument(from: self.from, to: self.to)
        var dataset = MarketDataV1.DatasetRequest(
            source: self.source,
            underlying: self.underlying.uppercased(),
            settlement: try StrategyV1.Settlement(word: self.settlement),
            fromMs: period.from,
            toMs: period.to,
            quotesFromMs: period.from
        )
        try self.world.apply(to: &dataset)
        let export = DatasetExport(dataset: dataset, chain: self.out, index: self.index, delivery: self.delivery)
        try self.checkNames([self.out, self.index, self.delivery].compactMap(\.self))
        let bar = context.progressBar("exporting", unit: .items("quotes"))
        defer { bar.finish() }
        let outcome = try await context.withMarketData(of: self.source) { client in
            try await export.write(from: client, progress: bar)
        }
        bar.finish()
        if outcome.modelledQuotes > 0 {
            context.remark("\(Figures.count(outcome.modelledQuotes)) quotes are modelled; the files do not say so.")
        }
        guard self.out != nil else { return }
        context.show(json: Self.document(outcome), text: Self.lines(outcome))
    }

    /// - Throws: `invalidArgument` where two parts would go to one file.
    private func checkNames(_ names: [String]) throws(LabError) {
        guard Set(names).count < names.count else { return }
        throw LabError(.invalidArgument, "--out, --index and --delivery must be different files", field: "out")
    }

    private static func document(_ outcome: DatasetExport.Outcome) -> JSONObject {
        JSONObject {
            $0.set("source", outcome.key.source)
            $0.set("revision", outcome.key.revision)
            $0.set("request", outcome.key.request)
            $0.set("snapshots", outcome.snapshots)
            $0.set("quotes", outcome.quotes)
            $0.set("modelled_quotes", outcome.modelledQuotes)
            $0.set(
                "files",
                JSONValue.list(outcome.files) { written in
                    JSONObject {
                        $0.set("kind", written.kind)
                        $0.set("file", written.file.path)
                        $0.set("bytes", written.bytes)
                        $0.set("rows", written.rows)
                    }
                }
            )
        }
    }

    private static func lines(_ outcome: DatasetExport.Outcome) -> [String] {
        outcome.files.map { written in
            let rows = "\(Figures.count(written.rows)) \(written.kind == "chain" ? "quotes" : "prices")"
            return "\(written.file.path ?? ""): \(rows), \(Figures.bytes(written.bytes))"
        }
    }
}
