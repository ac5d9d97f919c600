import Errors
import Options

/// Reads a file of prices by time: an index series or delivery prices.
///
/// | kind | time | price |
/// |---|---|---|
/// | index | `time_ms` or `timestamp` (of a bar: its opening) | `open`, else `index`, `index_price`, `price`, `value` |
/// | delivery | `expiry_ms` or `expiry` | `price`, else `delivery_price` |
///
/// Times are milliseconds since the epoch or RFC 3339, whatever the column's name. A file of two columns is a time and a
/// price, whatever their names.
///
/// Of the same time twice the first row counts, like the first import counts.
final class PriceReader {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case index
        case delivery

        fileprivate var timeColumns: [String] {
            switch self {
            case .index: ["time_ms", "timestamp", "timestamp_ms"]
            case .delivery: ["expiry_ms", "expiry"]
            }
        }

        fileprivate var priceColumns: [String] {
            switch self {
            case .index: ["open", "index", "index_price", "price", "value"]
            case .delivery: ["price", "delivery_price"]
            }
        }
    }

    /// Four hundred years of hours, or eight of minutes.
    static let pricesMax = 4_000_000

    private struct Columns {
        var time: Int
        var price: Int
        var count: Int
    }

    private let kind: Kind
    private let lines = TextLines()
    private var columns: Columns?
    private var fields = CSVFields()
    private var prices: [Int64: Double] = [:]
    private var lastTime: Int64 = .min
    private(set) var tally: DefectTally
    private(set) var rows = 0

    init(_ kind: Kind, samplesMax: Int = 5) {
        self.kind = kind
        self.tally = DefectTally(samplesMax: samplesMax)
    }

    var textBytes: Int { self.lines.textBytes }

    /// Takes the next bytes of the file.
    ///
    /// - Throws: `invalidArgument` where the header has no time or no price; `dataLoss` for damaged gzip.
    func read(_ bytes: [UInt8]) throws(LabError) {
        try self.lines.read(bytes) { (line, number, isCut) throws(LabError) in try self.take(line, number, isCut) }
    }

    /// Says that the file is whole: its prices.
    func finish() throws(LabError) -> PriceSeries {
        try self.lines.finish { (line, number, isCut) throws(LabError) in try self.take(line, number, isCut) }
        guard self.columns != nil else { throw LabError(.invalidArgument, "the file is empty", field: "file") }
        return PriceSeries(self.prices.lazy.map { ($0.key, $0.value) })
    }

    private func take(_ line: Span<UInt8>, _ number: Int, _ isCut: Bool) throws(LabError) {
        guard let columns = self.columns else { return self.columns = try self.header(line, isCut) }
        self.rows += 1
        guard !isCut else { return self.tally.count(.overlongLine, line: number, line) }
        guard self.fields.split(line), self.fields.count == columns.count,
            let time = self.time(line, self.fields[columns.time]), Milliseconds.accepted.contains(time),
            case .value(let price) = line.double(self.fields[columns.price])
        else { return self.tally.count(.unparsable, line: number, line) }
        guard price > 0 else { return self.tally.count(.badPrice, line: number, line) }
        if time < self.lastTime { self.tally.count(.outOfOrder, line: number, line) }
        self.lastTime = time
        guard self.prices[time] == nil else { return self.tally.count(.duplicate, line: number, line) }
        guard self.prices.count < Self.pricesMax else {
            throw LabError(.resourceExhausted, "the file has more than \(Self.pricesMax) prices", field: "file")
        }
        self.prices[time] = price
    }

    private func time(_ line: Span<UInt8>, _ field: Range<Int>) -> Int64? {
        if case .value(let milliseconds) = line.integer(field) { return milliseconds }
        if case .value(let instant) = line.timestamp(field) { return instant }
        return nil
    }

    private func header(_ line: Span<UInt8>, _ isCut: Bool) throws(LabError) -> Columns {
        guard !isCut, let header = CSVHeader(line) else {
            throw LabError(.invalidArgument, "the first line is no CSV header", field: "file")
        }
        let time = self.kind.timeColumns.lazy.compactMap(header.position).first
        let price = self.kind.priceColumns.lazy.compactMap(header.position).first
        if let time, let price { return Columns(time: time, price: price, count: header.names.count) }
        if header.names.count == 2 { return Columns(time: 0, price: 1, count: 2) }
        let names = time == nil ? self.kind.timeColumns : self.kind.priceColumns
        throw LabError(
            .invalidArgument,
            "the \(self.kind.rawValue) file needs one of the columns \(names.joined(separator: ", "))",
            field: "file"
        )
    }
}
