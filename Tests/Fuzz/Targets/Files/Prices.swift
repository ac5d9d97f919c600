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
        var tally: DefectTally?
        var rows = 0
    }

    private static func prices(_ pieces: [[UInt8]], _ kind: PriceReader.Kind) -> Prices {
        let reader = PriceReader(kind)
        do throws(LabError) {
            for piece in pieces { try reader.read(piece) }
            return Prices(series: try reader.finish(), tally: reader.tally, rows: reader.rows)
        } catch {
            // How far damaged gzip was read before it was refused does depend on the cuts.
            return Prices()
        }
    }
}
