import Errors
import Options
import Postgres

/// The catalogue in PostgreSQL, schema `scraper`.
struct PostgresCatalogue: Catalogue {
    let pool: PostgresPool

    static let seriesColumns: PostgresQuery = "id, source, underlying, settlement, dataset, revision"

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

    static func series(_ row: PostgresRow) throws(LabError) -> Series {
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

    static func name(
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
}
