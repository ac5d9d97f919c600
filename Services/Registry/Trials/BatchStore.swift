import Errors
import Foundation
import Postgres
import Strategy

/// Batches in the database.
struct BatchStore {
    let connection: PostgresConnection

    private static let columns: PostgresQuery = """
        batch_id, created_at, strategy_name, numeraire, content_digest, document, figure_names, trial_count
        """

    /// - Returns: false where there is one of this id already.
    func insert(
        _ batch: BatchEntry,
        strategyName: String,
        recordedBy: String,
        atMs now: Int64
    ) async throws -> Bool {
        let rows = try await self.connection.query(
            """
            INSERT INTO registry.batches
                (batch_id, strategy_id, strategy_name, strategy_version, numeraire, dataset_key, dataset_digest,
                created_at, requested_by, recorded_by, content_digest, document)
            VALUES (\(batch.id.uuid), \(batch.strategy?.id.uuid), \(strategyName),
                \(Int32(clamping: batch.strategy?.version ?? 0)), \(batch.numeraire.rawValue),
                \(batch.identity.datasetKey), \(batch.identity.datasetDigest), \(PostgresTimestamp.at(ms: now)),
                \(batch.requestedBy), \(recordedBy), \(batch.digest), \(batch.document))
            ON CONFLICT (batch_id) DO NOTHING RETURNING batch_id
            """
        )
        return !rows.isEmpty
    }

    /// nil where there is none.
    ///
    /// - Parameter isLocked: nobody else records trials of it until the transaction ends.
    func batch(_ id: RecordID, isLocked: Bool = false) async throws -> StoredBatch? {
        let lock: PostgresQuery = isLocked ? "FOR NO KEY UPDATE" : ""
        let rows = try await self.connection.query(
            """
            SELECT \(fragment: Self.columns), hold FROM registry.batches
            WHERE batch_id = \(id.uuid) \(fragment: lock)
            """
        )
        return try rows.first.map { try StoredBatch($0) }
    }

    /// - Throws: `notFound`.
    func existing(_ id: RecordID, isLocked: Bool = false) async throws -> StoredBatch {
        guard let batch = try await self.batch(id, isLocked: isLocked) else {
            throw LabError(.notFound, "there is no batch \(id)", field: "batch_id")
        }
        return batch
    }

    /// Keeps what `block` adds to its batch: how many trials it has, what their figures are, how holding did.
    func note(_ block: TrialBlock, added: Int, to id: RecordID) async throws {
        try await self.connection.query(
            """
            UPDATE registry.batches SET trial_count = trial_count + \(added),
                figure_names = coalesce(figure_names, \(block.figureNames)), hold = coalesce(hold, \(block.hold))
            WHERE batch_id = \(id.uuid)
            """
        )
    }

    /// The newest first, without their benchmarks.
    func list(strategyID: RecordID?, after token: PageToken?, count: Int) async throws -> [StoredBatch] {
        let keyset = Keyset(key: "created_at", id: "batch_id", isDescending: true)
        var conditions = [keyset.condition(after: token)]
        if let strategyID { conditions.append("strategy_id = \(strategyID.uuid)") }
        let rows = try await self.connection.query(
            """
            SELECT \(fragment: Self.columns), NULL::bytea AS hold FROM registry.batches
            WHERE \(fragment: conditions.joined(separator: " AND ")) \(fragment: keyset.order) LIMIT \(count)
            """
        )
        return try rows.map { try StoredBatch($0) }
    }
}

extension StoredBatch {
    fileprivate init(_ row: PostgresRow) throws {
        let numeraire = try row.value("numeraire", as: String.self)
        guard let numeraire = Numeraire(rawValue: numeraire) else {
            throw LabError(.dataLoss, "a recorded batch has the numeraire \"\(numeraire)\"")
        }
        self.init(
            id: RecordID(try row.value("batch_id", as: UUID.self)),
            createdAtMs: try row.value("created_at", as: PostgresTimestamp.self).milliseconds,
            strategyName: try row["strategy_name"],
            numeraire: numeraire,
            digest: try row["content_digest"],
            document: try row["document"],
            figureNames: try row.value("figure_names", as: [String]?.self) ?? [],
            hold: try row["hold"],
            trialCount: try row["trial_count"]
        )
    }
}
