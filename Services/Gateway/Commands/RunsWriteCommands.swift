import ArgumentParser
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
