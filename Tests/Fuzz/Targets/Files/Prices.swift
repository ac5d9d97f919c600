import Errors
import Options

@testable import Scraper

extension FuzzTarget {
    /// Files of figures by time, index series, delivery prices and volatility indices, plain and packed: what is read
    /// reads back from a plain file of it.
    ///
    /// The first byte says which, the second where the bytes are cut; the rest is the file.
    static let prices = FuzzTarget("prices") { input in
        var source = ByteSource(input)
        let kind = [PriceReader.Kind.delivery, .index, .volatility][source.choice(3)]
        let seed = source.byte()
        let file = source.rest()
        let whole = prices([file], kind)
        demand(prices(file.pieces(seed: seed), kind) == whole, "prices depend on how their file was cut")
        guard let series = whole.series else { return }
        demand(zip(series.times, series.times.dropFirst()).allSatisfy { $0 < $1 }, "times do not increase")
        demand(series.times.allSatisfy(Milliseconds.accepted.contains), "a time that is not accepted")
        let range = kind == .volatility ? 0.01...10 : Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude
        demand(series.prices.allSatisfy(range.contains), "a price that is none")
        _ = series.price(atOrBefore: Milliseconds.accepted.upperBound, notOlderThan: Milliseconds.day)
        let again = must("a file of ours", prices([plainFile(series, kind)], kind).series)
        demand(again.times == series.times, "times changed in a file of ours")
        demand(zip(again.prices, series.prices).allSatisfy { isKept($0, $1, kind) }, "prices changed in a file of ours")
    }

    private static func plainFile(_ series: PriceSeries, _ kind: PriceReader.Kind) -> [UInt8] {
        let names: (time: String, price: String) =
            switch kind {
            case .index: ("time_ms", "index")
            case .delivery: ("expiry_ms", "price")
            case .volatility: ("time_ms", "dvol")
            }
        let rows = zip(series.times, series.prices).map { time, price in
            // Percent in a file; rounding must not leave its range.
            "\(time),\(kind == .volatility ? min(max(price * 100, 1), 1_000) : price)\n"
        }
        return Array("\(names.time),\(names.price)\n\(rows.joined())".utf8)
    }

    /// To the bit, and a volatility, which goes there and back through percent, but for rounding.
    private static func isKept(_ price: Double, _ original: Double, _ kind: PriceReader.Kind) -> Bool {
        kind == .volatility ? abs(price - original) <= 4 * original.ulp : price == original
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
