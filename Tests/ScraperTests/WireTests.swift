import Conversions
import Errors
import GRPCCore
import HTTP2Transport
import Messages
import Options
import ServiceKit
import Testing

@testable import Scraper

/// A scraper behind its handlers, called through gRPC over a loopback socket.
@Suite("A scraper on the wire")
struct WireTests {
    private typealias Transport = HTTP2ClientTransport

    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func withScraper(
        _ body:
            @Sendable (MarketDataV1_MarketData.Client<Transport>, MarketDataV1_ChainImport.Client<Transport>)
            async throws -> Void
    ) async throws {
        let scraper = Scraper(catalogue: MemoryCatalogue(), store: ChunkStore(folder: self.folder.path + "/chunks"))
        try await scraper.start()
        let ada = try ServiceKit.PeerIdentity(role: .operator, name: "ada")
        try await withGRPCServer(
            transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
            services: [ScraperHandler(scraper), ChainImportHandler(scraper)],
            interceptors: [GivenCaller(identity: ada)]
        ) { server in
            let endpoint = try await server.transport.listeningAddress
            let transport = HTTP2ClientTransport(target: endpoint, security: .plaintext)
            try await withGRPCClient(transport: transport) { client in
                try await body(
                    MarketDataV1_MarketData.Client(wrapping: client),
                    MarketDataV1_ChainImport.Client(wrapping: client)
                )
            }
        }
    }

    private static func load(
        _ files: [(name: String, kind: MarketDataV1.FileKind, bytes: [UInt8])],
        isPrivate: Bool = false,
        _ client: MarketDataV1_ChainImport.Client<Transport>
    ) async throws -> (reports: [MarketDataV1.ImportReport], done: MarketDataV1.ImportDone?) {
        try await client.import(
            requestProducer: { writer in
                let start = MarketDataV1.ImportStart(underlying: "BTC", settlement: .inverse, private: isPrivate)
                try await writer.write(.init(step: .start(start)))
                for file in files {
                    let head = MarketDataV1.ImportFile(name: file.name, kind: file.kind, format: .auto)
                    try await writer.write(.init(step: .file(head)))
                    for start in stride(from: 0, to: file.bytes.count, by: 1 << 16) {
                        let piece = Array(file.bytes[start..<min(start + 1 << 16, file.bytes.count)])
                        try await writer.write(.init(step: .content(piece)))
                    }
                    try await writer.write(.init(step: .end(.init())))
                }
            },
            onResponse: { response in
                var reports: [MarketDataV1.ImportReport] = []
                var done: MarketDataV1.ImportDone?
                for try await message in response.messages {
                    switch message.event {
                    case .report(let report): reports.append(report)
                    case .done(let last): done = last
                    case .progress, nil: break
                    }
                }
                return (reports, done)
            }
        )
    }

    private static func request(source: String = "real_scraper") -> MarketDataV1.DatasetRequest {
        MarketDataV1.DatasetRequest(
            source: source,
            underlying: "BTC",
            settlement: .inverse,
            fromMs: 0,
            toMs: 4_000_000_000_000
        )
    }

