import Conversions
import Errors
import Messages
import Strategy
import Testing

@Suite("A message that is not what it should be")
struct RefusalTests {
    static let wrongDefinitions: [(String, @Sendable (inout StrategyV1.Definition) -> Void)] = [
        ("base_strategy_type", { $0.baseStrategyType = .unspecified }),
        ("base_strategy_type", { $0.baseStrategyType = .unrecognized(99) }),
        ("risk_profile", { $0.riskProfile = .unspecified }),
        ("underlying", { $0.underlying = "DOGE" }),
        ("settlement", { $0.settlement = .unrecognized(7) }),
        ("parameters", { $0.parameters = nil }),
        ("policy", { $0.policy = nil }),
        ("mandate", { $0.mandate = nil }),
        ("delta_range", { $0.parameters?.deltaRange = nil }),
        ("delta_range", { $0.parameters?.deltaRange?.low = .nan }),
        ("ivrv_min", { $0.parameters?.ivrvMin = .infinity }),
        ("exit_style", { $0.parameters?.exitStyle = .unspecified }),
        ("position_size_rule", { $0.parameters?.positionSizeRule = "all of it" }),
        ("policy_mode", { $0.policy?.policyMode = .unspecified }),
        ("objective", { $0.mandate?.objective = "fame" }),
        ("constraints", { $0.mandate?.constraints = ["sharpe=1"] }),
        ("search_bounds", { $0.mandate?.searchBounds = [StrategyV1.SearchBound(parameter: "take_profit", low: 0)] }),
        ("max_experiments", { $0.mandate?.maxExperiments = -1 }),
    ]

    @Test("names the field of a definition that is wrong", arguments: wrongDefinitions)
    func definition(field: String, damage: @Sendable (inout StrategyV1.Definition) -> Void) {
        var wire = StrategyV1.Definition(Definition())
        damage(&wire)
        let error = #expect(throws: LabError.self) { try Definition(wire) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.field == field)
    }

    @Test("is refused where a newer contract's field would be dropped")
    func unknownField() throws {
        // Field 99, a varint.
        let bytes = try StrategyV1.Definition(Definition()).serialized() + [0x98, 0x06, 0x01]
        let error = #expect(throws: LabError.self) { try Definition(StrategyV1.Definition(serialized: bytes)) }
        #expect(error?.field == "definition")
    }

    static let wrongSettings: [(String, @Sendable (inout StrategyV1.RunSettings) -> Void)] = [
        ("fill_model", { $0.fillModel = .unspecified }),
        ("slippage", { $0.slippage = .nan }),
        ("numeraire", { $0.numeraire = .unrecognized(3) }),
        ("decision_interval", { $0.decisionIntervalMs = 7 }),
        ("seed", { $0.seed = .max }),
        ("min_amount", { $0.minAmount = .infinity }),
    ]

    @Test("names the field of run settings that is wrong", arguments: wrongSettings)
    func settings(field: String, damage: @Sendable (inout StrategyV1.RunSettings) -> Void) {
        var wire = StrategyV1.RunSettings(RunSettings(start: 0, end: 1))
        damage(&wire)
        let error = #expect(throws: LabError.self) { try RunSettings(wire) }
        #expect(error?.field == field)
    }

    static let wrongResults: [(String, @Sendable (inout BacktestV1.Result) -> Void)] = [
        ("status", { $0.status = .unspecified }),
        ("numeraire", { $0.numeraire = "eur" }),
        ("decisions", { $0.counters?.decisions = -1 }),
        ("sharpe", { $0.usd?.strategy?.sharpe = .nan }),
        ("usd.hold", { $0.usd?.hold = nil }),
        ("equity.iv", { $0.equity?.iv = [] + [1] }),
        ("trades.exit_reason", { $0.trades[0].exitReason = "luck" }),
        ("trades.close_time", { $0.trades[0].closeTime = nil }),
        ("error.code", { $0.error = BacktestV1.Failure(code: "BAD_LUCK") }),
    ]

    @Test("names the field of a result that is wrong", arguments: wrongResults)
    func result(field: String, damage: @Sendable (inout BacktestV1.Result) -> Void) {
        var samples = Samples(seed: 11)
        var result = samples.result()
        result.equity = samples.equity(3)
        var wire = BacktestV1.Result(result)
        damage(&wire)
        let error = #expect(throws: LabError.self) { try BacktestResult(wire) }
        #expect(error?.field == field)
    }
}
