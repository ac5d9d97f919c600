import Postgres

/// The parts of a statement that read one page by key: a condition that skips what was read, and the order.
///
/// Rows sort by the key, NULL last, then by id; both in the direction of the list.
struct Keyset: Sendable {
    /// Columns as they are written in the statement; never a caller's text.
    let key: PostgresQuery
    let id: PostgresQuery
    let isDescending: Bool

    var order: PostgresQuery {
        let direction: PostgresQuery = self.isDescending ? "DESC" : "ASC"
        return
            "ORDER BY \(fragment: self.key) \(fragment: direction) NULLS LAST, \(fragment: self.id) \(fragment: direction)"
    }

    func condition(after token: PageToken?) -> PostgresQuery {
        guard let token else { return "true" }
        let beyond: PostgresQuery = self.isDescending ? "<" : ">"
        let id = token.id.uuid
        let value: PostgresQuery
        switch token.key {
        case .absent: return "(\(fragment: self.key) IS NULL AND \(fragment: self.id) \(fragment: beyond) \(id))"
        case .integer(let integer): value = "\(integer)"
        case .instant(let ms): value = "\(PostgresTimestamp.at(ms: ms))"
        case .real(let real): value = "\(real)"
        case .text(let text): value = "\(text)"
        }
        return """
            ((\(fragment: self.key), \(fragment: self.id)) \(fragment: beyond) (\(fragment: value), \(id)) \
            OR \(fragment: self.key) IS NULL)
            """
    }
}
