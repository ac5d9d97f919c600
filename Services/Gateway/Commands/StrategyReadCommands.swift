import ArgumentParser
import Conversions
import Errors
import Messages
import Strategy

struct StrategyListCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "list",
        "List the strategies.",
        examples: ["thetalab strategy list", "thetalab strategy list --status backtesting --sort -updated_at"]
    )

    @Option(help: "Only those of this status.", completion: .list(RegistryV1.Status.words.map(\.word)))
    var status: String?
    @Option(help: "Only those on this coin.") var underlying: String?
    @Flag(help: "Only those marked for tuning.") var tuning = false
    @Flag(help: "Deleted ones too.") var all = false
    @Option(help: "name, created_at or updated_at; with - before it, descending.") var sort = "name"
    @Option(help: "The most to list.") var limit = 500
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let limit = try Limit.checked(self.limit)
        let status = try self.status.map { try RegistryV1.Status(word: $0, field: "status") } ?? .unspecified
        let strategies = try await context.withRegistry { registry in
            try await RegistryClient<LabTransport>.pages(limit: limit) { size, token in
                let response = try await registry.client.listStrategies(
                    .init(
                        pageSize: size,
                        pageToken: token,
                        status: status,
                        underlying: self.underlying?.uppercased() ?? "",
                        tuningOnly: self.tuning,
                        includeDeleted: self.all,
                        orderBy: self.sort
                    )
                )
                return (response.strategies, response.nextPageToken)
            }
        }
        try context.show(
            json: JSONObject { $0.set("strategies", try JSONValue.list(strategies, StrategyDocument.make)) },
            text: StrategyView.table(strategies, on: context.terminal)
        )
    }
}

struct StrategyShowCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "show",
        "Show a strategy, every parameter with its value and meaning.",
        examples: ["thetalab strategy show cc", "thetalab strategy show cc@1 --json"]
    )

    @Argument(help: "The strategy.") var name: StrategyName
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        try await context.withRegistry { registry in
            let strategy = try await registry.strategy(self.name)
            try context.show(
                json: StrategyDocument.make(strategy),
                text: StrategyView.lines(strategy, on: context.terminal)
            )
        }
    }
}

struct StrategyVersionsCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "versions",
        "List the versions of a strategy, with author and reason.",
        examples: ["thetalab strategy versions cc"]
    )

    @Argument(help: "The strategy.") var name: StrategyName
    @Option(help: "The most to list.") var limit = 500
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let limit = try Limit.checked(self.limit)
        let versions = try await context.withRegistry { registry in
            try await RegistryClient<LabTransport>.pages(limit: limit) { size, token in
                let response = try await registry.client.listVersions(
                    .init(nameOrID: self.name.nameOrID, pageSize: size, pageToken: token)
                )
                return (response.versions, response.nextPageToken)
            }
        }
        try context.show(
            json: JSONObject {
                $0.set("versions", try JSONValue.list(versions, StrategyDocument.version))
            },
            text: StrategyView.versions(versions, on: context.terminal)
        )
    }
}

struct StrategyDiffCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "diff",
        "Show which parameters differ between two versions or two strategies.",
        about: "With one name: that version against the one it was made from.",
        examples: ["thetalab strategy diff cc", "thetalab strategy diff cc@1 cc@3", "thetalab strategy diff cc wheel"]
    )

    @Argument(help: "One side.") var left: StrategyName
    @Argument(help: "The other side.") var right: StrategyName?
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        try await context.withRegistry { registry in
            var before = try await registry.strategy(self.left)
            var after = before
            if let right {
                after = try await registry.strategy(right)
            } else {
                let parent = before.version?.parent ?? 0
                guard parent > 0 else {
                    throw LabError(
                        .failedPrecondition,
                        "version \(before.version?.number ?? 1) of \(before.name) was made from none",
                        remedy: "name two versions: `thetalab strategy diff \(before.name)@1 OTHER`"
                    )
                }
                before = try await registry.strategy(StrategyName(nameOrID: before.id, version: parent))
            }
            let changes = DefinitionChange.between(
                try StrategyDocument.definition(before),
                try StrategyDocument.definition(after)
            )
            let names = [before, after].map { "\($0.name)@\($0.version?.number ?? 0)" }
            context.show(
                json: JSONObject {
                    $0.set("left", names[0])
                    $0.set("right", names[1])
                    $0.set("changes", JSONValue.list(changes, \.document))
                },
                text: DefinitionChange.lines(changes, names: names, on: context.terminal)
            )
        }
    }
}

/// The bound of `--limit`.
enum Limit {
    static func checked(_ limit: Int) throws(LabError) -> Int {
        guard (1...100_000).contains(limit) else {
            throw LabError(.invalidArgument, "limit must lie in 1…100000, was \(limit)", field: "limit")
        }
        return limit
    }
}
