import Errors
import Foundation
import Postgres
import Strategy

/// Trials in the database.
struct TrialStore {
    let connection: PostgresConnection
    let batch: RecordID

    private static let columns = [
        "batch_id", "number", "status", "ruined", "failure", "parameters", "figures", "returns",
    ]

    /// Writes rows that are not there yet; the batch is locked.
    func copy(_ rows: [TrialRow]) async throws {
        guard !rows.isEmpty else { return }
        try await self.connection.copyIn(into: "registry.trials", columns: Self.columns) { writer in
            for row in rows {
                try await writer.write(
                    self.batch.uuid,
                    Int64(row.number),
                    row.status.rawValue,
                    row.isRuined,
                    row.failure,
                    row.parameters,
                    row.figures,
                    DoubleBytes.bytes(of: row.returns)
                )
            }
        }
    }

    /// Which of `numbers` are recorded, as ranges in ascending order.
    func recorded(_ numbers: ClosedRange<UInt32>) async throws -> [ClosedRange<UInt32>] {
        let rows = try await self.connection.query(
            """
            SELECT min(number), max(number) FROM (
                SELECT number, number - row_number() OVER (ORDER BY number) AS island FROM registry.trials
                WHERE batch_id = \(self.batch.uuid)
                    AND number BETWEEN \(Int64(numbers.lowerBound)) AND \(Int64(numbers.upperBound))
            ) AS numbered GROUP BY island ORDER BY 1
            """
        )
        return try rows.map { row in
            let (first, last) = try row.decode(Int64.self, Int64.self)
            return UInt32(clamping: first)...UInt32(clamping: last)
        }
    }

    /// Recorded rows of `numbers`, in ascending order.
    func rows(_ numbers: ClosedRange<UInt32>) async throws -> [TrialRow] {
        var filter = TrialFilter()
        filter.first = numbers.lowerBound
        filter.end = numbers.upperBound == .max ? nil : numbers.upperBound + 1
        filter.withReturns = true
        return try await self.list(filter, nil, after: nil, count: numbers.count).map(\.row)
    }

    /// A row and the value that its list is sorted by.
    struct Listed: Sendable {
        var row: TrialRow
        var key: PageToken.Key
    }

    /// - Parameter order: nil for ascending numbers.
    func list(
        _ filter: TrialFilter,
        _ order: TrialOrder?,
        after token: PageToken?,
        count: Int
    ) async throws -> [Listed] {
        let isDescending = order?.isDescending ?? false
        let direction: PostgresQuery = isDescending ? "DESC" : "ASC"
        let beyond: PostgresQuery = isDescending ? "<" : ">"
        let returns: PostgresQuery = filter.withReturns ? "returns" : "''::bytea"
        var conditions: [PostgresQuery] = [
            "batch_id = \(self.batch.uuid)", "number >= \(Int64(filter.first))",
        ]
        if let end = filter.end { conditions.append("number < \(Int64(end))") }
        if let status = filter.status { conditions.append("status = \(status.rawValue)") }
        var key: PostgresQuery = "NULL::float8"
        var sort: PostgresQuery = "number \(fragment: direction)"
        if case .figure(let place) = order?.key {
            key = "figures[\(Int32(clamping: place))]"
            sort = "5 \(fragment: direction) NULLS LAST, number \(fragment: direction)"
        }
        if let token {
            let number = token.trialNumber
            switch token.key {
            case .real(let value):
                conditions.append(
                    """
                    ((\(fragment: key), number) \(fragment: beyond) (\(value), \(number)) OR \(fragment: key) IS NULL)
                    """
                )
            default:
                conditions.append("\(fragment: key) IS NULL AND number \(fragment: beyond) \(number)")
            }
        }
        let rows = try await self.connection.query(
            """
            SELECT number, status, ruined, failure, \(fragment: key) AS sort_key, parameters, figures,
                \(fragment: returns) AS returns
            FROM registry.trials WHERE \(fragment: conditions.joined(separator: " AND "))
            ORDER BY \(fragment: sort) LIMIT \(count)
            """
        )
        return try rows.map { row in
            Listed(
                row: try TrialRow(row),
                key: try row.value("sort_key", as: Double?.self).map { .real($0) } ?? .absent
            )
        }
    }
}

extension PageToken {
    /// Of a list of trials: the number stands in the last bytes of the id.
    init(key: Key, trialNumber number: UInt32) {
        let bytes = withUnsafeBytes(of: number.bigEndian) { Array($0) }
        self.init(key: key, id: RecordID(bytes: Array(repeating: 0, count: 12) + bytes))
    }

    fileprivate var trialNumber: Int64 { self.id.bytes.suffix(4).reduce(0) { $0 << 8 | Int64($1) } }
}

extension TrialRow {
    fileprivate init(_ row: PostgresRow) throws {
        let status = try row.value("status", as: String.self)
        guard let known = BacktestResult.Status(rawValue: status) else {
            throw LabError(.dataLoss, "a recorded trial has the status \"\(status)\"")
        }
        self.init(
            number: UInt32(clamping: try row.value("number", as: Int64.self)),
            status: known,
            isRuined: try row["ruined"],
            failure: try row["failure"],
            parameters: try row["parameters"],
            figures: try row["figures"],
            returns: DoubleBytes.values(of: try row["returns"])
        )
    }
}
