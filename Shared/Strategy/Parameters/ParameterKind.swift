/// What values a parameter takes.
public enum ParameterKind: Sendable, Hashable {
    case number(ClosedRange<Double>)
    case integer(ClosedRange<Int64>)
    /// Two numbers, low ≤ high, both in the range.
    case band(ClosedRange<Double>)
    case choice([String])
    case flag
    case text
    /// Texts of a form of their own.
    case list
    /// Milliseconds since the epoch.
    case instant

    /// The allowed values, for messages and listings.
    public var range: String {
        switch self {
        case .number(let range): "\(Words.number(range.lowerBound))…\(Words.number(range.upperBound))"
        case .integer(let range): "\(range.lowerBound)…\(range.upperBound)"
        case .band(let range): "two of \(Words.number(range.lowerBound))…\(Words.number(range.upperBound)), in order"
        case .choice(let words): Words.list(words)
        case .flag: "true or false"
        case .text: "a text"
        case .list: "a list"
        case .instant: "milliseconds since 1970"
        }
    }
}
