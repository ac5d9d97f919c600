import ArgumentParser
import Conversions
import Errors
import Messages
import Strategy

struct BacktestRunCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "run",
        "Run one backtest and print its result.",
        about: """
            A stored strategy, or with --file a request (definition and settings in one flat JSON or YAML object), over \
            a source, or with --chain over a chain file of one's own. A period is [from, to); a bare date is its 00:00 \
            UTC. The same run is never computed twice unless --force says so. A failed run prints its document too, and \
            exits with 1.
            """,
        examples: [
            "thetalab backtest run cc --source real_scraper --from 2026-01-10 --to 2026-05-01 --interval 1d",
            "thetalab backtest run cc@2 --source real_scraper --from 2026-01-10 --to 2026-05-01 --set take_profit=0.7",
            "thetalab backtest run wheel-btc --source synthetic --from 2021-01-01 --to 2023-01-01 --world-seed 7",
            "thetalab backtest run --file request.json --chain chain.csv.gz --delivery delivery.csv --json",
        ]
    )

    static let keptWhenInterrupted = "the run was cancelled at the engine, and no result of it is kept"

    @Argument(help: "The strategy: NAME or NAME@3.") var name: StrategyName?
    @OptionGroup(title: "Run") var request: RunRequestOptions
    @OptionGroup(title: "Data") var data: RunDataOptions
    @Flag(help: "Compute even what is recorded already.") var force = false
    @Option(help: ArgumentHelp("Also write the result document to a file.", valueName: "file"), completion: .file())
    var out: String?
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let plan = try await self.plan(context)
        let bar = context.progressBar("waiting for the engine")
        defer { bar.finish() }
        let run = try await context.runBacktest(plan, on: bar)
        bar.finish()
        try RunOutput(run).deliver(to: context, file: self.out)
    }

    /// What is asked of the engine.
    private func plan(_ context: CommandContext) async throws -> BacktestV1.RunBacktestRequest {
        try self.data.validateTogether(hasFile: self.request.file != nil)
        var plan = BacktestV1.RunBacktestRequest(runID: NewID.make(), force: self.force)
        if let file = self.request.file {
            guard self.name == nil else {
                throw LabError(
                    .invalidArgument,
                    "a strategy's name and --file exclude each other",
                    field: "file",
                    remedy: "leave one of them out"
                )
            }
            let request = try self.request.request(document: try DocumentFile.read(file))
            plan.subject = .definition(StrategyV1.Definition(request.definition))
            plan.settings = StrategyV1.RunSettings(request.settings)
            plan.data = .dataset(
                try await self.data.dataset(
                    for: request.definition,
                    settings: request.settings,
                    context
                )
            )
        } else {
            guard let name else {
                throw LabError(
                    .invalidArgument,
                    "a strategy is missing",
                    field: "name",
                    remedy: "write `thetalab backtest run NAME …`, or give a request with --file"
                )
            }
            let settings = try self.request.settings()
            let strategy = try await context.withRegistry { registry in try await registry.strategy(name) }
            let definition = try StrategyDocument.definition(strategy)
            // A version is named even where the newest was asked for: it may not be the newest any more when the
            // engine looks.
            plan.subject = .strategy(.init(nameOrID: strategy.id, version: strategy.version?.number ?? 0))
            plan.settings = StrategyV1.RunSettings(settings)
            plan.overrides = try self.request.overrides(of: definition)
            plan.data = .dataset(try await self.data.dataset(for: definition, settings: settings, context))
        }
        return plan
    }
}

/// How far a run is, on the bar.
enum RunProgressView {
    static func show(_ progress: BacktestV1.RunProgress, on bar: ProgressBar) {
        let label: String
        switch progress.stage {
        case .queued: label = progress.queuePosition > 0 ? "queued behind \(progress.queuePosition)" : "queued"
        case .loading: label = "loading the chains"
        case .running: label = "running"
        case .recording: label = "recording"
        case .unspecified, .unrecognized: label = "working"
        }
        bar.advance(to: progress.done, of: progress.total, label: label)
    }
}
