import Errors
import Foundation
import Postgres
import Strategy

/// Runs in the database.
struct RunStore {
    let connection: PostgresConnection

    func insert(
        _ run: RunEntry,
        strategyName: String,
        isForced: Bool,
        recordedBy: String,
        atMs now: Int64
    ) async throws {
        let identity = run.identity
        let figures = run.figures ?? PerformanceFigures()
        let columns = Metric.allCases.filter { $0 != .numTrades }
        let names = columns.map { metric -> PostgresQuery in "\(identifier: metric.rawValue)" }
        let values = columns.map { metric -> PostgresQuery in "\(figures.value(of: metric))" }
        try await self.connection.query(
            """
            INSERT INTO registry.runs
                (run_id, strategy_id, strategy_name, strategy_version, identity, forced, settled, engine_semantics,
                build, config_digest, dataset_key, dataset_digest, policy_source, seed, source, underlying, status,
                error_code, modelled_share, created_at, requested_by, recorded_by, content_digest, brief, bulk,
                num_trades, \(fragment: names.joined(separator: ", ")))
            VALUES (\(run.id.uuid), \(run.strategy?.id.uuid), \(strategyName),
                \(Int32(clamping: run.strategy?.version ?? 0)), \(identity.key), \(isForced), \(run.isSettled),
                \(Int32(clamping: identity.engineSemantics)), \(identity.build), \(identity.configDigest),
                \(identity.datasetKey), \(identity.datasetDigest), \(identity.policySource), \(identity.seed),
                \(run.source), \(run.underlying), \(run.status.rawValue), \(run.errorCode), \(run.modelledShare),
                \(PostgresTimestamp.at(ms: now)), \(run.requestedBy), \(recordedBy), \(run.document.digest),
                \(run.document.brief), \(run.document.bulk), \(figures.trading.map { Int64($0.numTrades) }),
                \(fragment: values.joined(separator: ", ")))
            """
        )
    }

    /// The run with this id; nil where there is none.
    func run(_ id: RecordID, isBrief: Bool = false) async throws -> StoredRun? {
        let bulk: PostgresQuery = isBrief ? "''::bytea" : "bulk"
        let rows = try await self.connection.query(
            """
            SELECT run_id, created_at, identity, brief, \(fragment: bulk) AS bulk, content_digest
            FROM registry.runs WHERE run_id = \(id.uuid)
            """
        )
        return try rows.first.map { try StoredRun($0) }
    }

    /// The run that stands for this identity; nil where none was recorded.
    func settled(_ identity: [UInt8]) async throws -> StoredRun? {
        let rows = try await self.connection.query(
            """
            SELECT run_id, created_at, identity, brief, bulk, content_digest
            FROM registry.runs WHERE identity = \(identity) AND settled AND NOT forced
            """
        )
        return try rows.first.map { try StoredRun($0) }
    }

    /// The id that `text` is, or begins.
    func resolve(_ text: String) async throws -> RecordID {
        if let id = RecordID(text: text) { return id }
        guard let prefix = RecordIDPrefix(text) else {
            throw LabError(
                .invalidArgument,
                "run_id must be a run's id or the first \(RecordIDPrefix.lengthMin) or more characters of one, was"
                    + " \"\(text.prefix(80))\"",
                field: "run_id"
            )
        }
        let rows = try await self.connection.query(
            """
            SELECT run_id FROM registry.runs WHERE run_id BETWEEN \(prefix.lowest.uuid) AND \(prefix.highest.uuid)
            ORDER BY run_id LIMIT \(RecordIDPrefix.candidatesMax)
            """
        )
        return try prefix.only(
            of: try rows.map { RecordID(try $0.value(at: 0, as: UUID.self)) },
            kind: "run",
            field: "run_id"
        )
    }

    /// - Throws: `notFound`.
    func existing(_ id: RecordID, isBrief: Bool) async throws -> StoredRun {
        guard let run = try await self.run(id, isBrief: isBrief) else {
            throw LabError(
                .notFound,
                "there is no run \(id)",
                field: "run_id",
                remedy: "`thetalab runs list` shows those there are"
            )
        }
        return run
    }

    /// The strategy that a run is of, as it was called then.
    func strategy(of id: RecordID) async throws -> (id: RecordID?, name: String) {
        let row = try await self.connection.query(
            "SELECT strategy_id, strategy_name FROM registry.runs WHERE run_id = \(id.uuid)"
        ).one("run")
        let (strategy, name) = try row.decode(UUID?.self, String.self)
        return (strategy.map(RecordID.init), name)
    }

    func list(
        _ filter: RunFilter,
        strategyID: RecordID?,
        _ order: SortOrder<RunSortKey>,
        after token: PageToken?,
        count: Int
    ) async throws -> [StoredRun] {
        let column: PostgresQuery = "\(identifier: order.key.rawValue)"
        let keyset = Keyset(key: column, id: "run_id", isDescending: order.isDescending)
        var conditions: [PostgresQuery] = [keyset.condition(after: token)]
        if let strategyID { conditions.append("strategy_id = \(strategyID.uuid)") }
        if let version = filter.version { conditions.append("strategy_version = \(Int32(clamping: version))") }
        if !filter.source.isEmpty { conditions.append("source = \(filter.source)") }
        if let status = filter.status { conditions.append("status = \(status.rawValue)") }
        if let from = filter.createdFromMs { conditions.append("created_at >= \(PostgresTimestamp.at(ms: from))") }
        if let to = filter.createdToMs { conditions.append("created_at < \(PostgresTimestamp.at(ms: to))") }
        let rows = try await self.connection.query(
            """
            SELECT run_id, created_at, identity, brief, ''::bytea AS bulk, content_digest, \(fragment: column) AS sort_key
            FROM registry.runs WHERE \(fragment: conditions.joined(separator: " AND "))
            \(fragment: keyset.order) LIMIT \(count)
            """
        )
        return try rows.map { row in
            var run = try StoredRun(row)
            run.sortKey = try PageToken.Key(row, order.key)
            return run
        }
    }
}

extension StoredRun {
    fileprivate init(_ row: PostgresRow) throws {
        let createdAt: PostgresTimestamp = try row["created_at"]
        self.id = RecordID(try row.value("run_id", as: UUID.self))
        self.createdAtMs = createdAt.milliseconds
        self.identityKey = try row["identity"]
        self.document = RunDocument(
            brief: try row["brief"],
            bulk: try row["bulk"],
            digest: try row["content_digest"]
        )
    }
}

extension PageToken.Key {
    fileprivate init(_ row: PostgresRow, _ key: RunSortKey) throws {
        switch key {
        case .createdAt:
            self = .instant(try row.value("sort_key", as: PostgresTimestamp.self).milliseconds)
        case .metric(.numTrades):
            self = try row.value("sort_key", as: Int64?.self).map { .integer($0) } ?? .absent
        case .metric:
            self = try row.value("sort_key", as: Double?.self).map { .real($0) } ?? .absent
        }
    }
}
