public import Errors

/// The rows that a statement gave, all of them in memory; large results are read by `withRows`.
public struct PostgresResult: Sendable {
    let page: RowPage
    /// What the statement was, as the server says it: `INSERT 0 3`.
    public let tag: String
    /// How many rows were read or changed; 0 for a statement that has no rows.
    public let affectedRows: Int
}

extension PostgresResult: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { self.page.count }

    public subscript(position: Int) -> PostgresRow {
        precondition(self.indices.contains(position), "Condition: the row exists")
        return PostgresRow(page: self.page, index: position)
    }
}

extension PostgresResult {
    /// The only row.
    /// - Throws: `.notFound` where there is none, `.internalError` where there are several.
    public func one(_ subject: String = "row") throws(LabError) -> PostgresRow {
        guard let row = self.first else { throw LabError(.notFound, "no such \(subject)") }
        guard self.count == 1 else {
            throw LabError(.internalError, "\(self.count) rows where one \(subject) was expected")
        }
        return row
    }
}
