import ArgumentParser
import Messages

struct StrategyDeleteCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "delete",
        "Delete a strategy.",
        about: "It disappears from the lists and its name is free again; its versions, runs and audit log stay.",
        examples: ["thetalab strategy delete cc --reason 'replaced by cc-tight'"]
    )

    @Argument(help: "The strategy.") var name: StrategyName
    @Flag(name: .shortAndLong, help: "Do not ask on a terminal.") var yes = false
    @Option(help: "Why, for the audit log.") var reason = ""
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        try await context.withRegistry { registry in
            let strategy = try await registry.strategy(self.name)
            if !self.yes, context.terminal.interactive, !context.wantsJSON {
                let answer = Prompt.ask("Delete \(strategy.name), \(strategy.newestVersion) versions? [y/N] ", context)
                guard answer?.lowercased().hasPrefix("y") == true else {
                    context.print("Nothing was deleted.")
                    return
                }
            }
            _ = try await registry.client.deleteStrategy(
                .init(
                    idempotencyKey: NewID.make(),
                    nameOrID: strategy.id,
                    revision: strategy.revision,
                    reason: self.reason
                )
            )
            context.show(
                json: JSONObject {
                    $0.set("id", strategy.id)
                    $0.set("name", strategy.name)
                    $0.set("deleted", true)
                },
                text: ["\(strategy.name) is deleted; its record stays under \(strategy.id)."]
            )
        }
    }
}
