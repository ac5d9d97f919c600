public import Messages
public import Options

/// A dataset as the messages of a stream, in order: whole snapshots, chunks of about `bytesMax`.
public struct DatasetChunks: Sequence, IteratorProtocol {
    private let dataset: Dataset
    private let rowsMax: Int
    private var snapshot = 0
    /// The stream's ids by the dataset's instrument numbers.
    private var ids: [UInt32: UInt32] = [:]

    /// Six doubles and an id.
    private static let bytesPerRow = 53

    init(_ dataset: Dataset, bytesMax: Int) {
        self.dataset = dataset
        self.rowsMax = Swift.max(1, bytesMax / Self.bytesPerRow)
    }

    public mutating func next() -> MarketDataV1.ChainChunk? {
        guard self.snapshot < self.dataset.snapshotCount else { return nil }
        let first = self.snapshot
        let firstRow = self.dataset.snapshotRows[first]
        // At least one snapshot, however large; the empty ones between count as a row, so that no chunk is endless.
        repeat {
            self.snapshot += 1
        } while self.snapshot < self.dataset.snapshotCount
            && self.dataset.snapshotRows[self.snapshot + 1] - firstRow + (self.snapshot - first) <= self.rowsMax
        return self.chunk(first..<self.snapshot)
    }

    private mutating func chunk(_ snapshots: Range<Int>) -> MarketDataV1.ChainChunk {
        let data = self.dataset
        let rows = data.snapshotRows[snapshots.lowerBound]..<data.snapshotRows[snapshots.upperBound]
        var chunk = MarketDataV1.ChainChunk(
            snapshotTimeMs: Array(data.snapshotTimes[snapshots]),
            snapshotIndex: Array(data.snapshotIndex[snapshots]),
            snapshotQuotes: snapshots.map { UInt32(data.snapshotRows[$0 + 1] - data.snapshotRows[$0]) },
            bid: Array(data.rows.bid[rows]),
            ask: Array(data.rows.ask[rows]),
            mark: Array(data.rows.mark[rows]),
            markIv: Array(data.rows.markIV[rows]),
            forward: Array(data.rows.forward[rows]),
            delta: Array(data.rows.delta[rows]),
            modelled: data.rows.isModelled.isEmpty ? [] : data.rows.isModelled[rows].map { $0 ? 1 : 0 }
        )
        chunk.instrumentID.reserveCapacity(rows.count)
        for number in data.rows.instrument[rows] {
            if let id = self.ids[number] {
                chunk.instrumentID.append(id)
                continue
            }
            let id = UInt32(self.ids.count)
            self.ids[number] = id
            chunk.instruments.append(MarketDataV1.Instrument(data.instruments[Int(number)]))
            chunk.instrumentID.append(id)
        }
        return chunk
    }
}

extension Dataset {
    /// The messages that stream this dataset's snapshots.
    public func chunks(bytesMax: Int = 1 << 20) -> DatasetChunks { DatasetChunks(self, bytesMax: bytesMax) }

    /// The message with this dataset's own index series.
    public var indexMessage: MarketDataV1.StreamIndexResponse {
        MarketDataV1.StreamIndexResponse(timeMs: self.indexTimes, price: self.indexValues)
    }

    /// The message with this dataset's own delivery prices, by expiry.
    public var deliveryMessage: MarketDataV1.DeliveryPricesResponse {
        let prices = self.deliveryPrices.sorted { $0.key < $1.key }
        return MarketDataV1.DeliveryPricesResponse(expiryMs: prices.map(\.key), price: prices.map(\.value))
    }
}

extension MarketDataV1.Instrument {
    public init(_ instrument: Instrument) {
        self.init(
            name: instrument.name,
            expiryMs: instrument.expiry,
            strike: instrument.strike,
            isPut: instrument.right == .put,
            listedMs: instrument.listed
        )
    }
}
