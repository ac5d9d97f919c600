import ArgumentParser
import Errors
import Messages
import Strategy

struct DataImportCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "import",
        "Import recorded option chains.",
        about: """
            Reads the lab's own CSV, snapshot files and tardis.dev's options_chain, plain or gzip. The same file twice \
            adds nothing; an import that is stopped leaves nothing half-visible. Every defect is counted.
            """,
        examples: [
            "thetalab data import chains/*.csv.gz --underlying BTC --index btc_hourly.csv.gz",
            "thetalab data import deribit_options_chain.csv.gz --underlying ETH --format tardis",
            "thetalab data import dvol_btc_daily.csv.gz --underlying BTC --index btc_hourly.csv.gz",
        ]
    )

    static let keptWhenInterrupted = "files that were whole are kept, the one that was being read left nothing"

    @Argument(help: "Chain files, and volatility indices such as DVOL.", completion: .file()) var files: [String] = []
    @Option(help: "The coin: BTC or ETH.", completion: .list(["BTC", "ETH"])) var underlying: String
    @Option(
        help: "The layout: auto (by the file's header), lab, tardis or snapshots.",
        completion: .list(MarketDataV1.FileFormat.words.map(\.word))
    )
    var format = "auto"
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("An index series, which serves delivery prices (repeatable).", valueName: "file"),
        completion: .file()
    )
    var index: [String] = []
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Delivery prices (repeatable).", valueName: "file"),
        completion: .file()
    )
    var delivery: [String] = []
    @Option(help: "In what the options are quoted and settled: inverse (coin) or linear (USD).")
    var settlement = "inverse"
    @Option(
        help: ArgumentHelp(
            "tardis: the spacing of the snapshots that are formed, such as 15m or 1h.",
            valueName: "span"
        )
    )
    var sample = "1h"
    @OptionGroup(title: "Lab") var common: CommonOptions

    func validate() throws {
        guard !(self.files.isEmpty && self.index.isEmpty && self.delivery.isEmpty) else {
            throw ValidationError("Give a file to import.")
        }
    }

    func run(_ context: CommandContext) async throws {
        guard let format = MarketDataV1.FileFormat.words.first(where: { $0.word == self.format })?.format else {
            throw LabError(
                .invalidArgument,
                "format must be auto, lab, tardis or snapshots, was '\(self.format)'",
                field: "format"
            )
        }
        let files =
            try self.index.map { try Upload.File(path: $0, kind: .index) }
            + self.delivery.map { try Upload.File(path: $0, kind: .delivery) }
            + self.files.map { try Upload.File(path: $0, kind: .chain, format: format) }
        let upload = Upload(
            start: .init(
                underlying: self.underlying.uppercased(),
                settlement: try StrategyV1.Settlement(word: self.settlement),
                sampleMs: try SpanArgument.milliseconds(self.sample, field: "sample")
            ),
            files: files
        )
        let bar = context.progressBar("importing", unit: .bytes)
        defer { bar.finish() }
        let outcome = try await context.withChainImport { client in
            try await upload.send(to: client, progress: bar) { report in
                guard !context.wantsJSON else { return }
                bar.finish()
                context.print(ImportView.lines(report, on: context.terminal))
            }
        }
        bar.finish()
        context.show(
            json: JSONObject {
                $0.set("files", JSONValue.list(outcome.reports, CoverageDocument.report))
                $0.set("coverage", outcome.done.coverage.map(CoverageDocument.make))
            },
            text: outcome.done.coverage.map { ImportView.summary($0, on: context.terminal) } ?? []
        )
    }
}
