import BacktestEngine
import ServiceKit

@main
struct BacktestEngineMain: Program {
    static let role = Role.backtest
    static let summary = "Turns a strategy and option chains into a result, and records it at the registry."
    static let keys = BacktestEngineConfiguration.keys
    static let peers: [Role] = [.registry, .synthetic, .scraper]

    static func assemble(_ context: BootContext) async throws -> Assembly {
        let synthetic = try context.client(of: .synthetic, methods: .init(idempotent: BacktestEngine.sourceMethods))
        let scraper = try context.client(of: .scraper, methods: .init(idempotent: BacktestEngine.sourceMethods))
        let registry = try context.client(of: .registry, methods: .init(idempotent: BacktestEngine.registryMethods))
        let runs = RegistryRuns(registry)
        let sources = MarketDataClients(["synthetic": synthetic, "real_scraper": scraper, "file": scraper])
        let engine = BacktestEngine(
            registry: runs,
            source: sources,
            configuration: BacktestEngineConfiguration(context.configuration),
            clock: context.clock
        )
        return Assembly(
            handlers: [
                BacktestEngineHandler(engine), RunInspectionHandler(RunInspector(registry: runs, source: sources)),
            ],
            // A run takes as long as it takes, and waits before that. Nobody looks at one for longer than an hour.
            deadlines: Dictionary(uniqueKeysWithValues: BacktestEngine.unboundedMethods.map { ($0, .none) })
                .merging(RunInspectionHandler.methods.map { ($0, .after(.seconds(3600))) }) { $1 }
        )
    }
}
