import ArgumentParser
import Errors
import GRPCCore
import Messages

struct RunsTraceCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "trace",
        "Tell what a run decided, why, and which quotes it read.",
        about: """
            The run is computed again, and must come to its recorded trades. For each decision: the rule that decided, \
            its figures against their thresholds, and of an entry the candidates with their scores. Steps at which \
            nothing was done or tried are left out unless --all or --at asks for them. With --json one object a step, \
            a line each.
            """,
        examples: [
            "thetalab runs trace 019ab3c4", "thetalab runs trace 019ab3c4 --at 2026-02-03T08:00 --quotes",
            "thetalab runs trace 019ab3c4 --from 2026-02-01 --to 2026-02-08 --all --json",
        ]
    )

    static let keptWhenInterrupted = "the recorded run is as it was"

    @Argument(help: "The run.") var run: RunName
    @Option(help: ArgumentHelp("Only the step of this time.", valueName: "time")) var at: TimeArgument?
    @Option(help: ArgumentHelp("The first step's time or later.", valueName: "time")) var from: TimeArgument?
    @Option(help: ArgumentHelp("Steps before this time.", valueName: "time")) var to: TimeArgument?
    @Flag(help: "Every quote that was read, with the fields and what for.") var quotes = false
    @Flag(help: "Also the steps at which nothing was done.") var all = false
    @OptionGroup(title: "Lab") var common: CommonOptions

    func validate() throws {
        if self.at != nil, self.from != nil || self.to != nil {
            throw ValidationError("--at excludes --from and --to")
        }
    }

    func run(_ context: CommandContext) async throws {
        let id = try await context.withRegistry { registry in try await registry.run(self.run.id, brief: true).runID }
        var request = BacktestV1.TraceRunRequest(runID: id, brief: !self.quotes)
        request.fromMs = self.at?.milliseconds ?? self.from?.milliseconds ?? 0
        request.toMs = self.at.map { $0.milliseconds + 1 } ?? self.to?.milliseconds ?? 0
        let bar = context.progressBar("waiting for the engine")
        defer { bar.finish() }
        let told = try await context.withInspection { client in
            var told = 0
            repeat {
                let (count, next) = try await self.page(request, of: client, context, bar)
                told += count
                request.pageToken = next
            } while !request.pageToken.isEmpty
            return told
        }
        bar.finish()
        guard told == 0 else { return }
        if let at {
            throw LabError(
                .notFound,
                "the run takes no step at \(CalendarText.rfc3339(at.milliseconds))",
                field: "at",
                remedy: "`thetalab runs trace \(self.run.id) --all` lists its steps"
            )
        }
        context.remark("Nothing was done in that time.")
    }

    /// Prints a page; answers with how many steps it told and where the next begins.
    private func page(
        _ request: BacktestV1.TraceRunRequest,
        of client: BacktestV1_RunInspection.Client<LabTransport>,
        _ context: CommandContext,
        _ bar: ProgressBar
    ) async throws -> (told: Int, next: String) {
        let tellsAll = self.all || self.at != nil
        return try await client.traceRun(request) { response in
            var told = 0
            for try await message in response.messages {
                switch message.event {
                case .progress(let progress): RunProgressView.show(progress, on: bar)
                case .step(let step):
                    guard tellsAll || TraceView.isEventful(step) else { continue }
                    bar.finish()
                    told += 1
                    if context.wantsJSON {
                        context.stream(TraceDocument.step(step, withQuotes: self.quotes))
                    } else {
                        context.print(TraceView.lines(step, withQuotes: self.quotes, on: context.terminal))
                    }
                case .end(let end): return (told, end.nextPageToken)
                case nil: break
                }
            }
            throw LabError.incomplete("end of the trace")
        }
    }
}
