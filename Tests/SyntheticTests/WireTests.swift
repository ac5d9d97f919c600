import Conversions
import Errors
import GRPCCore
import HTTP2Transport
import Messages
import Options
import ServiceKit
import Synchronization
import Testing

@testable import Synthetic

/// A synthetic market behind its handlers, called through gRPC over a loopback socket.
@Suite("A synthetic market on the wire")
struct WireTests {
    private typealias Transport = HTTP2ClientTransport
    private typealias Market = MarketDataV1_MarketData.Client<Transport>
    private typealias Worlds = MarketDataV1_Worlds.Client<Transport>

    /// 2021-06-01 00:00 UTC.
    private static let june: Int64 = 1_622_505_600_000

    private func withMarket(
        _ configuration: SyntheticConfiguration = SyntheticConfiguration(),
        _ body: @Sendable (Market, Worlds) async throws -> Void
    ) async throws {
        let synthetic = Synthetic(catalogue: .all, configuration: configuration)
        try await withGRPCServer(
            transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
            services: [SyntheticHandler(synthetic), WorldsHandler(synthetic)],
            interceptors: []
        ) { server in
            let endpoint = try await server.transport.listeningAddress
            let transport = HTTP2ClientTransport(target: endpoint, security: .plaintext)
            try await withGRPCClient(transport: transport) { client in
                try await body(Market(wrapping: client), Worlds(wrapping: client))
            }
        }
    }

    private static func request(
        world: String = "null",
        seed: UInt64? = 7,
        from: Int64 = june,
        days: Double = 2,
        quotesFrom: Int64 = 0,
        universe: MarketDataV1.Universe? = nil,
        underlying: String = "BTC"
    ) -> MarketDataV1.DatasetRequest {
        MarketDataV1.DatasetRequest(
            source: "synthetic",
            underlying: underlying,
            settlement: .inverse,
            fromMs: from,
            toMs: from + Int64(days * Double(Milliseconds.day)),
            quotesFromMs: quotesFrom,
            universe: universe,
            world: world,
            worldSeed: seed
        )
    }

