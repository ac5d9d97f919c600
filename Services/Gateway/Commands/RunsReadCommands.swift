import ArgumentParser
import Conversions
import Errors
import Messages
import Strategy

struct RunsListCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "list",
        "List the runs, the newest first.",
        examples: [
            "thetalab runs list", "thetalab runs list cc@2 --sort -sharpe --limit 10",
            "thetalab runs list --status failed",
        ]
    )

    @Argument(help: "Only those of this strategy, or of this version of it.") var strategy: StrategyName?
    @Option(help: "Only those over this source.") var source: String?
    @Option(
        help: "Only those of this status: ok, failed or cancelled.",
        completion: .list(BacktestV1.Result.Status.words.map(\.word))
    )
    var status: String?
    @Option(help: "Only those made at this time or later.") var since: TimeArgument?
    @Option(help: "Only those made before this time.") var until: TimeArgument?
    @Option(help: "created_at or a metric such as sharpe; with - before it, descending.") var sort = "-created_at"
    @Option(help: "The most to list.") var limit = 50
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let limit = try Limit.checked(self.limit)
        var status = BacktestV1.Result.Status.unspecified
        if let word = self.status {
            guard let match = BacktestV1.Result.Status.words.first(where: { $0.word == word }) else {
                throw LabError(
                    .invalidArgument,
                    "status must be ok, failed or cancelled, was '\(word)'",
                    field: "status"
                )
            }
            status = match.status
        }
        let runs = try await context.withRegistry { [status] registry in
            try await RegistryClient<LabTransport>.pages(limit: limit) { size, token in
                let response = try await registry.client.listRuns(
                    .init(
                        pageSize: size,
                        pageToken: token,
                        strategy: self.strategy?.nameOrID ?? "",
                        strategyVersion: self.strategy?.version ?? 0,
                        source: self.source ?? "",
                        status: status,
                        createdFromMs: self.since?.milliseconds,
                        createdToMs: self.until?.milliseconds,
                        orderBy: self.sort
                    )
                )
                return (response.runs, response.nextPageToken)
            }
        }
        try context.show(
            json: JSONObject { $0.set("runs", try JSONValue.list(runs, RunListDocument.make)) },
            text: RunTable.lines(runs, on: context.terminal)
        )
    }
}

struct RunsShowCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "show",
        "Show a run: with --json its whole result document.",
        examples: [
            "thetalab runs show 019ab3c4", "thetalab runs show 019ab3c4 --trades", "thetalab runs show 019ab3c4 --json",
        ]
    )

    @Argument(help: "The run.") var run: RunName
    @Flag(help: "Every trade, one a line.") var trades = false
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let (run, notes) = try await context.withRegistry { registry in
            let run = try await registry.run(self.run.id)
            let notes = context.wantsJSON ? [] : try await registry.client.listRunNotes(.init(runID: run.runID)).notes
            return (run, notes)
        }
        let output = try RunOutput(run)
        if context.wantsJSON {
            context.print(output.result.document().prettyText)
            return
        }
        context.print(RunView(run, output.result, on: context.terminal).lines)
        if self.trades { context.print([""] + TradeTable.lines(output.result.trades, on: context.terminal)) }
        if !notes.isEmpty {
            context.print(
                [""]
                    + notes.map { note in
                        "\(CalendarText.minute(note.createdAtMs))  \(StrategyView.person(note.author)): \(note.text)"
                    }
            )
        }
    }
}

struct RunsCompareCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "compare",
        "Put the figures of several runs side by side.",
        examples: ["thetalab runs compare 019ab3c4 019ab3d0 019ab3e7"]
    )

    @Argument(help: "Two or more runs.") var runs: [RunName]
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        guard self.runs.count >= 2 else {
            throw LabError(.invalidArgument, "two or more runs are compared, was \(self.runs.count)", field: "runs")
        }
        let results = try await context.withRegistry { registry in
            var results: [BacktestV1.Run] = []
            for run in self.runs { results.append(try await registry.run(run.id, brief: true)) }
            return results
        }
        try context.show(
            json: JSONObject { $0.set("runs", try JSONValue.list(results, RunListDocument.make)) },
            text: RunComparison(results).lines(on: context.terminal)
        )
    }
}
