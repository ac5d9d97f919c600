import ArgumentParser
import Errors
import Messages

struct StrategyPauseCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "pause",
        "Pause a strategy.",
        about: "It keeps its versions and its record, and nothing runs it.",
        examples: ["thetalab strategy pause cc --reason 'waiting for the halving'"]
    )

    @Argument(help: "The strategy.") var name: StrategyName
    @Option(help: "Why, for the audit log.") var reason = ""
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        try await context.withRegistry { registry in
            let strategy = try await registry.strategy(self.name)
            let response = try await registry.client.setStatus(
                .init(
                    idempotencyKey: NewID.make(),
                    nameOrID: strategy.id,
                    revision: strategy.revision,
                    status: .paused,
                    reason: self.reason
                )
            )
            try StrategyView.showStatus(response.strategy, context)
        }
    }
}

struct StrategyResumeCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "resume",
        "Let a paused strategy go on.",
        about: "It goes back to where it was paused. Back to a live status, its name must be typed as for `promote`.",
        examples: ["thetalab strategy resume cc"]
    )

    @Argument(help: "The strategy.") var name: StrategyName
    @Option(help: ArgumentHelp("The strategy's name, in place of typing it.", valueName: "name")) var confirm: String?
    @Option(help: "Why, for the audit log.") var reason = ""
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        try await context.withRegistry { registry in
            let strategy = try await registry.strategy(self.name)
            guard strategy.status == .paused else {
                throw LabError(
                    .failedPrecondition,
                    "\(strategy.name) is not paused, it is \(strategy.status.word)",
                    remedy: "there is nothing to resume"
                )
            }
            let goesLive = [.testnetLive, .mainnetLive].contains(strategy.pausedFrom)
            let confirmation =
                goesLive
                ? try Confirmation.name(
                    strategy.name,
                    given: self.confirm,
                    to: "move it back to \(strategy.pausedFrom.word)",
                    context
                )
                : ""
            let response = try await registry.client.setStatus(
                .init(
                    idempotencyKey: NewID.make(),
                    nameOrID: strategy.id,
                    revision: strategy.revision,
                    status: strategy.pausedFrom,
                    reason: self.reason,
                    confirmation: confirmation
                )
            )
            try StrategyView.showStatus(response.strategy, context)
        }
    }
}

struct StrategyPromoteCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "promote",
        "Move a strategy to a live status.",
        about: "Shows the evidence, the runs of the version, and asks for the strategy's name to be typed.",
        examples: [
            "thetalab strategy promote cc --to testnet_live",
            "thetalab strategy promote cc --to testnet_live --confirm cc --reason 'half a year of steady runs'",
        ]
    )

    @Argument(help: "The strategy.") var name: StrategyName
    @Option(help: "testnet_live or mainnet_live.", completion: .list(["testnet_live", "mainnet_live"])) var to: String
    @Option(help: ArgumentHelp("The strategy's name, in place of typing it.", valueName: "name")) var confirm: String?
    @Option(help: "Why, for the audit log.") var reason = ""
    @OptionGroup(title: "Lab") var common: CommonOptions

    /// So many runs are shown as evidence.
    private static let evidenceLimit: Int32 = 5

    func run(_ context: CommandContext) async throws {
        let target = try RegistryV1.Status(word: self.to, field: "to")
        try await context.withRegistry { registry in
            let strategy = try await registry.strategy(self.name)
            let runs = try await registry.client.listRuns(
                .init(
                    pageSize: Self.evidenceLimit,
                    strategy: strategy.id,
                    strategyVersion: strategy.version?.number ?? 0,
                    orderBy: "-created_at"
                )
            )
            if !context.wantsJSON { context.print(self.evidence(strategy, runs.runs, on: context.terminal)) }
            let confirmation = try Confirmation.name(
                strategy.name,
                given: self.confirm,
                to: "promote it to \(self.to)",
                context
            )
            let response = try await registry.client.setStatus(
                .init(
                    idempotencyKey: NewID.make(),
                    nameOrID: strategy.id,
                    revision: strategy.revision,
                    status: target,
                    reason: self.reason,
                    confirmation: confirmation
                )
            )
            try StrategyView.showStatus(response.strategy, context)
        }
    }

    private func evidence(
        _ strategy: RegistryV1.Strategy,
        _ runs: [BacktestV1.Run],
        on terminal: Terminal
    ) -> [String] {
        let title = Style.bold.applied(
            to: "\(strategy.name), version \(strategy.version?.number ?? 0), \(strategy.status.word)",
            on: terminal
        )
        guard !runs.isEmpty else { return [title, "There is no run of it: nothing speaks for it yet.", ""] }
        return [title, "Its latest runs:", ""] + RunTable.lines(runs, on: terminal) + [""]
    }
}
