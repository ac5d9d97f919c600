import Errors
import GRPCCore
import HTTP2Transport
import Messages
import Options
import ServiceKit
import Testing

@testable import Scraper

@Suite("The volatility index on the wire")
struct VolatilityWireTests {
    private static let request = MarketDataV1.DatasetRequest(
        source: "real_scraper",
        underlying: "BTC",
        settlement: .inverse,
        fromMs: 1_000,
        toMs: 3_000
    )

    @Test("is what was recorded inside the span, with the key of the revision")
    func streamed() async throws {
        try await self.withIndex { client in
            let (key, times, volatility) = try await Self.read(client, Self.request)
            #expect(key?.revision.hasPrefix("1-") == true)
            #expect(times == [1_000, 2_000] && volatility == [0.5, 0.6])
            var nothing = Self.request
            nothing.fromMs = 3_000
            #expect(try await Self.read(client, nothing).0?.revision == key?.revision)
        }
    }

    @Test(
        "is refused without a dataset, of another source, of a coin without one, and of times out of order",
        arguments: [
            nil, Self.changed { $0.source = "synthetic" }, Self.changed { $0.underlying = "ETH" },
            Self.changed { $0.toMs = 0 },
        ] as [MarketDataV1.DatasetRequest?]
    )
    func refused(_ request: MarketDataV1.DatasetRequest?) async throws {
        try await self.withIndex { client in
            let error = await #expect(throws: RPCError.self) { try await Self.read(client, request) }
            #expect(error.map { [.invalidArgument, .notFound].contains($0.code) } == true)
        }
    }

    @Test("is for operators, engines, traders and the synthetic market")
    func roles() {
        let method = "thetalab.marketdata.v1.VolatilityIndex/StreamVolatilityIndex"
        #expect(MarketDataV1.authorization[method] == ["operator", "backtest", "trader", "synthetic"])
    }

    private static func changed(_ change: (inout MarketDataV1.DatasetRequest) -> Void) -> MarketDataV1.DatasetRequest {
        var request = Self.request
        change(&request)
        return request
    }

    private typealias Client = MarketDataV1_VolatilityIndex.Client<HTTP2ClientTransport>

    private static func read(
        _ client: Client,
        _ request: MarketDataV1.DatasetRequest?
    ) async throws -> (MarketDataV1.DatasetKey?, [Int64], [Double]) {
        try await client.streamVolatilityIndex(.init(dataset: request)) { response in
            var (key, times, volatility): (MarketDataV1.DatasetKey?, [Int64], [Double]) = (nil, [], [])
            for try await message in response.messages {
                key = key ?? message.key
                times += message.timeMs
                volatility += message.volatility
            }
            return (key, times, volatility)
        }
    }

    private func withIndex(_ body: @Sendable (Client) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let catalogue = MemoryCatalogue()
        let entry = ImportEntry(
            kind: .volatility,
            layout: "volatility",
            fileName: "dvol.csv",
            fileDigest: [UInt8](repeating: 7, count: 32),
            settings: "",
            fileBytes: 1,
            rows: 4,
            snapshots: 0,
            quotes: 0,
            span: 500...3_000,
            tally: DefectTally(),
            author: "test"
        )
        let samples = PriceSeries([(500, 0.4), (1_000, 0.5), (2_000, 0.6), (3_000, 0.7)] as [(Int64, Double)])
        let name = SeriesName(source: SeriesName.recorded, underlying: .btc, settlement: .inverse)
        _ = try await catalogue.add([.init(entry: entry, content: .prices(.volatility, samples))], to: name, after: 0)
        let scraper = Scraper(catalogue: catalogue, store: ChunkStore(folder: folder.path + "/chunks"))
        try await scraper.start()
        try await withGRPCServer(
            transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
            services: [VolatilityIndexHandler(scraper)]
        ) { server in
            let transport = HTTP2ClientTransport(
                target: try await server.transport.listeningAddress,
                security: .plaintext
            )
            try await withGRPCClient(transport: transport) { client in try await body(Client(wrapping: client)) }
        }
    }
}
