import Errors
import Options
import Strategy
import Testing

@Suite("A definition")
struct DefinitionTests {
    @Test("starts from its profile, and every key given overrides it")
    func profile() throws {
        let definition = try Definition(
            document: JSONValue(parsing: #"{"take_profit": 0.7, "risk_profile": "aggressive"}"#)
        )
        #expect(definition.deltaRange == Band(0.25, 0.40))
        #expect(definition.dteRange == Band(3, 14))
        #expect(definition.ivrvMin == 1.0)
        #expect(definition.takeProfit == 0.7)
        #expect(Definition.preset(.conservative).exitStyle == .holdToExpiry)
        #expect(Definition.preset(.conservative).positionSizeRule == .percent(50))
        var custom = Definition.preset(.custom)
        custom.riskProfile = .balanced
        #expect(custom == .preset(.balanced))
    }
}

@Suite("A position size rule")
struct PositionSizeRuleTests {
    @Test(
        "reads an underscore between digits as a decimal point",
        arguments: [
            ("50pct_equity", PositionSizeRule.Kind.percentOfEquity(50)), ("0_7pct_equity", .percentOfEquity(0.7)),
            ("0.7pct_equity", .percentOfEquity(0.7)), ("fixed_0.1_btc", .fixed(0.1, .btc)),
            ("fixed_0_1_btc", .fixed(0.1, .btc)), ("fixed_12_eth", .fixed(12, .eth)),
        ]
    )
    func parsed(text: String, kind: PositionSizeRule.Kind) throws {
        let rule = try PositionSizeRule(parsing: text)
        #expect(rule.kind == kind)
        #expect(rule.description == text)
    }

    @Test(
        "is refused in any other form",
        arguments: [
            "", "pct_equity", "_5pct_equity", "5_pct_equity", "1_2_3pct_equity", "-5pct_equity", "0pct_equity",
            "1e2pct_equity",
            "1001pct_equity", "fixed__btc", "fixed_btc", "fixed_1_sol", "fixed_1", "1_btc", "fixed_0_btc",
            "fixed_-1_btc",
            "fixed_nan_btc", "50PCT_EQUITY", "fixed_1_0_0_eth",
        ]
    )
    func refused(text: String) {
        let error = #expect(throws: LabError.self) { try PositionSizeRule(parsing: text) }
        #expect(error?.field == "position_size_rule")
    }
}

@Suite("What a definition may be")
struct DefinitionValidationTests {
    @Test("a size in another coin's unit is an error")
    func unit() throws {
        var definition = Definition()
        definition.positionSizeRule = try PositionSizeRule(parsing: "fixed_1_eth")
        #expect(throws: LabError.self) { try definition.validate() }
        definition.underlying = .eth
        try definition.validate()
    }

    @Test("a size that can never reach the minimum amount is refused with the smallest that would trade")
    func smallestSize() throws {
        var definition = Definition()
        definition.positionSizeRule = .percent(5)
        var error = #expect(throws: LabError.self) { try definition.validateSize(initialCoin: 1, minimumAmount: 0.1) }
        #expect(error?.message.contains("at least 10pct_equity") == true)
        definition.positionSizeRule = .percent(10)
        try definition.validateSize(initialCoin: 1, minimumAmount: 0.1)
        definition.positionSizeRule = try PositionSizeRule(parsing: "fixed_0.05_btc")
        error = #expect(throws: LabError.self) { try definition.validateSize(initialCoin: 1, minimumAmount: 0.1) }
        #expect(error?.message.contains("fixed_0.1_btc") == true)
        error = #expect(throws: LabError.self) { try definition.validateSize(initialCoin: 0.5, minimumAmount: 1) }
        #expect(error?.field == "initial_coin")
    }

    @Test("other needs the name of its policy service, and may then be stored")
    func other() throws {
        var definition = Definition()
        definition.baseStrategyType = .other
        #expect(throws: LabError.self) { try definition.validate() }
        definition.policyService = "my-oracle"
        try definition.validate()
        #expect(throws: LabError.self) { try definition.validateRunnable() }
        definition.policyService = "My Oracle"
        #expect(throws: LabError.self) { try definition.validate() }
    }

    @Test("search bounds and locked parameters must be of parameters, in their ranges")
    func mandate() throws {
        var definition = Definition()
        definition.mandate.searchBounds = [SearchBound(key: "take_profit", band: Band(0.3, 0.8))]
        definition.mandate.lockedParameters = ["ivrv_min"]
        try definition.validate()
        for bound in [
            SearchBound(key: "colour", band: Band(0, 1)), SearchBound(key: "exit_style", band: Band(0, 1)),
            SearchBound(key: "take_profit", band: Band(0.3, 1.8)),
        ] {
            definition.mandate.searchBounds = [bound]
            #expect(throws: LabError.self) { try definition.validate() }
        }
        definition.mandate.searchBounds = []
        definition.mandate.lockedParameters = ["colour"]
        #expect(throws: LabError.self) { try definition.validate() }
    }

    @Test("a field set in code is checked as one read from a document")
    func fields() {
        var definition = Definition()
        definition.deltaRange = Band(0.4, 0.2)
        #expect(throws: LabError.self) { try definition.validate() }
        definition = Definition()
        definition.takeProfit = .nan
        #expect(throws: LabError.self) { try definition.validate() }
        var settings = RunSettings(start: 1, end: 2)
        settings.slippage = 1
        #expect(throws: LabError.self) { try settings.validate() }
    }

    @Test("a constraint says how far a figure is beyond it")
    func constraint() throws {
        let drawdown = try Constraint(parsing: "max_drawdown <= 0.3")
        #expect(abs(drawdown.violation(of: 0.4) - 0.1) < 1e-12)
        #expect(try Constraint(parsing: "num_trades>=20").violation(of: 25) == -5)
        for text in ["", "num_trades", "num_trades>20", "colour<=1", "sharpe>=x", "sharpe>=nan", "a<=b<=c"] {
            #expect(throws: LabError.self) { try Constraint(parsing: text) }
        }
    }
}
