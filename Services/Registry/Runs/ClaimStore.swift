import Errors
import Foundation
import Postgres

/// The claims that engines hold on the identities they compute.
///
/// Leases are measured on the database's clock: the one clock that all registries and all claims share.
struct ClaimStore {
    let connection: PostgresConnection

    enum Outcome: Sendable, Hashable {
        case taken(expiresAtMs: Int64)
        case held(by: RecordID, expiresAtMs: Int64)
    }

    struct Claim: Sendable {
        var runID: RecordID
        var identity: [UInt8]
        var isForced: Bool
        var strategyID: RecordID?
        var holder: String
        var leaseMs: Int64
    }

    /// Serialises whatever concerns an identity until the transaction ends.
    func lock(identity: [UInt8]) async throws {
        let name = "thetalab.run:\(identity.hexadecimal)"
        try await self.connection.query("SELECT pg_advisory_xact_lock(hashtextextended(\(name), 0))")
    }

    /// Takes or renews a claim; a claim whose lease has ended gives way. The identity is locked by this transaction.
    /// - Throws: `alreadyExists` where the run's id was claimed for another identity.
    func take(_ claim: Claim) async throws -> Outcome {
        let rows = try await self.connection.query(
            """
            SELECT run_id, expires_at, expires_at > clock_timestamp() FROM registry.run_claims
            WHERE identity = \(claim.identity) AND NOT forced AND run_id <> \(claim.runID.uuid)
            """
        )
        if !claim.isForced, let row = rows.first {
            let (other, expiresAt, isLive) = try row.decode(UUID.self, PostgresTimestamp.self, Bool.self)
            if isLive { return .held(by: RecordID(other), expiresAtMs: expiresAt.milliseconds) }
            try await self.remove(RecordID(other))
        }
        let taken = try await self.connection.query(
            """
            INSERT INTO registry.run_claims (run_id, identity, forced, strategy_id, holder, expires_at)
            VALUES (\(claim.runID.uuid), \(claim.identity), \(claim.isForced), \(claim.strategyID?.uuid),
                \(claim.holder), clock_timestamp() + \(claim.leaseMs) * interval '1 millisecond')
            ON CONFLICT (run_id) DO UPDATE
                SET forced = excluded.forced, holder = excluded.holder, expires_at = excluded.expires_at
                WHERE run_claims.identity = excluded.identity
            RETURNING expires_at
            """
        )
        guard let row = taken.first else {
            throw LabError(
                .alreadyExists,
                "run_id \(claim.runID) was claimed for another run",
                field: "run_id",
                remedy: "take a fresh UUID for every run"
            )
        }
        return .taken(expiresAtMs: try row.value(at: 0, as: PostgresTimestamp.self).milliseconds)
    }

    /// Whether the run was claimed as one to be recorded beside another of its identity.
    func isForced(_ runID: RecordID) async throws -> Bool {
        let rows = try await self.connection.query(
            "SELECT forced FROM registry.run_claims WHERE run_id = \(runID.uuid)"
        )
        return try rows.first?.value(at: 0) ?? false
    }

    func remove(_ runID: RecordID) async throws {
        try await self.connection.query("DELETE FROM registry.run_claims WHERE run_id = \(runID.uuid)")
    }

    /// Removes at most `countMax` claims that ended a day ago.
    func prune(countMax: Int) async throws -> Int {
        try await self.connection.query(
            """
            DELETE FROM registry.run_claims WHERE run_id IN (
                SELECT run_id FROM registry.run_claims WHERE expires_at < clock_timestamp() - interval '1 day'
                ORDER BY expires_at LIMIT \(countMax) FOR UPDATE SKIP LOCKED)
            """
        ).affectedRows
    }
}
