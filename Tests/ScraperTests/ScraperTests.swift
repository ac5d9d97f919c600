import Compression
import Errors
import Foundation
import Options
import Postgres
import TestSupport
import Testing

@testable import Scraper

/// One suite for every catalogue: what an import adds, what it does not, and what is served then.
@Suite("A scraper")
struct ScraperTests {
    enum CatalogueKind: String, CaseIterable, Sendable {
        case memory
        case postgres
    }

    /// The catalogues that this machine can test.
    static let catalogues = CatalogueKind.allCases.filter { $0 == .memory || TestPostgres.isAvailable }

    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private static let terms = ImportSession.Terms(
        underlying: .btc,
        settlement: .inverse,
        isPrivate: false,
        sample: Milliseconds.hour,
        author: "spiffe://thetalab/operator/ada"
    )
    private static let recorded = SeriesName(source: SeriesName.recorded, underlying: .btc, settlement: .inverse)

    private func withCatalogue(
        _ kind: CatalogueKind,
        _ body: @Sendable (any Catalogue) async throws -> Void
    ) async throws {
        switch kind {
        case .memory: try await body(MemoryCatalogue())
        case .postgres:
            try await TestPostgres.withDatabase { database in
                try await PostgresPool.withPool(try PostgresConfiguration(parsing: database.url)) { pool in
                    try await Migrator(schema: ScraperMigrations.schema, migrations: ScraperMigrations.all).run(
                        on: pool
                    )
                    try await body(PostgresCatalogue(pool: pool))
                }
            }
        }
    }

    private func scraper(_ catalogue: any Catalogue) async throws -> Scraper {
        let scraper = Scraper(
            catalogue: catalogue,
            store: ChunkStore(folder: self.folder.path + "/\(UUID().uuidString)")
        )
        try await scraper.start()
        return scraper
    }

    /// Imports files one after another, as one session.
    @discardableResult
    private static func load(
        _ files: [(name: String, kind: FileKind, bytes: [UInt8])],
        into scraper: Scraper,
        _ terms: ImportSession.Terms = Self.terms
    ) async throws -> (reports: [ImportSession.Report], series: Series?) {
        let session = try await scraper.beginImport(terms)
        var reports: [ImportSession.Report] = []
        for file in files {
            try await session.begin(ImportSession.FileTerms(name: file.name, kind: file.kind))
            for start in stride(from: 0, to: file.bytes.count, by: 1 << 15) {
                _ = try await session.append(Array(file.bytes[start..<min(start + 1 << 15, file.bytes.count)]))
            }
            reports.append(try await session.end())
        }
        let series = try await session.finish()
        await scraper.endImport()
        return (reports, series)
    }

    private static func slices(_ query: ChainQuery, _ name: SeriesName, _ scraper: Scraper) async throws -> [ChainSlice]
    {
        let stream = try await scraper.stream(query, of: try await scraper.state(of: name))
        var slices: [ChainSlice] = []
        while let slice = try await stream.next() { slices.append(slice) }
        return slices
    }

    private static let everything = ChainQuery(from: 0, to: Milliseconds.accepted.upperBound, quotesFrom: 0)
    private static let start: Int64 = 1_706_745_600_000

    @Test("serves what was imported, bit for bit", arguments: catalogues)
    func serves(kind: CatalogueKind) async throws {
        try await self.withCatalogue(kind) { catalogue in
            let scraper = try await self.scraper(catalogue)
            let csv = Chains.synthetic(snapshots: 50, strikes: 900)
            let (reports, series) = try await Self.load([("a.csv", .chain, csv)], into: scraper)
            #expect(reports[0].entry.quotes == 45_000)
            #expect(series?.revision == 1)
            let expected = try Chains.read(csv)
            let slices = try await Self.slices(Self.everything, Self.recorded, scraper)
            #expect(slices.count == 3)
            #expect(slices.flatMap(\.times) == expected.snapshots.map(\.time))
            #expect(slices.flatMap(\.index) == expected.snapshots.map(\.index))
            #expect(slices.flatMap(\.quotes.ask) == expected.snapshots.flatMap { $0.quotes.map(\.quote.ask) })
            let names = slices.flatMap(\.instruments).map(\.name)
            #expect(slices.flatMap(\.quotes.instrument).map { names[Int($0)] } == expected.names.flatMap(\.self))
        }
    }

