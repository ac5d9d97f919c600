public import Errors
public import Messages
import Options
public import Strategy

extension Definition {
    /// Reads a definition, whole: every field is there, and none is unknown. Ranges are `validate`'s to check.
    ///
    /// - Throws: `invalidArgument`, naming the field.
    public init(_ wire: StrategyV1.Definition) throws(LabError) {
        try WireField.noUnknown(wire, "definition")
        self.init()
        self.baseStrategyType = try choice(wire.baseStrategyType, "base_strategy_type") {
            StrategyV1.BaseStrategyType($0)
        }
        self.riskProfile = try choice(wire.riskProfile, "risk_profile") { StrategyV1.RiskProfile($0) }
        self.underlying = try Underlying(wire: wire.underlying)
        self.settlement = try Settlement(wire.settlement)
        try self.set(try WireField.required(wire.parameters, "parameters"))
        try self.set(try WireField.required(wire.policy, "policy"))
        self.policyService = wire.policyService.isEmpty ? nil : wire.policyService
        self.mandate = try Mandate(try WireField.required(wire.mandate, "mandate"))
    }

    private mutating func set(_ wire: StrategyV1.Parameters) throws(LabError) {
        try WireField.noUnknown(wire, "parameters")
        self.deltaRange = try Band(wire.deltaRange, "delta_range")
        self.dteRange = try Band(wire.dteRange, "dte_range")
        self.ivrvMin = try WireField.finite(wire.ivrvMin, "ivrv_min")
        self.exitStyle = try choice(wire.exitStyle, "exit_style") { StrategyV1.ExitStyle($0) }
        self.positionSizeRule = try PositionSizeRule(parsing: wire.positionSizeRule)
        self.selection = try choice(wire.selection, "selection") { StrategyV1.Selection($0) }
        self.maxPositions = Int64(wire.maxPositions)
        self.takeProfit = try WireField.finite(wire.takeProfit, "take_profit")
        self.rollDTE = try WireField.finite(wire.rollDte, "roll_dte")
        self.rollDelta = try WireField.finite(wire.rollDelta, "roll_delta")
        self.maxSpread = try WireField.finite(wire.maxSpread, "max_spread")
        self.rvWindowDays = try WireField.finite(wire.rvWindowDays, "rv_window_days")
        self.callAboveCost = wire.callAboveCost
    }

    private mutating func set(_ wire: StrategyV1.PolicySettings) throws(LabError) {
        try WireField.noUnknown(wire, "policy")
        self.policyMode = try choice(wire.policyMode, "policy_mode") { StrategyV1.PolicyMode($0) }
        self.hybridLLMProbability = try WireField.finite(wire.hybridLlmProb, "hybrid_llm_prob")
        self.llmMayEditParameters = wire.llmAllowedToEditParams
    }
}

extension StrategyV1.Definition {
    public init(_ definition: Definition) {
        self.init(
            baseStrategyType: StrategyV1.BaseStrategyType(definition.baseStrategyType),
            underlying: definition.underlying.rawValue,
            settlement: StrategyV1.Settlement(definition.settlement),
            riskProfile: StrategyV1.RiskProfile(definition.riskProfile),
            parameters: StrategyV1.Parameters(definition),
            policy: StrategyV1.PolicySettings(
                policyMode: StrategyV1.PolicyMode(definition.policyMode),
                hybridLlmProb: definition.hybridLLMProbability,
                llmAllowedToEditParams: definition.llmMayEditParameters
            ),
            mandate: StrategyV1.Mandate(definition.mandate),
            policyService: definition.policyService ?? ""
        )
    }
}

extension StrategyV1.Parameters {
    fileprivate init(_ definition: Definition) {
        self.init(
            deltaRange: StrategyV1.Range(definition.deltaRange),
            dteRange: StrategyV1.Range(definition.dteRange),
            ivrvMin: definition.ivrvMin,
            exitStyle: StrategyV1.ExitStyle(definition.exitStyle),
            positionSizeRule: definition.positionSizeRule.description,
            selection: StrategyV1.Selection(definition.selection),
            maxPositions: Int32(clamping: definition.maxPositions),
            takeProfit: definition.takeProfit,
            rollDte: definition.rollDTE,
            rollDelta: definition.rollDelta,
            maxSpread: definition.maxSpread,
            rvWindowDays: definition.rvWindowDays,
            callAboveCost: definition.callAboveCost
        )
    }
}