    @Test("an imported file comes back as the dataset that its key names")
    func roundTrip() async throws {
        try await self.withScraper { market, imports in
            let csv = Chains.synthetic(snapshots: 40, strikes: 900)
            let delivery = Array("expiry_ms,price\n1706860800000,43000.5\n".utf8)
            let index = Array("timestamp,open\n2024-02-01T00:00:00Z,42000\n".utf8)
            let (reports, done) = try await Self.load(
                [("i.csv", .index, index), ("a.csv", .chain, csv), ("d.csv", .delivery, delivery)],
                imports
            )
            #expect(reports.map(\.rows) == [1, 36_000, 1])
            #expect(reports[1].quotes == 36_000)
            #expect(reports[1].format == .lab)
            #expect(done?.coverage?.snapshots == 40)
            #expect(done?.privateDataset == "")

            let resolved = try await market.resolveDataset(.init(dataset: Self.request()))
            let key = try DatasetKey(try #require(resolved.key))
            #expect(resolved.snapshots == 40)
            #expect(resolved.quotes == 36_000)
            var reader = try await market.streamChain(.init(dataset: Self.request())) { response in
                var reader = Conversions.ChainReader(key: key, underlying: .btc, settlement: .inverse)
                for try await message in response.messages {
                    if let sent = try message.key.map({ try DatasetKey($0) }) { #expect(sent == key) }
                    if let chunk = message.chunk { try reader.append(chunk) }
                }
                return reader
            }
            let samples = try await market.streamIndex(.init(dataset: Self.request())) { response in
                var all: [MarketDataV1.StreamIndexResponse] = []
                for try await message in response.messages { all.append(message) }
                return all
            }
            for message in samples { try reader.append(message) }
            try reader.append(try await market.deliveryPrices(.init(dataset: Self.request())))
            let dataset = reader.finish()
            let expected = try Chains.read(csv)
            #expect(dataset.snapshotTimes == expected.snapshots.map(\.time))
            #expect(
                dataset.rows.bid.map(\.bitPattern)
                    == expected.snapshots.flatMap { $0.quotes.map(\.quote.bid.bitPattern) }
            )
            #expect(dataset.rows.delta == expected.snapshots.flatMap { $0.quotes.map(\.quote.delta) })
            #expect(dataset.indexValues == [42_000])
            #expect(dataset.deliveryPrices == [1_706_860_800_000: 43_000.5])
        }
    }

    @Test("a private dataset is asked for by its digest")
    func privateDataset() async throws {
        try await self.withScraper { market, imports in
            let csv = Chains.synthetic(snapshots: 3, strikes: 10)
            let done = try await Self.load([("a.csv", .chain, csv)], isPrivate: true, imports).done
            var request = Self.request(source: "file")
            request.privateDataset = try #require(done?.privateDataset)
            #expect(try await market.resolveDataset(.init(dataset: request)).snapshots == 3)
            #expect(done?.coverage == nil)
            request.privateDataset = String(repeating: "0", count: 64)
            let gone = request
            await #expect(throws: (any Error).self) { try await market.resolveDataset(.init(dataset: gone)) }
            await #expect(throws: (any Error).self) { try await market.resolveDataset(.init(dataset: Self.request())) }
        }
    }

    @Test("what was imported is listed page by page and described with its defects")
    func lists() async throws {
        try await self.withScraper { market, imports in
            for seed in UInt64(0)..<5 {
                let start = 1_706_745_600_000 + Int64(seed) * 100 * Milliseconds.hour
                let csv = Chains.synthetic(snapshots: 2, strikes: 10, seed: seed, from: start) + Array("junk\n".utf8)
                _ = try await Self.load([("\(seed).csv", .chain, csv)], imports)
            }
            var names: [String] = []
            var token = ""
            repeat {
                let page = try await imports.listImports(.init(underlying: "BTC", pageSize: 2, pageToken: token))
                names += page.imports.compactMap(\.report?.file)
                #expect(page.imports.allSatisfy { $0.importedBy == "spiffe://thetalab/operator/ada" })
                token = page.nextPageToken
            } while !token.isEmpty
            #expect(names == ["4.csv", "3.csv", "2.csv", "1.csv", "0.csv"])
            let coverage = try #require(try await market.describe(.init(source: "real_scraper")).coverage.first)
            #expect(coverage.snapshots == 10)
            #expect(coverage.gapCount == 4)
            let junk = try #require(coverage.defects.first { $0.kind == "unparsable" })
            #expect(junk.count == 5)
            #expect(junk.rejected)
            #expect(junk.share == 5.0 / 105)
            #expect(junk.samples.first == .init(file: "0.csv", line: 22, text: "junk"))
            #expect(try await market.listSources(.init()).sources.map(\.underlyings).first == ["BTC"])
        }
    }

    @Test(
        "refuses requests that make no sense, naming the field",
        arguments: [
            ("source", MarketDataV1.DatasetRequest(source: "synthetic", underlying: "BTC", settlement: .inverse)),
            (
                "underlying",
                MarketDataV1.DatasetRequest(source: "real_scraper", underlying: "DOGE", settlement: .inverse)
            ),
            ("settlement", MarketDataV1.DatasetRequest(source: "real_scraper", underlying: "BTC")),
            ("from_ms", .init(source: "real_scraper", underlying: "BTC", settlement: .inverse, fromMs: 5, toMs: 1)),
            ("private_dataset", .init(source: "file", underlying: "BTC", settlement: .inverse)),
            (
                "universe.dte",
                .init(
                    source: "real_scraper",
                    underlying: "BTC",
                    settlement: .inverse,
                    universe: .init(dte: .init(low: 3, high: .nan))
                )
            ),
        ]
    )
    func refuses(field: String, request: MarketDataV1.DatasetRequest) throws {
        let error = #expect(throws: LabError.self) {
            _ = try SeriesName(request)
            _ = try ChainQuery(request)
        }
        #expect(error?.code == .invalidArgument)
        #expect(error?.field == field)
    }

    @Test("an import that breaks off, or speaks out of turn, adds nothing")
    func outOfTurn() async throws {
        try await self.withScraper { market, imports in
            let sequences: [[MarketDataV1.ImportRequest.OneOf_Step?]] = [
                [], [nil], [.content([1])], [.end(.init())],
                [.start(.init(underlying: "BTC", settlement: .inverse)), .content([1])],
                [.start(.init(underlying: "BTC", settlement: .inverse)), .end(.init())],
                [
                    .start(.init(underlying: "BTC", settlement: .inverse)),
                    .file(.init(name: "a.csv", kind: .chain)), .content(Chains.synthetic(snapshots: 2, strikes: 4)),
                ],
                [.start(.init(underlying: "BTC", settlement: .inverse)), .file(.init(name: "a.csv"))],
                [.start(.init(underlying: "BTC", settlement: .inverse)), .file(.init(name: "", kind: .chain))],
                [.start(.init(underlying: "BTC", settlement: .inverse, sampleMs: 1))],
            ]
            for steps in sequences {
                await #expect(throws: (any Error).self, "\(steps.count) steps") {
                    try await imports.import(
                        requestProducer: { writer in
                            for step in steps { try await writer.write(.init(step: step)) }
                        },
                        onResponse: { response in for try await _ in response.messages {} }
                    )
                }
            }
            let coverage = try await market.describe(.init(source: "real_scraper")).coverage
            #expect(coverage.isEmpty)
        }
    }
}
