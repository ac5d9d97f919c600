import Errors
import Options
import Testing

@testable import Synthetic

@Suite("Recorded history, read from a scraper on the wire")
struct ScraperHistoryTests {
    private static let volatility = RecordedSamples(times: [RecordedMarket.at], values: [0.52])

    @Test("is the whole recorded index and volatility index with their revision, and is read again after an import")
    func whole() async throws {
        let recorded = try RecordedMarket.dataset()
        // Asked for before, with the volatility index and after a reading; then once for what is known.
        var scraper = MadeUpScraper(dataset: recorded, volatility: Self.volatility)
        scraper.revisions = ["7-a", "7-a", "7-a", "7-a", "8-b"]
        try await scraper.serving { client in
            let records = ScraperHistory(client)
            let history = try await records.history(of: Recordings.setting)
            #expect(history.revision == "7-a" && history.volatility == Self.volatility)
            #expect(history.index == RecordedSamples(times: recorded.indexTimes, values: recorded.indexValues))
            #expect(try await records.history(of: Recordings.setting) == history)
            let again = try await records.history(of: Recordings.setting)
            #expect(again.revision == "8-b" && again.index == history.index)
        }
    }

    @Test("is not taken where an import came between its parts", arguments: [["7-a", "8-b"], ["7-a", "7-a", "8-b"]])
    func torn(_ revisions: [String]) async throws {
        var scraper = MadeUpScraper(dataset: try RecordedMarket.dataset(), volatility: Self.volatility)
        scraper.revisions = revisions
        try await scraper.serving { client in
            let error = await #expect(throws: LabError.self) {
                try await ScraperHistory(client).history(of: Recordings.setting)
            }
            #expect(error?.code == .aborted)
        }
    }

    @Test("is refused where nothing is recorded, naming the import")
    func missing() async throws {
        try await MadeUpScraper(dataset: nil).serving { client in
            let error = await #expect(throws: LabError.self) {
                try await ScraperHistory(client).history(of: Recordings.setting)
            }
            #expect(error?.code == .failedPrecondition)
            #expect(error?.remedy?.contains("thetalab data import --index") == true)
        }
    }

    @Test("is refused where it is no series", arguments: [-1.0, 0, .nan, .infinity])
    func broken(_ value: Double) async throws {
        let samples = RecordedSamples(times: [RecordedMarket.at], values: [value])
        try await MadeUpScraper(dataset: try RecordedMarket.dataset(), volatility: samples).serving { client in
            let error = await #expect(throws: LabError.self) {
                try await ScraperHistory(client).history(of: Recordings.setting)
            }
            #expect(error?.code == .dataLoss)
        }
    }
}
