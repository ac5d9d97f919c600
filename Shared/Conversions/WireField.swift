import Errors
import Messages

/// What every reader of a message asks of its fields.
enum WireField {
    /// The value of a field that must be there.
    static func required<Value>(_ value: Value?, _ field: String) throws(LabError) -> Value {
        guard let value else { throw LabError(.invalidArgument, "\(field) is missing", field: field) }
        return value
    }

    /// A number that is one: neither NaN nor infinite.
    static func finite(_ value: Double, _ field: String) throws(LabError) -> Double {
        guard value.isFinite else {
            throw LabError(.invalidArgument, "\(field) must be a finite number, was \(value)", field: field)
        }
        return value
    }

    /// The same of a figure that may be absent.
    static func finiteOrAbsent(_ value: Double?, _ field: String) throws(LabError) -> Double? {
        guard let value else { return nil }
        return try Self.finite(value, field)
    }

    /// A count that this machine can hold, 0 or more.
    static func count(_ value: Int64, _ field: String) throws(LabError) -> Int {
        guard let count = Int(exactly: value), count >= 0 else {
            throw LabError(.invalidArgument, "\(field) must be 0 or more, was \(value)", field: field)
        }
        return count
    }

    /// Refuses what a newer contract added and this build would drop.
    static func noUnknown(_ message: some LabMessage, _ field: String) throws(LabError) {
        guard message.unknownFields.isEmpty else {
            throw LabError(
                .invalidArgument,
                "\(field) has fields that this build does not know",
                field: field,
                remedy: "use a service that is as new as its caller"
            )
        }
    }
}
