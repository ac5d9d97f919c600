import Errors
import Options

/// Reads one chain file into chunk files, leaving out the snapshots that the series already has.
///
/// The chunk files have their lasting names when `finish` returns, but nobody sees them before the catalogue names them.
final class ChainImport {
    private let store: ChunkStore
    private let underlying: Underlying
    private let settlement: Settlement
    let reader: ChainFileReader
    private var known: KnownSnapshots
    private var writer: ChunkWriter?
    private var path: String?
    private(set) var chunks: [ChunkRecord] = []
    /// What of the file came in.
    private(set) var snapshots = 0
    private(set) var quotes = 0
    private(set) var span: ClosedRange<Int64>?

    init(_ terms: ChainFileReader.Terms, indexSeries: PriceSeries, known: [ChunkRecord], store: ChunkStore) {
        self.store = store
        self.underlying = terms.underlying
        self.settlement = terms.settlement
        self.reader = ChainFileReader(terms, indexSeries: indexSeries)
        self.known = KnownSnapshots(known, in: store)
    }

    deinit {
        // Given up: what was being written is of no use.
        if let path = self.path { self.store.discard(path) }
    }

    /// Takes the next bytes of the file.
    func read(_ bytes: [UInt8]) throws(LabError) {
        try self.reader.read(bytes) { (snapshot, table, tally) throws(LabError) in
            try self.take(snapshot, table, &tally)
        }
    }

    /// Says that the file is whole; the chunk files are on the disk when this returns.
    func finish() throws(LabError) {
        try self.reader.finish { (snapshot, table, tally) throws(LabError) in
            try self.take(snapshot, table, &tally)
        }
        try self.closeChunk()
    }

    private func take(
        _ snapshot: RecordedSnapshot,
        _ table: InstrumentTable,
        _ tally: inout DefectTally
    ) throws(LabError) {
        let content = snapshot.contentHash(table)
        if let known = try self.known.content(at: snapshot.time) {
            let defect = known == content ? Defect.duplicateSnapshot : .conflictingSnapshot
            tally.count(defect, lines: snapshot.quotes.lazy.map(\.line), "snapshot of \(snapshot.time)")
            return
        }
        if self.writer == nil {
            let path = self.store.temporaryPath()
            self.writer = try ChunkWriter(path: path, underlying: self.underlying, settlement: self.settlement)
            self.path = path
        }
        try self.writer?.append(snapshot, content: content, table)
        self.snapshots += 1
        self.quotes += snapshot.quotes.count
        self.span = min(self.span?.lowerBound ?? snapshot.time, snapshot.time)...snapshot.time
        if self.writer?.isFull == true { try self.closeChunk() }
    }

    private func closeChunk() throws(LabError) {
        guard let writer = self.writer.take(), let path = self.path else { return }
        let summary = try writer.finish()
        try self.store.keep(path, digest: summary.digest)
        self.path = nil
        self.chunks.append(
            ChunkRecord(
                digest: summary.digest,
                bytes: summary.bytes,
                snapshots: summary.snapshots,
                quotes: summary.quotes,
                span: summary.span
            )
        )
    }
}
