import ArgumentParser
import GRPCCore
import Messages
import Strategy

struct AuditCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "audit",
        "Show who changed what, when, from what to what.",
        about: "The newest first. With --follow: changes as they happen.",
        examples: ["thetalab audit", "thetalab audit cc --limit 20", "thetalab audit --follow --json"]
    )

    static let keptWhenInterrupted = "the audit log is only read"

    @Argument(help: "Only what concerns this strategy.") var name: StrategyName?
    @Option(help: "Only what this person or service did (a certificate's URI).") var actor: String?
    @Option(help: "Only this kind of change: created, version_created, status_changed, …") var action: String?
    @Option(help: "The most to list.") var limit = 50
    @Flag(name: .shortAndLong, help: "Go on with what happens from now on.") var follow = false
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let limit = try Limit.checked(self.limit)
        let subject = self.name?.nameOrID ?? ""
        try await context.withRegistry { registry in
            if self.follow {
                return try await registry.client.watch(.init(subject: subject)) { response in
                    for try await message in response.messages {
                        guard let entry = message.entry else { continue }
                        if context.wantsJSON {
                            context.stream(AuditDocument.make(entry))
                        } else {
                            context.print(AuditView.line(entry, on: context.terminal))
                        }
                    }
                }
            }
            let entries = try await RegistryClient<LabTransport>.pages(limit: limit) { size, token in
                let response = try await registry.client.listAudit(
                    .init(
                        subject: subject,
                        pageSize: size,
                        pageToken: token,
                        actor: self.actor ?? "",
                        action: self.action ?? ""
                    )
                )
                return (response.entries, response.nextPageToken)
            }
            context.show(
                json: JSONObject { $0.set("entries", JSONValue.list(entries, AuditDocument.make)) },
                text: AuditView.table(entries, on: context.terminal)
            )
        }
    }
}
