import Strategy

/// A definition for people: every parameter with its value, its range and what it means.
enum DefinitionView {
    static func lines(_ definition: Definition, on terminal: Terminal) -> [String] {
        var table = Table([.text("parameter"), .text("value"), .text("meaning")])
        for parameter in Definition.parameters {
            guard let value = parameter.value(in: definition) else { continue }
            table.add([.init(parameter.key), .init(Self.text(value), .bold), .init(parameter.documentation, .dim)])
        }
        return table.lines(on: terminal)
    }

    /// A value as it may be typed after `--set key=`.
    static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .text(let text): text
        case .number(let number): Self.number(number)
        case .array(let elements):
            elements.map(Self.text).joined(separator: elements.allSatisfy { $0.double != nil } ? ".." : ",")
        default: value.text
        }
    }

    /// `7`, not `7.0`.
    private static func number(_ value: Double) -> String {
        if let whole = Int64(exactly: value), abs(whole) < 1_000_000 { return String(whole) }
        return value.description
    }
}
