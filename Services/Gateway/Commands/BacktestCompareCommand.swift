import ArgumentParser
import Conversions
import Errors
import Messages
import Strategy

struct BacktestCompareCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "compare",
        "Run the same definition over several sources, and put the figures side by side.",
        about: "Each is a run of its own, recorded as any other; what is recorded already is not computed again.",
        examples: [
            "thetalab backtest compare cc --sources real_scraper,synthetic --from 2026-01-10 --to 2026-05-01",
            "thetalab backtest compare cc@2 --sources real_scraper,synthetic --from 2026-01-10 --to 2026-05-01 --json",
        ]
    )

    static let keptWhenInterrupted = "the runs that had ended are kept, the one under way was cancelled"

    @Argument(help: "The strategy: NAME or NAME@3.") var name: StrategyName
    @Option(help: "Two or more sources, with commas between.") var sources: String
    @OptionGroup(title: "Run") var request: RunRequestOptions
    @OptionGroup(title: "World") var world: WorldOptions
    @Flag(help: "Compute even what is recorded already.") var force = false
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let sources = try self.checkedSources()
        let settings = try self.request.settings()
        let strategy = try await context.withRegistry { registry in try await registry.strategy(self.name) }
        let definition = try StrategyDocument.definition(strategy)
        let overrides = try self.request.overrides(of: definition)
        let bar = context.progressBar("waiting for the engine")
        defer { bar.finish() }
        var runs: [BacktestV1.Run] = []
        for source in sources {
            var dataset = RunDataOptions.dataset(of: source, for: definition, settings: settings)
            if source == MarketDataServices.synthetic {
                dataset.world = self.world.world ?? dataset.world
                dataset.worldSeed = self.world.worldSeed ?? dataset.worldSeed
            }
            var plan = BacktestV1.RunBacktestRequest(runID: NewID.make(), force: self.force)
            // All run the version that was the newest when the first began.
            plan.subject = .strategy(.init(nameOrID: strategy.id, version: strategy.version?.number ?? 0))
            plan.settings = StrategyV1.RunSettings(settings)
            plan.overrides = overrides
            plan.data = .dataset(dataset)
            runs.append(try await context.runBacktest(plan, on: bar))
        }
        bar.finish()
        try context.show(
            json: JSONObject { $0.set("runs", try JSONValue.list(runs, RunListDocument.make)) },
            text: RunComparison(runs).lines(on: context.terminal)
        )
        for run in runs { try RunOutput(run).check() }
    }

    private func checkedSources() throws(LabError) -> [String] {
        guard self.request.file == nil else {
            throw LabError(
                .invalidArgument,
                "a stored strategy is compared, not a file",
                field: "file",
                remedy: "create one with `thetalab strategy create NAME --file …`"
            )
        }
        let sources = self.sources.split(separator: ",").map { $0.filter { $0 != " " } }
        guard sources.count >= 2, Set(sources).count == sources.count else {
            throw LabError(
                .invalidArgument,
                "two or more different sources are compared, was '\(self.sources)'",
                field: "sources",
                remedy: "write them as --sources real_scraper,synthetic"
            )
        }
        if self.world.world != nil || self.world.worldSeed != nil, !sources.contains(MarketDataServices.synthetic) {
            throw LabError(
                .invalidArgument,
                "--world and --world-seed belong to the source \(MarketDataServices.synthetic)",
                field: self.world.world != nil ? "world" : "world_seed",
                remedy: "leave them out, or compare with \(MarketDataServices.synthetic)"
            )
        }
        return sources
    }
}
