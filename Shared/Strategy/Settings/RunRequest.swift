public import Errors
import Options

/// A definition and the settings to run it with: the content of a request file, one flat JSON object.
public struct RunRequest: Sendable, Hashable {
    public var definition: Definition
    public var settings: RunSettings

    public init(_ definition: Definition, _ settings: RunSettings) {
        self.definition = definition
        self.settings = settings
    }

    /// Reads a request. Absent keys take their defaults, or those of the `risk_profile` given.
    ///
    /// - Throws: `invalidArgument`, naming the key, for one that is unknown, missing or out of range.
    public init(document: JSONValue) throws(LabError) {
        guard let members = document.members else {
            throw LabError(.invalidArgument, "a request must be an object, was \(document.kindName)")
        }
        let own = Set(Definition.parameters.map(\.key))
        let keys = Definition.parameters.map(\.key) + RunSettings.parameters.map(\.key)
        for member in members where !keys.contains(member.key) {
            throw LabError(
                .invalidArgument,
                "\"\(member.key.prefix(64))\" is not a parameter",
                field: String(member.key.prefix(64)),
                remedy: "the parameters are \(keys.joined(separator: ", "))"
            )
        }
        self.definition = try Definition(document: .object(members.filter { own.contains($0.key) }))
        self.settings = RunSettings()
        try self.settings.apply(members.filter { !own.contains($0.key) }, RunSettings.parameters)
        for key in ["start_ms", "end_ms"] where document[key] == nil {
            throw LabError(.invalidArgument, "\(key) is missing", field: key)
        }
        try self.validate()
    }

    /// Every key and its value, in the order of the tables; absent values are left out. What a run's configuration
    /// digest is taken over.
    public var document: JSONValue {
        .object(Definition.parameters.members(of: self.definition) + RunSettings.parameters.members(of: self.settings))
    }

    /// - Throws: `invalidArgument`, naming the field and its range.
    public func validate() throws(LabError) {
        try self.definition.validate()
        try self.settings.validate()
    }

    /// The snapshots that a run asks its source for: its period, and before it what RV and the regimes look back over.
    public var dataRange: Range<Int64> {
        let window = max(self.definition.rvWindow, 30 * Milliseconds.day)
        return (self.settings.start - window)..<self.settings.end
    }
}
