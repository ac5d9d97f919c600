import Errors
import Options

@testable import Scraper

extension FuzzTarget {
    /// Files of prices by time, index series and delivery prices, plain and packed.
    ///
    /// The first byte says which, the second where the bytes are cut; the rest is the file.
    static let prices = FuzzTarget("prices") { input in
        var source = ByteSource(input)
        let kind: PriceReader.Kind = source.flag() ? .index : .delivery
        let seed = source.byte()
        let file = source.rest()
        let whole = prices([file], kind)
        demand(prices(file.pieces(seed: seed), kind) == whole, "prices depend on how their file was cut")
        guard let series = whole.series else { return }
        demand(zip(series.times, series.times.dropFirst()).allSatisfy { $0 < $1 }, "times do not increase")
        demand(series.times.allSatisfy(Milliseconds.accepted.contains), "a time that is not accepted")
        demand(series.prices.allSatisfy { $0 > 0 && $0.isFinite }, "a price that is none")
        _ = series.price(atOrBefore: Milliseconds.accepted.upperBound, notOlderThan: Milliseconds.day)
    }

    private struct Prices: Equatable {
        var series: PriceSeries?
        var refusal: LabError?
        var tally: DefectTally
        var rows: Int
    }

    private static func prices(_ pieces: [[UInt8]], _ kind: PriceReader.Kind) -> Prices {
        let reader = PriceReader(kind)
        var series: PriceSeries?
        var refusal: LabError?
        do throws(LabError) {
            for piece in pieces { try reader.read(piece) }
            series = try reader.finish()
        } catch {
            refusal = error
        }
        return Prices(series: series, refusal: refusal, tally: reader.tally, rows: reader.rows)
    }
}
