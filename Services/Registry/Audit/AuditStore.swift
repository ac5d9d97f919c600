import Errors
import Foundation
import Postgres

/// The audit log in the database.
struct AuditStore {
    let connection: PostgresConnection

    /// Which entries are meant.
    struct Filter: Sendable, Hashable {
        var strategyID: RecordID?
        var actor = ""
        var action = ""
    }

    /// Adds an entry, in the transaction of the change. It comes last in it: from here to the commit every other change
    /// waits, which is what makes positions appear in their own order.
    func append(_ change: AuditChange, atMs now: Int64) async throws {
        try await self.connection.query(
            """
            INSERT INTO registry.audit
                (at, actor, action, subject_kind, subject_id, subject_name, strategy_id, before, after, reason)
            VALUES (\(PostgresTimestamp.at(ms: now)), \(change.actor), \(change.action.rawValue),
                \(change.subject.kind.rawValue), \(change.subject.id.description), \(change.subject.name),
                \(change.strategyID?.uuid), \(change.before.map(PostgresJSON.init)),
                \(change.after.map(PostgresJSON.init)), \(change.reason))
            """
        )
    }

    /// The position of the newest entry; 0 where there is none.
    func head() async throws -> Int64 {
        try await self.connection.query("SELECT position FROM registry.audit_head").one("audit head").value(at: 0)
    }

    /// At most `count` entries after `position`, the oldest first.
    func entries(after position: Int64, _ filter: Filter, count: Int) async throws -> [AuditEntry] {
        try await self.read(
            "position > \(position) AND \(fragment: Self.condition(filter)) ORDER BY position LIMIT \(count)"
        )
    }

    /// At most `count` entries before `position`, the newest first.
    func entries(before position: Int64, _ filter: Filter, count: Int) async throws -> [AuditEntry] {
        try await self.read(
            "position < \(position) AND \(fragment: Self.condition(filter)) ORDER BY position DESC LIMIT \(count)"
        )
    }

    private func read(_ rest: PostgresQuery) async throws -> [AuditEntry] {
        let rows = try await self.connection.query(
            """
            SELECT position, at, actor, action, subject_kind, subject_id, subject_name, strategy_id,
                before, after, reason
            FROM registry.audit WHERE \(fragment: rest)
            """
        )
        return try rows.map { try AuditEntry($0) }
    }

    private static func condition(_ filter: Filter) -> PostgresQuery {
        var parts: [PostgresQuery] = ["true"]
        if let id = filter.strategyID { parts.append("strategy_id = \(id.uuid)") }
        if !filter.actor.isEmpty { parts.append("actor = \(filter.actor)") }
        if !filter.action.isEmpty { parts.append("action = \(filter.action)") }
        return parts.joined(separator: " AND ")
    }
}

extension AuditEntry {
    fileprivate init(_ row: PostgresRow) throws(LabError) {
        let subjectKind: String = try row["subject_kind"]
        let subjectID: String = try row["subject_id"]
        guard let kind = AuditSubject.Kind(rawValue: subjectKind), let id = RecordID(text: subjectID) else {
            throw LabError(.dataLoss, "an audit entry has a subject that is none: \(subjectKind) \(subjectID)")
        }
        let at: PostgresTimestamp = try row["at"]
        let strategyID: UUID? = try row["strategy_id"]
        let before: PostgresJSON? = try row["before"]
        let after: PostgresJSON? = try row["after"]
        self.position = try row["position"]
        self.atMs = at.milliseconds
        self.change = AuditChange(
            actor: try row["actor"],
            action: AuditAction(rawValue: try row["action"]),
            subject: AuditSubject(kind: kind, id: id, name: try row["subject_name"]),
            strategyID: strategyID.map(RecordID.init),
            before: before?.text,
            after: after?.text,
            reason: try row["reason"]
        )
    }
}
