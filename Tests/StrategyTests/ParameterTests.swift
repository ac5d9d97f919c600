import Errors
import Options
import Strategy
import Testing

@Suite("The table of parameters")
struct ParameterTests {
    /// The keys of a request file, as its documentation lists them.
    static let requestKeys = """
        base_strategy_type underlying settlement delta_range dte_range ivrv_min exit_style position_size_rule selection \
        max_positions take_profit roll_dte roll_delta max_spread fill_model slippage fee_rate fee_cap delivery_fee_rate \
        delivery_fee_cap spot_fee_rate max_delivery_age_hours min_amount rv_window_days initial_coin numeraire \
        call_above_cost policy_mode hybrid_llm_prob start_ms end_ms last_expiry_ms decision_interval seed
        """.split(separator: " ").map(String.init)

    static let assignments: [(text: String, key: String, value: JSONValue)] = [
        ("take_profit=0.6", "take_profit", JSONValue.number(0.6)),
        ("delta_range=0.1..0.2", "delta_range", [.number(0.1), .number(0.2)]),
        ("dte_range=[7, 21]", "dte_range", [.number(7), .number(21)]),
        ("max_positions=3", "max_positions", .integer(3)),
        ("call_above_cost=false", "call_above_cost", .flag(false)),
        ("position_size_rule=0_7pct_equity", "position_size_rule", "0_7pct_equity"),
        ("exit_style = hold_to_expiry", "exit_style", "hold_to_expiry"), ("underlying=ETH", "underlying", "ETH"),
        ("constraints=max_drawdown<=0.3,num_trades>=20", "constraints", ["max_drawdown<=0.3", "num_trades>=20.0"]),
        ("search_bounds=take_profit=0.3..0.8", "search_bounds", ["take_profit=0.3..0.8"]),
    ]

    static let all = Definition.parameters.map(\.key) + RunSettings.parameters.map(\.key)

    @Test("has every key of a request file, each once", arguments: Self.requestKeys)
    func keys(key: String) { #expect(Self.all.count { $0 == key } == 1) }

    @Test("says of every parameter what it is and takes")
    func documentation() {
        for parameter in Definition.parameters {
            #expect(!parameter.documentation.isEmpty && !parameter.kind.range.isEmpty)
        }
        for parameter in RunSettings.parameters {
            #expect(!parameter.documentation.isEmpty && !parameter.kind.range.isEmpty)
        }
        #expect(Set(Self.all).count == Self.all.count)
    }

    @Test(
        "sets a field from key=value, and shows it in the document",
        arguments: Self.assignments
    )
    func assignment(text: String, key: String, value: JSONValue) throws {
        var definition = Definition()
        try definition.set(text)
        #expect(definition.document[key] == value)
        #expect(try Definition(document: definition.document) == definition || key == "underlying")
    }

    @Test(
        "refuses a value out of range, naming the key and the range",
        arguments: [
            ("delta_range=0.1..1.4", "delta_range must be two of 0…1, in order, was [0.1,1.4]"),
            ("take_profit=1.5", "take_profit must lie in 0…1, was 1.5"),
            ("max_positions=0", "max_positions must lie in 1…100, was 0"),
            ("exit_style=never", "exit_style must be hold_to_expiry or tp_and_roll, was \"never\""),
            ("call_above_cost=maybe", "call_above_cost must be true or false, was maybe"),
            ("take_profit=nan", "take_profit must lie in 0…1, was nan"),
        ]
    )
    func refusal(text: String, message: String) {
        var definition = Definition()
        let error = #expect(throws: LabError.self) { try definition.set(text) }
        #expect(error?.message == message)
        #expect(error?.field == String(text.prefix { $0 != "=" }))
        #expect(definition == Definition())
    }

    @Test("refuses an unknown key by its name, in text and in documents")
    func unknown() {
        var settings = RunSettings()
        let typo = #expect(throws: LabError.self) { try settings.set("fil_model=touch") }
        #expect(typo?.message == "\"fil_model\" is not a parameter")
        #expect(typo?.field == "fil_model")
        let error = #expect(throws: LabError.self) {
            try RunRequest(document: JSONValue(parsing: #"{"start_ms": 1, "end_ms": 2, "colour": 3}"#))
        }
        #expect(error?.field == "colour")
        #expect(error?.remedy?.contains("take_profit") == true && error?.remedy?.contains("fill_model") == true)
    }

    @Test("round-trips a request through its document")
    func roundTrip() throws {
        var request = RunRequest(.preset(.aggressive, .wheel), RunSettings(start: 1000, end: 2000))
        request.settings.minAmount = 0.25
        request.settings.lastExpiry = 5000
        request.definition.mandate.maxExperiments = 40
        request.definition.mandate.lockedParameters = ["delta_range"]
        let text = request.document.text
        #expect(try RunRequest(document: JSONValue(parsing: text)) == request)
        #expect(try RunRequest(document: JSONValue(parsing: request.document.prettyText)) == request)
    }

    @Test("needs a period in a request")
    func period() {
        let missing = #expect(throws: LabError.self) { try RunRequest(document: .object([])) }
        #expect(missing?.message == "start_ms is missing")
        let reversed = #expect(throws: LabError.self) {
            try RunRequest(document: JSONValue(parsing: #"{"start_ms": 2, "end_ms": 2}"#))
        }
        #expect(reversed?.field == "end_ms")
    }
}
