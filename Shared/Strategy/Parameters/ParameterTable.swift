public import Errors

/// A value whose fields are listed in a table of parameters.
public protocol Parameterised: Sendable {
    static var parameters: [Parameter<Self>] { get }
}

extension Definition: Parameterised {}
extension RunSettings: Parameterised {}

extension Parameterised {
    /// Sets one field from `key=value`.
    ///
    /// - Throws: `invalidArgument`, naming the key, for one that is unknown or a value out of range.
    public mutating func set(_ assignment: String) throws(LabError) {
        let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw LabError(
                .invalidArgument,
                "a setting must be written as key=value, was \"\(assignment.prefix(64))\""
            )
        }
        let key = Words.trimmed(parts[0])
        guard let parameter = Self.parameters.first(where: { $0.key == key }) else { throw Self.unknown(key) }
        try parameter.set(text: String(parts[1]), in: &self)
    }

    /// Sets every field that `members` name.
    mutating func apply(_ members: [JSONValue.Member], _ parameters: [Parameter<Self>]) throws(LabError) {
        for member in members {
            guard let parameter = parameters.first(where: { $0.key == member.key }) else {
                throw Self.unknown(member.key)
            }
            try parameter.set(member.value, in: &self)
        }
    }

    /// Every key and its value, absent ones left out.
    public var document: JSONValue { .object(Self.parameters.members(of: self)) }

    /// Checks every field against its range, as if it had been read from a document.
    func validateFields() throws(LabError) {
        for parameter in Self.parameters {
            guard let value = parameter.value(in: self) else { continue }
            var copy = self
            try parameter.set(value, in: &copy)
        }
    }

    private static func unknown(_ key: String) -> LabError {
        LabError(
            .invalidArgument,
            "\"\(key.prefix(64))\" is not a parameter",
            field: String(key.prefix(64)),
            remedy: "the parameters are \(Self.parameters.map(\.key).joined(separator: ", "))"
        )
    }
}
