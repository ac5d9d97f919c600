import Conversions
import Errors
import GRPCCore
import HTTP2Transport
import Messages
import Options
import Strategy
import Testing

@testable import BacktestEngine

@Suite("Windows of a dataset that a market-data service streams")
struct WindowsOnTheWireTests {
    private static let random = RandomRun(
        template: .wheel,
        seed: 1,
        settlement: .inverse,
        style: .takeProfitAndRoll
    )
    private static let key = DatasetKey(source: "random", revision: "1", request: "all")

    /// Serves the first week of a random chain, and asks for it.
    private func withSource<Value: Sendable>(
        _ body: (MarketDataClients<HTTP2ClientTransport>, DatasetDemand, Dataset) async throws -> Value
    ) async throws -> Value {
        let dataset = try Self.random.dataset().truncated(after: ChainSketch.hour(24 * 7))
        let demand = DatasetDemand(Self.random.request(), from: SourceDemand(name: "random"))
        return try await withGRPCServer(
            transport: HTTP2ServerTransport(
                address: .host("127.0.0.1", port: 0),
                security: .plaintext,
                configuration: HTTP2ServerConfiguration()
            ),
            services: [DatasetService(dataset: dataset)]
        ) { server in
            let endpoint = try await server.transport.listeningAddress
            return try await withGRPCClient(
                transport: HTTP2ClientTransport(target: endpoint, security: .plaintext)
            ) { client in
                try await body(MarketDataClients(["random": client]), demand, dataset)
            }
        }
    }

    @Test("make the run and the digest of the whole")
    func same() async throws {
        try await self.withSource { source, demand, dataset in
            let backtest = try Backtest(Self.random.request())
            let size = WindowSize(
                bytes: 2000 * 52,
                limit: 1 << 20,
                interval: .oneHour,
                rvWindow: backtest.definition.rvWindow
            )
            var (run, outline) = try await source.windows(
                of: demand,
                as: Self.key,
                sized: size,
                into: WindowedRun(backtest, withDetail: true)
            )
            let (result, digest) = try run.finish(outline)
            #expect(digest == dataset.digest)
            let whole = try Self.random.run(dataset, withDetail: true)
            #expect(result.document().text == whole.document().text)
            #expect(whole.counters.entries > 0)
        }
    }

    @Test("are what is left where the whole is over the limit, which the loading says as soon as it is")
    func oversized() async throws {
        try await self.withSource { source, demand, dataset in
            await #expect(throws: OversizedDataset.self) {
                try await source.dataset(of: demand, as: Self.key, byteLimit: 5000 * 52) { rows in
                    #expect(rows <= 5000)
                }
            }
            let bytes = dataset.rowCount * 52
            let whole = try await source.dataset(of: demand, as: Self.key, byteLimit: bytes) { _ in }
            #expect(whole.digest == dataset.digest)
        }
    }
}

/// The market-data service of one dataset.
private struct DatasetService: MarketDataV1_MarketData.SimpleServiceProtocol {
    let dataset: Dataset

    func listSources(
        request: MarketDataV1.ListSourcesRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.ListSourcesResponse { MarketDataV1.ListSourcesResponse() }

    func describe(
        request: MarketDataV1.DescribeRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.DescribeResponse { MarketDataV1.DescribeResponse() }

    func resolveDataset(
        request: MarketDataV1.ResolveDatasetRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.ResolveDatasetResponse {
        MarketDataV1.ResolveDatasetResponse(key: MarketDataV1.DatasetKey(self.dataset.key))
    }

    func streamChain(
        request: MarketDataV1.StreamChainRequest,
        response: RPCWriter<MarketDataV1.StreamChainResponse>,
        context: ServerContext
    ) async throws {
        try await response.write(.init(key: MarketDataV1.DatasetKey(self.dataset.key)))
        for chunk in self.dataset.chunks(bytesMax: 1 << 14) { try await response.write(.init(chunk: chunk)) }
    }

    func streamIndex(
        request: MarketDataV1.StreamIndexRequest,
        response: RPCWriter<MarketDataV1.StreamIndexResponse>,
        context: ServerContext
    ) async throws {
        try await response.write(self.dataset.indexMessage)
    }

    func deliveryPrices(
        request: MarketDataV1.DeliveryPricesRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.DeliveryPricesResponse { self.dataset.deliveryMessage }
}
