/// What went wrong, in the one shape that every module of the lab throws.
///
/// `message` is one lower-case sentence that names the subject, the rule and the value ("delta_range must lie in
/// 0…1, was 1.4"), so that sentences chain. `field` is the name, as a person wrote it, of what is to be corrected;
/// `remedy` is one sentence on what to do. Two errors are equal when code, message, field and remedy are.
public struct LabError: Error, Sendable {
    /// The kind of failure; each maps to one gRPC status and to one exit code of the command line.
    public var code: Code
    public var message: String
    public var field: String?
    public var remedy: String?
    public var cause: (any Error)?
    /// Where it was raised: `Module/File.swift:line`.
    public var location: String

    public init(
        _ code: Code,
        _ message: String,
        field: String? = nil,
        remedy: String? = nil,
        cause: (any Error)? = nil,
        fileID: StaticString = #fileID,
        line: UInt = #line
    ) {
        self.code = code
        self.message = message
        self.field = field
        self.remedy = remedy
        self.cause = cause
        self.location = "\(fileID):\(line)"
    }
}

extension LabError: Hashable {
    public static func == (lhs: LabError, rhs: LabError) -> Bool {
        lhs.code == rhs.code && lhs.message == rhs.message && lhs.field == rhs.field && lhs.remedy == rhs.remedy
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(self.code)
        hasher.combine(self.message)
        hasher.combine(self.field)
        hasher.combine(self.remedy)
    }
}

extension LabError: CustomStringConvertible {
    public var description: String {
        let subject = self.field.map { "\($0): " } ?? ""
        let cause = self.cause.map { " (cause: \($0))" } ?? ""
        return "\(self.code): \(subject)\(self.message)\(cause)"
    }
}
