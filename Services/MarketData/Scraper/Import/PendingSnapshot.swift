import Options

/// A snapshot whose rows are still coming in.
struct PendingSnapshot: Sendable {
    /// Above this distance from the median, an index price counts as drifted.
    private static let indexDriftMax = 0.01

    let time: Int64
    private(set) var quotes: [RecordedQuote] = []
    private var index: [(line: Int, price: Double)] = []
    /// One bit an instrument: whether `quotes` has it.
    private var seen: [UInt64] = []
    /// Where each instrument is in `quotes`; filled when the first duplicate comes.
    private var positions: [UInt32: Int] = [:]

    init(time: Int64) { self.time = time }

    /// The rows taken, those that were replaced included.
    var rows: Int { self.index.count }

    /// Takes the index price of a row; NaN where it has none.
    mutating func add(index price: Double, line: Int) {
        self.index.append((line, price))
    }

    /// Takes a quote; false where it replaces an earlier one of the same instrument.
    mutating func add(_ quote: RecordedQuote) -> Bool {
        let word = Int(quote.instrument) >> 6
        let bit: UInt64 = 1 << UInt64(quote.instrument & 63)
        if word >= self.seen.count {
            self.seen.append(contentsOf: repeatElement(0, count: word + 1 - self.seen.count))
        }
        guard self.seen[word] & bit != 0 else {
            self.seen[word] |= bit
            if !self.positions.isEmpty { self.positions[quote.instrument] = self.quotes.count }
            self.quotes.append(quote)
            return true
        }
        if self.positions.isEmpty {
            for (position, quote) in self.quotes.enumerated() { self.positions[quote.instrument] = position }
        }
        if let position = self.positions[quote.instrument] { self.quotes[position] = quote }
        return false
    }

    /// The snapshot as it is now; nil where no row gave an index price.
    func whole(_ table: InstrumentTable, _ tally: inout DefectTally) -> RecordedSnapshot? {
        guard let median = self.medianIndex else {
            tally.count(.withoutIndex, lines: self.index.lazy.map(\.line), "snapshot of \(self.time)")
            return nil
        }
        let drifted = self.index.lazy.filter { abs($0.price / median - 1) > Self.indexDriftMax }
        tally.count(.indexDrift, lines: drifted.map(\.line), "index against its snapshot's median \(median)")
        return RecordedSnapshot(time: self.time, index: median, quotes: self.orderedQuotes(table))
    }

    /// The quotes in a snapshot's order, which is that of most files.
    private func orderedQuotes(_ table: InstrumentTable) -> [RecordedQuote] {
        let isOrdered = zip(self.quotes, self.quotes.dropFirst()).allSatisfy {
            table.precedes($0.instrument, $1.instrument)
        }
        return isOrdered ? self.quotes : self.quotes.sorted { table.precedes($0.instrument, $1.instrument) }
    }

    /// The median of the index prices; of an even count, the mean of the middle two.
    private var medianIndex: Double? {
        var prices: [Double] = []
        prices.reserveCapacity(self.index.count)
        for sample in self.index where !sample.price.isNaN { prices.append(sample.price) }
        guard let first = prices.first else { return nil }
        if prices.allSatisfy({ $0 == first }) { return first }
        prices.sort()
        let middle = prices.count / 2
        return prices.count % 2 == 1 ? prices[middle] : (prices[middle - 1] + prices[middle]) / 2
    }
}
