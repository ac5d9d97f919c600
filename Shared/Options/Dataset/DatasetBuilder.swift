public import Errors

/// Makes a `Dataset` from snapshots in increasing time, row by row, however the bytes were chunked.
///
///     var builder = DatasetBuilder(key: key, underlying: .btc, settlement: .inverse)
///     let call = try builder.intern(Instrument(name: "BTC-2FEB24-40000-C"))
///     try builder.beginSnapshot(time: 1_706_745_600_000, index: 43_000)
///     try builder.append(Quote(bid: 0.069, ask: 0.0725), of: call)
///     let dataset = builder.finish()
///
/// Rows of a snapshot come in any order; of the same instrument twice the last counts. Fields that are not finite
/// are stored as absent. A call that throws changes nothing.
public struct DatasetBuilder: Sendable {
    public let key: DatasetKey
    public let underlying: Underlying
    public let settlement: Settlement

    var instruments: [Instrument] = []
    private var numbers: [String: UInt32] = [:]
    var snapshotTimes: [Int64] = []
    var snapshotIndex: [Double] = []
    /// The first of `rows` of each snapshot that is not taken.
    var snapshotRows: [Int] = []
    /// Of the snapshots that are not taken.
    var rows = Dataset.Columns()
    var indexTimes: [Int64] = []
    var indexValues: [Double] = []
    var deliveryPrices: [Int64: Double] = [:]
    /// What was taken out, window by window.
    var taken = Taken()

    public init(key: DatasetKey, underlying: Underlying, settlement: Settlement) {
        self.key = key
        self.underlying = underlying
        self.settlement = settlement
    }

    public var snapshotCount: Int { self.snapshotTimes.count }
    public var rowCount: Int { self.taken.rows + self.rows.count }

    /// The number that this builder gives `instrument`; the same each time. `finish` renumbers.
    ///
    /// - Throws: `invalidArgument` for another underlying or settlement, for terms out of range, and where the name
    ///   was given to other terms before.
    public mutating func intern(_ instrument: Instrument) throws(LabError) -> UInt32 {
        if let number = self.numbers[instrument.name] {
            try self.check(instrument, against: Int(number))
            return number
        }
        guard instrument.underlying == self.underlying, instrument.settlement == self.settlement else {
            throw LabError(
                .invalidArgument,
                "a dataset holds one kind and one underlying, \(self.settlement.rawValue) \(self.underlying); "
                    + "\(instrument.name.prefix(64)) is \(instrument.settlement.rawValue) \(instrument.underlying)",
                field: "instrument"
            )
        }
        guard instrument.strike > 0, instrument.strike.isFinite else {
            throw LabError(
                .invalidArgument,
                "a strike must be positive, was \(instrument.strike) for \(instrument.name.prefix(64))",
                field: "strike"
            )
        }
        try Self.check(time: instrument.expiry, "expiry_ms")
        if let listed = instrument.listed { try Self.check(time: listed, "listed_ms") }
        let number = UInt32(self.instruments.count)
        self.instruments.append(instrument)
        self.numbers[instrument.name] = number
        return number
    }

    /// Opens the next snapshot; rows appended from now on are of it.
    ///
    /// - Throws: `invalidArgument` where `time` is not after the last snapshot's, or `index` is not a positive number.
    public mutating func beginSnapshot(time: Int64, index: Double) throws(LabError) {
        try Self.check(time: time, after: self.snapshotTimes.last)
        try Self.check(price: index, "index", at: time)
        self.snapshotTimes.append(time)
        self.snapshotIndex.append(index)
        self.snapshotRows.append(self.rows.count)
    }

    /// Adds a row to the open snapshot.
    ///
    /// - Throws: `invalidArgument` before the first snapshot and for a number that `intern` did not give.
    public mutating func append(_ quote: Quote, of instrument: UInt32, isModelled: Bool = false) throws(LabError) {
        guard !self.snapshotTimes.isEmpty else {
            throw LabError(.invalidArgument, "a row must belong to a snapshot, none was begun", field: "time_ms")
        }
        guard Int(instrument) < self.instruments.count else {
            throw self.unknownInstrument(instrument)
        }
        self.rows.instrument.append(instrument)
        self.rows.bid.append(Self.finite(quote.bid))
        self.rows.ask.append(Self.finite(quote.ask))
        self.rows.mark.append(Self.finite(quote.mark))
        self.rows.markIV.append(Self.finite(quote.markIV))
        self.rows.forward.append(Self.finite(quote.forward))
        self.rows.delta.append(Self.finite(quote.delta))
        if isModelled || !self.rows.isModelled.isEmpty {
            let missing = self.rows.count - 1 - self.rows.isModelled.count
            self.rows.isModelled.append(contentsOf: repeatElement(false, count: missing))
            self.rows.isModelled.append(isModelled)
        }
    }

