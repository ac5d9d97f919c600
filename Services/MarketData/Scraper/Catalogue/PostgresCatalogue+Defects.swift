import Errors
import Postgres

/// What was wrong with the rows of the files.
extension PostgresCatalogue {
    /// Samples of each kind of defect that are shown.
    private static let samplesShown = 5

    func tally(ofImport id: Int) async throws -> DefectTally {
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
