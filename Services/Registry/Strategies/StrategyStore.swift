import Conversions
import Errors
import Foundation
import Messages
import Options
import Postgres
import Strategy

/// Strategies and their versions in the database.
struct StrategyStore {
    let connection: PostgresConnection

    /// The id of the strategy that `key` names: by name only what is not deleted, by id the deleted too.
    func resolve(_ key: StrategyKey) async throws -> RecordID {
        switch key {
        case .id(let id): return id
        case .name(let name):
            let rows = try await self.connection.query(
                "SELECT id FROM registry.strategies WHERE name = \(name.text) AND deleted_at IS NULL"
            )
            guard let row = rows.first else { throw Self.notFound(name.text) }
            return RecordID(try row.value(at: 0, as: UUID.self))
        case .prefix(let prefix):
            let rows = try await self.connection.query(
                """
                SELECT id FROM registry.strategies WHERE id BETWEEN \(prefix.lowest.uuid) AND \(prefix.highest.uuid)
                ORDER BY id LIMIT \(RecordIDPrefix.candidatesMax)
                """
            )
            let found = try rows.map { RecordID(try $0.value(at: 0, as: UUID.self)) }
            return try prefix.only(of: found, kind: "strategy", field: "name_or_id")
        }
    }

    /// The strategy with version `number`, the newest where it is nil.
    /// - Throws: `notFound`.
    func strategy(_ id: RecordID, version number: Int? = nil) async throws -> StrategyRecord {
        let wanted: PostgresQuery = number.map { "\(Int32(clamping: $0))" } ?? "s.newest_version"
        let rows = try await self.connection.query(
            "\(fragment: Self.select) AND v.number = \(fragment: wanted) WHERE s.id = \(id.uuid)"
        )
        if let row = rows.first { return try StrategyRecord(row) }
        guard let number else { throw Self.notFound(id.description) }
        let newest = try await self.strategy(id)
        throw LabError(
            .notFound,
            "\(newest.name) has no version \(number), its versions are 1…\(newest.newestVersion)",
            field: "version"
        )
    }

    /// The strategy with its newest version, locked until the transaction ends.
    func locked(_ id: RecordID) async throws -> StrategyRecord {
        // The lock first and the rows after it: a statement that waited would join the version that was newest before.
        try await self.connection.query("SELECT 1 FROM registry.strategies WHERE id = \(id.uuid) FOR UPDATE")
        return try await self.strategy(id)
    }

    /// - Throws: `alreadyExists` where another strategy has the name.
    func insert(_ strategy: StrategyRecord) async throws {
        let definition = strategy.version.definition
        let result = try await self.connection.query(
            """
            INSERT INTO registry.strategies
                (id, name, description, status, tuning_enabled, tuning_window, tuning_daily, underlying,
                newest_version, revision, maximum_experiments, created_at, updated_at)
            VALUES (\(strategy.id.uuid), \(strategy.name.text), \(strategy.description), \(strategy.status.rawValue),
                \(strategy.tuning.isEnabled), \(strategy.tuning.windowText), \(Int32(strategy.tuning.daily)),
                \(definition.underlying.rawValue), \(Int32(strategy.newestVersion)), \(strategy.revision),
                \(definition.mandate.maxExperiments ?? 0), \(PostgresTimestamp.at(ms: strategy.createdAtMs)),
                \(PostgresTimestamp.at(ms: strategy.updatedAtMs)))
            ON CONFLICT (name) WHERE deleted_at IS NULL DO NOTHING
            """
        )
        guard result.affectedRows == 1 else {
            throw LabError(
                .alreadyExists,
                "there is a strategy called \(strategy.name) already",
                field: "name",
                remedy: "take another name, or edit that one"
            )
        }
        try await self.insert(strategy.version, of: strategy.id)
    }

    func insert(_ version: VersionRecord, of id: RecordID) async throws {
        let definition = try StrategyV1.Definition(version.definition).serialized()
        try await self.connection.query(
            """
            INSERT INTO registry.versions
                (strategy_id, number, parent, author, reason, created_at, definition, digest)
            VALUES (\(id.uuid), \(Int32(version.number)), \(Int32(version.parent)), \(version.author),
                \(version.reason), \(PostgresTimestamp.at(ms: version.createdAtMs)), \(definition), \(version.digest))
            """
        )
    }

