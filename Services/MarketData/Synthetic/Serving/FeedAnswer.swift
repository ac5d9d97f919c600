import Conversions
import GRPCCore
import Messages
import Options

/// Answers the MarketData contract's questions of one slice of a feed.
struct FeedAnswer: Sendable {
    let feed: any ChainFeed
    let title: WorldTitle
    let slice: ChainRequest

    private var key: MarketDataV1.DatasetKey { MarketDataV1.DatasetKey(self.title.key(of: self.slice)) }

    func resolved() async throws -> MarketDataV1.ResolveDatasetResponse {
        let extent = try await self.feed.extent(of: self.slice)
        return MarketDataV1.ResolveDatasetResponse(
            key: self.key,
            snapshots: Int64(extent.snapshots),
            quotes: Int64(extent.quotes),
            firstSnapshotMs: extent.first ?? 0,
            lastSnapshotMs: extent.last ?? 0
        )
    }

    func stream(to response: RPCWriter<MarketDataV1.StreamChainResponse>, _ metrics: SyntheticMetrics) async throws {
        try await response.write(.init(key: self.key))
        let numbering = FeedNumbering()
        try await self.feed.stream(self.slice) { part in
            let slice = await numbering.slice(part)
            try await response.write(.init(chunk: MarketDataV1.ChainChunk(slice)))
            metrics.streamed(slice)
        }
    }

    func streamIndex(to response: RPCWriter<MarketDataV1.StreamIndexResponse>) async throws {
        try await self.feed.index(of: self.slice) { samples in
            try await response.write(.init(timeMs: samples.times, price: samples.values))
        }
    }

    func deliveryPrices() async throws -> MarketDataV1.DeliveryPricesResponse {
        let prices = try await self.feed.deliveryPrices(of: self.slice)
        return MarketDataV1.DeliveryPricesResponse(expiryMs: prices.times, price: prices.values)
    }
}

/// The numbers by which an answer names the options of the feed's streams that it is put together of.
private actor FeedNumbering {
    private var numbers: [Instrument: UInt32] = [:]

    func slice(_ part: FeedPart) -> ChainSlice { ChainSlice(part, &self.numbers) }
}
