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

    /// Begins at the first snapshot of the query's time.
    init(_ chunk: ChunkRecord, _ query: ChainQuery, in store: ChunkStore) throws(LabError) {
        self.reader = try store.open(chunk.digest)
        self.query = query
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
        var count = 0
        for row in self.row..<self.row + self.block.counts[self.snapshot] {
            let local = Int(self.block.quotes.instrument[row])
            let instrument = self.reader.footer.instruments[local]
            guard self.query.admits(instrument, at: time),
                self.query.absoluteDelta == nil || self.query.admits(delta: self.block.quotes.delta[row])
            else { continue }
            if self.numbers[local] < 0 { self.numbers[local] = try number(instrument, &slice) }
            slice.quotes.instrument.append(UInt32(self.numbers[local]))
            self.copy(row, to: &slice.quotes)
            count += 1
        }
        slice.counts.append(count)
    }

    private func copy(_ row: Int, to quotes: inout Dataset.Columns) {
        let columns = self.query.columns
        if columns.contains(.bid) { quotes.bid.append(self.block.quotes.bid[row]) }
        if columns.contains(.ask) { quotes.ask.append(self.block.quotes.ask[row]) }
        if columns.contains(.mark) { quotes.mark.append(self.block.quotes.mark[row]) }
        if columns.contains(.markIV) { quotes.markIV.append(self.block.quotes.markIV[row]) }
        if columns.contains(.forward) { quotes.forward.append(self.block.quotes.forward[row]) }
        if columns.contains(.delta) { quotes.delta.append(self.block.quotes.delta[row]) }
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
