import Conversions
import Errors
public import GRPCCore
public import Messages
import Options

/// The wire half of the scraper's MarketData contract.
public struct ScraperHandler: MarketDataV1_MarketData.SimpleServiceProtocol {
    /// Samples in one message of an index series.
    private static let samplesMax = 65_536
    /// Before the request's range: what a delivery price may be looked up from.
    private static let indexLead = 7 * Milliseconds.day

    private let scraper: Scraper

    public init(_ scraper: Scraper) { self.scraper = scraper }

    public func listSources(
        request: MarketDataV1.ListSourcesRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.ListSourcesResponse {
        MarketDataV1.ListSourcesResponse(sources: [
            MarketDataV1.Source(
                name: SeriesName.recorded,
                description: "real chains, imported from recorded files",
                underlyings: try await self.scraper.underlyings().map(\.rawValue)
            ),
            MarketDataV1.Source(
                name: SeriesName.privateFiles,
                description: "one import's files alone, named by their digest",
                underlyings: Underlying.tradable.map(\.rawValue)
            ),
        ])
    }

    public func describe(
        request: MarketDataV1.DescribeRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.DescribeResponse {
        let underlying = request.underlying.isEmpty ? nil : try Underlying(wire: request.underlying)
        let source = request.source.isEmpty ? SeriesName.recorded : request.source
        let coverages = try await self.scraper.coverages(source: source, underlying: underlying)
        return MarketDataV1.DescribeResponse(coverage: coverages.map { MarketDataV1.Coverage($0) })
    }

    public func resolveDataset(
        request: MarketDataV1.ResolveDatasetRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.ResolveDatasetResponse {
        let (query, state) = try await self.resolve(request.dataset)
        let extent = try await self.scraper.extent(of: query, in: state)
        return MarketDataV1.ResolveDatasetResponse(
            key: MarketDataV1.DatasetKey(state.key(of: query)),
            snapshots: Int64(extent.times.count),
            quotes: Int64(extent.quotes),
            firstSnapshotMs: extent.times.first ?? 0,
            lastSnapshotMs: extent.times.last ?? 0
        )
    }

    public func streamChain(
        request: MarketDataV1.StreamChainRequest,
        response: RPCWriter<MarketDataV1.StreamChainResponse>,
        context: ServerContext
    ) async throws {
        let (query, state) = try await self.resolve(request.dataset, columns: request.columns)
        let metrics = self.scraper.metrics
        let feed = try await self.scraper.stream(query, of: state)
        try await response.write(
            MarketDataV1.StreamChainResponse(key: MarketDataV1.DatasetKey(state.key(of: query)))
        )
        // One slice is read while the one before is taken off our hands: the reader's pace is the caller's.
        var slice = try await feed.next()
        while let current = slice {
            try Task.checkCancellation()
            async let following = feed.next()
            try await response.write(MarketDataV1.StreamChainResponse(chunk: MarketDataV1.ChainChunk(current)))
            metrics.streamed(current)
            slice = try await following
        }
    }

    public func streamIndex(
        request: MarketDataV1.StreamIndexRequest,
        response: RPCWriter<MarketDataV1.StreamIndexResponse>,
        context: ServerContext
    ) async throws {
        let (query, state) = try await self.resolve(request.dataset)
        let prices = try await self.scraper.prices(.index, of: state.series)
        let range = prices.range(from: query.from - Self.indexLead, to: query.to)
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.samplesMax) {
            let part = start..<min(start + Self.samplesMax, range.upperBound)
            try await response.write(
                MarketDataV1.StreamIndexResponse(timeMs: Array(prices.times[part]), price: Array(prices.prices[part]))
            )
        }
    }

    public func deliveryPrices(
        request: MarketDataV1.DeliveryPricesRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.DeliveryPricesResponse {
        let (query, state) = try await self.resolve(request.dataset)
        let prices = try await self.scraper.prices(.delivery, of: state.series)
        let range = prices.range(from: query.from, to: query.to)
        return MarketDataV1.DeliveryPricesResponse(
            expiryMs: Array(prices.times[range]),
            price: Array(prices.prices[range])
        )
    }

    private func resolve(
        _ wire: MarketDataV1.DatasetRequest?,
        columns: [MarketDataV1.Column] = []
    ) async throws -> (ChainQuery, Scraper.State) {
        guard let wire else { throw LabError(.invalidArgument, "dataset is missing", field: "dataset") }
        let query = try ChainQuery(wire, columns: columns)
        return (query, try await self.scraper.state(of: try SeriesName(wire)))
    }
}
