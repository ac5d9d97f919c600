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
        let columns = try ChunkColumns(chunk)
        var row = 0
        for snapshot in chunk.snapshotTimeMs.indices {
            try self.builder.beginSnapshot(time: chunk.snapshotTimeMs[snapshot], index: chunk.snapshotIndex[snapshot])
            for _ in 0..<chunk.snapshotQuotes[snapshot] {
                let id = Int(chunk.instrumentID[row])
                guard id < self.numbers.count else {
                    throw LabError(
                        .invalidArgument,
                        "instrument_id must be one of the \(self.numbers.count) that were sent, was \(id)",
                        field: "instrument_id"
                    )
                }
                try self.builder.append(
                    columns.quote(row),
                    of: self.numbers[id],
                    isModelled: columns.isModelled(row)
                )
                row += 1
            }
        }
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

    static func check(_ count: Int, _ column: String, _ expected: Int, _ other: String) throws(LabError) {
        guard count == expected else {
            throw LabError(
                .invalidArgument,
                "\(column) must have \(expected) values, as \(other) has, has \(count)",
                field: column
            )
        }
    }
}

/// The quote columns of a chunk, proven to fit together; one that was not asked for is empty and reads as absent.
private struct ChunkColumns {
    private let chunk: MarketDataV1.ChainChunk

    init(_ chunk: MarketDataV1.ChainChunk) throws(LabError) {
        let snapshots = chunk.snapshotTimeMs.count
        try ChainReader.check(chunk.snapshotIndex.count, "snapshot_index", snapshots, "snapshot_time_ms")
        try ChainReader.check(chunk.snapshotQuotes.count, "snapshot_quotes", snapshots, "snapshot_time_ms")
        let rows = chunk.snapshotQuotes.reduce(0) { $0 + Int($1) }
        try ChainReader.check(chunk.instrumentID.count, "instrument_id", rows, "the sum of snapshot_quotes")
        let columns = [
            ("bid", chunk.bid.count), ("ask", chunk.ask.count), ("mark", chunk.mark.count),
            ("mark_iv", chunk.markIv.count), ("forward", chunk.forward.count), ("delta", chunk.delta.count),
            ("modelled", chunk.modelled.count),
        ]
        for (name, count) in columns where count > 0 {
            try ChainReader.check(count, name, rows, "instrument_id")
        }
        self.chunk = chunk
    }

    func quote(_ row: Int) -> Quote {
        Quote(
            bid: Self.value(self.chunk.bid, row),
            ask: Self.value(self.chunk.ask, row),
            mark: Self.value(self.chunk.mark, row),
            markIV: Self.value(self.chunk.markIv, row),
            forward: Self.value(self.chunk.forward, row),
            delta: Self.value(self.chunk.delta, row)
        )
    }

    func isModelled(_ row: Int) -> Bool { !self.chunk.modelled.isEmpty && self.chunk.modelled[row] != 0 }

    private static func value(_ column: [Double], _ row: Int) -> Double { column.isEmpty ? .nan : column[row] }
}
