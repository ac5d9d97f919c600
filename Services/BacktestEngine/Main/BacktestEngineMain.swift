import BacktestEngine
import ServiceKit

@main
struct BacktestEngineMain: Program {
    static let role = Role.backtest
    static let summary = "Turns a strategy and option chains into a result, and records it at the registry."
    static let keys = BacktestEngineConfiguration.keys
    static let peers: [Role] = [.registry, .synthetic, .scraper]

    static func assemble(_ context: BootContext) async throws -> Assembly {
        let methods = ServiceConnector.Methods(
            unbounded: BacktestEngine.sourceStreams,
            idempotent: BacktestEngine.sourceMethods
        )
        let synthetic = try context.client(of: .synthetic, methods: methods)
        let scraper = try context.client(of: .scraper, methods: methods)
        let registry = try context.client(of: .registry, methods: .init(idempotent: BacktestEngine.registryMethods))
        let runs = RegistryRuns(registry)
        let sources = MarketDataClients(["synthetic": synthetic, "real_scraper": scraper, "file": scraper])
        let configuration = BacktestEngineConfiguration(context.configuration)
        // A client that nobody is at the other end of would only fail; so there is one where a policy is to be asked.
        let policy =
            configuration.policy.isEmpty
            ? nil
            : PolicyClient(
                try context.client(
                    of: .researcher,
                    at: configuration.policy,
                    // A model may think for a while about some hundred situations.
                    methods: .init(deadline: .seconds(600), idempotent: BacktestEngine.policyMethods)
                )
            )
        let engine = BacktestEngine(
            registry: runs,
            ledger: RegistryTrials(registry),
            source: sources,
            policy: PolicyAccess(policy: policy, answers: RegistryAnswers(registry)),
            configuration: configuration,
            clock: context.clock
        )
        return Assembly(
            handlers: [
                BacktestEngineHandler(engine), BatchHandler(engine),
                RunInspectionHandler(RunInspector(registry: runs, source: sources)),
            ],
            // A run takes as long as it takes, and waits before that. Nobody looks at one for longer than an hour.
            deadlines: Dictionary(uniqueKeysWithValues: BacktestEngine.unboundedMethods.map { ($0, .none) })
                .merging(RunInspectionHandler.methods.map { ($0, .after(.seconds(3600))) }) { $1 }
        )
    }
}
