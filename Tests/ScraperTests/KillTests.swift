import Errors
import Foundation
import Options
import Postgres
import TestSupport
import Testing

@testable import Scraper

@Suite(
    "An import that is killed",
    .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed")
)
struct KillTests {
    private static let snapshots = 40
    private static let strikes = 900

    private static func withScraper(
        url: String,
        folder: String,
        _ body: @Sendable (Scraper) async throws -> Void
    ) async throws {
        try await PostgresPool.withPool(try PostgresConfiguration(parsing: url)) { pool in
            try await Migrator(schema: ScraperMigrations.schema, migrations: ScraperMigrations.all).run(on: pool)
            let scraper = Scraper(catalogue: PostgresCatalogue(pool: pool), store: ChunkStore(folder: folder))
            try await scraper.start()
            try await body(scraper)
        }
    }

    private static func load(_ scraper: Scraper) async throws {
        let session = try await scraper.beginImport(
            ImportSession.Terms(
                underlying: .btc,
                settlement: .inverse,
                isPrivate: false,
                sample: Milliseconds.hour,
                author: "ada"
            )
        )
        for part in 0..<2 {
            let start = 1_706_745_600_000 + Int64(part) * 1_000 * Milliseconds.hour
            let csv = Chains.synthetic(
                snapshots: Self.snapshots,
                strikes: Self.strikes,
                seed: UInt64(part),
                from: start
            )
            try await session.begin(ImportSession.FileTerms(name: "\(part).csv", kind: .chain))
            _ = try await session.append(csv)
            _ = try await session.end()
        }
        _ = try await session.finish()
        await scraper.endImport()
    }

    /// Goal: SIGKILL at any moment leaves whole files or nothing. Method: a child process imports two files and is
    /// killed by its own timer; then its folder and database are looked at, and the import is done again.
    @Test(
        "leaves whole files or nothing, and goes through the next time",
        arguments: [50, 300, 900, 1_500, 2_200, 3_000]
    )
    func killed(milliseconds: Int) async throws {
        let folder = try TemporaryFolder()
        try await TestPostgres.withDatabase { database in
            let url = database.url
            let path = folder.path + "/chunks"
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [url = url as String, path = path as String, milliseconds = milliseconds as Int] in
                let timer = Thread {
                    usleep(UInt32(milliseconds) * 1_000)
                    kill(getpid(), SIGKILL)
                }
                timer.start()
                try await KillTests.withScraper(url: url, folder: path) { scraper in
                    try await KillTests.load(scraper)
                    try await Task.sleep(for: .seconds(60))
                }
            }
            try await Self.withScraper(url: url, folder: path) { scraper in
                let found =
                    try await scraper.coverages(source: SeriesName.recorded, underlying: .btc).first?.snapshots ?? 0
                #expect([0, Self.snapshots, 2 * Self.snapshots].contains(found))
                let files = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != "lock" }
                #expect(files.count == found / Self.snapshots)
                try await Self.load(scraper)
                let coverage = try #require(
                    try await scraper.coverages(source: SeriesName.recorded, underlying: .btc).first
                )
                #expect(coverage.snapshots == 2 * Self.snapshots)
                #expect(coverage.quotes == 2 * Self.snapshots * Self.strikes)
                #expect(coverage.series.revision == 2)
            }
        }
    }
}
