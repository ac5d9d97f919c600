import Errors
import Options

/// Reads rows of one layout: where each field lies and in which unit it is written.
struct ChainColumns: Sendable {
    /// What the row before said in the columns that are texts of an instant.
    struct Memos: Sendable {
        fileprivate var time = TimestampMemo()
        fileprivate var expiry = TimestampMemo()

        init() {}
    }

    private enum TimeUnit: Sendable { case milliseconds, microseconds, text }

    let layout: ChainLayout
    private let timeUnit: TimeUnit
    /// By which a volatility is divided: the lab writes fractions, everybody else percent.
    private let volatilityUnit: Double
    private let time: Int
    private let index: Int?
    private let name: Int
    private let expiry: Int
    private let strike: Int
    private let right: Int
    private let bid: Int
    private let ask: Int
    private let mark: Int
    private let markIV: Int
    private let forward: Int
    private let delta: Int
    private let underlyingIndex: Int?
    private let askIV: Int?
    /// How many fields a row has.
    private let count: Int

    /// - Throws: `invalidArgument`, naming the column that is missing.
    init(_ layout: ChainLayout, _ header: CSVHeader) throws(LabError) {
        func position(_ name: String) throws(LabError) -> Int {
            guard let position = header.position(name) else {
                throw LabError(.invalidArgument, "the column \(name) is missing", field: "format")
            }
            return position
        }
        self.layout = layout
        self.count = header.names.count
        self.bid = try position(layout == .tardis ? "bid_price" : "bid")
        self.ask = try position(layout == .tardis ? "ask_price" : "ask")
        self.mark = try position(layout == .tardis ? "mark_price" : "mark")
        self.markIV = try position("mark_iv")
        self.delta = try position("delta")
        self.forward = try position(layout == .lab ? "forward" : "underlying_price")
        self.strike = try position(layout == .tardis ? "strike_price" : "strike")
        self.volatilityUnit = layout == .lab ? 1 : 100
        self.askIV = layout == .snapshots ? header.position("ask_iv") : nil
        self.underlyingIndex = layout == .tardis ? try position("underlying_index") : nil
        switch layout {
        case .lab:
            self.timeUnit = .milliseconds
            self.time = try position("time_ms")
            self.index = try position("index")
            self.name = try position("instrument")
            self.expiry = try position("expiry_ms")
            self.right = try position("right")
        case .snapshots:
            self.timeUnit = .text
            self.time = try position("snapshot_ts")
            self.index = try position("index_price")
            self.name = try position("instrument_name")
            self.expiry = try position("expiry")
            self.right = try position("option_type")
        case .tardis:
            self.timeUnit = .microseconds
            self.time = try position("timestamp")
            self.index = nil
            self.name = try position("symbol")
            self.expiry = try position("expiration")
            self.right = try position("type")
        }
    }

    /// Reads one row into `row`.
    ///
    /// - Throws: what `table` throws; a row that cannot be read is an outcome, not an error.
    func read(
        _ line: Span<UInt8>,
        _ fields: CSVFields,
        _ table: inout InstrumentTable,
        _ memos: inout Memos,
        into row: inout ChainRow
    ) throws(LabError) -> RowOutcome {
        row.defects.removeAll(keepingCapacity: true)
        row.instrument = nil
        guard fields.count == self.count, let time = self.instant(line, fields[self.time], &memos.time)
        else {
            return .rejected(.unparsable)
        }
        row.time = time
        guard self.readIndex(line, fields, into: &row) else { return .rejected(.unparsable) }
        guard !fields[self.name].isEmpty else {
            // The lab's way to write a snapshot's index without a quote: everything after the index is empty.
            let isBare = (0..<fields.count).allSatisfy { $0 == self.time || $0 == self.index || fields[$0].isEmpty }
            return self.layout == .lab && isBare ? .read : .rejected(.unparsable)
        }
        guard let terms = self.terms(line, fields, &memos.expiry),
            fields[self.name].count <= InstrumentTable.nameBytesMax
        else {
            return .rejected(.unparsable)
        }
        let (number, verdict) = try table.look(up: fields[self.name], of: line, terms)
        switch verdict {
        case .sound: break
        case .kept(let defect): row.defects.append(defect)
        case .rejected(let defect): return .rejected(defect)
        }
        row.instrument = number
        return self.readQuote(line, fields, terms, into: &row) ? .read : .rejected(.unparsable)
    }

    private func readIndex(_ line: Span<UInt8>, _ fields: CSVFields, into row: inout ChainRow) -> Bool {
        guard let column = self.index else {
            // tardis: options of an expiry without a future are quoted on the index itself.
            row.index = .nan
            if let named = self.underlyingIndex, line.equals("index_price", at: fields[named]),
                case .value(let price) = line.double(fields[self.forward]), price > 0
            {
                row.index = price
            }
            return true
        }
        guard self.number(line, fields[column], into: &row.index, &row.defects) else { return false }
        if !(row.index > 0) {
            row.defects.append(.badIndex)
            row.index = .nan
        }
        return true
    }

    private func readQuote(
        _ line: Span<UInt8>,
        _ fields: CSVFields,
        _ terms: InstrumentTable.Terms,
        into row: inout ChainRow
    ) -> Bool {
        guard self.number(line, fields[self.bid], into: &row.quote.bid, &row.defects),
            self.number(line, fields[self.ask], into: &row.quote.ask, &row.defects),
            self.number(line, fields[self.mark], into: &row.quote.mark, &row.defects),
            self.number(line, fields[self.markIV], into: &row.quote.markIV, &row.defects),
            self.number(line, fields[self.forward], into: &row.quote.forward, &row.defects),
            self.number(line, fields[self.delta], into: &row.quote.delta, &row.defects)
        else { return false }
        row.quote.markIV /= self.volatilityUnit
        row.quote.appendDefects(of: terms, at: row.time, to: &row.defects)
        if let askIV, case .value(let percent) = line.double(fields[askIV]), percent >= 999 {
            row.defects.append(.placeholderAsk)
        }
        return true
    }

    private func number(
        _ line: Span<UInt8>,
        _ range: Range<Int>,
        into value: inout Double,
        _ defects: inout [Defect]
    ) -> Bool {
        value = .nan
        switch line.double(range) {
        case .absent: break
        case .value(let number): value = number
        case .notFinite: defects.append(.notFinite)
        case .unparsable: return false
        }
        return true
    }

    private func terms(
        _ line: Span<UInt8>,
        _ fields: CSVFields,
        _ memo: inout TimestampMemo
    ) -> InstrumentTable.Terms? {
        guard let expiry = self.instant(line, fields[self.expiry], &memo),
            case .value(let strike) = line.double(fields[self.strike]), strike > 0
        else { return nil }
        let right = fields[self.right]
        if line.equals("C", at: right) || line.equals("call", at: right) {
            return InstrumentTable.Terms(expiry: expiry, strike: strike, right: .call)
        }
        if line.equals("P", at: right) || line.equals("put", at: right) {
            return InstrumentTable.Terms(expiry: expiry, strike: strike, right: .put)
        }
        return nil
    }

    /// The instant at `range`, in milliseconds; nil where there is none that the lab accepts.
    private func instant(_ line: Span<UInt8>, _ range: Range<Int>, _ memo: inout TimestampMemo) -> Int64? {
        let value = self.timeUnit == .text ? memo.timestamp(line, range) : line.integer(range)
        guard case .value(let raw) = value, raw >= 0 else { return nil }
        let milliseconds = self.timeUnit == .microseconds ? raw / 1000 : raw
        return Milliseconds.accepted.contains(milliseconds) ? milliseconds : nil
    }
}
