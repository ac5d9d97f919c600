import Errors
import Messages

/// Chains as the lab's own CSV, chunk by chunk as a source streams them; importing the text gives the same quotes, bit
/// for bit.
///
/// An absent field is empty, a number has the fewest digits that read back to the same double. A snapshot without
/// quotes is one row with its time and index only. The layout has no place for when an option was listed, nor for
/// whether a quote is modelled.
struct ChainCSV: Sendable {
    static let header = "time_ms,index,instrument,expiry_ms,strike,right,bid,ask,mark,mark_iv,forward,delta\n"

    /// By the stream's id: what every row of an instrument says of it, `BTC-1JAN26-90000-C,1767254400000,90000,C`.
    private var terms: [[UInt8]] = []
    private(set) var snapshots: Int64 = 0
    private(set) var quotes: Int64 = 0
    private(set) var modelledQuotes: Int64 = 0

    /// Appends the rows of a chunk. Instrument ids count up over the stream, so chunks go in as they came, each once.
    ///
    /// - Throws: `internalError` where the columns do not fit together, `failedPrecondition` for a name that the layout
    ///   cannot hold.
    mutating func append(_ chunk: MarketDataV1.ChainChunk, to text: inout [UInt8]) throws(LabError) {
        for instrument in chunk.instruments { self.terms.append(try Self.terms(instrument)) }
        let counts = chunk.snapshotQuotes
        let rows = counts.reduce(0) { $0 + Int($1) }
        let columns = [chunk.bid, chunk.ask, chunk.mark, chunk.markIv, chunk.forward, chunk.delta]
        guard counts.count == chunk.snapshotTimeMs.count, counts.count == chunk.snapshotIndex.count,
            chunk.instrumentID.count == rows, columns.allSatisfy({ $0.isEmpty || $0.count == rows }),
            chunk.modelled.isEmpty || chunk.modelled.count == rows,
            chunk.instrumentID.allSatisfy({ Int($0) < self.terms.count })
        else {
            throw LabError(.internalError, "the source sent a chunk whose columns do not fit together")
        }
        var row = 0
        for snapshot in counts.indices {
            var head = Array(String(chunk.snapshotTimeMs[snapshot]).utf8)
            head.append(Self.comma)
            Self.write(chunk.snapshotIndex[snapshot], to: &head)
            head.append(Self.comma)
            if counts[snapshot] == 0 {
                text += head
                text += repeatElement(Self.comma, count: 9)
                text.append(Self.newline)
            }
            for _ in 0..<counts[snapshot] {
                text += head
                text += self.terms[Int(chunk.instrumentID[row])]
                for column in columns {
                    text.append(Self.comma)
                    if !column.isEmpty { Self.write(column[row], to: &text) }
                }
                text.append(Self.newline)
                row += 1
            }
        }
        self.snapshots += Int64(counts.count)
        self.quotes += Int64(rows)
        self.modelledQuotes += Int64(chunk.modelled.count { $0 != 0 })
    }

    private static let comma = UInt8(ascii: ",")
    private static let newline = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")

    private static func terms(_ instrument: MarketDataV1.Instrument) throws(LabError) -> [UInt8] {
        var text = Array(instrument.name.utf8)
        if text.contains(Self.comma) || text.first == Self.quote {
            guard !text.contains(Self.quote) else {
                throw LabError(
                    .failedPrecondition,
                    "the instrument \(instrument.name) has a name that a chain file cannot hold"
                )
            }
            text = [Self.quote] + text + [Self.quote]
        }
        text.append(Self.comma)
        text += String(instrument.expiryMs).utf8
        text.append(Self.comma)
        Self.write(instrument.strike, to: &text)
        text.append(Self.comma)
        text.append(UInt8(ascii: instrument.isPut ? "P" : "C"))
        return text
    }

    /// Appends the shortest decimal that reads back to `value`; nothing for an absent one.
    static func write(_ value: Double, to text: inout [UInt8]) {
        guard value.isFinite else { return }
        text += value.description.utf8
        // `40000.0` is `40000`.
        if text.suffix(2).elementsEqual([UInt8(ascii: "."), UInt8(ascii: "0")]) { text.removeLast(2) }
    }
}

/// Prices by time, a row each: an index series or delivery prices.
enum PriceCSV {
    static func header(_ time: String) -> String { "\(time),price\n" }

    static func append(times: [Int64], prices: [Double], to text: inout [UInt8]) throws(LabError) {
        guard times.count == prices.count else {
            throw LabError(.internalError, "the source sent times and prices that do not fit together")
        }
        for (time, price) in zip(times, prices) {
            text += String(time).utf8
            text.append(UInt8(ascii: ","))
            ChainCSV.write(price, to: &text)
            text.append(UInt8(ascii: "\n"))
        }
    }
}
