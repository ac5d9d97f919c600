import Errors
import Options

/// Reads one chain file: bytes in, whole snapshots out, every defect counted. In bounded memory, whatever the file.
final class ChainFileReader {
    /// What the caller knows of the file.
    struct Terms: Sendable, Hashable {
        var underlying: Underlying
        var settlement: Settlement
        /// Nil: by the header.
        var layout: ChainLayout?
        /// The spacing of sampled snapshots, in milliseconds (tardis).
        var sample: Int64 = Milliseconds.hour
        /// How many rows of each kind of defect to keep.
        var samplesMax = 5
    }

    private enum Gathering {
        case header
        case snapshots(ChainColumns, SnapshotAssembler)
        case updates(ChainColumns, TardisSampler)
    }

    private let terms: Terms
    private let indexSeries: PriceSeries
    private let lines = TextLines()
    private var gathering = Gathering.header
    private var fields = CSVFields()
    private var row = ChainRow()
    private var table: InstrumentTable
    private(set) var tally: DefectTally
    private(set) var layout: ChainLayout?
    /// Rows so far, the header not among them.
    private(set) var rows = 0
    private(set) var snapshots = 0
    private(set) var quotes = 0
    /// The first and last snapshot's time.
    private(set) var span: ClosedRange<Int64>?

    /// - Parameter indexSeries: the source's index series, for layouts without an index of their own.
    init(_ terms: Terms, indexSeries: PriceSeries = PriceSeries()) {
        self.terms = terms
        self.indexSeries = indexSeries
        self.tally = DefectTally(samplesMax: terms.samplesMax)
        self.table = InstrumentTable(underlying: terms.underlying, settlement: terms.settlement, fieldsDecide: false)
    }

    var textBytes: Int { self.lines.textBytes }

    /// Takes the next bytes of the file and hands each snapshot that they complete to `body`.
    ///
    /// - Throws: `invalidArgument` where the header is of no known layout; `dataLoss` for damaged gzip; what `body`
    ///   throws. Rows never throw.
    func read(_ bytes: [UInt8], _ body: SnapshotAssembler.Body) throws(LabError) {
        try self.lines.read(bytes) { (line, number, isCut) throws(LabError) in
            try self.take(line, number, isCut, body)
        }
    }

    /// Says that the file is whole, and hands over its last snapshots.
    ///
    /// - Throws: `invalidArgument` where there was no header; `dataLoss` where gzip is cut off; what `body` throws.
    func finish(_ body: SnapshotAssembler.Body) throws(LabError) {
        try self.lines.finish { (line, number, isCut) throws(LabError) in try self.take(line, number, isCut, body) }
        switch self.takeGathering() {
        case .header: throw LabError(.invalidArgument, "the file is empty", field: "file")
        case .snapshots(_, var assembler):
            try assembler.finish(self.table, &self.tally) { (snapshot, table, tally) throws(LabError) in
                try self.pass(snapshot, table, &tally, body)
            }
        case .updates(_, var sampler):
            try sampler.finish(self.table, &self.tally) { (snapshot, table, tally) throws(LabError) in
                try self.pass(snapshot, table, &tally, body)
            }
        }
    }

    private func take(
        _ line: Span<UInt8>,
        _ number: Int,
        _ isCut: Bool,
        _ body: SnapshotAssembler.Body
    ) throws(LabError) {
        if case .header = self.gathering { return try self.begin(line, isCut) }
        self.rows += 1
        guard !isCut else { return self.tally.count(.overlongLine, line: number, line) }
        guard self.fields.split(line) else { return self.tally.count(.unparsable, line: number, line) }
        // The case is taken out and put back, so that its buffers are changed in place.
        switch self.takeGathering() {
        case .header: break
        case .snapshots(let columns, var assembler):
            if try self.readRow(columns, line, number) {
                try assembler.add(self.row, line: number, line, self.table, &self.tally) {
                    (snapshot, table, tally) throws(LabError) in
                    try self.pass(snapshot, table, &tally, body)
                }
            }
            self.gathering = .snapshots(columns, assembler)
        case .updates(let columns, var sampler):
            if try self.readRow(columns, line, number) {
                try sampler.add(self.row, line: number, line, self.table, &self.tally) {
                    (snapshot, table, tally) throws(LabError) in
                    try self.pass(snapshot, table, &tally, body)
                }
            }
            self.gathering = .updates(columns, sampler)
        }
    }

    private func begin(_ line: Span<UInt8>, _ isCut: Bool) throws(LabError) {
        guard !isCut, let header = CSVHeader(line) else {
            throw LabError(.invalidArgument, "the first line is no CSV header", field: "file")
        }
        let layout = try ChainLayout.resolve(header, asked: self.terms.layout)
        let columns = try ChainColumns(layout, header)
        self.layout = layout
        self.table = InstrumentTable(
            underlying: self.terms.underlying,
            settlement: self.terms.settlement,
            fieldsDecide: layout == .lab
        )
        switch layout {
        case .lab, .snapshots: self.gathering = .snapshots(columns, SnapshotAssembler())
        case .tardis:
            let sampler = TardisSampler(step: self.terms.sample, indexSeries: self.indexSeries)
            self.gathering = .updates(columns, sampler)
        }
    }

    /// Reads the fields into `row`; false where the row is left out.
    private func readRow(_ columns: ChainColumns, _ line: Span<UInt8>, _ number: Int) throws(LabError) -> Bool {
        switch try columns.read(line, self.fields, &self.table, into: &self.row) {
        case .rejected(let defect):
            self.tally.count(defect, line: number, line)
            return false
        case .read:
            for defect in self.row.defects { self.tally.count(defect, line: number, line) }
            return true
        }
    }

    private func takeGathering() -> Gathering {
        var taken = Gathering.header
        swap(&taken, &self.gathering)
        return taken
    }

    private func pass(
        _ snapshot: RecordedSnapshot,
        _ table: InstrumentTable,
        _ tally: inout DefectTally,
        _ body: SnapshotAssembler.Body
    ) throws(LabError) {
        self.snapshots += 1
        self.quotes += snapshot.quotes.count
        self.span = min(self.span?.lowerBound ?? snapshot.time, snapshot.time)...snapshot.time
        try body(snapshot, table, &tally)
    }
}
