import ArgumentParser

struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration.lab(
        "runs",
        "Find runs again, compare them, compute them anew.",
        about: "RUN is an id or a prefix of one, of 8 or more characters.",
        examples: [
            "thetalab runs list cc --sort -sharpe", "thetalab runs show 019ab3c4", "thetalab runs rerun 019ab3c4",
        ],
        subcommands: [
            RunsListCommand.self, RunsShowCommand.self, RunsCompareCommand.self, RunsDiffCommand.self,
            RunsTraceCommand.self, RunsRerunCommand.self, RunsExportCommand.self, RunsNoteCommand.self,
        ]
    )
}
