import Errors
import Options

extension Definition {
    /// Every field of a definition, in the order that listings show them.
    public static let parameters: [Parameter<Definition>] =
        Self.shape + Self.entry + Self.exit + Self.policy + Self.aim

    private static let shape: [Parameter<Definition>] = [
        .choice(
            "base_strategy_type",
            \.baseStrategyType,
            BaseStrategyType.allCases,
            "the family of rules it belongs to"
        ),
        .choice("risk_profile", \.riskProfile, RiskProfile.allCases, "the preset that it started from"),
        .choice("underlying", \.underlying, Underlying.tradable, "the coin"),
        .choice("settlement", \.settlement, Settlement.allCases, "what its options are quoted, paid and settled in"),
    ]

    private static let entry: [Parameter<Definition>] = [
        .band("delta_range", \.deltaRange, 0...1, "the |delta| that an option must have to be sold"),
        .band("dte_range", \.dteRange, 0...3650, "the days to expiry that an option must have to be sold"),
        .number(
            "ivrv_min",
            \.ivrvMin,
            0...100,
            "the ratio of implied to realised volatility below which nothing is sold"
        ),
        Parameter(
            "position_size_rule",
            .text,
            "how much an entry sells: 50pct_equity, fixed_0.1_btc, fixed_1_eth",
            read: { .text($0.positionSizeRule.description) },
            write: { (root, value) throws(LabError) in
                guard let text = value.string else {
                    throw Parameter<Definition>.refusal("position_size_rule", .text, value.text)
                }
                root.positionSizeRule = try PositionSizeRule(parsing: text)
            }
        ),
        .choice("selection", \.selection, Selection.allCases, "which candidate is sold"),
        .integer("max_positions", \.maxPositions, 1...100, "how many options may be open at once"),
        .number("max_spread", \.maxSpread, 0...10, "the widest (ask − bid) / mid that is sold into or rolled through"),
        .number("rv_window_days", \.rvWindowDays, 0.01...3650, "the days that realised volatility looks back over"),
        .flag("call_above_cost", \.callAboveCost, "wheel: no call is struck below the average cost of the coin"),
    ]

    private static let exit: [Parameter<Definition>] = [
        .choice("exit_style", \.exitStyle, ExitStyle.allCases, "when an open option is bought back"),
        .number("take_profit", \.takeProfit, 0...1, "the share of the entry price kept when it is bought back"),
        .number("roll_dte", \.rollDTE, 0...3650, "the days to expiry at which it is rolled"),
        .number("roll_delta", \.rollDelta, 0...2, "the delta at which it is rolled"),
    ]

    private static let policy: [Parameter<Definition>] = [
        .choice("policy_mode", \.policyMode, PolicyMode.allCases, "who chooses among the actions that the rules allow"),
        .number("hybrid_llm_prob", \.hybridLLMProbability, 0...1, "hybrid: the share of decisions put to the policy"),
        .flag(
            "llm_allowed_to_edit_params",
            \.llmMayEditParameters,
            "whether accepted suggestions of an automatic loop become draft versions inside the search bounds"
        ),
        Parameter(
            "policy_service",
            .text,
            "other: the name of the external service that decides",
            read: { $0.policyService.map(JSONValue.text) },
            write: { (root, value) throws(LabError) in
                if value == .null {
                    root.policyService = nil
                    return
                }
                guard let name = value.string, Self.isName(name) else {
                    throw LabError(
                        .invalidArgument,
                        "policy_service must be a name of a-z, 0-9 and -, starting with a letter, at most 63 long, "
                            + "was \(value.text.prefix(80))",
                        field: "policy_service"
                    )
                }
                root.policyService = name
            }
        ),
    ]

    private static let aim: [Parameter<Definition>] = [
        .choice("objective", \.mandate.objective, Metric.allCases, "the figure to be made as good as it can be"),
        .list(
            "constraints",
            \.mandate.constraints,
            "what a recommended version must satisfy: max_drawdown<=0.3",
            show: \.description,
            parse: { (text) throws(LabError) in try Constraint(parsing: text) }
        ),
        .list(
            "search_bounds",
            \.mandate.searchBounds,
            "where a search may look: take_profit=0.3..0.8",
            show: \.description,
            parse: { (text) throws(LabError) in try SearchBound(parsing: text) }
        ),
        .list(
            "locked_parameters",
            \.mandate.lockedParameters,
            "parameters that nobody but a person may change",
            show: { $0 },
            parse: { (text) throws(LabError) in text }
        ),
        .optionalInteger(
            "max_experiments",
            \.mandate.maxExperiments,
            0...1_000_000_000,
            "how many configurations may be tried on it in its life"
        ),
    ]

    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 63 else { return false }
        return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}
