import Errors
import Options
import Postgres

/// The imports that made the series.
extension PostgresCatalogue {
    private static let importColumns: PostgresQuery = """
        i.id, i.kind, i.layout, i.file_name, i.file_digest, i.settings, i.file_bytes, i.rows, i.snapshots, i.quotes,
        i.first_ms, i.last_ms, i.imported_by, (extract(epoch from i.imported_at) * 1000)::bigint as imported_ms
        """

    func entry(
        in name: SeriesName,
        _ kind: FileKind,
        digest: [UInt8],
        settings: String
    ) async throws -> ImportEntry? {
        let rows = try await self.pool.query(
            """
            select \(fragment: Self.importColumns) from scraper.imports i join scraper.series s on s.id = i.series_id
            where s.source = \(name.source) and s.underlying = \(name.underlying.rawValue)
                and s.settlement = \(name.settlement.rawValue) and s.dataset = \(name.dataset)
                and i.kind = \(kind.rawValue) and i.file_digest = \(digest) and i.settings = \(settings)
            """
        )
        guard let row = rows.first else { return nil }
        return try await self.entry(row)
    }

    func imports(underlying: String, before cursor: Int?, count: Int) async throws -> [ListedImport] {
        let rows = try await self.pool.query(
            """
            select \(fragment: Self.importColumns), s.source, s.underlying, s.settlement, s.dataset
            from scraper.imports i join scraper.series s on s.id = i.series_id
            where s.source = \(SeriesName.recorded) and (\(underlying) = '' or s.underlying = \(underlying))
                and i.id < \(cursor ?? .max) order by i.id desc limit \(count)
            """
        )
        var imports: [ListedImport] = []
        for row in rows {
            let name = try Self.name(row["source"], row["underlying"], row["settlement"], row["dataset"])
            imports.append(
                ListedImport(
                    id: try row["id"],
                    entry: try await self.entry(row),
                    series: name,
                    importedAt: try row["imported_ms"]
                )
            )
        }
        return imports
    }

    private func entry(_ row: PostgresRow) async throws -> ImportEntry {
        let kind: String = try row["kind"]
        guard let kind = FileKind(rawValue: kind) else {
            throw LabError(.dataLoss, "the catalogue has an import of kind \(kind)")
        }
        let first: Int64? = try row["first_ms"]
        let last: Int64? = try row["last_ms"]
        return ImportEntry(
            kind: kind,
            layout: try row["layout"],
            fileName: try row["file_name"],
            fileDigest: try row["file_digest"],
            settings: try row["settings"],
            fileBytes: try row["file_bytes"],
            rows: try row["rows"],
            snapshots: try row["snapshots"],
            quotes: try row["quotes"],
            span: first.flatMap { first in last.map { first...max(first, $0) } },
            tally: try await self.tally(ofImport: try row["id"]),
            author: try row["imported_by"]
        )
    }
}
