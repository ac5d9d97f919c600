import Conversions
import Errors
public import GRPCCore
public import Messages
import Options

/// The wire half of the synthetic market's MarketData contract.
public struct SyntheticHandler: MarketDataV1_MarketData.SimpleServiceProtocol {
    /// Samples in one message of an index series.
    private static let samplesMax = 65_536
    /// Before the request's range: what a delivery price may be looked up from.
    private static let indexLead = 7 * Milliseconds.day

    private let synthetic: Synthetic

    public init(_ synthetic: Synthetic) { self.synthetic = synthetic }

    public func listSources(
        request: MarketDataV1.ListSourcesRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.ListSourcesResponse {
        MarketDataV1.ListSourcesResponse(sources: [
            MarketDataV1.Source(
                name: Synthetic.source,
                description: "markets that never were: \(self.synthetic.catalogue.names.joined(separator: ", "))",
                underlyings: Underlying.tradable.map(\.rawValue)
            )
        ])
    }

    /// What a world can be asked for. A world has no revision of its own here: that of a slice is in its key.
    public func describe(
        request: MarketDataV1.DescribeRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.DescribeResponse {
        guard request.source.isEmpty || request.source == Synthetic.source else {
            throw LabError(
                .invalidArgument,
                "source must be \(Synthetic.source), was \"\(request.source.prefix(64))\"",
                field: "source"
            )
        }
        let wanted = request.underlying.isEmpty ? nil : try WorldKind.Setting.tradable(request.underlying)
        let grid = TimeGrid.worlds
        return MarketDataV1.DescribeResponse(
            coverage: Underlying.tradable.filter { wanted == nil || $0 == wanted }.map { underlying in
                MarketDataV1.Coverage(
                    source: Synthetic.source,
                    underlying: underlying.rawValue,
                    settlement: .inverse,
                    revision: 1,
                    fromMs: grid.start,
                    toMs: grid.end,
                    snapshots: Int64(grid.count),
                    medianSpacingMs: grid.spacing,
                    indexSamples: Int64(grid.count)
                )
            }
        )
    }

    public func resolveDataset(
        request: MarketDataV1.ResolveDatasetRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.ResolveDatasetResponse {
        let asked = try Asked(request.dataset, self.synthetic)
        if let feed = try await asked.feed { return try await feed.resolved() }
        let (slice, made) = (asked.slice, try await asked.world)
        let grid = made.world.grid
        let steps = grid.steps(from: slice.from, to: slice.to)
        let snapshots = steps.filter { made.world.hasSnapshot(at: $0) }
        return MarketDataV1.ResolveDatasetResponse(
            key: MarketDataV1.DatasetKey(made.key(of: slice)),
            snapshots: Int64(snapshots.count),
            firstSnapshotMs: snapshots.first.map { grid.time(of: $0) } ?? 0,
            lastSnapshotMs: snapshots.last.map { grid.time(of: $0) } ?? 0
        )
    }

    public func streamChain(
        request: MarketDataV1.StreamChainRequest,
        response: RPCWriter<MarketDataV1.StreamChainResponse>,
        context: ServerContext
    ) async throws {
        let asked = try Asked(request.dataset, self.synthetic, columns: request.columns)
        let metrics = self.synthetic.metrics
        if let feed = try await asked.feed { return try await feed.stream(to: response, metrics) }
        let made = try await asked.world
        let pipeline = ChainPipeline(
            world: made.world,
            request: asked.slice,
            partsAhead: 2 * self.synthetic.configuration.workers,
            executor: self.synthetic.executor
        )
        try await response.write(.init(key: MarketDataV1.DatasetKey(made.key(of: asked.slice))))
        var numbers = StreamNumbers(made.world)
        var slice = ChainSlice()
        try await pipeline.run { part in
            slice.append(part, &numbers)
            guard slice.isFull else { return }
            try await response.write(.init(chunk: MarketDataV1.ChainChunk(slice)))
            metrics.streamed(slice)
            slice = ChainSlice()
        }
        guard !slice.isEmpty else { return }
        try await response.write(.init(chunk: MarketDataV1.ChainChunk(slice)))
        metrics.streamed(slice)
    }

    public func streamIndex(
        request: MarketDataV1.StreamIndexRequest,
        response: RPCWriter<MarketDataV1.StreamIndexResponse>,
        context: ServerContext
    ) async throws {
        let asked = try Asked(request.dataset, self.synthetic)
        if let feed = try await asked.feed { return try await feed.streamIndex(to: response) }
        let (slice, made) = (asked.slice, try await asked.world)
        let grid = made.world.grid
        let steps = grid.steps(from: slice.from - Self.indexLead, to: slice.to)
        for start in stride(from: steps.lowerBound, to: steps.upperBound, by: Self.samplesMax) {
            let part = start..<min(start + Self.samplesMax, steps.upperBound)
            try await response.write(
                MarketDataV1.StreamIndexResponse(
                    timeMs: part.map { grid.time(of: $0) },
                    price: part.map { made.world.index(at: $0) }
                )
            )
        }
    }

    public func deliveryPrices(
        request: MarketDataV1.DeliveryPricesRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.DeliveryPricesResponse {
        let asked = try Asked(request.dataset, self.synthetic)
        if let feed = try await asked.feed { return try await feed.deliveryPrices() }
        let (slice, made) = (asked.slice, try await asked.world)
        // Options expire at 08:00 UTC.
        let eight = 8 * Milliseconds.hour
        let first = Milliseconds.utcDay(of: max(slice.from, made.world.grid.start))
        let last = Milliseconds.utcDay(of: min(slice.to, made.world.grid.end))
        var response = MarketDataV1.DeliveryPricesResponse()
        guard first <= last else { return response }
        for day in first...last {
            let expiry = day * Milliseconds.day + eight
            guard expiry >= slice.from, expiry < slice.to, let price = made.world.deliveryPrice(of: expiry) else {
                continue
            }
            response.expiryMs.append(expiry)
            response.price.append(price)
        }
        return response
    }
}

/// What a request asks for, read.
private struct Asked {
    let slice: ChainRequest
    private let name: String
    private let setting: WorldKind.Setting
    private let synthetic: Synthetic

    init(
        _ wire: MarketDataV1.DatasetRequest?,
        _ synthetic: Synthetic,
        columns: [MarketDataV1.Column] = []
    ) throws(LabError) {
        guard let wire else { throw LabError(.invalidArgument, "dataset is missing", field: "dataset") }
        self.setting = try WorldKind.Setting(wire)
        self.slice = try ChainRequest(wire, columns: columns, spanMax: synthetic.configuration.spanMax)
        self.name = wire.world
        self.synthetic = synthetic
    }

    /// Where its chains are passed on rather than made; else nil.
    var feed: FeedAnswer? {
        get async throws { try await self.synthetic.feed(self.name, self.setting, self.slice) }
    }

    /// Where they are made.
    var world: Synthetic.MadeWorld {
        get async throws {
            let made = try await self.synthetic.world(self.name, self.setting)
            try self.slice.check(against: made.world.grid)
            return made
        }
    }
}
