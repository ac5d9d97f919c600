import Strategy

/// A parameter that differs between two definitions.
struct DefinitionChange: Sendable, Hashable {
    var key: String
    /// nil where it is absent there.
    var left: JSONValue?
    var right: JSONValue?

    /// What differs, in the order of the table of parameters.
    static func between(_ left: Definition, _ right: Definition) -> [DefinitionChange] {
        Definition.parameters.compactMap { parameter in
            let change = DefinitionChange(
                key: parameter.key,
                left: parameter.value(in: left),
                right: parameter.value(in: right)
            )
            return change.left == change.right ? nil : change
        }
    }

    var document: JSONObject {
        JSONObject {
            $0.set("parameter", self.key)
            $0.set("left", self.left)
            $0.set("right", self.right)
        }
    }

    static func lines(_ changes: [DefinitionChange], names: [String], on terminal: Terminal) -> [String] {
        guard !changes.isEmpty else { return ["\(names.joined(separator: " and ")) are alike."] }
        var table = Table([.text("parameter")] + names.map { .named($0, .left) })
        for change in changes {
            table.add([
                .init(change.key), .init(change.left.map(DefinitionView.text) ?? Figures.absent, .red),
                .init(change.right.map(DefinitionView.text) ?? Figures.absent, .green),
            ])
        }
        return table.lines(on: terminal)
    }
}
