import Conversions
import Errors
public import GRPCCore
public import Messages
import Options

/// The wire half of the recorded volatility index.
public struct VolatilityIndexHandler: MarketDataV1_VolatilityIndex.SimpleServiceProtocol {
    /// Samples in one message.
    private static let samplesMax = 65_536

    private let scraper: Scraper

    public init(_ scraper: Scraper) { self.scraper = scraper }

    public func streamVolatilityIndex(
        request: MarketDataV1.StreamVolatilityIndexRequest,
        response: RPCWriter<MarketDataV1.StreamVolatilityIndexResponse>,
        context: ServerContext
    ) async throws {
        guard let wire = request.dataset else {
            throw LabError(.invalidArgument, "dataset is missing", field: "dataset")
        }
        let query = try ChainQuery(wire)
        let state = try await self.scraper.state(of: try SeriesName(wire))
        let samples = try await self.scraper.prices(.volatility, of: state.series)
        let range = samples.range(from: query.from, to: query.to - 1)
        try await response.write(.init(key: MarketDataV1.DatasetKey(state.key(of: query))))
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.samplesMax) {
            let part = start..<min(start + Self.samplesMax, range.upperBound)
            try await response.write(
                .init(timeMs: Array(samples.times[part]), volatility: Array(samples.prices[part]))
            )
        }
    }
}
