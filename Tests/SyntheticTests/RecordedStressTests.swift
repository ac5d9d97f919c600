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

/// Caller, synthetic market and scraper, each behind gRPC over a loopback socket.
@Suite("A stress over recorded chains")
struct RecordedStressTests {
    private typealias Market = MarketDataV1_MarketData.Client<HTTP2ClientTransport>

    private static let shock = "stress:base=real_scraper,at=2026-03-02,gap=-0.3,iv=0.5,spread=1,half_life=5"
    private static let at = RecordedMarket.at

    private static func withMarket(
        over scraper: MadeUpScraper,
        _ body: @escaping @Sendable (Market) async throws -> Void
    ) async throws {
        try await scraper.serving { client in
            let synthetic = Synthetic(
                catalogue: .all(standingOn: ScraperHistory(client), ScraperChains(client)),
                configuration: SyntheticConfiguration()
            )
            try await withGRPCServer(
                transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
                services: [SyntheticHandler(synthetic)],
                interceptors: []
            ) { server in
                let endpoint = try await server.transport.listeningAddress
                try await withGRPCClient(
                    transport: HTTP2ClientTransport(target: endpoint, security: .plaintext)
                ) { try await body(Market(wrapping: $0)) }
            }
        }
    }

    private static func request(
        _ world: String = shock,
        from: Int64 = at - Milliseconds.day,
        to: Int64 = at + 6 * Milliseconds.day,
        quotesFrom: Int64 = 0,
        universe: MarketDataV1.Universe? = nil
    ) -> MarketDataV1.DatasetRequest {
        MarketDataV1.DatasetRequest(
            source: "synthetic",
            underlying: "BTC",
            settlement: .inverse,
            fromMs: from,
            toMs: to,
            quotesFromMs: quotesFrom,
            universe: universe,
            world: world
        )
    }

