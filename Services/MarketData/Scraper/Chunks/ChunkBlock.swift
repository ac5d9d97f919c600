import Errors
import Options

/// Whole snapshots, column by column, as one block of a chunk file holds them.
///
/// Columns that were not asked for are empty.
struct ChunkBlock: Sendable {
    var times: [Int64] = []
    var index: [Double] = []
    /// How many quotes each snapshot has.
    var counts: [Int] = []
    var content: [UInt64] = []
    /// Instruments are numbered by the chunk's footer.
    var quotes = Dataset.Columns()

    mutating func begin(time: Int64, index: Double, quotes count: Int, content: UInt64) {
        self.times.append(time)
        self.index.append(index)
        self.counts.append(count)
        self.content.append(content)
    }

    /// Appends the quotes of the snapshot that was begun, column by column.
    ///
    /// - Parameter instruments: the chunk's own numbers, one a quote.
    mutating func append(_ quotes: [RecordedQuote], of instruments: [UInt32]) {
        self.quotes.instrument += instruments
        self.quotes.bid.append(contentsOf: quotes.lazy.map(\.quote.bid))
        self.quotes.ask.append(contentsOf: quotes.lazy.map(\.quote.ask))
        self.quotes.mark.append(contentsOf: quotes.lazy.map(\.quote.mark))
        self.quotes.markIV.append(contentsOf: quotes.lazy.map(\.quote.markIV))
        self.quotes.forward.append(contentsOf: quotes.lazy.map(\.quote.forward))
        self.quotes.delta.append(contentsOf: quotes.lazy.map(\.quote.delta))
    }

    func encode(_ column: ChunkColumn) -> [UInt8] {
        switch column {
        case .time: IntegerColumn.encode(self.times)
        case .index: DoubleColumn.encode(self.index)
        case .quotes: IntegerColumn.encode(self.counts.lazy.map { Int64($0) })
        case .content: IntegerColumn.encode(self.content.lazy.map { Int64(bitPattern: $0) })
        case .instrument: IntegerColumn.encode(self.quotes.instrument.lazy.map { Int64($0) })
        case .bid: DoubleColumn.encode(self.quotes.bid)
        case .ask: DoubleColumn.encode(self.quotes.ask)
        case .mark: DoubleColumn.encode(self.quotes.mark)
        case .markIV: DoubleColumn.encode(self.quotes.markIV)
        case .forward: DoubleColumn.encode(self.quotes.forward)
        case .delta: DoubleColumn.encode(self.quotes.delta)
        }
    }

    /// Fills `column` from its bytes.
    ///
    /// - Throws: `dataLoss` where they are not what `encode` writes, or say what cannot be.
    mutating func decode(
        _ column: ChunkColumn,
        _ bytes: [UInt8],
        of block: ChunkFooter.Block,
        instruments: Int
    )
        throws(LabError)
    {
        switch column {
        case .time:
            self.times = try IntegerColumn.decode(bytes, count: block.snapshots, in: Milliseconds.accepted)
            guard zip(self.times, self.times.dropFirst()).allSatisfy({ $0 < $1 }),
                self.times.first == block.span.lowerBound,
                self.times.last == block.span.upperBound
            else { throw LabError(.dataLoss, "times do not increase, or are not the block's") }
        case .index:
            self.index = try DoubleColumn.decode(bytes, count: block.snapshots)
            guard self.index.allSatisfy({ $0 > 0 && $0.isFinite }) else {
                throw LabError(.dataLoss, "an index price is not positive")
            }
        case .quotes:
            let counts = try IntegerColumn.decode(bytes, count: block.snapshots, in: 0...Int64(block.quotes))
            self.counts = counts.map { Int($0) }
            guard self.counts.reduce(0, +) == block.quotes else {
                throw LabError(.dataLoss, "the snapshots' quotes are not the block's")
            }
        case .content:
            let content = try IntegerColumn.decode(bytes, count: block.snapshots, in: .min ... .max)
            self.content = content.map { UInt64(bitPattern: $0) }
        case .instrument:
            let numbers = try IntegerColumn.decode(bytes, count: block.quotes, in: 0...Int64(max(instruments - 1, 0)))
            guard instruments > 0 || numbers.isEmpty else { throw LabError(.dataLoss, "a quote has no instrument") }
            self.quotes.instrument = numbers.map { UInt32($0) }
        case .bid: self.quotes.bid = try DoubleColumn.decode(bytes, count: block.quotes)
        case .ask: self.quotes.ask = try DoubleColumn.decode(bytes, count: block.quotes)
        case .mark: self.quotes.mark = try DoubleColumn.decode(bytes, count: block.quotes)
        case .markIV: self.quotes.markIV = try DoubleColumn.decode(bytes, count: block.quotes)
        case .forward: self.quotes.forward = try DoubleColumn.decode(bytes, count: block.quotes)
        case .delta: self.quotes.delta = try DoubleColumn.decode(bytes, count: block.quotes)
        }
    }
}
