import ArgumentParser
import Errors
import Strategy

struct UpCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "up",
        "Bring the whole lab up on this machine.",
        about: """
            Starts a private PostgreSQL in the state folder and every service, each with a certificate of its own, and \
            keeps them running until Ctrl-C or `thetalab down`.
            """,
        examples: [
            "thetalab up", "thetalab up --detach --state ~/lab",
            "thetalab up --database postgresql://lab:secret@db.example/lab --only registry,backtest",
        ]
    )

    static let handlesSignals = true

    @Flag(help: "Return when all serve; the lab goes on by itself.")
    var detach = false

    @Option(help: ArgumentHelp("Use this PostgreSQL and not one of our own (or THETALAB_DATABASE).", valueName: "url"))
    var database: String?

    @Option(help: ArgumentHelp("Only these services, parted by commas.", valueName: "names"))
    var only: String?

    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let services = try self.services()
        let database =
            self.database ?? context.environment[DetachedLab.databaseVariable].flatMap { $0.isEmpty ? nil : $0 }
        if let database, !["postgres://", "postgresql://"].contains(where: database.hasPrefix) {
            throw LabError(
                .invalidArgument,
                "database must be a URL of PostgreSQL",
                field: "database",
                remedy: "write it as postgresql://user:password@host:port/name"
            )
        }
        if self.detach {
            try await DetachedLab(context: context, only: self.only, databaseURL: database).start()
            return
        }
        let isDetached = context.environment[DetachedLab.variable] != nil
        let narrator = LabNarrator(context: context, keepsLog: isDetached)
        let plan = Lab.Plan(services: services, databaseURL: database)
        do {
            try await Lab(context, plan: plan, narrator: narrator).run()
        } catch {
            // Whoever started us reads our standard output; our log reads standard error.
            if isDetached, !(error is Interrupted) {
                context.print(Report(LabError.from(error)).json.value.text)
            }
            throw error
        }
    }

    private func services() throws -> [ServiceCatalogue.Entry] {
        guard let only else { return ServiceCatalogue.all }
        let names = only.split(separator: ",").map { $0.filter { $0 != " " } }
        for name in names where ServiceCatalogue.named(name) == nil {
            throw ServiceCatalogue.unknown(name, field: "only")
        }
        guard !names.isEmpty else {
            throw LabError(
                .invalidArgument,
                "only must name a service",
                field: "only",
                remedy: "the services are \(ServiceCatalogue.all.map(\.name).joined(separator: ", "))"
            )
        }
        return ServiceCatalogue.all.filter { names.contains($0.name) }
    }
}
