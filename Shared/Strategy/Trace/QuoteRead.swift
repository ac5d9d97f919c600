public import Options

/// A quote that a step read: which, from when, which of its fields, and for what.
public struct QuoteRead: Sendable, Hashable {
    /// Its row in the dataset.
    public var row: Int
    public var instrument: String
    public var snapshotTime: Int64
    public var fields: Fields
    public var uses: Uses

    /// The fields of a quote.
    public struct Fields: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let bid = Fields(rawValue: 1)
        public static let ask = Fields(rawValue: 2)
        public static let mark = Fields(rawValue: 4)
        public static let markIV = Fields(rawValue: 8)
        public static let forward = Fields(rawValue: 16)
        public static let delta = Fields(rawValue: 32)

        public static let words: [(word: String, field: Fields)] = [
            ("bid", .bid), ("ask", .ask), ("mark", .mark), ("mark_iv", .markIV), ("forward", .forward),
            ("delta", .delta),
        ]
    }

    /// What a quote is read for.
    public struct Uses: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// To value an open position.
        public static let mark = Uses(rawValue: 1)
        public static let exit = Uses(rawValue: 2)
        public static let entry = Uses(rawValue: 4)
        /// IV(t), where a filter is set.
        public static let volatility = Uses(rawValue: 8)

        public static let words: [(word: String, use: Uses)] = [
            ("mark", .mark), ("exit", .exit), ("entry", .entry), ("iv", .volatility),
        ]
    }

    /// What the fields said.
    public var quote: Quote { self.values.quote }
    private var values: Values

    /// A quote by its bits, so that absent fields are equal.
    private struct Values: Sendable, Hashable {
        private var bid: UInt64
        private var ask: UInt64
        private var mark: UInt64
        private var markIV: UInt64
        private var forward: UInt64
        private var delta: UInt64

        init(_ quote: Quote) {
            func bits(_ value: Double) -> UInt64 { value.isNaN ? Double.nan.bitPattern : value.bitPattern }
            self.bid = bits(quote.bid)
            self.ask = bits(quote.ask)
            self.mark = bits(quote.mark)
            self.markIV = bits(quote.markIV)
            self.forward = bits(quote.forward)
            self.delta = bits(quote.delta)
        }

        var quote: Quote {
            Quote(
                bid: Double(bitPattern: self.bid),
                ask: Double(bitPattern: self.ask),
                mark: Double(bitPattern: self.mark),
                markIV: Double(bitPattern: self.markIV),
                forward: Double(bitPattern: self.forward),
                delta: Double(bitPattern: self.delta)
            )
        }
    }

    init(row: Int, _ view: MarketView, fields: Fields, uses: Uses) {
        let dataset = view.market.dataset
        self.row = row
        self.instrument = dataset.instruments[Int(dataset.rows.instrument[row])].name
        self.snapshotTime = dataset.snapshotTimes[dataset.snapshot(ofRow: row)]
        self.fields = fields
        self.uses = uses
        var quote = dataset.quote(row)
        // Where the source left it out, the recomputed one is what the rules see.
        quote.delta = view.market.deltas[row]
        self.values = Values(quote)
    }
}

extension Dataset {
    /// The snapshot that `row` belongs to, looked up by the row itself and not by who reads it.
    func snapshot(ofRow row: Int) -> Int {
        var low = 0
        var high = self.snapshotCount
        while high - low > 1 {
            let middle = (low + high) / 2
            if self.snapshotRows[middle] <= row { low = middle } else { high = middle }
        }
        return low
    }
}