    @Test("the same file twice adds nothing, packed or not the content decides", arguments: catalogues)
    func idempotence(kind: CatalogueKind) async throws {
        try await self.withCatalogue(kind) { catalogue in
            let scraper = try await self.scraper(catalogue)
            let csv = Chains.synthetic(snapshots: 4, strikes: 10)
            try await Self.load([("a.csv", .chain, csv)], into: scraper)
            let before = try await scraper.state(of: Self.recorded)
            let again = try await Self.load([("b.csv", .chain, csv)], into: scraper)
            #expect(again.reports[0].isRepeated)
            #expect(again.reports[0].entry.fileName == "a.csv")
            #expect(try await scraper.state(of: Self.recorded) == before)
            // The same snapshots in another file: all are known, nothing is added.
            let packed = try await Self.load([("a.csv.gz", .chain, try Gzip.compress(csv))], into: scraper)
            #expect(!packed.reports[0].isRepeated)
            #expect(packed.reports[0].entry.snapshots == 0)
            #expect(packed.reports[0].entry.tally[.duplicateSnapshot] == 40)
            #expect(try await scraper.state(of: Self.recorded) == before)
        }
    }

    @Test("of two recordings of the same time the first stays, and the other is counted", arguments: catalogues)
    func overlap(kind: CatalogueKind) async throws {
        try await self.withCatalogue(kind) { catalogue in
            let scraper = try await self.scraper(catalogue)
            let first = Chains.synthetic(snapshots: 4, strikes: 10, seed: 1)
            let second = Chains.synthetic(snapshots: 4, strikes: 10, seed: 2, from: Self.start + 2 * Milliseconds.hour)
            try await Self.load([("a.csv", .chain, first)], into: scraper)
            let (reports, series) = try await Self.load([("b.csv", .chain, second)], into: scraper)
            #expect(reports[0].entry.snapshots == 2)
            #expect(reports[0].entry.tally[.conflictingSnapshot] == 20)
            #expect(series?.revision == 2)
            let slices = try await Self.slices(Self.everything, Self.recorded, scraper)
            #expect(slices.flatMap(\.times) == (0..<6).map { Self.start + $0 * Milliseconds.hour })
            let kept = try Chains.read(first).snapshots.map(\.index)
            #expect(Array(slices.flatMap(\.index).prefix(4)) == kept)
        }
    }

    @Test("files that lie between each other's snapshots are merged in time", arguments: catalogues)
    func interleaved(kind: CatalogueKind) async throws {
        try await self.withCatalogue(kind) { catalogue in
            let scraper = try await self.scraper(catalogue)
            for (number, offset) in [0, 1_200_000, 2_400_000].enumerated() {
                let csv = Chains.synthetic(
                    snapshots: 30,
                    strikes: 10,
                    seed: UInt64(number),
                    from: Self.start + Int64(offset)
                )
                try await Self.load([("\(number).csv", .chain, csv)], into: scraper)
            }
            let times = try await Self.slices(Self.everything, Self.recorded, scraper).flatMap(\.times)
            #expect(times == (0..<90).map { Self.start + $0 * 1_200_000 })
        }
    }

    @Test(
        "filters by time, right, days to expiry and delta, and sends only the columns asked for",
        arguments: catalogues
    )
    func filters(kind: CatalogueKind) async throws {
        try await self.withCatalogue(kind) { catalogue in
            let scraper = try await self.scraper(catalogue)
            let csv = Chains.synthetic(snapshots: 10, strikes: 100)
            try await Self.load([("a.csv", .chain, csv)], into: scraper)
            var query = ChainQuery(
                from: Self.start + 2 * Milliseconds.hour,
                to: Self.start + 8 * Milliseconds.hour,
                quotesFrom: Self.start + 5 * Milliseconds.hour
            )
            query.right = .put
            query.absoluteDelta = 0.2...0.4
            query.columns = [.bid, .delta]
            let slices = try await Self.slices(query, Self.recorded, scraper)
            let expected = try Chains.read(csv).snapshots[2..<8]
            #expect(slices.flatMap(\.times) == expected.map(\.time))
            let admitted = expected.map { snapshot in
                snapshot.time < query.quotesFrom
                    ? [] : snapshot.quotes.map(\.quote).filter { $0.delta <= -0.2 && $0.delta >= -0.4 }
            }
            #expect(slices.flatMap(\.counts) == admitted.map(\.count))
            #expect(slices.flatMap(\.quotes.delta) == admitted.flatMap { $0.map(\.delta) })
            #expect(slices.flatMap(\.quotes.bid).count == admitted.joined().count)
            #expect(slices.flatMap(\.quotes.ask).isEmpty)
            #expect(slices.flatMap(\.instruments).allSatisfy { $0.right == .put })
            query.dte = 0...30
            #expect(try await Self.slices(query, Self.recorded, scraper).flatMap(\.counts).allSatisfy { $0 == 0 })
            let extent = try await scraper.extent(of: query, in: try await scraper.state(of: Self.recorded))
            #expect(extent.times.count == 6)
            #expect(extent.quotes == 300)
        }
    }

