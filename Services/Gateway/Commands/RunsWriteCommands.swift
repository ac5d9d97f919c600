import ArgumentParser
import Conversions
import Errors
import GRPCCore
import Messages
import Strategy

struct RunsRerunCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "rerun",
        "Compute a run again from the source's data, and compare bit for bit.",
        about: "Exits with 2 where anything differs, and says what.",
        examples: ["thetalab runs rerun 019ab3c4", "thetalab runs rerun 019ab3c4 --json"]
    )

    static let keptWhenInterrupted = "the recorded run is as it was"

    @Argument(help: "The run.") var run: RunName
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let id = try await context.withRegistry { registry in try await registry.run(self.run.id, brief: true).runID }
        let bar = context.progressBar("waiting for the engine")
        defer { bar.finish() }
        let reproduction = try await context.withEngine { engine in
            try await engine.rerunBacktest(.init(runID: id)) { response in
                for try await message in response.messages {
                    switch message.event {
                    case .progress(let progress): RunProgressView.show(progress, on: bar)
                    case .reproduction(let reproduction): return reproduction
                    case nil: break
                    }
                }
                throw LabError.incomplete("reproduction")
            }
        }
        bar.finish()
        guard let recomputed = reproduction.recomputed else { throw LabError.incomplete("recomputed run") }
        let output = try RunOutput(recomputed)
        if context.wantsJSON {
            var document = output.result.document().members ?? []
            document.append(.init("reproduction", ReproductionView.document(reproduction, of: id).value))
            context.print(JSONValue.object(document).prettyText)
        } else {
            context.print(ReproductionView.lines(reproduction, on: context.terminal))
        }
        guard reproduction.identical else { throw ExitStatus.checkFailed }
    }
}

struct RunsNoteCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "note",
        "Write a note on a run.",
        examples: ["thetalab runs note 019ab3c4 'the March crash: look at the rolls'"]
    )

    @Argument(help: "The run.") var run: RunName
    @Argument(help: "What there is to say.") var text: String
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        try await context.withRegistry { registry in
            let run = try await registry.run(self.run.id, brief: true)
            let response = try await registry.client.createRunNote(
                .init(idempotencyKey: NewID.make(), runID: run.runID, text: self.text)
            )
            guard let note = response.note else { throw LabError.incomplete("note") }
            context.show(
                json: JSONObject {
                    $0.set("id", note.id)
                    $0.set("run_id", note.runID)
                    $0.set("author", unlessEmpty: note.author)
                    $0.set("text", note.text)
                    $0.set("created_at", at: note.createdAtMs)
                },
                text: ["Noted on \(note.runID)."]
            )
        }
    }
}

struct RunsExportCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "export",
        "Write a run out: the result document, or its equity or trades as CSV.",
        examples: [
            "thetalab runs export 019ab3c4 --out run.json", "thetalab runs export 019ab3c4 --equity --out equity.csv",
            "thetalab runs export 019ab3c4 --trades > trades.csv",
        ]
    )

    @Argument(help: "The run.") var run: RunName
    @Flag(help: "The equity points, as CSV.") var equity = false
    @Flag(help: "The trades, as CSV.") var trades = false
    @Option(help: ArgumentHelp("Where to; default: standard output.", valueName: "file"), completion: .file())
    var out: String?
    @OptionGroup(title: "Lab") var common: CommonOptions

    func validate() throws {
        if self.equity, self.trades { throw ValidationError("--equity and --trades exclude each other") }
    }

    func run(_ context: CommandContext) async throws {
        let run = try await context.withRegistry { registry in try await registry.run(self.run.id) }
        let result = try BacktestResult(run)
        let text =
            if self.equity {
                CSVExport.equity(result.equity)
            } else if self.trades {
                CSVExport.trades(result.trades)
            } else {
                result.document().prettyText + "\n"
            }
        guard let out else {
            FileDescriptorWriter.standardOutput.write(text)
            return
        }
        try StateFolder.write(text, to: out, mode: 0o644)
        context.show(
            json: JSONObject {
                $0.set("run_id", run.runID)
                $0.set("file", out)
                $0.set("bytes", text.utf8.count)
            },
            text: ["\(out): \(Figures.bytes(Int64(text.utf8.count)))"]
        )
    }
}
