import Errors
import Strategy

/// The definitions of a batch, made and checked before anything runs.
struct BatchPlan: Sendable {
    /// What every definition starts from.
    let base: Definition
    let settings: RunSettings
    let firstNumber: UInt32
    let definitions: [Definition]
    /// Those that vary, in the order of the table of parameters.
    private let varied: [Parameter<Definition>]

    /// What a batch may vary: all that a run reads, but what decides which data it reads and who decides in it.
    static let variable: Set<String> = [
        "delta_range", "dte_range", "ivrv_min", "exit_style", "position_size_rule", "selection", "max_positions",
        "take_profit", "roll_dte", "roll_delta", "max_spread", "rv_window_days", "call_above_cost",
    ]

    /// - Throws: `invalidArgument`, with the number of the first definition that is not valid and the field of it.
    init(_ base: Definition, _ demand: BatchDemand) throws(LabError) {
        let request = RunRequest(base, demand.settings)
        try request.validate()
        try base.validateRunnable()
        guard base.policyMode == .ruleOnly else {
            throw LabError(
                .unimplemented,
                "a batch runs rule_only definitions, was \(base.policyMode.rawValue)",
                field: "policy_mode",
                remedy: "run a definition that a policy decides in by itself"
            )
        }
        self.base = base
        self.settings = demand.settings
        self.firstNumber = demand.firstNumber
        var columns: [(parameter: Parameter<Definition>, values: ParameterColumn.Values)] = []
        var keys: Set<String> = []
        for column in demand.columns {
            columns.append((try Self.parameter(of: column, count: demand.count), column.values))
            guard keys.insert(column.key).inserted else {
                throw Self.refusal("the column \"\(column.key)\" is there twice")
            }
        }
        self.varied = Definition.parameters.filter { keys.contains($0.key) }
        var definitions: [Definition] = []
        definitions.reserveCapacity(demand.count)
        for index in 0..<demand.count {
            do {
                var definition = base
                for (parameter, values) in columns { try parameter.set(values, at: index, in: &definition) }
                try definition.validate()
                definitions.append(definition)
            } catch {
                throw error.of(definition: demand.firstNumber + UInt32(index))
            }
        }
        self.definitions = definitions
    }

    var numbers: ClosedRange<UInt32> {
        self.firstNumber...(self.firstNumber + UInt32(max(1, self.definitions.count)) - 1)
    }

    /// The run of the definition at `index`, which was checked when the plan was made.
    func backtest(at index: Int) -> Backtest { Backtest(checked: self.definitions[index], self.settings) }

    /// What the definition at `index` changes, as a JSON object.
    func parameters(at index: Int) -> String {
        let definition = self.definitions[index]
        let members = self.varied.compactMap { parameter in
            parameter.value(in: definition).map { JSONValue.Member(parameter.key, $0) }
        }
        return JSONValue.object(members).text
    }

    /// The data that all of its runs need.
    func dataset(from source: SourceDemand) -> DatasetDemand {
        var widest = self.base
        for definition in self.definitions where definition.rvWindowDays > widest.rvWindowDays {
            widest.rvWindowDays = definition.rvWindowDays
        }
        return DatasetDemand(RunRequest(widest, self.settings), from: source)
    }

    private static func parameter(
        of column: ParameterColumn,
        count: Int
    ) throws(LabError) -> Parameter<Definition> {
        guard Self.variable.contains(column.key),
            let parameter = Definition.parameters.first(where: { $0.key == column.key })
        else {
            throw Self.refusal(
                "the parameters that a batch may vary are \(Self.variable.sorted().joined(separator: ", ")), was "
                    + "\"\(column.key.prefix(64))\""
            )
        }
        guard column.count == count else {
            throw Self.refusal(
                "the column \(column.key) must have \(count) values, one a definition, has "
                    + "\(column.count.map(String.init) ?? "another number of lows than of highs")"
            )
        }
        let fits =
            switch (parameter.kind, column.values) {
            case (.number, .numbers), (.integer, .numbers), (.band, .bands): true
            case (.choice, .texts), (.flag, .texts), (.text, .texts): true
            default: false
            }
        guard fits else {
            throw Self.refusal("the values of the column \(column.key) must be of its kind: \(parameter.kind.range)")
        }
        return parameter
    }

    private static func refusal(_ message: String) -> LabError {
        LabError(.invalidArgument, message, field: "columns")
    }
}

extension Backtest {
    /// Of a definition and settings that were checked already; a batch checks thousands in one go.
    fileprivate init(checked definition: Definition, _ settings: RunSettings) {
        self.definition = definition
        self.settings = settings
    }
}

extension Parameter<Definition> {
    fileprivate func set(
        _ values: ParameterColumn.Values,
        at index: Int,
        in definition: inout Definition
    ) throws(LabError) {
        switch values {
        case .numbers(let numbers): try self.set(.number(numbers[index]), in: &definition)
        case .bands(let lows, let highs):
            try self.set(.array([.number(lows[index]), .number(highs[index])]), in: &definition)
        case .texts(let texts): try self.set(text: texts[index], in: &definition)
        }
    }
}

extension LabError {
    /// The same refusal, which says of which definition it is.
    fileprivate func of(definition number: UInt32) -> LabError {
        var error = self
        error.message = "definition \(number): \(self.message)"
        error.field = "definitions[\(number)]" + (self.field.map { ".\($0)" } ?? "")
        return error
    }
}
