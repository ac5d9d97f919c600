public import Errors
public import Messages
public import Options

extension Settlement {
    public init(_ wire: StrategyV1.Settlement, field: String = "settlement") throws(LabError) {
        self = try choice(wire, field) { StrategyV1.Settlement($0) }
    }
}

extension Underlying {
    /// Reads a coin that a definition or a dataset may name.
    public init(wire text: String, field: String = "underlying") throws(LabError) {
        guard let underlying = Underlying(rawValue: text), Underlying.tradable.contains(underlying) else {
            let allowed = Underlying.tradable.map(\.rawValue).joined(separator: ", ")
            throw LabError(
                .invalidArgument,
                "\(field) must be one of \(allowed), was \"\(text.prefix(64))\"",
                field: field
            )
        }
        self = underlying
    }
}
