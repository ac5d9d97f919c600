import ArgumentParser
import Conversions
import Errors
import Foundation
import Messages
import Strategy

struct StrategyEditCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "edit",
        "Change a strategy: makes a new version.",
        about: """
            Versions are never changed. On a terminal, without other options, the parameters are opened in $VISUAL or \
            $EDITOR. Two people who edit at once do not overwrite each other: the second is told.
            """,
        examples: [
            "thetalab strategy edit cc --set take_profit=0.6 roll_dte=2 --reason 'roll earlier'",
            "thetalab strategy edit cc --file cc.yaml", "thetalab strategy edit cc",
        ]
    )

    static let keptWhenInterrupted = "no version was made"

    @Argument(help: "The strategy; NAME@3 starts from version 3.") var name: StrategyName
    @OptionGroup(title: "Definition") var definition: DefinitionOptions
    @Option(help: "A new sentence on what it is for.") var description: String?
    @Option(help: "Why: kept with the version.") var reason = ""
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let strategy = try await context.withRegistry { registry in try await registry.strategy(self.name) }
        let before = try StrategyDocument.definition(strategy)
        let after = try self.changed(before, strategy: strategy, context)
        let changes = DefinitionChange.between(before, after)
        guard !changes.isEmpty || self.description != nil else {
            throw LabError(
                .invalidArgument,
                "nothing would change",
                field: "set",
                remedy: "give --set key=value, or --file; `thetalab strategy show \(strategy.name)` has the values"
            )
        }
        try await context.withRegistry { registry in
            let response = try await registry.client.createVersion(
                .init(
                    idempotencyKey: NewID.make(),
                    nameOrID: strategy.id,
                    revision: strategy.revision,
                    definition: StrategyV1.Definition(after),
                    reason: self.reason,
                    description: self.description
                )
            )
            guard let edited = response.strategy, let version = edited.version else {
                throw LabError.incomplete("version")
            }
            let names = ["\(edited.name)@\(strategy.version?.number ?? 0)", "\(edited.name)@\(version.number)"]
            try context.show(
                json: StrategyDocument.make(edited),
                text: ["\(edited.name) has version \(version.number).", ""]
                    + DefinitionChange.lines(changes, names: names, on: context.terminal)
            )
        }
    }

    private func changed(
        _ before: Definition,
        strategy: RegistryV1.Strategy,
        _ context: CommandContext
    ) throws -> Definition {
        if self.definition.isEmpty {
            if self.description != nil { return before }
            guard context.terminal.interactive, !context.wantsJSON else { return before }
            return try DefinitionEditor(context).edit(before, name: strategy.name)
        }
        if self.definition.file != nil { return try self.definition.draft().definition }
        var after = before
        if let profile = self.definition.profile { try after.apply([Assignment(key: "risk_profile", value: profile)]) }
        if let template = self.definition.template {
            try after.apply([Assignment(key: "base_strategy_type", value: template)])
        }
        if let underlying = self.definition.underlying {
            try after.apply([Assignment(key: "underlying", value: underlying.uppercased())])
        }
        try after.apply(self.definition.settings)
        try after.validate()
        return after
    }
}

/// The person's own editor on a definition.
struct DefinitionEditor {
    private let context: CommandContext

    init(_ context: CommandContext) { self.context = context }

    /// - Throws: `LabError` where the editor fails or what was written is not a definition; the text is kept then.
    func edit(_ definition: Definition, name: String) throws -> Definition {
        let environment = self.context.environment
        let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(getpid()).json").path
        try StateFolder.write(definition.document.prettyText + "\n", to: file, mode: 0o600)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exec \(editor) \"$1\"", "editor", file]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            unlink(file)
            throw LabError(
                .failedPrecondition,
                "the editor '\(editor)' ended with \(process.terminationStatus)",
                remedy: "no version was made; set EDITOR, or use --set"
            )
        }
        do throws(LabError) {
            let edited = try Definition(document: try DocumentFile.read(file))
            unlink(file)
            return edited
        } catch {
            throw LabError(
                error.code,
                error.message,
                field: error.field,
                remedy: "no version was made; your text is in \(file)"
            )
        }
    }
}
