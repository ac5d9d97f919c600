import Errors
import Options
import Strategy

/// The four questions of `strategy create` on a terminal: template, profile, parameters, LLM settings.
///
/// What can be asked, its ranges and what it means come from the table of parameters alone.
struct StrategyWizard {
    private let context: CommandContext
    /// Asked in the third step; the rest keeps the profile's values.
    private static let asked = [
        "delta_range", "dte_range", "ivrv_min", "exit_style", "take_profit", "position_size_rule", "max_positions",
    ]
    /// Asked in the fourth step.
    private static let policy = ["policy_mode", "hybrid_llm_prob", "llm_allowed_to_edit_params"]

    init(_ context: CommandContext) { self.context = context }

    /// - Throws: `Interrupted` where the input ends: nothing was made.
    func draft(name: String?) throws -> StrategyDraft {
        var draft = StrategyDraft()
        draft.name = try name ?? self.askName()
        self.heading(1, "Template")
        var definition = Definition.preset(.balanced)
        try self.ask("base_strategy_type", in: &definition)
        try self.ask("underlying", in: &definition)
        self.heading(2, "Profile")
        try self.ask("risk_profile", in: &definition)
        var preset = Definition.preset(definition.riskProfile, definition.baseStrategyType)
        preset.underlying = definition.underlying
        definition = preset
        self.heading(3, "Parameters")
        for key in Self.asked { try self.ask(key, in: &definition) }
        self.heading(4, "LLM settings")
        for key in Self.policy where key != "hybrid_llm_prob" || definition.policyMode == .hybrid {
            try self.ask(key, in: &definition)
        }
        try definition.validate()
        draft.definition = definition
        self.context.print("")
        self.context.print(DefinitionView.lines(definition, on: self.context.terminal))
        guard try self.answer("Make it? [Y/n] ").lowercased().hasPrefix("n") == false else {
            throw Interrupted(kept: "nothing was made")
        }
        return draft
    }

    private func askName() throws -> String {
        while true {
            let name = try self.answer("Name: ")
            if StrategyName.isName(name) { return name }
            self.context.print(self.context.styled("A name is a-z, 0-9 and -, starting with a letter.", .yellow))
        }
    }

    /// Asks for one parameter until its value is allowed; an empty answer keeps what it is.
    private func ask(_ key: String, in definition: inout Definition) throws {
        guard let parameter = Definition.parameters.first(where: { $0.key == key }) else { return }
        let present = parameter.value(in: definition).map(DefinitionView.text) ?? ""
        self.context.print(
            "\(self.context.styled(key, .bold))  \(parameter.documentation) "
                + self.context.styled("(\(parameter.kind.range))", .dim)
        )
        while true {
            let answer = try self.answer("  [\(present)] ")
            if answer.isEmpty { return }
            do throws(LabError) {
                var changed = definition
                try parameter.set(text: answer, in: &changed)
                definition = changed
                return
            } catch {
                self.context.print("  " + self.context.styled(error.message, .yellow))
            }
        }
    }

    private func heading(_ step: Int, _ title: String) {
        self.context.print(["", self.context.styled("\(step)/4 \(title)", .bold)])
    }

    private func answer(_ question: String) throws -> String {
        guard let answer = Prompt.ask(question, self.context) else { throw Interrupted(kept: "nothing was made") }
        return answer
    }
}
