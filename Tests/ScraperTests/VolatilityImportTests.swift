import Errors
import Foundation
import Options
import TestSupport
import Testing

@testable import Scraper

@Suite("A file of a volatility index")
struct VolatilityImportTests {
    private static let day = Milliseconds.day
    /// 2021-03-24.
    private static let first: Int64 = 1_616_544_000_000

    private func read(_ text: String) throws -> (PriceSeries, DefectTally) {
        let reader = PriceReader(.volatility)
        try reader.read(Array(text.utf8))
        return (try reader.finish(), reader.tally)
    }

    @Test("gives the opening of an hourly bar at its opening, as a fraction")
    func hourly() throws {
        let (series, _) = try self.read(
            "timestamp,open,high,low,close\n2021-03-24T00:00:00Z,84.80,85.41,84.67,84.88\n"
                + "2021-03-24T01:00:00Z,84.88,88.07,84.77,86.60\n"
        )
        #expect(series.times == [Self.first, Self.first + Milliseconds.hour])
        #expect(series.prices == [84.80 * 0.01, 84.88 * 0.01])
    }

    @Test("gives a day's close, where it has no opening, only when the day is over")
    func closes() throws {
        let (series, tally) = try self.read(
            "date,open,high,low,close,source\n2021-03-24,84.80,95.94,80.52,95.04,a\n2021-03-26,,,,42.98,b\n"
        )
        let later = Self.first + 3 * Self.day
        #expect(series.times == [Self.first, later])
        #expect(series.prices == [84.80 * 0.01, 42.98 * 0.01])
        #expect(tally.entries.isEmpty)
        let (daily, _) = try self.read("date,close,source\n2021-03-24,68.59,x\n")
        #expect(daily.times == [Self.first + Self.day])
    }

    @Test("counts what is no volatility, and what comes twice or late")
    func dirt() throws {
        let (series, tally) = try self.read(
            """
            date,open,high,low,close,source
            2021-03-25,80,1,1,1,a
            2021-03-24,81,1,1,1,a
            2021-03-25,82,1,1,1,a
            2021-03-26,0,1,1,1,a
            2021-03-27,-5,1,1,1,a
            2021-03-28,1000.5,1,1,1,a
            2021-02-30,80,1,1,1,a
            2021-3-29,80,1,1,1,a
            2021-+3-29,80,1,1,1,a
            +021-03-29,80,1,1,1,a
            2021-03-29,eighty,1,1,1,a
            2021-03-29,nan,1,1,1,a
            2021-03-29,,,,,a
            2021-03-29,80
            2021-03-30,1000,1,1,1,a

            """
        )
        let days: [Int64] = [0, 1, 6]
        let times = days.map { Self.first + $0 * Self.day }
        #expect(series.times == times)
        let percents: [Double] = [81, 80, 1_000]
        let fractions = percents.map { $0 * 0.01 }
        #expect(series.prices == fractions)
        #expect(tally[.badPrice] == 3)
        #expect(tally[.unparsable] == 8)
        #expect(tally[.duplicate] == 1)
        #expect(tally[.outOfOrder] == 1)
        #expect(tally.rejected == 12)
    }

    @Test(
        "is not one without an opening that is known at its time",
        arguments: ["timestamp,close", "a,b", "date,high"]
    )
    func refused(_ header: String) {
        let error = #expect(throws: LabError.self) { try self.read("\(header)\n1616544000000,80\n") }
        #expect(error?.code == .invalidArgument)
    }

    @Test("is recognised by its header, however small the pieces that it comes in")
    func recognised() async throws {
        let text = "timestamp,open,high,low,close\n2021-03-24T00:00:00Z,84.80,85.41,84.67,84.88\n"
        for size in [1, 7, 1_000] {
            let catalogue = MemoryCatalogue()
            let report = try await Self.imported(Array(text.utf8), pieces: size, into: catalogue)
            #expect(report.entry.kind == .volatility && report.entry.rows == 1 && !report.isRepeated)
            let series = try #require(await catalogue.series(Self.name))
            #expect(await catalogue.prices(.volatility, of: series).prices == [84.80 * 0.01])
            #expect(await catalogue.prices(.index, of: series).count == 0)
            let again = try await Self.imported(Array(text.utf8), pieces: size, into: catalogue)
            #expect(again.isRepeated)
            #expect(await catalogue.series(Self.name)?.revision == series.revision)
        }
    }

    @Test("of prices is refused, and says where an index belongs")
    func index() async {
        let text = "timestamp,open,high,low,close,volume,venue\n2019-01-01T00:00:00Z,3701.23,1,1,1,1,binance\n"
        let error = await #expect(throws: LabError.self) {
            try await Self.imported(Array(text.utf8), pieces: 100, into: MemoryCatalogue())
        }
        #expect(error?.remedy?.contains("--index") == true)
    }

    @Test(
        "as recorded since 2021 comes in whole",
        .enabled(if: SharedMaterial.isPresent, "needs the developers' shared material"),
        arguments: [("dvol_btc_hourly.csv.gz", 38_789), ("dvol_btc_daily.csv.gz", 1_978)]
    )
    func recorded(_ name: String, _ count: Int) async throws {
        let bytes = [UInt8](try Data(contentsOf: SharedMaterial.url("data/history/\(name)")))
        let catalogue = MemoryCatalogue()
        let report = try await Self.imported(bytes, pieces: 65_536, into: catalogue)
        #expect(report.entry.kind == .volatility && report.entry.rows == count)
        // A day without an opening has its close at the next day's opening, which most often is there as well.
        #expect(report.entry.tally.rejected == report.entry.tally[.duplicate])
        #expect(report.entry.tally[.duplicate] < 100)
        let series = try #require(await catalogue.series(Self.name))
        let volatility = await catalogue.prices(.volatility, of: series)
        #expect(volatility.times.first == Self.first)
        #expect(volatility.prices.allSatisfy { (0.2...2.5).contains($0) })
    }

    private static let name = SeriesName(source: SeriesName.recorded, underlying: .btc, settlement: .inverse)

    private static func imported(
        _ bytes: [UInt8],
        pieces: Int,
        into catalogue: MemoryCatalogue
    ) async throws -> ImportSession.Report {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let session = ImportSession(
            ImportSession.Terms(
                underlying: .btc,
                settlement: .inverse,
                isPrivate: false,
                sample: Milliseconds.hour,
                author: "test"
            ),
            catalogue: catalogue,
            store: ChunkStore(folder: folder.path),
            metrics: ScraperMetrics()
        )
        try await session.begin(.init(name: "dvol.csv", kind: .chain, layout: nil))
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            _ = try await session.append(Array(bytes[start..<min(start + pieces, bytes.count)]))
        }
        return try await session.end()
    }
}
