/// Recorded or modelled option chains of one underlying and one settlement, column by column.
///
/// A snapshot is a time, the index price and a range of rows; times strictly increase. Rows of a snapshot are ordered
/// by expiry, strike, call before put, and so is the table of instruments: a row's instrument number compares as its
/// terms do, and a quote is found by two binary searches. Groups are the runs of one expiry inside a snapshot. A
/// dataset never changes, so runs on all cores share one. It is made by a `DatasetBuilder`.
public final class Dataset: Sendable {
    public let key: DatasetKey
    public let underlying: Underlying
    public let settlement: Settlement

    /// Ordered by expiry, strike, call before put, name.
    public let instruments: [Instrument]

    /// One element a snapshot: its time, strictly increasing.
    public let snapshotTimes: [Int64]
    /// One element a snapshot: the index price, US dollars.
    public let snapshotIndex: [Double]
    /// The first row of each snapshot, and at the end the number of rows.
    public let snapshotRows: [Int]
    /// The first group of each snapshot, and at the end the number of groups.
    public let snapshotGroups: [Int]

    /// One element a group: its expiry.
    public let groupExpiries: [Int64]
    /// The first row of each group, and at the end the number of rows.
    public let groupRows: [Int]
    /// One element a group: the forward of its first quote that has one, else NaN.
    public let groupForwards: [Double]

    /// The columns: one element a row, NaN where absent. See `Quote` for what each means.
    public let rows: Columns

    /// An index series of its own, for delivery prices; empty where the source has none.
    public let indexTimes: [Int64]
    public let indexValues: [Double]

    /// The source's own delivery prices by expiry.
    public let deliveryPrices: [Int64: Double]

    /// The quote columns. `isModelled` is empty where every row is recorded.
    public struct Columns: Sendable {
        public var instrument: [UInt32] = []
        public var bid: [Double] = []
        public var ask: [Double] = []
        public var mark: [Double] = []
        public var markIV: [Double] = []
        public var forward: [Double] = []
        public var delta: [Double] = []
        public var isModelled: [Bool] = []

        public init() {}

        @inlinable public var count: Int { self.instrument.count }

        /// What element `row` says.
        @inlinable
        public func quote(_ row: Int) -> Quote {
            Quote(
                bid: self.bid[row],
                ask: self.ask[row],
                mark: self.mark[row],
                markIV: self.markIV[row],
                forward: self.forward[row],
                delta: self.delta[row]
            )
        }
    }

    init(
        key: DatasetKey,
        underlying: Underlying,
        settlement: Settlement,
        instruments: [Instrument],
        snapshotTimes: [Int64],
        snapshotIndex: [Double],
        snapshotRows: [Int],
        rows: Columns,
        indexTimes: [Int64],
        indexValues: [Double],
        deliveryPrices: [Int64: Double]
    ) {
        self.key = key
        self.underlying = underlying
        self.settlement = settlement
        self.instruments = instruments
        self.snapshotTimes = snapshotTimes
        self.snapshotIndex = snapshotIndex
        self.snapshotRows = snapshotRows
        self.rows = rows
        self.indexTimes = indexTimes
        self.indexValues = indexValues
        self.deliveryPrices = deliveryPrices
        let groups = Groups(instruments: instruments, snapshotRows: snapshotRows, rows: rows)
        self.snapshotGroups = groups.firstOfSnapshot
        self.groupExpiries = groups.expiries
        self.groupRows = groups.firstRow
        self.groupForwards = groups.forwards
    }

    public var snapshotCount: Int { self.snapshotTimes.count }
    public var rowCount: Int { self.rows.count }

    /// The share of rows that a model made, 0…1; nil without rows.
    public var modelledShare: Double? {
        guard self.rowCount > 0 else { return nil }
        return Double(self.rows.isModelled.count { $0 }) / Double(self.rowCount)
    }

    /// The last snapshot with a time ≤ `instant`; nil before the first.
    public func snapshot(atOrBefore instant: Int64) -> Int? {
        Search.last(in: self.snapshotTimes, 0..<self.snapshotTimes.count, atOrBefore: instant)
    }
}
