public import Errors

/// What the server said about a statement that failed: the cause of the `LabError` that is thrown.
///
/// - Note: `detail` can quote the row's values; it is for logs, not for strangers.
public struct PostgresError: Error, Sendable, Hashable {
    /// The five characters of SQLSTATE, such as `23505`.
    public var sqlstate: String
    /// `ERROR`, `FATAL` or `PANIC`.
    public var severity: String
    public var message: String
    public var detail: String?
    public var hint: String?
    public var schema: String?
    public var table: String?
    public var column: String?
    public var constraint: String?
    /// The character of the statement, counted from 1, that the message is about.
    public var position: Int?

    public init(sqlstate: String, severity: String = "ERROR", message: String) {
        self.sqlstate = sqlstate
        self.severity = severity
        self.message = message
    }
}

extension PostgresError: CustomStringConvertible {
    public var description: String {
        let detail = self.detail.map { " (\($0))" } ?? ""
        let position = self.position.map { " at character \($0)" } ?? ""
        return "\(self.severity) \(self.sqlstate): \(self.message)\(detail)\(position)"
    }
}

extension PostgresError {
    /// The lab's code for this SQLSTATE; see "PostgreSQL Error Codes", appendix A of its manual.
    ///
    /// | class | means | code |
    /// |---|---|---|
    /// | 08, 57P0x, 25P03 | the connection or the server is gone | unavailable |
    /// | 08P01 | bytes that are not what their type wants | internalError |
    /// | 22, 23502, 23514 | a value that the column, or its check, does not take | invalidArgument |
    /// | 23505 | a second row of a unique key | alreadyExists |
    /// | 23 | another constraint | failedPrecondition |
    /// | 28 | who is it? | unauthenticated |
    /// | 40, 55P03 | a conflict with another transaction | aborted |
    /// | 42501 | may not | permissionDenied |
    /// | 42, 26, 3F, 3D | our statement and their schema do not fit | internalError |
    /// | 53, 54 | a limit | resourceExhausted |
    /// | 57014 | the statement was cancelled | cancelled |
    /// | XX001, XX002 | damaged | dataLoss |
    public var code: LabError.Code {
        switch self.sqlstate {
        case "08P01": .internalError
        case "23505": .alreadyExists
        case "23502", "23514": .invalidArgument
        case "42501": .permissionDenied
        case "57014": .cancelled
        case "57P01", "57P02", "57P03", "57P05", "25P03": .unavailable
        case "55P03": .aborted
        case "P0002": .notFound
        case "XX001", "XX002": .dataLoss
        default:
            switch self.sqlstate.prefix(2) {
            case "08": .unavailable
            case "0A": .unimplemented
            case "22": .invalidArgument
            case "23", "25", "55", "P0": .failedPrecondition
            case "28": .unauthenticated
            case "40": .aborted
            case "26", "3D", "3F", "42": .internalError
            case "53", "54": .resourceExhausted
            default: .unknown
            }
        }
    }

    /// True where the same transaction, begun again, can succeed: 40001 and 40P01.
    public var isSerializationConflict: Bool { self.sqlstate == "40001" || self.sqlstate == "40P01" }

    /// This, in the one shape that is thrown; `subject` says what was being done.
    func labError(_ subject: String) -> LabError {
        LabError(self.code, "\(subject): \(self.message)", cause: self)
    }
}

extension LabError {
    /// What PostgreSQL said, where it is the cause.
    public var postgres: PostgresError? { self.cause as? PostgresError }
}
