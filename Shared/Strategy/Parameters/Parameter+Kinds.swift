import Errors

// One constructor for each kind of field. A null in a document stands for an absent optional field.

extension Parameter {
    static func number(
        _ key: String,
        _ path: any WritableKeyPath<Root, Double> & Sendable,
        _ range: ClosedRange<Double>,
        _ doc: String
    ) -> Parameter {
        let kind = ParameterKind.number(range)
        return Parameter(key, kind, doc, read: { .number($0[keyPath: path]) }) { (root, value) throws(LabError) in
            guard let number = value.double, range.contains(number) else { throw Self.refusal(key, kind, value.text) }
            root[keyPath: path] = number
        }
    }

    static func optionalNumber(
        _ key: String,
        _ path: any WritableKeyPath<Root, Double?> & Sendable,
        _ range: ClosedRange<Double>,
        _ doc: String
    ) -> Parameter {
        let kind = ParameterKind.number(range)
        return Parameter(key, kind, doc, read: { $0[keyPath: path].map(JSONValue.number) }) {
            (root, value) throws(LabError) in
            if value == .null {
                root[keyPath: path] = nil
                return
            }
            guard let number = value.double, range.contains(number) else { throw Self.refusal(key, kind, value.text) }
            root[keyPath: path] = number
        }
    }

    static func integer(
        _ key: String,
        _ path: any WritableKeyPath<Root, Int64> & Sendable,
        _ range: ClosedRange<Int64>,
        _ doc: String,
        isInstant: Bool = false
    ) -> Parameter {
        let kind = isInstant ? ParameterKind.instant : .integer(range)
        return Parameter(key, kind, doc, read: { .integer($0[keyPath: path]) }) { (root, value) throws(LabError) in
            guard let number = value.whole, range.contains(number) else { throw Self.refusal(key, kind, value.text) }
            root[keyPath: path] = number
        }
    }

    static func optionalInteger(
        _ key: String,
        _ path: any WritableKeyPath<Root, Int64?> & Sendable,
        _ range: ClosedRange<Int64>,
        _ doc: String,
        isInstant: Bool = false
    ) -> Parameter {
        let kind = isInstant ? ParameterKind.instant : .integer(range)
        return Parameter(key, kind, doc, read: { $0[keyPath: path].map(JSONValue.integer) }) {
            (root, value) throws(LabError) in
            if value == .null {
                root[keyPath: path] = nil
                return
            }
            guard let number = value.whole, range.contains(number) else { throw Self.refusal(key, kind, value.text) }
            root[keyPath: path] = number
        }
    }

    static func band(
        _ key: String,
        _ path: any WritableKeyPath<Root, Band> & Sendable,
        _ range: ClosedRange<Double>,
        _ doc: String
    ) -> Parameter {
        let kind = ParameterKind.band(range)
        return Parameter(
            key,
            kind,
            doc,
            read: { .array([.number($0[keyPath: path].low), .number($0[keyPath: path].high)]) },
            write: { (root, value) throws(LabError) in
                let ends = value.elements?.compactMap(\.double) ?? []
                guard ends.count == 2, value.elements?.count == 2, ends[0] <= ends[1], range.contains(ends[0]),
                    range.contains(ends[1])
                else { throw Self.refusal(key, kind, value.text) }
                root[keyPath: path] = Band(ends[0], ends[1])
            }
        )
    }

    static func flag(_ key: String, _ path: any WritableKeyPath<Root, Bool> & Sendable, _ doc: String) -> Parameter {
        Parameter(key, .flag, doc, read: { .flag($0[keyPath: path]) }) { (root, value) throws(LabError) in
            guard let flag = value.bool else { throw Self.refusal(key, .flag, value.text) }
            root[keyPath: path] = flag
        }
    }

    static func choice<Choice: RawRepresentable<String> & Sendable>(
        _ key: String,
        _ path: any WritableKeyPath<Root, Choice> & Sendable,
        _ choices: [Choice],
        _ doc: String
    ) -> Parameter {
        let kind = ParameterKind.choice(choices.map(\.rawValue))
        return Parameter(key, kind, doc, read: { .text($0[keyPath: path].rawValue) }) {
            (root, value) throws(LabError) in
            guard let choice = choices.first(where: { $0.rawValue == value.string }) else {
                throw Self.refusal(key, kind, value.text)
            }
            root[keyPath: path] = choice
        }
    }

    /// A list of texts, each with a form of its own.
    static func list<Item: Sendable>(
        _ key: String,
        _ path: any WritableKeyPath<Root, [Item]> & Sendable,
        _ doc: String,
        show: @escaping @Sendable (Item) -> String,
        parse: @escaping @Sendable (String) throws(LabError) -> Item
    ) -> Parameter {
        Parameter(
            key,
            .list,
            doc,
            read: { root in
                let items = root[keyPath: path]
                return items.isEmpty ? nil : .array(items.map { .text(show($0)) })
            },
            write: { (root, value) throws(LabError) in
                guard let elements = value.elements else { throw Self.refusal(key, .list, value.text) }
                var items: [Item] = []
                for element in elements {
                    guard let text = element.string else { throw Self.refusal(key, .list, value.text) }
                    items.append(try parse(text))
                }
                root[keyPath: path] = items
            }
        )
    }
}
