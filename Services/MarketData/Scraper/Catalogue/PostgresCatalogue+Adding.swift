import Errors
import Options
import Postgres

/// How files come into a series: all of them at once, or none.
extension PostgresCatalogue {
    /// Prices a statement carries.
    private static let pricesAStatement = 20_000

    func add(_ files: [ImportedFile], to name: SeriesName, after revision: Int) async throws -> Series {
        try await self.pool.withTransaction { connection in
            try await connection.query(
                """
                insert into scraper.series (source, underlying, settlement, dataset)
                values (\(name.source), \(name.underlying.rawValue), \(name.settlement.rawValue), \(name.dataset))
                on conflict do nothing
                """
            )
            // The row's lock makes imports into one series take turns from here on.
            let row = try await connection.query(
                """
                select \(fragment: Self.seriesColumns) from scraper.series where source = \(name.source)
                    and underlying = \(name.underlying.rawValue) and settlement = \(name.settlement.rawValue)
                    and dataset = \(name.dataset) for update
                """
            ).one("series")
            var series = try Self.series(row)
            guard series.revision == revision else {
                throw LabError(
                    .aborted,
                    "another import changed \(name.source) \(name.underlying) while the file was read",
                    remedy: "Import the file again."
                )
            }
            for file in files {
                let id = try await Self.insert(file.entry, into: series, connection)
                let isNews = try await Self.insert(file.content, into: series, by: id, connection)
                guard isNews else { continue }
                series.revision += 1
                try await connection.query(
                    "update scraper.imports set revision = \(series.revision) where id = \(id)"
                )
            }
            try await connection.query(
                "update scraper.series set revision = \(series.revision), used_at = now() where id = \(series.id)"
            )
            return series
        }
    }

    private static func insert(
        _ entry: ImportEntry,
        into series: Series,
        _ connection: PostgresConnection
    ) async throws -> Int {
        let row = try await connection.query(
            """
            insert into scraper.imports (series_id, kind, layout, file_name, file_digest, settings, file_bytes, rows,
                rows_rejected, snapshots, quotes, first_ms, last_ms, revision, imported_by)
            values (\(series.id), \(entry.kind.rawValue), \(entry.layout), \(entry.fileName), \(entry.fileDigest),
                \(entry.settings), \(entry.fileBytes), \(entry.rows), \(entry.tally.rejected), \(entry.snapshots),
                \(entry.quotes), \(entry.span?.lowerBound), \(entry.span?.upperBound), \(series.revision),
                \(entry.author))
            returning id
            """
        ).one("import")
        let id: Int = try row.value(at: 0)
        for (defect, defects) in entry.tally.entries {
            try await connection.query(
                """
                insert into scraper.defects (import_id, kind, count, samples)
                values (\(id), \(defect.rawValue), \(defects.count), \(try SampleDocument.json(defects.samples)))
                """
            )
        }
        return id
    }

    /// Whether anything came in that was not there.
    private static func insert(
        _ content: ImportedFile.Content,
        into series: Series,
        by id: Int,
        _ connection: PostgresConnection
    ) async throws -> Bool {
        switch content {
        case .chunks(let chunks):
            for chunk in chunks {
                try await connection.query(
                    """
                    insert into scraper.chunks (series_id, import_id, digest, bytes, snapshots, quotes, first_ms, last_ms)
                    values (\(series.id), \(id), \(chunk.digest), \(chunk.bytes), \(chunk.snapshots), \(chunk.quotes),
                        \(chunk.span.lowerBound), \(chunk.span.upperBound))
                    """
                )
            }
            return !chunks.isEmpty
        case .prices(let kind, let prices):
            var added = 0
            for start in stride(from: 0, to: prices.count, by: Self.pricesAStatement) {
                let range = start..<min(start + Self.pricesAStatement, prices.count)
                added += try await connection.query(
                    """
                    insert into \(fragment: Self.table(kind)) (series_id, time_ms, price)
                    select \(series.id), time_ms, price
                    from unnest(\(Array(prices.times[range])), \(Array(prices.prices[range]))) as given (time_ms, price)
                    on conflict do nothing
                    """
                ).affectedRows
            }
            return added > 0
        }
    }
}