    private static func dataset(_ market: Market, _ request: MarketDataV1.DatasetRequest) async throws -> Dataset {
        let resolved = try await market.resolveDataset(.init(dataset: request))
        let key = try DatasetKey(try #require(resolved.key))
        var reader = try await market.streamChain(.init(dataset: request)) { response in
            var reader = ChainReader(key: key, underlying: .btc, settlement: .inverse)
            for try await message in response.messages {
                if let sent = try message.key.map({ try DatasetKey($0) }) { #expect(sent == key) }
                if let chunk = message.chunk { try reader.append(chunk) }
            }
            return reader
        }
        try reader.append(try await market.deliveryPrices(.init(dataset: request)))
        let samples = try await market.streamIndex(.init(dataset: request)) { response in
            var samples: [MarketDataV1.StreamIndexResponse] = []
            for try await message in response.messages { samples.append(message) }
            return samples
        }
        for message in samples { try reader.append(message) }
        let dataset = reader.finish()
        #expect(resolved.snapshots == Int64(dataset.snapshotCount) && resolved.quotes >= Int64(dataset.rowCount))
        #expect(resolved.firstSnapshotMs == dataset.snapshotTimes.first ?? 0)
        #expect(resolved.lastSnapshotMs == dataset.snapshotTimes.last ?? 0)
        return dataset
    }

    /// Each row as its time, its option and the bits of its numbers.
    private static func rows(_ dataset: Dataset, _ span: Range<Int64> = .min..<Int64.max) -> [Row] {
        (0..<dataset.snapshotCount).filter { span.contains(dataset.snapshotTimes[$0]) }.flatMap { snapshot in
            (dataset.snapshotRows[snapshot]..<dataset.snapshotRows[snapshot + 1]).map { row in
                let rows = dataset.rows
                return Row(
                    name: "\(dataset.snapshotTimes[snapshot]) "
                        + dataset.instruments[Int(rows.instrument[row])].name,
                    bits: [
                        rows.bid[row], rows.ask[row], rows.mark[row], rows.markIV[row], rows.forward[row],
                        rows.delta[row],
                    ].map(\.bitPattern),
                    isModelled: rows.isModelled.isEmpty ? false : rows.isModelled[row]
                )
            }
        }
    }

    @Test("passes on what was recorded before its time, bit by bit, as recorded")
    func before() async throws {
        let recorded = try RecordedMarket.dataset()
        try await Self.withMarket(over: MadeUpScraper(dataset: recorded)) { market in
            let stressed = try await Self.dataset(market, Self.request())
            #expect(stressed.snapshotTimes == RecordedMarket.times)
            let before = Self.rows(stressed, 0..<Self.at)
            #expect(before == Self.rows(recorded, 0..<Self.at) && before.count == 72)
            #expect(before.allSatisfy { !$0.isModelled })
            #expect(stressed.snapshotIndex.prefix(3) == recorded.snapshotIndex.prefix(3))
            let alone = try await Self.dataset(market, Self.request(to: Self.at))
            #expect(Self.rows(alone) == before)
            let plain = try await Self.dataset(market, Self.request("real_scraper"))
            #expect(Self.rows(plain) == Self.rows(recorded) && plain.snapshotIndex == recorded.snapshotIndex)
        }
    }

    @Test("moves index, forwards, volatilities, marks, deltas and delivery prices together from its time on")
    func moves() async throws {
        let recorded = try RecordedMarket.dataset()
        try await Self.withMarket(over: MadeUpScraper(dataset: recorded)) { market in
            let stressed = try await Self.dataset(market, Self.request())
            #expect(stressed.instruments == recorded.instruments && stressed.rowCount == recorded.rowCount)
            let terms = StressTerms(at: Self.at, gap: -0.3, volatility: 0.5, spread: 1, halfLife: 5, recovery: 0)
            for snapshot in 3..<stressed.snapshotCount {
                let factors = terms.factors(at: stressed.snapshotTimes[snapshot])
                #expect(abs(stressed.snapshotIndex[snapshot] - 0.7 * recorded.snapshotIndex[snapshot]) <= 0.005_001)
                for row in stressed.snapshotRows[snapshot]..<stressed.snapshotRows[snapshot + 1] {
                    let (new, old) = (stressed.quote(row), recorded.quote(row))
                    let option = stressed.instruments[Int(stressed.rows.instrument[row])]
                    #expect(stressed.rows.isModelled[row])
                    #expect(new.forward.isNaN == old.forward.isNaN)
                    guard old.mark > 0, old.hasMarkIV, old.hasForward else { continue }
                    #expect(abs(new.forward - 0.7 * old.forward) <= 0.005_001)
                    #expect(abs(new.markIV - 0.55 * factors.volatility) <= 5.001e-5)
                    let years = Milliseconds.daysToExpiry(option.expiry, at: stressed.snapshotTimes[snapshot]) / 365
                    let black = Black76(
                        forward: new.forward,
                        strike: option.strike,
                        years: years,
                        volatility: new.markIV
                    )
                    #expect(abs(new.mark - black.price(option.right) / new.forward) <= 5.001e-7)
                    #expect(old.delta.isNaN || abs(new.delta - black.delta(option.right)) <= 5.001e-6)
                    // Wider than what was recorded times the widening, and by less than a coarse tick.
                    if old.hasAsk {
                        let excess = new.ask - new.mark - (old.ask - old.mark) * factors.spread
                        #expect(excess >= -1e-6 && excess < 0.000_502)
                    }
                    if old.hasBid, new.hasBid {
                        let excess = new.mark - new.bid - (old.mark - old.bid) * factors.spread
                        #expect(excess >= -1e-6 && excess < 0.000_502)
                    }
                }
            }
            for (expiry, price) in stressed.deliveryPrices {
                let old = try #require(recorded.deliveryPrices[expiry])
                #expect(abs(price - (expiry < Self.at ? 1 : 0.7) * old) <= 0.005_001)
            }
            #expect(stressed.deliveryPrices.count == recorded.deliveryPrices.count)
            for (time, value) in zip(stressed.indexTimes, stressed.indexValues) {
                let old = 85_000 + Double((time - Self.at) / Milliseconds.hour)
                #expect(abs(value - (time < Self.at ? 1 : 0.7) * old) <= 0.005_001)
            }
        }
    }

    @Test("leaves absent what was absent, and prices what lacks a forward or a volatility by what is there")
    func absent() async throws {
        let recorded = try RecordedMarket.dataset()
        try await Self.withMarket(over: MadeUpScraper(dataset: recorded)) { market in
            let stressed = try await Self.dataset(market, Self.request(from: Self.at))
            let offset = recorded.rowCount - stressed.rowCount
            func rows(_ strike: Double, _ right: Right) -> [(old: Quote, new: Quote)] {
                (0..<stressed.rowCount).compactMap { row in
                    let option = stressed.instruments[Int(stressed.rows.instrument[row])]
                    guard option.strike == strike, option.right == right else { return nil }
                    return (recorded.quote(row + offset), stressed.quote(row))
                }
            }
            for (old, new) in rows(100_000, .call) {
                #expect(new.ask.isNaN && old.hasMark && new.hasMark)
            }
            // The forward is that of the expiry's other quotes: the put of the strike has it, and parity holds.
            for (call, put) in zip(rows(75_000, .call), rows(75_000, .put)) {
                #expect(call.new.forward.isNaN && call.new.hasMarkIV && call.new.hasAsk)
                let parity = 1 - 75_000 / put.new.forward
                #expect(abs(call.new.mark - put.new.mark - parity) <= 1.01e-6)
            }
            for (old, new) in rows(84_000, .call) {
                // σ = 0.55 comes back from the mark.
                #expect(new.markIV.isNaN && new.hasForward && new.mark < old.mark && new.delta < old.delta)
            }
            for (_, new) in rows(86_000, .call) { #expect(new.delta.isNaN && new.hasAsk) }
            for (_, new) in rows(86_000, .put) { #expect(new.mark.isNaN && new.hasAsk && new.hasBid) }
            for (_, new) in rows(160_000, .call) {
                #expect(new.hasForward && [new.bid, new.ask, new.mark, new.markIV, new.delta].allSatisfy(\.isNaN))
            }
        }
    }

    @Test("looks at nothing after a snapshot's time")
    func noLookAhead() async throws {
        let cut = RecordedMarket.times[5]
        let both = Mutex<[[Row]]>([])
        for raised in [nil, (by: 9_000.0, from: cut)] {
            let scraper = MadeUpScraper(dataset: try RecordedMarket.dataset(raised: raised))
            try await Self.withMarket(over: scraper) { market in
                let rows = Self.rows(try await Self.dataset(market, Self.request()))
                both.withLock { $0.append(rows) }
            }
        }
        let (first, second) = both.withLock { ($0[0], $0[1]) }
        #expect(first.prefix(5 * 24) == second.prefix(5 * 24) && first.count == 7 * 24)
        #expect(first.dropFirst(5 * 24) != second.dropFirst(5 * 24))
    }

    @Test("with a filter is the part of the one without that the filter admits, by deltas as they have moved")
    func universe() async throws {
        try await Self.withMarket(over: MadeUpScraper(dataset: try RecordedMarket.dataset())) { market in
            let all = try await Self.dataset(market, Self.request())
            let universe = MarketDataV1.Universe(
                right: .put,
                dte: .init(low: 0, high: 7),
                absoluteDelta: .init(low: 0.9, high: 1)
            )
            let some = try await Self.dataset(market, Self.request(universe: universe))
            var admitted: [Double] = []
            for snapshot in 0..<all.snapshotCount {
                for row in all.snapshotRows[snapshot]..<all.snapshotRows[snapshot + 1] {
                    let option = all.instruments[Int(all.rows.instrument[row])]
                    let days = Milliseconds.daysToExpiry(option.expiry, at: all.snapshotTimes[snapshot])
                    let delta = abs(all.rows.delta[row])
                    if option.right == .put, days <= 7, delta.isNaN || delta >= 0.9 {
                        admitted.append(all.rows.ask[row])
                    }
                }
            }
            #expect(some.rows.ask == admitted && admitted.count > 10 && some.snapshotCount == all.snapshotCount)
        }
    }

    @Test("has the index alone in the warm-up, and sends only the columns that were asked for")
    func columns() async throws {
        try await Self.withMarket(over: MadeUpScraper(dataset: try RecordedMarket.dataset())) { market in
            let from = RecordedMarket.times[4]
            let request = MarketDataV1.StreamChainRequest(dataset: Self.request(quotesFrom: from), columns: [.bid])
            try await market.streamChain(request) { response in
                for try await message in response.messages {
                    guard let chunk = message.chunk else { continue }
                    #expect(chunk.ask.isEmpty && chunk.mark.isEmpty && chunk.markIv.isEmpty && chunk.delta.isEmpty)
                    #expect(chunk.bid.count == chunk.instrumentID.count)
                    for (time, count) in zip(chunk.snapshotTimeMs, chunk.snapshotQuotes) {
                        #expect((count > 0) == (time >= from))
                    }
                }
            }
        }
    }

    @Test("of another revision of the recordings has another key")
    func revision() async throws {
        let keys = Mutex<[DatasetKey]>([])
        for revision in ["7-abc", "7-abc", "8-def"] {
            let scraper = MadeUpScraper(dataset: try RecordedMarket.dataset(), revisions: [revision])
            try await Self.withMarket(over: scraper) { market in
                let key = try await market.resolveDataset(.init(dataset: Self.request())).key
                let read = try DatasetKey(try #require(key))
                keys.withLock { $0.append(read) }
            }
        }
        let found = keys.withLock { $0 }
        #expect(found[0] == found[1] && found[0].revision != found[2].revision)
        #expect(found[0].request.contains("world=stress@1:base=real_scraper@1,at=2026-03-02"))
    }

    @Test("is refused where nothing is recorded, naming the import, and where an import comes between")
    func refusals() async throws {
        func refusal(_ scraper: MadeUpScraper, _ world: String = Self.shock) async throws -> LabError {
            let found = Mutex<LabError?>(nil)
            try await Self.withMarket(over: scraper) { market in
                do {
                    _ = try await market.streamChain(.init(dataset: Self.request(world))) { response in
                        for try await _ in response.messages {}
                    }
                } catch let error as RPCError {
                    found.withLock { $0 = LabError(error) }
                }
            }
            return try #require(found.withLock { $0 })
        }
        let missing = try await refusal(MadeUpScraper(dataset: nil))
        #expect(missing.code == .failedPrecondition && missing.field == "world")
        #expect(missing.remedy?.contains("thetalab data import") == true)
        let recorded = try RecordedMarket.dataset()
        let changed = try await refusal(MadeUpScraper(dataset: recorded, revisions: ["7-abc", "8-def"]))
        #expect(changed.code == .aborted)
        let without = try await refusal(MadeUpScraper(dataset: recorded), "stress:base=real_scraper")
        #expect(without.field == "world.at")
    }

    @Test("may lie over another stress")
    func twice() async throws {
        let recorded = try RecordedMarket.dataset()
        try await Self.withMarket(over: MadeUpScraper(dataset: recorded)) { market in
            let world =
                "stress:base=stress,at=2026-03-07,gap=0.5,base.base=real_scraper,base.at=2026-03-02,base.gap=-0.5"
            let stressed = try await Self.dataset(market, Self.request(world))
            let factors = zip(stressed.snapshotIndex, recorded.snapshotIndex).map { $0 / $1 }
            for (factor, expected) in zip(factors, [1, 1, 1, 0.5, 0.5, 0.5, 0.75]) {
                #expect(abs(factor - expected) < 1e-6)
            }
        }
    }

    @Test("is refused where an index is recorded without a chain")
    func indexAlone() async throws {
        var builder = DatasetBuilder(
            key: DatasetKey(source: "real_scraper", revision: "7-abc", request: "made up"),
            underlying: .btc,
            settlement: .inverse
        )
        try builder.appendIndex(time: Self.at, value: 85_000)
        try await Self.withMarket(over: MadeUpScraper(dataset: builder.finish())) { market in
            await #expect {
                try await market.resolveDataset(.init(dataset: Self.request()))
            } throws: { error in
                guard let error = (error as? RPCError).map({ LabError($0) }) else { return false }
                return error.code == .failedPrecondition && error.remedy?.contains("data import CHAIN.csv") == true
            }
        }
    }

    @Test("says where the scraper cannot be reached, and what it would need")
    func unreachable() {
        let missing = LabError(.failedPrecondition, "none", remedy: "Import some: thetalab data import CHAIN.csv….")
        let error = ScraperFailure.meaning(
            of: RPCError(code: .unavailable, message: "refused"),
            orWhereNothingIsRecorded: missing
        )
        let failure = error as? LabError
        #expect(failure?.code == .unavailable && failure?.message.contains("the scraper") == true)
        #expect(failure?.remedy?.contains("thetalab data import") == true)
    }

    @Test("has no hourly chain to measure realism on")
    func hourly() async throws {
        struct Untouched: RecordedChainSource {
            func feed(of setting: WorldKind.Setting) async throws -> any ChainFeed {
                throw LabError(.internalError, "nobody was to ask")
            }
        }
        let resolved = try WorldCatalogue.all(standingOn: Recordings.Source(), Untouched()).resolve(Self.shock)
        let error = await #expect(throws: LabError.self) { try await resolved.kind.make(resolved, Recordings.setting) }
        #expect(error?.code == .failedPrecondition && error?.remedy?.contains("historical") == true)
    }
}