    /// Writes what of a strategy can change; its row is locked by this transaction.
    func update(_ strategy: StrategyRecord) async throws {
        let definition = strategy.version.definition
        try await self.connection.query(
            """
            UPDATE registry.strategies SET
                description = \(strategy.description), status = \(strategy.status.rawValue),
                paused_from = \(strategy.pausedFrom?.rawValue), tuning_enabled = \(strategy.tuning.isEnabled),
                tuning_window = \(strategy.tuning.windowText), tuning_daily = \(Int32(strategy.tuning.daily)),
                underlying = \(definition.underlying.rawValue), newest_version = \(Int32(strategy.newestVersion)),
                revision = \(strategy.revision), run_count = \(strategy.runCount),
                maximum_experiments = \(definition.mandate.maxExperiments ?? 0),
                updated_at = \(PostgresTimestamp.at(ms: strategy.updatedAtMs)),
                deleted_at = \(strategy.deletedAtMs.map(PostgresTimestamp.at(ms:)))
            WHERE id = \(strategy.id.uuid)
            """
        )
    }

    func list(
        _ filter: StrategyFilter,
        _ order: SortOrder<StrategySortKey>,
        after token: PageToken?,
        count: Int
    ) async throws -> [StrategyRecord] {
        let keyset = Keyset(
            key: "s.\(identifier: order.key.rawValue)",
            id: "s.id",
            isDescending: order.isDescending
        )
        var conditions: [PostgresQuery] = [keyset.condition(after: token)]
        if let status = filter.status { conditions.append("s.status = \(status.rawValue)") }
        if let underlying = filter.underlying { conditions.append("s.underlying = \(underlying.rawValue)") }
        if filter.tuningOnly { conditions.append("s.tuning_enabled") }
        if !filter.includesDeleted { conditions.append("s.deleted_at IS NULL") }
        let rows = try await self.connection.query(
            """
            \(fragment: Self.select) AND v.number = s.newest_version
            WHERE \(fragment: conditions.joined(separator: " AND "))
            \(fragment: keyset.order) LIMIT \(count)
            """
        )
        return try rows.map { try StrategyRecord($0) }
    }

    /// At most `count` versions below `number`, the newest first.
    func versions(of id: RecordID, below number: Int64, count: Int) async throws -> [VersionRecord] {
        let rows = try await self.connection.query(
            """
            SELECT number, parent, author, reason, created_at AS version_created_at, definition, digest
            FROM registry.versions WHERE strategy_id = \(id.uuid) AND number < \(number)
            ORDER BY number DESC LIMIT \(count)
            """
        )
        return try rows.map { try VersionRecord($0) }
    }

    private static let select: PostgresQuery = """
        SELECT s.*, v.number, v.parent, v.author, v.reason, v.created_at AS version_created_at, v.definition, v.digest
        FROM registry.strategies s JOIN registry.versions v ON v.strategy_id = s.id
        """

    static func notFound(_ name: String) -> LabError {
        LabError(
            .notFound,
            "there is no strategy called \(name)",
            field: "name_or_id",
            remedy: "`thetalab strategy list` shows those there are"
        )
    }
}

extension TuningMark {
    fileprivate var windowText: String { self.window?.description ?? "" }
}

extension StrategyRecord {
    fileprivate init(_ row: PostgresRow) throws {
        let status: String = try row["status"]
        let pausedFrom: String? = try row["paused_from"]
        let createdAt: PostgresTimestamp = try row["created_at"]
        let updatedAt: PostgresTimestamp = try row["updated_at"]
        let deletedAt: PostgresTimestamp? = try row["deleted_at"]
        guard let known = StrategyStatus(rawValue: status) else {
            throw LabError(.dataLoss, "a strategy has the status \(status), which this build does not know")
        }
        self.id = RecordID(try row.value("id", as: UUID.self))
        self.name = try StrategyName(try row.value("name"))
        self.description = try row["description"]
        self.status = known
        self.pausedFrom = pausedFrom.flatMap(StrategyStatus.init(rawValue:))
        self.tuning = try TuningMark(
            isEnabled: try row["tuning_enabled"],
            window: try row["tuning_window"],
            daily: Int(try row.value("tuning_daily", as: Int32.self))
        )
        self.version = try VersionRecord(row)
        self.newestVersion = Int(try row.value("newest_version", as: Int32.self))
        self.revision = try row["revision"]
        self.createdAtMs = createdAt.milliseconds
        self.updatedAtMs = updatedAt.milliseconds
        self.deletedAtMs = deletedAt?.milliseconds
        self.runCount = try row["run_count"]
        self.experimentsSpent = try row["experiments_spent"]
    }
}

extension VersionRecord {
    fileprivate init(_ row: PostgresRow) throws {
        let createdAt: PostgresTimestamp = try row["version_created_at"]
        let definition: [UInt8] = try row["definition"]
        self.number = Int(try row.value("number", as: Int32.self))
        self.parent = Int(try row.value("parent", as: Int32.self))
        self.author = try row["author"]
        self.reason = try row["reason"]
        self.createdAtMs = createdAt.milliseconds
        self.definition = try Definition(StrategyV1.Definition(serialized: definition))
        self.digest = try row["digest"]
    }
}
