import Errors
import Options

/// Puts the rows of one chain file together: a line in, the snapshots that it completes out.
struct RowGatherer: Sendable {
    let layout: ChainLayout
    private let columns: ChainColumns
    private var memos = ChainColumns.Memos()
    private var fields = CSVFields()
    private var row = ChainRow()
    private var table: InstrumentTable
    private var assembler = SnapshotAssembler()
    /// For a stream of updates, instead of the assembler.
    private var sampler: TardisSampler?
    private(set) var tally: DefectTally
    private(set) var rows = 0
    private(set) var snapshots = 0
    private(set) var quotes = 0
    /// The first and last snapshot's time.
    private(set) var span: ClosedRange<Int64>?

    /// - Throws: `invalidArgument` where the header is of no known layout, or not of the one that was asked for.
    init(_ terms: ChainFileReader.Terms, _ header: CSVHeader, indexSeries: PriceSeries) throws(LabError) {
        self.layout = try ChainLayout.resolve(header, asked: terms.layout)
        self.columns = try ChainColumns(self.layout, header)
        self.table = InstrumentTable(
            underlying: terms.underlying,
            settlement: terms.settlement,
            fieldsDecide: self.layout == .lab
        )
        if self.layout == .tardis { self.sampler = TardisSampler(step: terms.sample, indexSeries: indexSeries) }
        self.tally = DefectTally(samplesMax: terms.samplesMax)
    }

    /// Takes a row, and hands each snapshot that it completes to `body`.
    ///
    /// - Throws: what `body` throws, and `resourceExhausted` for more instruments than a chain has; rows never throw.
    mutating func take(
        _ line: Span<UInt8>,
        _ number: Int,
        _ isCut: Bool,
        _ body: SnapshotAssembler.Body
    ) throws(LabError) {
        self.rows += 1
        guard !isCut else { return self.tally.count(.overlongLine, line: number, line) }
        guard self.fields.split(line) else { return self.tally.count(.unparsable, line: number, line) }
        switch try self.columns.read(line, self.fields, &self.table, &self.memos, into: &self.row) {
        case .rejected(let defect): return self.tally.count(defect, line: number, line)
        case .read: for defect in self.row.defects { self.tally.count(defect, line: number, line) }
        }
        var passed = Passed()
        if self.sampler == nil {
            try self.assembler.add(self.row, line: number, line, self.table, &self.tally) {
                (snapshot, table, tally) throws(LabError) in
                passed.count(snapshot)
                try body(snapshot, table, &tally)
            }
        } else {
            try self.sampler?.add(self.row, line: number, line, self.table, &self.tally) {
                (snapshot, table, tally) throws(LabError) in
                passed.count(snapshot)
                try body(snapshot, table, &tally)
            }
        }
        self.add(passed)
    }

    /// Hands over what is left.
    mutating func finish(_ body: SnapshotAssembler.Body) throws(LabError) {
        var passed = Passed()
        let pass: SnapshotAssembler.Body = { (snapshot, table, tally) throws(LabError) in
            passed.count(snapshot)
            try body(snapshot, table, &tally)
        }
        if self.sampler == nil {
            try self.assembler.finish(self.table, &self.tally, pass)
        } else {
            try self.sampler?.finish(self.table, &self.tally, pass)
        }
        self.add(passed)
    }

    /// Snapshots that one call handed over.
    private struct Passed {
        var snapshots = 0
        var quotes = 0
        var span: ClosedRange<Int64>?

        mutating func count(_ snapshot: RecordedSnapshot) {
            self.snapshots += 1
            self.quotes += snapshot.quotes.count
            self.span = min(self.span?.lowerBound ?? snapshot.time, snapshot.time)...snapshot.time
        }
    }

    private mutating func add(_ passed: Passed) {
        guard let span = passed.span else { return }
        self.snapshots += passed.snapshots
        self.quotes += passed.quotes
        self.span = min(self.span?.lowerBound ?? span.lowerBound, span.lowerBound)...span.upperBound
    }
}
