import Errors
import Testing

@testable import Scraper

@Suite("A file of prices")
struct PriceReaderTests {
    private func read(_ kind: PriceReader.Kind, _ text: String) throws -> PriceSeries {
        let reader = PriceReader(kind)
        try reader.read(Array(text.utf8))
        return try reader.finish()
    }

    @Test(
        "is read whatever its columns are called",
        arguments: [
            "time_ms,index", "time_ms,price", "timestamp,open", "timestamp_ms,index_price", "t,value", "when,what",
        ]
    )
    func headers(_ header: String) throws {
        let series = try self.read(.index, "\(header)\n1706860800000,43000.5\n1706864400000,43001\n")
        #expect(series.times == [1_706_860_800_000, 1_706_864_400_000])
        #expect(series.prices == [43_000.5, 43_001])
    }

    @Test("takes the opening of bars, and times as text")
    func bars() throws {
        let series = try self.read(
            .index,
            "timestamp,open,high,low,close,volume,venue\n2024-02-02T08:00:00Z,43000.5,1,1,2,3,x\n"
        )
        #expect(series.times == [1_706_860_800_000])
        #expect(series.prices == [43_000.5])
    }

    @Test(
        "of delivery prices is read whatever its columns are called",
        arguments: ["expiry_ms,price", "expiry,delivery_price"]
    )
    func deliveries(_ header: String) throws {
        #expect(try self.read(.delivery, "\(header)\n1706860800000,43000.5\n").prices == [43_000.5])
    }

    @Test("without a price is refused, naming the columns that would do")
    func refused() {
        let error = #expect(throws: LabError.self) { try self.read(.index, "time_ms,high,low\n1,2,3\n") }
        #expect(error?.message.contains("open, index") == true)
    }
}
