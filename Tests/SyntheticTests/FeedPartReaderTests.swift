import Errors
import Messages
import Options
import Testing

@testable import Synthetic

@Suite("A chunk of recorded snapshots")
struct FeedPartReaderTests {
    private static let option = MarketDataV1.Instrument(name: "BTC-1JAN27-1-C", expiryMs: 9_000, strike: 1)
    private static let whole = MarketDataV1.ChainChunk(
        instruments: [option],
        snapshotTimeMs: [1, 2],
        snapshotIndex: [10, 11],
        snapshotQuotes: [1, 0],
        instrumentID: [0],
        bid: [0.5]
    )

    @Test("is read with the options that earlier ones named, as recorded where it does not say")
    func reading() throws {
        var reader = FeedPartReader(underlying: .btc, settlement: .inverse)
        let first = try reader.part(Self.whole)
        #expect(first.quotes.isModelled == [false] && first.quotes.ask.isEmpty && first.counts == [1, 0])
        var next = Self.whole
        next.instruments = []
        next.snapshotTimeMs = [3, 4]
        next.modelled = [1]
        let second = try reader.part(next)
        #expect(second.instruments == first.instruments && second.quotes.isModelled == [true])
    }

    @Test("is refused where it is none, and never traps", arguments: 0..<8)
    func refusal(_ defect: Int) throws {
        var chunk = Self.whole
        switch defect {
        case 0: chunk.snapshotIndex = [10]
        case 1: chunk.snapshotQuotes = [1]
        case 2: chunk.snapshotQuotes = [.max, .max]
        case 3: chunk.instrumentID = [1]
        case 4: chunk.bid = [1, 2]
        case 5: chunk.modelled = [0, 0]
        case 6: chunk.snapshotTimeMs = [2, 2]
        default: chunk.instrumentID = []
        }
        var reader = FeedPartReader(underlying: .btc, settlement: .inverse)
        let error = #expect(throws: LabError.self) { try reader.part(chunk) }
        #expect(error?.code == .dataLoss)
    }
}