    @Test("describes coverage, gaps, defects and prices", arguments: catalogues)
    func describes(kind: CatalogueKind) async throws {
        try await self.withCatalogue(kind) { catalogue in
            let scraper = try await self.scraper(catalogue)
            let files: [(name: String, kind: FileKind, bytes: [UInt8])] = [
                ("i.csv", .index, Array("timestamp,open\n2024-02-01T00:00:00Z,42000\n2024-02-01T01:00:00Z,0\n".utf8)),
                ("d.csv", .delivery, Array("expiry_ms,price\n1706860800000,43000.5\n1706860800000,1\n".utf8)),
                ("a.csv", .chain, Chains.synthetic(snapshots: 5, strikes: 10)),
                (
                    "b.csv", .chain,
                    Chains.synthetic(snapshots: 5, strikes: 10, seed: 3, from: Self.start + 20 * Milliseconds.hour)
                        + Array("junk\n".utf8)
                ),
            ]
            let (_, series) = try await Self.load(files, into: scraper)
            #expect(series?.revision == 4)
            let coverage = try #require(
                try await scraper.coverages(source: SeriesName.recorded, underlying: .btc).first
            )
            #expect(coverage.snapshots == 10)
            #expect(coverage.quotes == 100)
            #expect(coverage.medianSpacing == Milliseconds.hour)
            #expect(
                coverage.gaps == [
                    .init(from: Self.start + 4 * Milliseconds.hour, to: Self.start + 20 * Milliseconds.hour)
                ]
            )
            #expect(coverage.prices.index == 1)
            #expect(coverage.prices.delivery == 1)
            #expect(coverage.defects.rows == 101)
            let junk = try #require(coverage.defects.kinds.first { $0.defect == .unparsable })
            #expect(junk.samples == [.init(file: "b.csv", line: 52, text: "junk")])
            #expect(try await scraper.prices(.delivery, of: coverage.series).prices == [43_000.5])
            let listed = try await scraper.imports(underlying: "BTC", before: nil, count: 10)
            #expect(listed.map(\.entry.fileName) == ["b.csv", "a.csv", "d.csv", "i.csv"])
            #expect(listed[0].entry.tally[.unparsable] == 1)
            #expect(
                try await scraper.imports(underlying: "BTC", before: listed[1].id, count: 1).map(\.entry.fileName) == [
                    "d.csv"
                ]
            )
        }
    }

    @Test(
        "a private dataset is its files and nothing else, and the same files are the same dataset",
        arguments: catalogues
    )
    func privateDatasets(kind: CatalogueKind) async throws {
        try await self.withCatalogue(kind) { catalogue in
            let scraper = try await self.scraper(catalogue)
            let csv = Chains.synthetic(snapshots: 4, strikes: 10)
            try await Self.load([("a.csv", .chain, csv)], into: scraper)
            var terms = Self.terms
            terms.isPrivate = true
            let delivery = Array("expiry_ms,price\n1706860800000,43000.5\n".utf8)
            let other = Chains.synthetic(snapshots: 2, strikes: 10, seed: 9)
            let files: [(name: String, kind: FileKind, bytes: [UInt8])] = [
                ("c.csv", .chain, other), ("d.csv", .delivery, delivery),
            ]
            let first = try #require(try await Self.load(files, into: scraper, terms).series)
            let second = try #require(try await Self.load(files, into: scraper, terms).series)
            #expect(first == second)
            #expect(first.name.dataset.count == 64)
            #expect(try await Self.slices(Self.everything, first.name, scraper).flatMap(\.times).count == 2)
            #expect(try await Self.slices(Self.everything, Self.recorded, scraper).flatMap(\.times).count == 4)
            let alone = try #require(try await Self.load([files[0]], into: scraper, terms).series)
            #expect(alone.name != first.name)
        }
    }

    @Test(
        "an import that ends anywhere before its last step leaves nothing to see, and the next start sweeps it",
        arguments: catalogues
    )
    func abandoned(kind: CatalogueKind) async throws {
        try await self.withCatalogue(kind) { catalogue in
            let folder = self.folder.path + "/" + kind.rawValue
            let csv = Chains.synthetic(snapshots: 30, strikes: 900)
            do {
                let scraper = Scraper(catalogue: catalogue, store: ChunkStore(folder: folder))
                try await scraper.start()
                let session = try await scraper.beginImport(Self.terms)
                try await session.begin(ImportSession.FileTerms(name: "a.csv", kind: .chain))
                _ = try await session.append(Array(csv.prefix(csv.count - 100)))
                await #expect(throws: LabError.self) { try await session.finish() }
                if let memory = catalogue as? MemoryCatalogue {
                    await memory.failNextAdd(LabError(.unavailable, "the database is away"))
                    await #expect(throws: LabError(.unavailable, "the database is away")) {
                        try await Self.load([("a.csv", .chain, csv)], into: scraper)
                    }
                }
                let error = await #expect(throws: LabError.self) { try await scraper.series(Self.recorded) }
                #expect(error?.code == .notFound)
                // What a killed process leaves: a file that is not whole, and a whole one that nobody names.
                try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder + "/left.part"))
                try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder + "/00ff.chunk"))
            }
            let scraper = Scraper(catalogue: catalogue, store: ChunkStore(folder: folder))
            #expect(try await scraper.start() >= 2)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["lock"])
            try await Self.load([("a.csv", .chain, csv)], into: scraper)
            #expect(try await Self.slices(Self.everything, Self.recorded, scraper).flatMap(\.times).count == 30)
        }
    }

    @Test("one flipped bit in a stored chunk stops the stream and names the place")
    func flippedQuote() async throws {
        let folder = self.folder.path + "/flipped"
        let scraper = Scraper(catalogue: MemoryCatalogue(), store: ChunkStore(folder: folder))
        try await scraper.start()
        try await Self.load([("a.csv", .chain, Chains.synthetic(snapshots: 4, strikes: 100))], into: scraper)
        let chunk = try await scraper.state(of: Self.recorded).chunks[0]
        let path = "\(folder)/\(ChunkStore.hex(chunk.digest)).chunk"
        let bid = try ChunkReader(path: path).footer.blocks[0].columns[ChunkColumn.bid.rawValue]
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bid.offset + bid.packedBytes / 2] ^= 0x10
        try bytes.write(to: URL(fileURLWithPath: path))
        let error = await #expect(throws: LabError.self) {
            try await Self.slices(Self.everything, Self.recorded, scraper)
        }
        #expect(error?.code == .dataLoss)
        #expect(error?.message.contains("column bid of block 0") == true)
        #expect(error?.message.contains(ChunkStore.hex(chunk.digest)) == true)
    }

    @Test("an import compared with a revision that is no longer the present one is refused", arguments: catalogues)
    func race(kind: CatalogueKind) async throws {
        try await self.withCatalogue(kind) { catalogue in
            let scraper = try await self.scraper(catalogue)
            let slow = try await scraper.beginImport(Self.terms)
            try await slow.begin(ImportSession.FileTerms(name: "slow.csv", kind: .chain))
            _ = try await slow.append(Chains.synthetic(snapshots: 4, strikes: 10, seed: 7))
            try await Self.load([("fast.csv", .chain, Chains.synthetic(snapshots: 4, strikes: 10))], into: scraper)
            let error = await #expect(throws: LabError.self) { try await slow.end() }
            #expect(error?.code == .aborted)
            #expect(try await scraper.state(of: Self.recorded).series.revision == 1)
        }
    }
}
