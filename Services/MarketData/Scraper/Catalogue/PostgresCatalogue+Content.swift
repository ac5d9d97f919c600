import Errors
import Postgres

/// What a series holds.
extension PostgresCatalogue {
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

    func priceCounts(of series: Series) async throws -> PriceCounts {
        let row = try await self.pool.query(
            """
            select (select count(*) from scraper.index_prices where series_id = \(series.id)),
                (select count(*) from scraper.delivery_prices where series_id = \(series.id)),
                (select count(*) from scraper.volatilities where series_id = \(series.id))
            """
        ).one()
        let (index, delivery, volatility) = try row.decode(Int.self, Int.self, Int.self)
        return PriceCounts(index: index, delivery: delivery, volatility: volatility)
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

    static func table(_ kind: PriceReader.Kind) -> PostgresQuery {
        switch kind {
        case .index: "scraper.index_prices"
        case .delivery: "scraper.delivery_prices"
        case .volatility: "scraper.volatilities"
        }
    }
}
