import Errors
import Postgres
import ServiceKit

/// The answers already given, by caller and key; inside the transaction of the change that they answer.
struct IdempotencyStore {
    let connection: PostgresConnection

    /// Takes the key of `write`. A second call with the key waits here until the first has committed or failed.
    /// - Returns: the answer given before; nil where there is none, and then `finish` must follow.
    func begin(_ write: Write, atMs now: Int64) async throws -> [UInt8]? {
        let taken = try await self.connection.query(
            """
            INSERT INTO registry.idempotency (actor, key, request_digest, created_at)
            VALUES (\(write.caller.uri), \(write.key), \(write.digest), \(PostgresTimestamp.at(ms: now)))
            ON CONFLICT (actor, key) DO NOTHING
            """
        )
        if taken.affectedRows == 1 { return nil }
        let row = try await self.connection.query(
            """
            SELECT request_digest, answer FROM registry.idempotency
            WHERE actor = \(write.caller.uri) AND key = \(write.key)
            """
        ).one("answer of the idempotency key")
        let (digest, answer) = try row.decode([UInt8].self, [UInt8]?.self)
        guard digest == write.digest else {
            throw LabError(
                .failedPrecondition,
                "idempotency_key \(write.key) was used before for another request",
                field: "idempotency_key",
                remedy: "send a fresh key with every change"
            )
        }
        return answer
    }

    func finish(_ write: Write, answer: [UInt8]) async throws {
        try await self.connection.query(
            """
            UPDATE registry.idempotency SET answer = \(answer)
            WHERE actor = \(write.caller.uri) AND key = \(write.key)
            """
        )
    }

    /// Removes at most `countMax` answers given before `ms`.
    /// - Returns: how many.
    func prune(beforeMs ms: Int64, countMax: Int) async throws -> Int {
        try await self.connection.query(
            """
            DELETE FROM registry.idempotency WHERE (actor, key) IN (
                SELECT actor, key FROM registry.idempotency WHERE created_at < \(PostgresTimestamp.at(ms: ms))
                ORDER BY created_at LIMIT \(countMax) FOR UPDATE SKIP LOCKED)
            """
        ).affectedRows
    }
}
