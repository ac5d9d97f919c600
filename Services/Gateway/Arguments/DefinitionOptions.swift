import ArgumentParser
import Errors
import Strategy

/// What a definition is made from on a command line: a file, a template and a profile, single settings. Later ones win.
struct DefinitionOptions: ParsableArguments, Sendable {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Read the definition from a YAML or JSON file; `-` is standard input.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var file: String?

    @Option(
        help: ArgumentHelp("The family of rules: covered_call or wheel.", valueName: "name"),
        completion: .list(["covered_call", "wheel"])
    )
    var template: String?

    @Option(
        help: ArgumentHelp(
            "The preset to start from: conservative, balanced, aggressive or custom.",
            valueName: "name"
        ),
        completion: .list(RiskProfile.allCases.map(\.rawValue))
    )
    var profile: String?

    @Option(help: ArgumentHelp("The coin: BTC or ETH.", valueName: "coin"), completion: .list(["BTC", "ETH"]))
    var underlying: String?

    @Option(
        name: .customLong("set"),
        parsing: .upToNextOption,
        help: ArgumentHelp("Set parameters; `strategy show` lists them.", valueName: "key=value")
    )
    var settings: [Assignment] = []

    /// Whether nothing was said at all.
    var isEmpty: Bool {
        self.file == nil && self.template == nil && self.profile == nil && self.underlying == nil
            && self.settings.isEmpty
    }

    /// The keys that the options other than `--file` and `--set` stand for.
    private var members: [JSONValue.Member] {
        [("base_strategy_type", self.template), ("risk_profile", self.profile), ("underlying", self.underlying)]
            .compactMap { key, value in
                value.map { JSONValue.Member(key, .text(key == "underlying" ? $0.uppercased() : $0)) }
            }
    }

    /// The definition, with the name and the description where the file has them.
    ///
    /// - Throws: `LabError(.invalidArgument)` naming the parameter and its range.
    func draft() throws(LabError) -> StrategyDraft {
        var draft = StrategyDraft()
        var members: [JSONValue.Member] = []
        if let file {
            let document = try DocumentFile.read(file)
            guard let found = document.members else {
                throw LabError(
                    .invalidArgument,
                    "\(file) must hold keys with values, was \(document.kindName)",
                    field: "file",
                    remedy: "see `thetalab strategy show NAME --json` for the keys"
                )
            }
            for member in found {
                switch member.key {
                case "name": draft.name = try Self.text(member)
                case "description": draft.description = try Self.text(member)
                default: members.append(member)
                }
            }
        }
        for member in self.members {
            members.removeAll { $0.key == member.key }
            members.append(member)
        }
        draft.definition = try Definition(document: .object(members))
        try draft.definition.apply(self.settings)
        try draft.definition.validate()
        return draft
    }

    private static func text(_ member: JSONValue.Member) throws(LabError) -> String {
        guard let text = member.value.string else {
            throw LabError(
                .invalidArgument,
                "\(member.key) must be a text, was \(member.value.kindName)",
                field: member.key
            )
        }
        return text
    }
}

/// A strategy about to be made.
struct StrategyDraft: Sendable, Hashable {
    var name: String?
    var description = ""
    var definition = Definition()
}

extension Parameterised {
    /// Sets what `--set` says, telling the nearest key where one is mistyped.
    mutating func apply(_ assignments: [Assignment]) throws(LabError) {
        for assignment in assignments {
            let keys = Self.parameters.map(\.key)
            guard keys.contains(assignment.key) else {
                let nearest = nearestWord(to: assignment.key, among: keys).map { "did you mean \($0)? " } ?? ""
                throw LabError(
                    .invalidArgument,
                    "'\(assignment.key)' is not a parameter",
                    field: assignment.key,
                    remedy: "\(nearest)the parameters are \(keys.joined(separator: ", "))"
                )
            }
            try self.set("\(assignment.key)=\(assignment.value)")
        }
    }
}