    /// Adds whole snapshots, column by column: what a source streams.
    ///
    /// - Parameters:
    ///   - counts: how many rows each snapshot has.
    ///   - rows: instruments by `intern`'s numbers; a column that is empty is absent in every row.
    /// - Throws: `invalidArgument` as `beginSnapshot` and `append` of a row do, and where lengths do not fit together.
    public mutating func append(
        snapshots times: [Int64],
        index: [Double],
        counts: [Int],
        _ rows: Dataset.Columns
    ) throws(LabError) {
        guard index.count == times.count, counts.count == times.count, counts.allSatisfy({ $0 >= 0 }),
            counts.reduce(0, +) == rows.count, rows.isRectangular
        else {
            throw LabError(.invalidArgument, "the columns of a chain must fit together", field: "snapshot_quotes")
        }
        var last = self.snapshotTimes.last
        for (time, price) in zip(times, index) {
            try Self.check(time: time, after: last)
            try Self.check(price: price, "index", at: time)
            last = time
        }
        if let unknown = rows.instrument.first(where: { Int($0) >= self.instruments.count }) {
            throw self.unknownInstrument(unknown)
        }
        var start = self.rows.count
        for count in counts {
            self.snapshotRows.append(start)
            start += count
        }
        self.snapshotTimes += times
        self.snapshotIndex += index
        if !rows.isModelled.isEmpty || !self.rows.isModelled.isEmpty {
            let missing = self.rows.count - self.rows.isModelled.count
            self.rows.isModelled.append(contentsOf: repeatElement(false, count: missing))
            self.rows.isModelled += rows.isModelled
            self.rows.isModelled.append(contentsOf: repeatElement(false, count: rows.count - rows.isModelled.count))
        }
        self.rows.instrument += rows.instrument
        Self.append(rows.bid, rows.count, to: &self.rows.bid)
        Self.append(rows.ask, rows.count, to: &self.rows.ask)
        Self.append(rows.mark, rows.count, to: &self.rows.mark)
        Self.append(rows.markIV, rows.count, to: &self.rows.markIV)
        Self.append(rows.forward, rows.count, to: &self.rows.forward)
        Self.append(rows.delta, rows.count, to: &self.rows.delta)
    }

    private static func append(_ values: [Double], _ count: Int, to column: inout [Double]) {
        if values.isEmpty {
            column.append(contentsOf: repeatElement(.nan, count: count))
        } else {
            column.append(contentsOf: values.lazy.map(Self.finite))
        }
    }

    /// Adds a sample of the source's own index series, in strictly increasing time.
    public mutating func appendIndex(time: Int64, value: Double) throws(LabError) {
        if let last = self.indexTimes.last, time <= last {
            throw LabError(
                .invalidArgument,
                "index samples must come in strictly increasing time, \(time) came after \(last)",
                field: "time_ms"
            )
        }
        try Self.check(time: time, "time_ms")
        try Self.check(price: value, "index", at: time)
        self.indexTimes.append(time)
        self.indexValues.append(value)
    }

    /// Sets the source's own delivery price of `expiry`.
    public mutating func setDeliveryPrice(_ price: Double, of expiry: Int64) throws(LabError) {
        try Self.check(time: expiry, "expiry_ms")
        try Self.check(price: price, "price", at: expiry)
        self.deliveryPrices[expiry] = price
    }

    /// The dataset of everything added: instruments in order, rows sorted, duplicates gone. Not after a window was taken:
    /// then `outline` is what is left.
    public consuming func finish() -> Dataset {
        let ordering = RowOrdering(instruments: self.instruments, rows: self.rows, starts: self.snapshotRows)
        return Dataset(
            key: self.key,
            underlying: self.underlying,
            settlement: self.settlement,
            instruments: ordering.instruments,
            snapshotTimes: self.snapshotTimes,
            snapshotIndex: self.snapshotIndex,
            snapshotRows: ordering.starts,
            rows: ordering.rows,
            indexTimes: self.indexTimes,
            indexValues: self.indexValues,
            deliveryPrices: self.deliveryPrices
        )
    }

    private mutating func check(_ instrument: Instrument, against number: Int) throws(LabError) {
        let known = self.instruments[number]
        var compared = instrument
        compared.listed = known.listed
        guard compared == known else {
            throw LabError(
                .invalidArgument,
                "\(instrument.name.prefix(64)) was given twice with different terms: \(known.right.rawValue) "
                    + "\(known.strike) at \(known.expiry), then \(instrument.right.rawValue) \(instrument.strike) at "
                    + "\(instrument.expiry)",
                field: "instrument"
            )
        }
        if known.listed == nil { self.instruments[number].listed = instrument.listed }
    }

    private func unknownInstrument(_ number: UInt32) -> LabError {
        LabError(
            .invalidArgument,
            "a row's instrument must be one of \(self.instruments.count), was \(number)",
            field: "instrument"
        )
    }

    /// The time of a snapshot, which comes after `last`.
    private static func check(time: Int64, after last: Int64?) throws(LabError) {
        if let last, time <= last {
            throw LabError(
                .invalidArgument,
                "snapshots must come in strictly increasing time, \(time) came after \(last)",
                field: "time_ms"
            )
        }
        try Self.check(time: time, "time_ms")
    }

    private static func check(time: Int64, _ field: String) throws(LabError) {
        guard Milliseconds.accepted.contains(time) else {
            throw LabError(
                .invalidArgument,
                "\(field) must lie in 1970…2999, in milliseconds since 1970, was \(time)",
                field: field
            )
        }
    }

    private static func check(price: Double, _ field: String, at time: Int64) throws(LabError) {
        guard price > 0, price.isFinite else {
            throw LabError(.invalidArgument, "\(field) must be positive, was \(price) at \(time)", field: field)
        }
    }

    private static func finite(_ value: Double) -> Double { value.isFinite ? value : .nan }
}

extension Dataset.Columns {
    /// Whether every column has a value for each row, or none.
    fileprivate var isRectangular: Bool {
        let counts = [
            self.bid.count, self.ask.count, self.mark.count, self.markIV.count, self.forward.count, self.delta.count,
            self.isModelled.count,
        ]
        return counts.allSatisfy { $0 == 0 || $0 == self.instrument.count }
    }
}
