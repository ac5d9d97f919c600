/// What one field of a row says.
enum FieldValue<Value> {
    /// The field is empty.
    case absent
    case value(Value)
    /// A number that is none: NaN or infinity, in words.
    case notFinite
    /// Anything else.
    case unparsable
}

extension FieldValue: Equatable where Value: Equatable {}
extension FieldValue: Sendable where Value: Sendable {}
