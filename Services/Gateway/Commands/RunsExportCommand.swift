import ArgumentParser
import Conversions
import Errors
import Messages
import Strategy

struct RunsExportCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "export",
        "Write a run out for others to compute with: JSON or CSV.",
        about: """
            Equity is the curve step by step, trades one a row, metrics every figure by its place in the result \
            document, daily the last point of each UTC day with its returns and its attribution. All as CSV is a \
            folder with a file a table. Times are milliseconds; absent values are empty, or null.
            """,
        examples: [
            "thetalab runs export 019ab3c4 --out run.json",
            "thetalab runs export 019ab3c4 --format csv --what trades > trades.csv",
            "thetalab runs export 019ab3c4 --format csv --out run-019ab3c4",
        ]
    )

    @Argument(help: "The run.") var run: RunName
    @Option(help: "json or csv.", completion: .list(["json", "csv"])) var format = RunExport.Format.json
    @Option(help: "equity, trades, metrics, daily or all.") var what = RunExport.Selection.all
    @Option(
        help: ArgumentHelp(
            "Where to: a file, or for all tables as CSV a folder; default: standard output.",
            valueName: "path"
        ),
        completion: .file()
    )
    var out: String?
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let export = RunExport(format: self.format, selection: self.what)
        try export.validate(hasFolder: self.out != nil)
        let run = try await context.withRegistry { registry in try await registry.run(self.run.id) }
        let documents = export.documents(try BacktestResult(run))
        guard let out else {
            for document in documents { try OutputFile.standardOutput.write(Array(document.text.utf8)[...]) }
            return
        }
        if export.isSeveral { try OutputFile.makeFolder(out) }
        let files = try documents.map { document in
            let file = try OutputFile(export.isSeveral ? "\(out)/\(document.name)" : out)
            try file.write(Array(document.text.utf8)[...])
            return file
        }
        // All are on disk before the first has its name.
        for file in files { try file.commit() }
        let sizes = zip(files, documents).map { ($0.path ?? "", Int64($1.text.utf8.count)) }
        context.show(
            json: JSONObject {
                $0.set("run_id", run.runID)
                $0.set(
                    "files",
                    JSONValue.list(sizes) { file, bytes in
                        JSONObject {
                            $0.set("file", file)
                            $0.set("bytes", bytes)
                        }
                    }
                )
            },
            text: sizes.map { "\($0.0): \(Figures.bytes($0.1))" }
        )
    }
}
