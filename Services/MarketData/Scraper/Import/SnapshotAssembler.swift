import Errors

/// Puts rows together into whole snapshots, in increasing time.
///
/// Rows may come out of order within a window of the last `windowRows` rows; each is put where it belongs and counted.
/// What comes for a snapshot that has left the window is left out and counted. Memory is bounded by the window.
struct SnapshotAssembler: Sendable {
    /// Takes a whole snapshot; the instruments are those of the table.
    typealias Body = (RecordedSnapshot, InstrumentTable, inout DefectTally) throws(LabError) -> Void

    static let windowRows = 1 << 18
    static let windowSnapshots = 1 << 12

    private let rowsMax: Int
    /// In increasing time.
    private var pending: [PendingSnapshot] = []
    private var pendingRows = 0
    private var lastRowTime: Int64 = .min
    private var lastWrittenTime: Int64 = .min

    init(rowsMax: Int = Self.windowRows) { self.rowsMax = rowsMax }

    /// Takes a row, and hands over the snapshots that leave the window.
    mutating func add(
        _ row: ChainRow,
        line number: Int,
        _ line: Span<UInt8>,
        _ table: InstrumentTable,
        _ tally: inout DefectTally,
        _ body: Body
    ) throws(LabError) {
        guard row.time > self.lastWrittenTime else {
            tally.count(.tooLate, line: number, line)
            return
        }
        if row.time < self.lastRowTime { tally.count(.outOfOrder, line: number, line) }
        self.lastRowTime = row.time
        let position = self.position(of: row.time)
        self.pending[position].add(index: row.index, line: number)
        self.pendingRows += 1
        if let instrument = row.instrument {
            let quote = RecordedQuote(instrument: instrument, line: number, quote: row.quote)
            if !self.pending[position].add(quote) { tally.count(.duplicate, line: number, line) }
        }
        while self.pendingRows > self.rowsMax || self.pending.count > Self.windowSnapshots, self.pending.count > 1 {
            try self.writeFirst(table, &tally, body)
        }
    }

    /// Hands over what is left.
    mutating func finish(
        _ table: InstrumentTable,
        _ tally: inout DefectTally,
        _ body: Body
    ) throws(LabError) {
        while !self.pending.isEmpty { try self.writeFirst(table, &tally, body) }
    }

    private mutating func writeFirst(
        _ table: InstrumentTable,
        _ tally: inout DefectTally,
        _ body: Body
    ) throws(LabError) {
        let first = self.pending.removeFirst()
        self.pendingRows -= first.rows
        self.lastWrittenTime = first.time
        if let snapshot = first.whole(table, &tally) { try body(snapshot, table, &tally) }
    }

    /// Where the snapshot of `time` is in `pending`, put there where it is new.
    private mutating func position(of time: Int64) -> Int {
        if let last = self.pending.last, last.time == time { return self.pending.count - 1 }
        var low = 0
        var high = self.pending.count
        while low < high {
            let middle = (low + high) / 2
            if self.pending[middle].time < time { low = middle + 1 } else { high = middle }
        }
        if low == self.pending.count || self.pending[low].time != time {
            self.pending.insert(PendingSnapshot(time: time), at: low)
        }
        return low
    }
}
