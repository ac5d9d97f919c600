import Errors
import Options

/// Walks through one chunk file, snapshot by snapshot, one block in memory.
final class ChunkCursor {
    private let reader: ChunkReader
    private let query: ChainQuery
    private var blockNumber = 0
    private var block = ChunkBlock()
    private var snapshot = 0
    /// The first row of the present snapshot.
    private var row = 0
    /// Whether the present block's quotes were read.
    private var hasQuotes = false
    /// The stream's numbers of the chunk's instruments, where they were sent.
    private var numbers: [Int32]
    /// The rows of the present snapshot that the query admits, where it does not admit all.
    private var admitted: [Int] = []
    /// The columns that are wanted.
    private let columns: [WritableKeyPath<Dataset.Columns, [Double]>]

    /// Begins at the first snapshot of the query's time.
    init(_ chunk: ChunkRecord, _ query: ChainQuery, in store: ChunkStore) throws(LabError) {
        self.reader = try store.open(chunk.digest)
        self.query = query
        self.columns = query.columns.compactMap(\.quoteValues)
        self.numbers = [Int32](repeating: -1, count: self.reader.footer.instruments.count)
        try self.enterBlock()
        while let time = self.time, time < query.from { try self.advance() }
    }

    /// The time of the present snapshot; nil past the last.
    var time: Int64? { self.snapshot < self.block.times.count ? self.block.times[self.snapshot] : nil }

    /// Goes on to the next snapshot.
    func advance() throws(LabError) {
        if self.hasQuotes { self.row += self.block.counts[self.snapshot] }
        self.snapshot += 1
        guard self.snapshot == self.block.times.count else { return }
        self.blockNumber += 1
        try self.enterBlock()
    }

    /// Appends the present snapshot to `slice`.
    ///
    /// - Parameter number: the stream's number of an instrument, given where it is new.
    func write(
        to slice: inout ChainSlice,
        _ number: (Instrument, inout ChainSlice) throws(LabError) -> Int32
    ) throws(LabError) {
        let time = self.block.times[self.snapshot]
        slice.times.append(time)
        slice.index.append(self.block.index[self.snapshot])
        guard self.hasQuotes, time >= self.query.quotesFrom else {
            slice.counts.append(0)
            return
        }
        let rows = self.row..<self.row + self.block.counts[self.snapshot]
        slice.counts.append(try self.appendInstruments(of: rows, at: time, to: &slice, number))
        for column in self.columns {
            if self.query.admitsAll {
                slice.quotes[keyPath: column].append(contentsOf: self.block.quotes[keyPath: column][rows])
            } else {
                let values = self.block.quotes[keyPath: column]
                slice.quotes[keyPath: column].append(contentsOf: self.admitted.lazy.map { values[$0] })
            }
        }
    }

    /// Appends the stream's numbers of the instruments in those of `rows` that the query admits; how many there are.
    private func appendInstruments(
        of rows: Range<Int>,
        at time: Int64,
        to slice: inout ChainSlice,
        _ number: (Instrument, inout ChainSlice) throws(LabError) -> Int32
    ) throws(LabError) -> Int {
        let before = slice.quotes.instrument.count
        self.admitted.removeAll(keepingCapacity: true)
        for row in rows {
            let local = Int(self.block.quotes.instrument[row])
            if !self.query.admitsAll {
                guard self.query.admits(self.reader.footer.instruments[local], at: time),
                    self.query.absoluteDelta == nil || self.query.admits(delta: self.block.quotes.delta[row])
                else { continue }
                self.admitted.append(row)
            }
            if self.numbers[local] < 0 {
                self.numbers[local] = try number(self.reader.footer.instruments[local], &slice)
            }
            slice.quotes.instrument.append(UInt32(self.numbers[local]))
        }
        return slice.quotes.instrument.count - before
    }

    private func enterBlock() throws(LabError) {
        let blocks = self.reader.footer.blocks
        while self.blockNumber < blocks.count, blocks[self.blockNumber].span.upperBound < self.query.from {
            self.blockNumber += 1
        }
        self.snapshot = 0
        self.row = 0
        guard self.blockNumber < blocks.count, blocks[self.blockNumber].span.lowerBound < self.query.to else {
            self.block = ChunkBlock()
            return
        }
        // In the warm-up only the index is read.
        self.hasQuotes = blocks[self.blockNumber].span.upperBound >= self.query.quotesFrom
        self.block = try self.reader.block(
            self.blockNumber,
            self.hasQuotes ? self.query.columnsRead : [.time, .index]
        )
    }
}
