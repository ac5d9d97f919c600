import Errors
import Options

/// Reads a file of figures by time: an index series, delivery prices, or a volatility index.
///
/// | kind | time | price |
/// |---|---|---|
/// | index | `time_ms` or `timestamp` (of a bar: its opening) | `open`, else `index`, `index_price`, `price`, `value` |
/// | delivery | `expiry_ms` or `expiry` | `price`, else `delivery_price` |
/// | volatility | `time_ms`, `timestamp` or `date` (of a bar: its opening) | `open`, else `dvol`, `value`; `close` |
///
/// Times are milliseconds since the epoch or RFC 3339, whatever the column's name; a `date` is that day's 00:00 UTC. A
/// file of an index or of delivery prices with two columns is a time and a price, whatever their names.
///
/// A volatility is percent in the file and a fraction here. Nothing of it may be known before its time: a bar's `open`
/// holds at its opening, its `close`, which counts where there is no `open`, a day after a `date`; a `close` beside any
/// other time is not read, since nothing says how long its bar is.
///
/// Of the same time twice the first row counts, like the first import counts.
final class PriceReader {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case index
        case delivery
        case volatility

        fileprivate var timeColumns: [String] {
            switch self {
            case .index: ["time_ms", "timestamp", "timestamp_ms"]
            case .delivery: ["expiry_ms", "expiry"]
            case .volatility: ["time_ms", "timestamp", "timestamp_ms", "date"]
            }
        }

        fileprivate var priceColumns: [String] {
            switch self {
            case .index: ["open", "index", "index_price", "price", "value"]
            case .delivery: ["price", "delivery_price"]
            case .volatility: ["open", "dvol", "value"]
            }
        }

        /// The figures that can be, as the file has them.
        fileprivate var range: ClosedRange<Double> {
            switch self {
            case .index, .delivery: Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude
            case .volatility: 1...1_000
            }
        }

        /// What a figure of the file is multiplied by.
        fileprivate var scale: Double { self == .volatility ? 0.01 : 1 }
    }

    /// Four hundred years of hours, or eight of minutes.
    static let pricesMax = 4_000_000

    private struct Columns {
        var time: Int
        /// Of what holds at the row's time.
        var price: Int?
        /// Of what holds a day after it.
        var close: Int?
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

    /// Whether the header is read, and is one of the kind's.
    var hasHeader: Bool { self.columns != nil }

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
            let opening = self.time(line, self.fields[columns.time]),
            let (time, price) = self.figure(line, columns, opening), Milliseconds.accepted.contains(time)
        else { return self.tally.count(.unparsable, line: number, line) }
        guard self.kind.range.contains(price) else { return self.tally.count(.badPrice, line: number, line) }
        if time < self.lastTime { self.tally.count(.outOfOrder, line: number, line) }
        self.lastTime = time
        guard self.prices[time] == nil else { return self.tally.count(.duplicate, line: number, line) }
        guard self.prices.count < Self.pricesMax else {
            throw LabError(.resourceExhausted, "the file has more than \(Self.pricesMax) prices", field: "file")
        }
        self.prices[time] = price * self.kind.scale
    }

    /// The figure of a row and the time from which it is known.
    private func figure(_ line: Span<UInt8>, _ columns: Columns, _ opening: Int64) -> (Int64, Double)? {
        if let place = columns.price {
            switch line.double(self.fields[place]) {
            case .value(let price): return (opening, price)
            case .absent: break
            default: return nil
            }
        }
        guard let place = columns.close, case .value(let price) = line.double(self.fields[place]) else { return nil }
        return (opening + Milliseconds.day, price)
    }

    private func time(_ line: Span<UInt8>, _ field: Range<Int>) -> Int64? {
        if case .value(let milliseconds) = line.integer(field) { return milliseconds }
        if case .value(let instant) = line.timestamp(field) { return instant }
        if self.kind == .volatility { return Self.day(line, field) }
        return nil
    }

    /// 00:00 UTC of a day such as 2021-03-24.
    private static func day(_ line: Span<UInt8>, _ field: Range<Int>) -> Int64? {
        let parts = line.text(field).split(separator: "-", omittingEmptySubsequences: false)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        // `Int` would take a sign as well.
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy(digits.contains),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        return date.utcDay * Milliseconds.day
    }

    private func header(_ line: Span<UInt8>, _ isCut: Bool) throws(LabError) -> Columns {
        guard !isCut, let header = CSVHeader(line) else {
            throw LabError(.invalidArgument, "the first line is no CSV header", field: "file")
        }
        let time = self.kind.timeColumns.lazy.compactMap(header.position).first
        let price = self.kind.priceColumns.lazy.compactMap(header.position).first
        // Only where rows are days is it known when a bar closes.
        let close = self.kind == .volatility && header.position("date") == time ? header.position("close") : nil
        if let time, price ?? close != nil {
            return Columns(time: time, price: price, close: close, count: header.names.count)
        }
        if header.names.count == 2, self.kind != .volatility { return Columns(time: 0, price: 1, count: 2) }
        let names = time == nil ? self.kind.timeColumns : self.kind.priceColumns
        throw LabError(
            .invalidArgument,
            "the \(self.kind.rawValue) file needs one of the columns \(names.joined(separator: ", "))",
            field: "file"
        )
    }
}
