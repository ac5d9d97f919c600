import Errors
import Options

/// The snapshots that a query asks for, in time, slice by slice, from any number of chunk files.
///
/// Files of one series may overlap in time, for recordings can; they never share a snapshot. Only the files around the
/// present time are open, each with one block in memory.
final class ChainStream {
    /// A slice is closed by the snapshot that brings it to so many quotes: about 1 MiB of all columns.
    static let sliceQuotes = 20_000
    static let sliceSnapshots = 16_384

    private let store: ChunkStore
    private let query: ChainQuery
    /// Not opened yet, the earliest last.
    private var waiting: [ChunkRecord]
    private var open: [ChunkCursor] = []
    private var numbers: [String: Int32] = [:]
    private var sent: [Instrument] = []
    private var lastTime: Int64 = .min

    /// - Parameter chunks: those of the series.
    init(_ chunks: [ChunkRecord], _ query: ChainQuery, in store: ChunkStore) {
        self.store = store
        self.query = query
        self.waiting = chunks.filter { $0.span.upperBound >= query.from && $0.span.lowerBound < query.to }
            .sorted { $0.span.lowerBound > $1.span.lowerBound }
    }

    /// The next slice; nil after the last.
    ///
    /// - Throws: `dataLoss` where a chunk is damaged, naming file and place.
    func next() throws(LabError) -> ChainSlice? {
        var slice = ChainSlice()
        while slice.quotes.count < Self.sliceQuotes, slice.times.count < Self.sliceSnapshots,
            let cursor = try self.nextCursor(), let time = cursor.time, time < self.query.to
        {
            guard time > self.lastTime else {
                throw LabError(.dataLoss, "two stored chunks have a snapshot of \(time)")
            }
            self.lastTime = time
            try cursor.write(to: &slice) { (instrument, slice) throws(LabError) in
                try self.number(instrument, &slice)
            }
            try cursor.advance()
        }
        return slice.times.isEmpty ? nil : slice
    }

    /// The open file whose next snapshot is the earliest; opens those that begin before it.
    private func nextCursor() throws(LabError) -> ChunkCursor? {
        while true {
            self.open.removeAll { $0.time == nil }
            let first = self.open.min { ($0.time ?? .max) < ($1.time ?? .max) }
            guard let chunk = self.waiting.last, chunk.span.lowerBound <= first?.time ?? .max else { return first }
            self.waiting.removeLast()
            self.open.append(try ChunkCursor(chunk, self.query, in: self.store))
        }
    }

    private func number(_ instrument: Instrument, _ slice: inout ChainSlice) throws(LabError) -> Int32 {
        if let number = self.numbers[instrument.name] {
            guard self.sent[Int(number)] == instrument else {
                throw LabError(
                    .failedPrecondition,
                    "\(instrument.name) has different terms in two imported files",
                    remedy: "Import the files apart, as private datasets."
                )
            }
            return number
        }
        let number = Int32(self.sent.count)
        self.numbers[instrument.name] = number
        self.sent.append(instrument)
        slice.instruments.append(instrument)
        return number
    }
}
