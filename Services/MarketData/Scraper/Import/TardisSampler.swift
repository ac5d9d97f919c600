import Errors
import Options

/// Forms snapshots from a stream of quote updates, as tardis.dev records them.
///
/// At each time of a grid (multiples of `step`) the snapshot holds the latest row of every instrument with a time at
/// or before it that has not expired by then. A grid time without any row since the one before is no snapshot: a gap
/// stays a gap. Rows may reach the file up to `holdMax` out of order; the last snapshot is formed where the
/// file ends within `tailMax` of its time.
///
/// The recording has no index of its own. A snapshot's index is, in this order: the price of the latest row since the
/// grid time before that is quoted on `index_price` itself; the latest sample of the source's index series not older
/// than an hour or a step; the forward of the nearest expiry, counted as a defect.
struct TardisSampler: Sendable {
    /// Milliseconds. A feed's rows are in order of arrival, not of the exchange's clock.
    private static let holdMax: Int64 = 1000
    private static let tailMax: Int64 = 60_000
    /// Rows held back at most; past it the grid time is closed early.
    private static let heldMax = 1 << 18

    private struct Latest: Sendable {
        var time: Int64
        var quote: RecordedQuote
    }

    let step: Int64
    private let indexSeries: PriceSeries
    private var latest: [Latest?] = []
    private var held: [(row: ChainRow, line: Int)] = []
    private var nextGrid: Int64?
    private var lastRowTime: Int64 = 0
    private var hasNews = false
    private var lastIndex: (time: Int64, price: Double)?

    /// - Parameters:
    ///   - step: the spacing of the snapshots, in milliseconds.
    ///   - indexSeries: the source's own index series; empty where it has none.
    init(step: Int64, indexSeries: PriceSeries) {
        self.step = step
        self.indexSeries = indexSeries
    }

    /// Takes a row, and hands over the snapshots that it completes.
    mutating func add(
        _ row: ChainRow,
        line number: Int,
        _ line: Span<UInt8>,
        _ table: InstrumentTable,
        _ tally: inout DefectTally,
        _ body: SnapshotAssembler.Body
    ) throws(LabError) {
        if row.time + Self.holdMax < self.lastRowTime { tally.count(.outOfOrder, line: number, line) }
        self.lastRowTime = max(self.lastRowTime, row.time)
        var grid = self.nextGrid ?? self.gridTime(atOrAfter: row.time)
        while row.time > grid + Self.holdMax || self.held.count >= Self.heldMax {
            try self.close(grid, table, &tally, body)
            grid += self.step
            self.release(upTo: grid)
            // Nothing happened until this row: the grid times between are gaps.
            if !self.hasNews, self.held.isEmpty { grid = max(grid, self.gridTime(atOrAfter: row.time)) }
        }
        self.nextGrid = grid
        if row.time <= grid { self.apply(row, line: number) } else { self.held.append((row, number)) }
    }

    /// Hands over the last snapshot.
    mutating func finish(
        _ table: InstrumentTable,
        _ tally: inout DefectTally,
        _ body: SnapshotAssembler.Body
    ) throws(LabError) {
        guard var grid = self.nextGrid else { return }
        while grid <= self.lastRowTime + Self.tailMax {
            try self.close(grid, table, &tally, body)
            guard !self.held.isEmpty else { return }
            grid += self.step
            self.release(upTo: grid)
        }
    }

    private func gridTime(atOrAfter time: Int64) -> Int64 { (time + self.step - 1) / self.step * self.step }

    private mutating func release(upTo grid: Int64) {
        let due = self.held.filter { $0.row.time <= grid }
        guard !due.isEmpty else { return }
        self.held.removeAll { $0.row.time <= grid }
        for (row, line) in due { self.apply(row, line: line) }
    }

    private mutating func apply(_ row: ChainRow, line: Int) {
        self.hasNews = true
        if !row.index.isNaN, row.time >= self.lastIndex?.time ?? .min { self.lastIndex = (row.time, row.index) }
        guard let instrument = row.instrument else { return }
        let number = Int(instrument)
        if number >= self.latest.count {
            self.latest.append(contentsOf: repeatElement(nil, count: number + 1 - self.latest.count))
        }
        if let known = self.latest[number], known.time > row.time { return }
        let quote = RecordedQuote(instrument: instrument, line: line, quote: row.quote)
        self.latest[number] = Latest(time: row.time, quote: quote)
    }

    private mutating func close(
        _ grid: Int64,
        _ table: InstrumentTable,
        _ tally: inout DefectTally,
        _ body: SnapshotAssembler.Body
    ) throws(LabError) {
        guard self.hasNews else { return }
        self.hasNews = false
        var quotes: [RecordedQuote] = []
        for number in self.latest.indices {
            guard let entry = self.latest[number] else { continue }
            if table.terms[number].expiry > grid { quotes.append(entry.quote) } else { self.latest[number] = nil }
        }
        guard !quotes.isEmpty else { return }
        quotes.sort { table.precedes($0.instrument, $1.instrument) }
        guard let index = self.index(at: grid, quotes, &tally) else {
            tally.count(.withoutIndex, lines: quotes.lazy.map(\.line), "snapshot of \(grid)")
            return
        }
        try body(RecordedSnapshot(time: grid, index: index, quotes: quotes), table, &tally)
    }

    private func index(at grid: Int64, _ quotes: [RecordedQuote], _ tally: inout DefectTally) -> Double? {
        if let lastIndex, lastIndex.time > grid - self.step { return lastIndex.price }
        if let price = self.indexSeries.price(atOrBefore: grid, notOlderThan: max(self.step, Milliseconds.hour)) {
            return price
        }
        guard let nearest = quotes.first(where: { $0.quote.hasForward }) else { return nil }
        tally.count(
            .indexFromForward,
            lines: CollectionOfOne(nearest.line),
            "snapshot of \(grid): index is the forward \(nearest.quote.forward)"
        )
        return nearest.quote.forward
    }
}
