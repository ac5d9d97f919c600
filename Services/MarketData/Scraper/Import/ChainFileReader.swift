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

    private let terms: Terms
    private let indexSeries: PriceSeries
    private let lines = TextLines()
    /// Nil before the header.
    private var rowsOfFile: RowGatherer?

    /// - Parameter indexSeries: the source's index series, for layouts without an index of their own.
    init(_ terms: Terms, indexSeries: PriceSeries = PriceSeries()) {
        self.terms = terms
        self.indexSeries = indexSeries
    }

    var textBytes: Int { self.lines.textBytes }
    var layout: ChainLayout? { self.rowsOfFile?.layout }
    /// Rows so far, the header not among them.
    var rows: Int { self.rowsOfFile?.rows ?? 0 }
    var snapshots: Int { self.rowsOfFile?.snapshots ?? 0 }
    var quotes: Int { self.rowsOfFile?.quotes ?? 0 }
    /// The first and last snapshot's time.
    var span: ClosedRange<Int64>? { self.rowsOfFile?.span }
    var tally: DefectTally { self.rowsOfFile?.tally ?? DefectTally(samplesMax: self.terms.samplesMax) }

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
        guard self.rowsOfFile != nil else { throw LabError(.invalidArgument, "the file is empty", field: "file") }
        try self.rowsOfFile?.finish(body)
    }

    private func take(
        _ line: Span<UInt8>,
        _ number: Int,
        _ isCut: Bool,
        _ body: SnapshotAssembler.Body
    ) throws(LabError) {
        // In place: nothing of what the rows are gathered in is copied for a row.
        if try self.rowsOfFile?.take(line, number, isCut, body) != nil { return }
        guard !isCut, let header = CSVHeader(line) else {
            throw LabError(.invalidArgument, "the first line is no CSV header", field: "file")
        }
        self.rowsOfFile = try RowGatherer(self.terms, header, indexSeries: self.indexSeries)
    }
}
