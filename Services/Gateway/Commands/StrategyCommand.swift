import ArgumentParser

struct StrategyCommand: ParsableCommand {
    static let configuration = CommandConfiguration.lab(
        "strategy",
        "Define strategies and follow their life.",
        about: "NAME is a name, NAME@3 its version 3; an id or a prefix of 8 or more characters does as well.",
        examples: [
            "thetalab strategy create cc --template covered_call --profile balanced --underlying BTC",
            "thetalab strategy list", "thetalab strategy show cc@1",
        ],
        subcommands: [
            StrategyCreateCommand.self, StrategyListCommand.self, StrategyShowCommand.self, StrategyEditCommand.self,
            StrategyVersionsCommand.self, StrategyDiffCommand.self, StrategyDeleteCommand.self,
            StrategyPauseCommand.self, StrategyResumeCommand.self, StrategyPromoteCommand.self,
            StrategyTuningCommand.self,
        ]
    )
}
