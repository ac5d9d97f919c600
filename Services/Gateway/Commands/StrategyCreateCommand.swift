import ArgumentParser
import Conversions
import Errors
import Messages
import Options
import Strategy

struct StrategyCreateCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "create",
        "Make a strategy.",
        about: """
            On a terminal, without a file or other options, a wizard asks in four steps: template, profile, \
            parameters, LLM settings. A file holds the parameters as keys, and may hold `name` and `description`.
            """,
        examples: [
            "thetalab strategy create",
            "thetalab strategy create cc --template covered_call --profile balanced --underlying BTC",
            "thetalab strategy create cc-tight --profile conservative --set delta_range=0.1..0.15 max_positions=2",
            "thetalab strategy create --file wheel.yaml",
            "thetalab strategy create --auto --underlying ETH --profile aggressive",
        ]
    )

    @Argument(help: "The strategy's name: a-z, 0-9 and -, starting with a letter. May stand in the file.")
    var name: String?

    @Flag(help: "Ask nothing: what is not given is the template's and the profile's, the name made from both.")
    var auto = false

    @OptionGroup(title: "Definition") var definition: DefinitionOptions
    @Option(help: "A sentence on what it is for.") var description: String?
    @Option(help: "Why, for the audit log.") var reason = ""
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        if let name { _ = try Self.checked(name) }
        let asks = !self.auto && self.definition.isEmpty && context.terminal.interactive && !context.wantsJSON
        var draft =
            asks ? try StrategyWizard(context).draft(name: self.name) : try self.definition.draft()
        draft.name = self.name ?? draft.name
        if let description { draft.description = description }
        guard draft.name != nil || self.auto else {
            throw LabError(
                .invalidArgument,
                "a name is missing",
                field: "name",
                remedy: "write `thetalab strategy create NAME …`, or let --auto make one"
            )
        }
        let finished = draft
        try await context.withRegistry { registry in
            let name =
                if let given = finished.name {
                    try Self.checked(given)
                } else {
                    try await self.freeName(for: finished.definition, registry)
                }
            let response = try await registry.client.createStrategy(
                .init(
                    idempotencyKey: NewID.make(),
                    name: name,
                    description: finished.description,
                    definition: StrategyV1.Definition(finished.definition),
                    reason: self.reason
                )
            )
            guard let strategy = response.strategy else { throw LabError.incomplete("strategy") }
            try context.show(
                json: StrategyDocument.make(strategy),
                text: ["\(strategy.name) is made.", ""] + StrategyView.lines(strategy, on: context.terminal)
            )
        }
    }

    private static func checked(_ name: String) throws(LabError) -> String {
        guard StrategyName.isName(name) else {
            throw LabError(
                .invalidArgument,
                "a strategy's name must match [a-z][a-z0-9-]{0,62}, was '\(name)'",
                field: "name",
                remedy: "use lower-case letters, digits and hyphens, starting with a letter"
            )
        }
        return name
    }

    /// `covered-call-btc-balanced`, with a number where that is taken.
    private func freeName(
        for definition: Definition,
        _ registry: RegistryClient<LabTransport>
    ) async throws -> String {
        let words = [
            definition.baseStrategyType.rawValue, definition.underlying.rawValue, definition.riskProfile.rawValue,
        ]
        let base = words.joined(separator: "-").lowercased().replacing("_", with: "-")
        for number in 1...999 {
            let name = number == 1 ? base : "\(base)-\(number)"
            do {
                _ = try await registry.client.getStrategy(.init(nameOrID: name))
            } catch {
                guard LabError.from(error).code == .notFound else { throw error }
                return name
            }
        }
        throw LabError(.alreadyExists, "all names from \(base) on are taken", field: "name", remedy: "give a name")
    }
}
