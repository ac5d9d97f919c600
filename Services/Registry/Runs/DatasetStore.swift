import Errors
import Postgres

/// What each dataset key has been proven to mean.
struct DatasetStore {
    let connection: PostgresConnection

    /// Keeps the digest where the key is new.
    /// - Throws: `dataLoss` where the key was recorded with another digest.
    func prove(_ key: String, digest: String, run: RecordID, atMs now: Int64) async throws {
        try await self.connection.query(
            """
            INSERT INTO registry.datasets (dataset_key, dataset_digest, first_run, recorded_at)
            VALUES (\(key), \(digest), \(run.uuid), \(PostgresTimestamp.at(ms: now)))
            ON CONFLICT (dataset_key) DO NOTHING
            """
        )
        try await self.check(key, digest: digest)
    }

    /// - Throws: `dataLoss` where the key was recorded with another digest.
    func check(_ key: String, digest: String) async throws {
        let rows = try await self.connection.query(
            "SELECT dataset_digest, first_run::text FROM registry.datasets WHERE dataset_key = \(key)"
        )
        guard let row = rows.first else { return }
        let (recorded, run) = try row.decode(String.self, String.self)
        guard recorded == digest else {
            throw LabError(
                .dataLoss,
                "dataset \(key) has the digest \(digest), and had \(recorded) when run \(run) was recorded: what the"
                    + " source stores has changed under its key",
                field: "identity.dataset_digest",
                remedy: "check the source's stored files; a repaired or extended source has another revision"
            )
        }
    }
}
