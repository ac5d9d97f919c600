/// One step of a schema's history.
public struct Migration: Sendable, Hashable {
    /// Counted from 1; never given twice.
    public var version: Int
    public var name: String
    /// Statements, separated by semicolons, that run in one transaction with the schema first in `search_path`.
    public var sql: String

    public init(version: Int, name: String, sql: String) {
        self.version = version
        self.name = name
        self.sql = sql
    }
}

extension Migration: CustomStringConvertible {
    public var description: String { "V\(self.version) \(self.name)" }
}
