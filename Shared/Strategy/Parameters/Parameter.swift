public import Errors

/// One field of a definition or of run settings: its key, what it takes, what it means.
///
/// Reading JSON, `--set key=value`, validation and listings all go through these; there is no second list of keys.
public struct Parameter<Root: Sendable>: Sendable {
    public let key: String
    public let kind: ParameterKind
    /// One line on what it is.
    public let documentation: String

    private let reader: @Sendable (Root) -> JSONValue?
    private let writer: @Sendable (inout Root, JSONValue) throws(LabError) -> Void

    init(
        _ key: String,
        _ kind: ParameterKind,
        _ documentation: String,
        read: @escaping @Sendable (Root) -> JSONValue?,
        write: @escaping @Sendable (inout Root, JSONValue) throws(LabError) -> Void
    ) {
        self.key = key
        self.kind = kind
        self.documentation = documentation
        self.reader = read
        self.writer = write
    }

    /// The field's value; nil where it is absent.
    public func value(in root: Root) -> JSONValue? { self.reader(root) }

    /// - Throws: `invalidArgument` naming the key, the range and the value.
    public func set(_ value: JSONValue, in root: inout Root) throws(LabError) { try self.writer(&root, value) }

    /// Sets the field from text, as in `--set key=value`.
    public func set(text: String, in root: inout Root) throws(LabError) {
        try self.writer(&root, try self.value(parsing: text))
    }

    /// The value that `text` stands for, by the parameter's kind.
    private func value(parsing text: String) throws(LabError) -> JSONValue {
        let text = Words.trimmed(text)
        switch self.kind {
        case .number:
            guard let number = Double(text), number.isFinite else { throw self.refusal(text) }
            return .number(number)
        case .integer, .instant:
            guard let number = Int64(text) else { throw self.refusal(text) }
            return .integer(number)
        case .band:
            guard let band = Words.band(text) else { throw self.refusal(text) }
            return .array([.number(band.low), .number(band.high)])
        case .flag:
            guard let flag = Bool(text) else { throw self.refusal(text) }
            return .flag(flag)
        case .choice, .text: return .text(text)
        case .list:
            let items = text.split(separator: ",").map { JSONValue.text(Words.trimmed($0)) }
            return .array(items)
        }
    }

    func refusal(_ shown: String) -> LabError {
        Self.refusal(self.key, self.kind, shown)
    }

    static func refusal(_ key: String, _ kind: ParameterKind, _ shown: String) -> LabError {
        let verb =
            switch kind {
            case .number, .integer: "must lie in"
            default: "must be"
            }
        return LabError(.invalidArgument, "\(key) \(verb) \(kind.range), was \(shown.prefix(80))", field: key)
    }
}

extension Array {
    /// The keys and values of `root`, in table order, absent ones left out.
    func members<Root>(of root: Root) -> [JSONValue.Member] where Element == Parameter<Root> {
        self.compactMap { parameter in
            parameter.value(in: root).map { JSONValue.Member(parameter.key, $0) }
        }
    }
}
