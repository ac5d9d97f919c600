public import Errors

/// Brings a schema to the version that this build expects, once, however many services start at the same time.
///
/// What was applied is kept in the schema's table `schema_migrations` with the SHA-256 of its text, which PostgreSQL
/// computes. Each migration is one transaction, taken under an advisory lock of the schema's, so a service that starts
/// beside another waits and then finds the work done; one that dies leaves nothing half done.
public struct Migrator: Sendable {
    public let schema: String
    public let migrations: [Migration]
    /// How long one migration, or waiting for another service's, may take.
    public var timeout: Duration = .seconds(600)

    /// - Throws: `.invalidArgument` where the versions do not rise, or the schema has no name.
    public init(schema: String, migrations: [Migration]) throws(LabError) {
        guard !schema.isEmpty, schema.utf8.count <= Self.maximumNameBytes, !schema.utf8.contains(0) else {
            throw LabError(.invalidArgument, "a schema's name has 1…\(Self.maximumNameBytes) bytes", field: "schema")
        }
        var previous = 0
        for migration in migrations {
            guard migration.version > previous else {
                throw LabError(
                    .invalidArgument,
                    "migration \(migration) must have a version above \(previous)",
                    field: "version"
                )
            }
            previous = migration.version
        }
        self.schema = schema
        self.migrations = migrations
    }

    /// PostgreSQL cuts longer identifiers.
    private static let maximumNameBytes = 63

    /// Applies what is missing.
    ///
    /// - Returns: the migrations that this call applied.
    /// - Throws: `.failedPrecondition`, naming the migration, where the text of an applied one has changed, the
    ///   schema knows one that this build does not, or one comes before those applied; what the server says of a
    ///   migration that fails, which is undone, while those before it stay.
    @discardableResult
    public func run(on connection: PostgresConnection) async throws -> [Migration] {
        try await self.transaction(on: connection) { connection in
            try await connection.query("create schema if not exists \(identifier: self.schema)")
            try await connection.query(
                """
                create table if not exists \(identifier: self.schema).schema_migrations (
                    version bigint primary key check (version > 0),
                    name text not null,
                    sha256 bytea not null,
                    applied_at timestamptz not null default now()
                )
                """
            )
        }
        var applied: [Migration] = []
        for migration in self.migrations {
            let isNew = try await self.transaction(on: connection) { connection in
                try await self.apply(migration, connection)
            }
            if isNew { applied.append(migration) }
        }
        try await self.transaction(on: connection) { connection in
            _ = try await self.pendingAfterCheck(connection)
        }
        return applied
    }

    /// `run(on:)` on a connection of the pool.
    @discardableResult
    public func run(on pool: PostgresPool) async throws -> [Migration] {
        try await pool.withConnection { try await self.run(on: $0) }
    }

    private func transaction<Value: Sendable>(
        on connection: PostgresConnection,
        _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        try await connection.withTransaction { connection in
            try await connection.query(
                "select pg_advisory_xact_lock(hashtextextended(\(Self.lockName + self.schema), 0))",
                timeout: self.timeout
            )
            return try await body(connection)
        }
    }

    /// Makes the lock's number a number of ours.
    private static let lockName = "thetalab.migrations:"

    /// - Returns: false where it had been applied before.
    private func apply(_ migration: Migration, _ connection: PostgresConnection) async throws -> Bool {
        guard try await self.pendingAfterCheck(connection).contains(migration.version) else { return false }
        do {
            try await connection.query("set local search_path to \(identifier: self.schema), public")
            try await connection.script(migration.sql, timeout: self.timeout)
        } catch {
            throw LabError(error.code, "migration \(migration) of \(self.schema): \(error.message)", cause: error.cause)
        }
        guard await connection.isInTransaction else {
            throw LabError(
                .failedPrecondition,
                "migration \(migration) of \(self.schema) must not end its own transaction"
            )
        }
        try await connection.query(
            """
            insert into \(identifier: self.schema).schema_migrations (version, name, sha256)
            values (\(migration.version), \(migration.name), sha256(convert_to(\(migration.sql), 'UTF8')))
            """
        )
        return true
    }

    /// The versions that are not applied, after those that are have been compared with this build's.
    private func pendingAfterCheck(_ connection: PostgresConnection) async throws -> Set<Int> {
        let rows = try await connection.query(
            """
            select applied.version, applied.name, given.version is not null as known,
                coalesce(applied.name = given.name, false) as same_name,
                coalesce(applied.sha256 = sha256(convert_to(given.sql, 'UTF8')), false) as same_text
            from \(identifier: self.schema).schema_migrations applied
            left join unnest(\(self.migrations.map(\.version)), \(self.migrations.map(\.name)),
                \(self.migrations.map(\.sql))) as given (version, name, sql) using (version)
            order by 1
            """
        )
        var pending = Set(self.migrations.map(\.version))
        var last = 0
        for row in rows {
            let (version, name, isKnown, sameName, sameText) = try row.decode(
                Int.self,
                String.self,
                Bool.self,
                Bool.self,
                Bool.self
            )
            guard isKnown else {
                throw LabError(
                    .failedPrecondition,
                    "schema \(self.schema) has migration V\(version) \(name), which this build does not know",
                    remedy: "start a build that is at least as new as the one that made it"
                )
            }
            guard sameName, sameText else {
                throw LabError(
                    .failedPrecondition,
                    "migration V\(version) \(name) of \(self.schema) was changed after it was applied",
                    remedy: "restore its text and name, and put the change into a new migration"
                )
            }
            pending.remove(version)
            last = version
        }
        if let skipped = self.migrations.first(where: { pending.contains($0.version) && $0.version < last }) {
            throw LabError(
                .failedPrecondition,
                "migration \(skipped) of \(self.schema) comes before V\(last), which is already applied",
                remedy: "give it a version above \(last)"
            )
        }
        return pending
    }
}
