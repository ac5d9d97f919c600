import Errors
import Foundation
import Postgres

/// People's notes on runs in the database.
struct RunNoteStore {
    let connection: PostgresConnection

    func insert(_ note: RunNote) async throws {
        try await self.connection.query(
            """
            INSERT INTO registry.run_notes (id, run_id, author, text, created_at)
            VALUES (\(note.id.uuid), \(note.runID.uuid), \(note.author), \(note.text),
                \(PostgresTimestamp.at(ms: note.createdAtMs)))
            """
        )
    }

    /// The notes on a run, the oldest first.
    func notes(on runID: RecordID, after token: PageToken?, count: Int) async throws -> [RunNote] {
        let keyset = Keyset(key: "created_at", id: "id", isDescending: false)
        let rows = try await self.connection.query(
            """
            SELECT id, run_id, author, text, created_at FROM registry.run_notes
            WHERE run_id = \(runID.uuid) AND \(fragment: keyset.condition(after: token))
            \(fragment: keyset.order) LIMIT \(count)
            """
        )
        return try rows.map { row in
            let createdAt: PostgresTimestamp = try row["created_at"]
            return RunNote(
                id: RecordID(try row.value("id", as: UUID.self)),
                runID: RecordID(try row.value("run_id", as: UUID.self)),
                author: try row["author"],
                text: try row["text"],
                createdAtMs: createdAt.milliseconds
            )
        }
    }
}
