import Errors
import Options
import Postgres

/// The catalogue in PostgreSQL, schema `scraper`.
struct PostgresCatalogue: Catalogue {
    /// Prices a statement carries.
    private static let batch = 20_000
    /// Samples of each kind of defect that are shown.
    private static let samplesShown = 5

    let pool: PostgresPool

    // MARK: - Series

    private static let seriesColumns: PostgresQuery = "id, source, underlying, settlement, dataset, revision"

    func series(_ name: SeriesName) async throws -> Series? {
        let rows = try await self.pool.query(
            """
            select \(fragment: Self.seriesColumns) from scraper.series where source = \(name.source)
                and underlying = \(name.underlying.rawValue) and settlement = \(name.settlement.rawValue)
                and dataset = \(name.dataset)
            """
        )
        return try rows.first.map(Self.series)
    }

    func allSeries() async throws -> [Series] {
        try await self.pool.query(
            "select \(fragment: Self.seriesColumns) from scraper.series order by source, underlying, settlement, id"
        )
        .map(Self.series)
    }

    private static func series(_ row: PostgresRow) throws(LabError) -> Series {
        let (id, source, underlying, settlement, dataset, revision) = try row.decode(
            Int.self,
            String.self,
            String.self,
            String.self,
            String.self,
            Int.self
        )
        return Series(
            id: id,
            name: try Self.name(source, underlying, settlement, dataset),
            revision: revision
        )
    }

    private static func name(
        _ source: String,
        _ underlying: String,
        _ settlement: String,
        _ dataset: String
    ) throws(LabError) -> SeriesName {
        guard let underlying = Underlying(rawValue: underlying), let settlement = Settlement(rawValue: settlement)
        else {
            throw LabError(.dataLoss, "the catalogue has a series of \(underlying), \(settlement)")
        }
        return SeriesName(source: source, underlying: underlying, settlement: settlement, dataset: dataset)
    }

    func touch(_ series: Series) async throws {
        try await self.pool.query("update scraper.series set used_at = now() where id = \(series.id)")
    }

    func forgetPrivate(unusedForDays days: Int) async throws -> Int {
        try await self.pool.query(
            """
            delete from scraper.series where source = \(SeriesName.privateFiles)
                and used_at < now() - make_interval(days => \(Int32(clamping: days)))
            """
        ).affectedRows
    }

    // MARK: - Content

    func chunks(of series: Series) async throws -> [ChunkRecord] {
        try await self.pool.query(
            """
            select digest, bytes, snapshots, quotes, first_ms, last_ms from scraper.chunks
            where series_id = \(series.id) order by first_ms, last_ms, digest
            """
        ).map { row throws(LabError) in
            let (digest, bytes, snapshots, quotes, first, last) = try row.decode(
                [UInt8].self,
                Int.self,
                Int.self,
                Int.self,
                Int64.self,
                Int64.self
            )
            return ChunkRecord(digest: digest, bytes: bytes, snapshots: snapshots, quotes: quotes, span: first...last)
        }
    }

    func prices(_ kind: PriceReader.Kind, of series: Series) async throws -> PriceSeries {
        let rows = try await self.pool.query(
            "select time_ms, price from \(fragment: Self.table(kind)) where series_id = \(series.id) order by time_ms"
        )
        return PriceSeries(try rows.map { row throws(LabError) in try row.decode(Int64.self, Double.self) })
    }

    func priceCounts(of series: Series) async throws -> (index: Int, delivery: Int) {
        let row = try await self.pool.query(
            """
            select (select count(*) from scraper.index_prices where series_id = \(series.id)),
                (select count(*) from scraper.delivery_prices where series_id = \(series.id))
            """
        ).one()
        return try row.decode(Int.self, Int.self)
    }

    func priceFileDigests(of series: Series) async throws -> [[UInt8]] {
        try await self.pool.query(
            """
            select file_digest from scraper.imports where series_id = \(series.id) and kind <> 'chain'
            order by kind, file_digest
            """
        ).map { row throws(LabError) in try row.value(at: 0) }
    }

    func chunkDigests() async throws -> Set<[UInt8]> {
        Set(
            try await self.pool.query("select distinct digest from scraper.chunks")
                .map { row throws(LabError) in try row.value(at: 0, as: [UInt8].self) }
        )
    }

    private static func table(_ kind: PriceReader.Kind) -> PostgresQuery {
        switch kind {
        case .index: "scraper.index_prices"
        case .delivery: "scraper.delivery_prices"
        }
    }

    // MARK: - Adding

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
            for start in stride(from: 0, to: prices.count, by: Self.batch) {
                let range = start..<min(start + Self.batch, prices.count)
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

    // MARK: - Imports

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

    private func tally(ofImport id: Int) async throws -> DefectTally {
        var entries: [Defect: DefectTally.Entry] = [:]
        for row in try await self.pool.query("select kind, count, samples from scraper.defects where import_id = \(id)")
        {
            let (kind, count, samples) = try row.decode(String.self, Int.self, PostgresJSON.self)
            // A kind that this build does not know is of a newer one that shares the database.
            guard let defect = Defect(rawValue: kind) else { continue }
            entries[defect] = DefectTally.Entry(count: count, samples: try SampleDocument.samples(samples))
        }
        return DefectTally(entries)
    }

    func defects(of series: Series) async throws -> DefectSummary {
        var summary = DefectSummary()
        summary.rows = try await self.pool.query(
            "select coalesce(sum(rows), 0)::bigint from scraper.imports where series_id = \(series.id) and kind = 'chain'"
        ).one().value(at: 0)
        let rows = try await self.pool.query(
            """
            select d.kind, d.count, d.samples, i.file_name from scraper.defects d
            join scraper.imports i on i.id = d.import_id where i.series_id = \(series.id) order by d.kind, i.id
            """
        )
        for row in rows {
            let (kind, count, document, file) = try row.decode(String.self, Int.self, PostgresJSON.self, String.self)
            guard let defect = Defect(rawValue: kind) else { continue }
            if summary.kinds.last?.defect != defect {
                summary.kinds.append(DefectSummary.Kind(defect: defect, count: 0, samples: []))
            }
            let last = summary.kinds.count - 1
            summary.kinds[last].count += count
            let room = Self.samplesShown - summary.kinds[last].samples.count
            summary.kinds[last].samples += try SampleDocument.samples(document).prefix(room).map {
                DefectSummary.Sample(file: file, line: $0.line, text: $0.text)
            }
        }
        return summary
    }
}