    private static func dataset(_ market: Market, _ request: MarketDataV1.DatasetRequest) async throws -> Dataset {
        let resolved = try await market.resolveDataset(.init(dataset: request))
        let key = try DatasetKey(try #require(resolved.key))
        var reader = try await market.streamChain(.init(dataset: request)) { response in
            var reader = Conversions.ChainReader(key: key, underlying: .btc, settlement: .inverse)
            for try await message in response.messages {
                if let sent = try message.key.map({ try DatasetKey($0) }) { #expect(sent == key) }
                if let chunk = message.chunk { try reader.append(chunk) }
            }
            return reader
        }
        try reader.append(try await market.deliveryPrices(.init(dataset: request)))
        let dataset = reader.finish()
        #expect(resolved.snapshots == Int64(dataset.snapshotCount))
        #expect(resolved.firstSnapshotMs == dataset.snapshotTimes.first ?? 0)
        #expect(resolved.lastSnapshotMs == dataset.snapshotTimes.last ?? 0)
        return dataset
    }

    /// The canonical bytes of the content between two instants.
    private static func bytes(_ dataset: Dataset, from: Int64, to: Int64) throws -> [UInt8] {
        var builder = DatasetBuilder(key: dataset.key, underlying: dataset.underlying, settlement: dataset.settlement)
        for snapshot in 0..<dataset.snapshotCount where (from..<to).contains(dataset.snapshotTimes[snapshot]) {
            try builder.beginSnapshot(
                time: dataset.snapshotTimes[snapshot],
                index: dataset.snapshotIndex[snapshot]
            )
            for row in dataset.snapshotRows[snapshot]..<dataset.snapshotRows[snapshot + 1] {
                let number = try builder.intern(dataset.instruments[Int(dataset.rows.instrument[row])])
                try builder.append(dataset.quote(row), of: number, isModelled: dataset.rows.isModelled[row])
            }
        }
        var bytes: [UInt8] = []
        builder.finish().canonicalBytes { bytes += $0 }
        return bytes
    }

    @Test("overlapping slices agree byte for byte, and so do two services", arguments: ["null", "model"])
    func slices(_ world: String) async throws {
        let day = Milliseconds.day
        let inner = (from: Self.june + day / 2, to: Self.june + day)
        let whole = Mutex<[UInt8]>([])
        try await self.withMarket { market, _ in
            let wide = try await Self.dataset(market, Self.request(world: world))
            let narrow = try await Self.dataset(
                market,
                Self.request(world: world, from: inner.from - day / 4, days: 1.1)
            )
            let bytes = try Self.bytes(wide, from: inner.from, to: inner.to)
            #expect(bytes.count > 100_000)
            #expect(bytes == (try Self.bytes(narrow, from: inner.from, to: inner.to)))
            #expect(wide.rows.isModelled.allSatisfy { $0 } && wide.rows.isModelled.count == wide.rowCount)
            whole.withLock { $0 = bytes }
        }
        let other = SyntheticConfiguration(workers: 5, worlds: 1)
        try await self.withMarket(other) { market, _ in
            let again = try await Self.dataset(market, Self.request(world: world))
            let bytes = try Self.bytes(again, from: inner.from, to: inner.to)
            #expect(whole.withLock { $0 } == bytes)
        }
    }

    @Test("a chain with a filter is the part of the chain without that the filter admits")
    func universe() async throws {
        try await self.withMarket { market, _ in
            let all = try await Self.dataset(market, Self.request(days: 0.25))
            let universe = MarketDataV1.Universe(
                right: .put,
                dte: .init(low: 3, high: 30),
                absoluteDelta: .init(low: 0.1, high: 0.4)
            )
            let some = try await Self.dataset(market, Self.request(days: 0.25, universe: universe))
            let admitted = (0..<all.snapshotCount).flatMap { snapshot in
                (all.snapshotRows[snapshot]..<all.snapshotRows[snapshot + 1]).filter { row in
                    let option = all.instruments[Int(all.rows.instrument[row])]
                    let days = Milliseconds.daysToExpiry(option.expiry, at: all.snapshotTimes[snapshot])
                    let delta = abs(all.rows.delta[row])
                    return option.right == .put && days >= 3 && days <= 30 && delta >= 0.1 && delta <= 0.4
                }
            }
            #expect(admitted.count > 50)
            #expect(some.rowCount == admitted.count)
            #expect(some.rows.bid == admitted.map { all.rows.bid[$0] })
            #expect(some.key.request != all.key.request)
        }
    }

    @Test("the warm-up carries the index alone, and only the columns that were asked for are sent")
    func columns() async throws {
        try await self.withMarket { market, _ in
            let quotesFrom = Self.june + Milliseconds.day
            let request = Self.request(quotesFrom: quotesFrom)
            try await market.streamChain(.init(dataset: request, columns: [.bid])) { response in
                for try await message in response.messages {
                    guard let chunk = message.chunk else { continue }
                    #expect(chunk.ask.isEmpty && chunk.mark.isEmpty && chunk.delta.isEmpty)
                    #expect(chunk.bid.count == chunk.instrumentID.count)
                    for (time, count) in zip(chunk.snapshotTimeMs, chunk.snapshotQuotes) {
                        #expect((count > 0) == (time >= quotesFrom))
                    }
                }
            }
        }
    }

    @Test("the index series and the delivery prices are those of the path")
    func prices() async throws {
        try await self.withMarket { market, _ in
            let request = Self.request()
            let dataset = try await Self.dataset(market, request)
            let samples = try await market.streamIndex(.init(dataset: request)) { response in
                var samples: [Int64: Double] = [:]
                for try await message in response.messages {
                    for (time, price) in zip(message.timeMs, message.price) { samples[time] = price }
                }
                return samples
            }
            #expect(samples.keys.min() == Self.june - 7 * Milliseconds.day)
            for (time, index) in zip(dataset.snapshotTimes, dataset.snapshotIndex) { #expect(samples[time] == index) }
            #expect(dataset.deliveryPrices.count == 2)
            for (expiry, price) in dataset.deliveryPrices { #expect(samples[expiry] == price) }
        }
    }

    @Test("one world has one key, and another world, seed, coin or slice another")
    func keys() async throws {
        try await self.withMarket { market, _ in
            func key(_ request: MarketDataV1.DatasetRequest) async throws -> DatasetKey {
                try DatasetKey(try #require(try await market.resolveDataset(.init(dataset: request)).key))
            }
            let usual = try await key(Self.request(world: "planted"))
            #expect(usual.source == "synthetic")
            #expect(usual.revision.hasPrefix("planted@1-"))
            #expect(usual.request.contains("world=planted@1 world_seed=7 from_ms="))
            #expect(try await key(Self.request(world: "planted@1:edge=0.150,dte=7..21")) == usual)
            let others = try await [
                key(Self.request(world: "planted:edge=0.16")), key(Self.request(world: "planted", seed: 8)),
                key(Self.request(world: "planted", underlying: "ETH")), key(Self.request(world: "planted", days: 3)),
                key(Self.request()),
            ]
            #expect(Set(others + [usual]).count == 6)
            #expect(others[0].revision != usual.revision)
            #expect(try await key(Self.request(world: "null", seed: nil)) == key(Self.request(world: "null", seed: 1)))
        }
    }

    @Test("refuses what it cannot serve with the field and what is allowed")
    func refusals() async throws {
        try await self.withMarket(SyntheticConfiguration(spanMax: 400 * Milliseconds.day)) { market, worlds in
            func refusal(_ request: MarketDataV1.DatasetRequest?) async -> LabError? {
                do {
                    _ = try await market.resolveDataset(.init(dataset: request))
                    return nil
                } catch let error as RPCError {
                    return LabError(error)
                } catch {
                    return nil
                }
            }
            let missing = await refusal(nil)
            #expect(missing?.field == "dataset")
            var request = Self.request()
            request.source = "real_scraper"
            #expect(await refusal(request)?.field == "source")
            request = Self.request()
            request.privateDataset = "abc"
            #expect(await refusal(request)?.field == "private_dataset")
            #expect(await refusal(Self.request(underlying: "SOL"))?.field == "underlying")
            let unknown = await refusal(Self.request(world: "modle"))
            #expect(unknown?.code == .notFound && unknown?.remedy?.contains("did you mean model?") == true)
            let range = await refusal(Self.request(world: "null:volatility=3"))
            #expect(range?.code == .invalidArgument && range?.field == "world.volatility")
            #expect(range?.message.contains("0.1…1") == true)
            let long = await refusal(Self.request(days: 401))
            #expect(long?.code == .outOfRange && long?.message.contains("400 days") == true)
            let early = await refusal(Self.request(from: 1_000_000_000_000))
            #expect(early?.code == .outOfRange && early?.message.contains("2017-01-01") == true)
            let late = await refusal(Self.request(from: 1_893_456_000_000 - Milliseconds.day))
            #expect(late?.code == .outOfRange && late?.field == "to_ms")
            let universe = MarketDataV1.Universe(dte: .init(low: 9, high: 3))
            #expect(await refusal(Self.request(universe: universe))?.field == "universe.dte")

            for (field, wire) in [
                ("years", MarketDataV1.AssessRealismRequest(years: 10)), ("seeds", .init(seeds: 257)),
                ("world.drift", .init(world: "null:drift=9")), ("underlying", .init(underlying: "SOL")),
            ] {
                await #expect(throws: RPCError.self, "\(field)") {
                    try await worlds.assessRealism(wire) { for try await _ in $0.messages {} }
                }
            }
        }
    }

    @Test("lists its worlds with their parameters and ranges")
    func listing() async throws {
        try await self.withMarket { market, worlds in
            let listed = try await worlds.listWorlds(.init())
            let names = Set(listed.worlds.map(\.name))
            #expect(names.isSuperset(of: ["model", "null", "planted"]))
            #expect(listed.usualWorld == "model" && listed.usualSeed == 1)
            for parameter in listed.worlds.flatMap(\.parameters) {
                #expect(!parameter.range.isEmpty && !parameter.usual.isEmpty && !parameter.description.isEmpty)
            }
            let coverage = try await market.describe(.init(source: "synthetic", underlying: "ETH")).coverage
            #expect(coverage.map(\.underlying) == ["ETH"])
            #expect(coverage[0].fromMs == listed.fromMs && coverage[0].toMs == listed.toMs)
        }
    }
}
