import Foundation
import Options
import TestSupport
import Testing

@testable import Scraper

/// Figures counted independently, by a few lines of Python over the same files.
@Suite("Real recorded chains", .enabled(if: SharedMaterial.isPresent, "needs the shared material"))
struct RealChainTests {
    struct Expected: Sendable, CustomTestStringConvertible {
        var file: String
        var underlying: Underlying
        var rows: Int
        var snapshots: Int
        var first: Int64
        var last: Int64
        var firstIndex: Double
        var defects: [Defect: Int]

        var testDescription: String { self.file }
    }

    @Test(
        "every row is read, and every defect counted",
        arguments: [
            Expected(
                file: "deribit_chain_btc_2023-04_hourly",
                underlying: .btc,
                rows: 35_537,
                snapshots: 52,
                first: 1_681_297_203_000,
                last: 1_681_750_802_000,
                firstIndex: 30_023.83,
                defects: [
                    .absentAsk: 6_786, .absentBid: 10_720, .badDelta: 63, .markOutside: 110, .placeholderAsk: 1_069,
                    .zeroMark: 2_462,
                ]
            ),
            Expected(
                file: "deribit_chain_eth_2023-04_hourly",
                underlying: .eth,
                rows: 28_132,
                snapshots: 52,
                first: 1_681_297_324_000,
                last: 1_681_750_836_000,
                firstIndex: 1_874.49,
                defects: [
                    .absentAsk: 7_133, .absentBid: 7_944, .badDelta: 50, .markOutside: 130, .placeholderAsk: 527,
                    .zeroMark: 1_632,
                ]
            ),
            Expected(
                file: "deribit_chain_btc_2026-01",
                underlying: .btc,
                rows: 79_456,
                snapshots: 121,
                first: 1_767_259_115_000,
                last: 1_769_894_493_000,
                firstIndex: 87_804.32,
                defects: [.absentAsk: 861, .absentBid: 4_246, .markOutside: 2_331, .zeroMark: 708]
            ),
            Expected(
                file: "deribit_chain_eth_2026-02",
                underlying: .eth,
                rows: 88_932,
                snapshots: 110,
                first: 1_769_921_642_000,
                last: 1_772_313_649_000,
                firstIndex: 2_448.64,
                defects: [.absentAsk: 3_729, .absentBid: 8_908, .markOutside: 1_383, .zeroMark: 1_482]
            ),
        ]
    )
    func counts(expected: Expected) throws {
        let url = SharedMaterial.url("data/chain/\(expected.file).csv.gz")
        let outcome = try Chains.read(Array(try Data(contentsOf: url)), underlying: expected.underlying)
        #expect(outcome.layout == .snapshots)
        #expect(outcome.rows == expected.rows)
        #expect(outcome.snapshots.count == expected.snapshots)
        #expect(outcome.snapshots.reduce(0) { $0 + $1.quotes.count } == expected.rows)
        #expect(outcome.snapshots.first?.time == expected.first)
        #expect(outcome.snapshots.last?.time == expected.last)
        #expect(outcome.snapshots.first?.index == expected.firstIndex)
        #expect(outcome.tally.entries.mapValues(\.count) == expected.defects)
        #expect(outcome.tally.rejected == 0)
    }

    @Test("a known row comes in as it is: percent becomes a fraction, the forward is the underlying's price")
    func knownRow() throws {
        let url = SharedMaterial.url("data/chain/deribit_chain_btc_2026-01.csv.gz")
        let outcome = try Chains.read(Array(try Data(contentsOf: url)))
        let place = try #require(outcome.names[0].firstIndex(of: "BTC-2JAN26-80000-C"))
        let quote = outcome.snapshots[0].quotes[place]
        #expect(quote.line == 4)
        #expect(quote.quote.bid == 0.0875)
        #expect(quote.quote.ask == 0.091)
        #expect(quote.quote.mark == 0.089103)
        #expect(quote.quote.markIV == 64.8 / 100)
        #expect(quote.quote.delta == 0.99782)
        #expect(quote.quote.forward == 87823.73)
    }

    @Test("samples show the file's own lines")
    func samples() throws {
        let url = SharedMaterial.url("data/chain/deribit_chain_btc_2026-01.csv.gz")
        let outcome = try Chains.read(Array(try Data(contentsOf: url)))
        let samples = try #require(outcome.tally.entries[.absentBid]?.samples)
        #expect(samples.count == 5)
        #expect(samples[0].line == 3)
        #expect(samples[0].text.hasPrefix("2026-01-01T09:18:35Z,BTC-2JAN26-75000-P,BTC,"))
    }

    @Test("the hourly history gives the index at each bar's opening")
    func index() throws {
        let reader = PriceReader(.index)
        try reader.read(Array(try Data(contentsOf: SharedMaterial.url("data/history/btc_hourly.csv.gz"))))
        let series = try reader.finish()
        #expect(reader.rows == 66_906)
        #expect(series.count == 66_906)
        #expect(series.times.first == 1_546_300_800_000)
        #expect(series.prices.first == 3701.23)
        #expect(reader.tally.entries.isEmpty)
    }

    @Test(
        "the worked cases read whole",
        arguments: [
            ("01_cc_hold_30d", Underlying.btc, 720, 96_830), ("02_cc_tp_roll_60d", .btc, 1_632, 258_624),
            ("13_cc_eth_4h", .eth, 720, 110_555),
        ]
    )
    func cases(name: String, underlying: Underlying, snapshots: Int, quotes: Int) throws {
        let bytes = Array(try Data(contentsOf: SharedMaterial.url("cases/\(name).csv.gz")))
        let outcome = try Chains.read(bytes, underlying: underlying)
        #expect(outcome.layout == .lab)
        #expect(outcome.snapshots.count == snapshots)
        #expect(outcome.snapshots.reduce(0) { $0 + $1.quotes.count } == quotes)
        #expect(outcome.tally.rejected == 0)
        #expect(outcome[.unusualName] == 0)
    }
}
