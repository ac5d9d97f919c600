public import Errors
public import Messages
public import Options

/// Makes a dataset of the messages that a market-data service streams.
///
///     var reader = ChainReader(key: key, underlying: .btc, settlement: .inverse)
///     for try await message in stream { if let chunk = message.chunk { try reader.append(chunk) } }
///     let dataset = reader.finish()
///
/// Instrument ids count up over the stream, so chunks go in as they came, each once. After an error the reader is of no
/// more use: part of the chunk may be in it.
public struct ChainReader: Sendable {
    private var builder: DatasetBuilder
    /// The builder's numbers by the stream's ids.
    private var numbers: [UInt32] = []

    public init(key: DatasetKey, underlying: Underlying, settlement: Settlement) {
        self.builder = DatasetBuilder(key: key, underlying: underlying, settlement: settlement)
    }

    public var snapshotCount: Int { self.builder.snapshotCount }
    public var rowCount: Int { self.builder.rowCount }

    /// Adds the snapshots of a chunk.
    ///
    /// - Throws: `invalidArgument`, naming the column, where lengths do not fit together, an id was not sent, or the
    ///   builder refuses a value.
    public mutating func append(_ chunk: MarketDataV1.ChainChunk) throws(LabError) {
        for instrument in chunk.instruments {
            self.numbers.append(try self.builder.intern(self.instrument(instrument)))
        }
        try Self.check(chunk)
        var rows = Dataset.Columns()
        rows.instrument.reserveCapacity(chunk.instrumentID.count)
        for id in chunk.instrumentID {
            guard Int(id) < self.numbers.count else {
                throw LabError(
                    .invalidArgument,
                    "instrument_id must be one of the \(self.numbers.count) that were sent, was \(id)",
                    field: "instrument_id"
                )
            }
            rows.instrument.append(self.numbers[Int(id)])
        }
        rows.bid = chunk.bid
        rows.ask = chunk.ask
        rows.mark = chunk.mark
        rows.markIV = chunk.markIv
        rows.forward = chunk.forward
        rows.delta = chunk.delta
        rows.isModelled = chunk.modelled.map { $0 != 0 }
        try self.builder.append(
            snapshots: chunk.snapshotTimeMs,
            index: chunk.snapshotIndex,
            counts: chunk.snapshotQuotes.map { Int($0) },
            rows
        )
    }

    /// Adds samples of the source's own index series.
    public mutating func append(_ samples: MarketDataV1.StreamIndexResponse) throws(LabError) {
        try Self.check(samples.price.count, "price", samples.timeMs.count, "time_ms")
        for (time, price) in zip(samples.timeMs, samples.price) {
            try self.builder.appendIndex(time: time, value: price)
        }
    }

    /// Sets the source's own delivery prices.
    public mutating func append(_ prices: MarketDataV1.DeliveryPricesResponse) throws(LabError) {
        try Self.check(prices.price.count, "price", prices.expiryMs.count, "expiry_ms")
        for (expiry, price) in zip(prices.expiryMs, prices.price) {
            try self.builder.setDeliveryPrice(price, of: expiry)
        }
    }

    public consuming func finish() -> Dataset { self.builder.finish() }

    // MARK: - Window by window

    /// About how much memory the quotes take that are here and were not taken.
    public var pendingByteCount: Int { self.builder.pendingByteCount }

    /// Takes the snapshots of whole decisions out; see `DatasetBuilder.takeWindow`.
    public mutating func takeWindow(_ interval: DecisionInterval, history: Int64) -> DatasetWindow? {
        self.builder.takeWindow(interval, history: history)
    }

    /// Takes out the snapshots that are left; nil where there are none.
    public mutating func takeRest(history: Int64) -> DatasetWindow? { self.builder.takeRest(history: history) }

    /// What is left when every window was taken: the dataset without its quotes.
    public consuming func outline() -> Dataset { self.builder.outline() }

    private func instrument(_ wire: MarketDataV1.Instrument) -> Instrument {
        Instrument(
            name: wire.name,
            underlying: self.builder.underlying,
            settlement: self.builder.settlement,
            expiry: wire.expiryMs,
            strike: wire.strike,
            right: wire.isPut ? .put : .call,
            listed: wire.listedMs
        )
    }

    /// The quote columns of a chunk fit together; one that was not asked for is empty and reads as absent.
    private static func check(_ chunk: MarketDataV1.ChainChunk) throws(LabError) {
        let snapshots = chunk.snapshotTimeMs.count
        try Self.check(chunk.snapshotIndex.count, "snapshot_index", snapshots, "snapshot_time_ms")
        try Self.check(chunk.snapshotQuotes.count, "snapshot_quotes", snapshots, "snapshot_time_ms")
        let rows = chunk.snapshotQuotes.reduce(0) { $0 + Int($1) }
        try Self.check(chunk.instrumentID.count, "instrument_id", rows, "the sum of snapshot_quotes")
        let columns = [
            ("bid", chunk.bid.count), ("ask", chunk.ask.count), ("mark", chunk.mark.count),
            ("mark_iv", chunk.markIv.count), ("forward", chunk.forward.count), ("delta", chunk.delta.count),
            ("modelled", chunk.modelled.count),
        ]
        for (name, count) in columns where count > 0 {
            try Self.check(count, name, rows, "instrument_id")
        }
    }

    private static func check(_ count: Int, _ column: String, _ expected: Int, _ other: String) throws(LabError) {
        guard count == expected else {
            throw LabError(
                .invalidArgument,
                "\(column) must have \(expected) values, as \(other) has, has \(count)",
                field: column
            )
        }
    }
}
