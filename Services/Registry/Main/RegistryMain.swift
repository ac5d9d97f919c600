import Registry
import ServiceKit

@main
struct RegistryMain: Program {
    static let role = Role.registry
    static let summary = "The lab's record: strategies, runs, notes, audit."
    static let keys = RegistryConfiguration.keys
    static let usesDatabase = true

    static func assemble(_ context: BootContext) async throws -> Assembly {
        let configuration = RegistryConfiguration(context.configuration)
        let pool = try context.database(migrations: RegistryMigrations.all)
        let registry = Registry(pool: pool, limits: configuration.limits, clock: context.clock)
        return Assembly(
            handlers: [
                RegistryHandler(registry), TrialLedgerHandler(registry), PolicyAnswersHandler(registry),
            ],
            background: [
                AuditListener(registry, listeningWhere: pool, logger: context.logger),
                Housekeeping(registry, logger: context.logger),
            ],
            deadlines: ["thetalab.registry.v1.Registry/Watch": .watch]
        )
    }
}
