import Conversions
import Errors
import GRPCCore
import HTTP2Transport
import Messages
import Options
import ServiceKit
import Synchronization

@testable import Synthetic

/// A few recorded snapshots that tests make up, at irregular times around 2026-03-02 00:00 UTC, with what recordings
/// lack: sides, a forward, a volatility, a delta, a mark.
enum RecordedMarket {
    /// 2026-03-02 00:00 UTC.
    static let at: Int64 = 1_772_409_600_000
    static let times: [Int64] = [
        -7_380_500, -3_541_000, -61_000, 0, 1_234_567, 9_000_123, 5 * Milliseconds.day + 77_000,
    ].map { Self.at + $0 }
    static let expiries = [8, 30 * 24 + 8].map { Self.at + Int64($0) * Milliseconds.hour + 6 * Milliseconds.day }
    static let strikes: [Double] = [60_000, 75_000, 84_000, 86_000, 100_000, 160_000]

    /// - Parameter raised: what is added to the index from which instant on, US dollars.
    static func dataset(raised: (by: Double, from: Int64)? = nil) throws -> Dataset {
        let key = DatasetKey(source: "real_scraper", revision: "7-abc", request: "made up")
        var builder = DatasetBuilder(key: key, underlying: .btc, settlement: .inverse)
        for (number, time) in Self.times.enumerated() {
            var index = 85_000 + 150 * Double(number)
            if let raised, time >= raised.from { index += raised.by }
            try builder.beginSnapshot(time: time, index: index)
            for expiry in Self.expiries {
                for strike in Self.strikes {
                    for right in [Right.call, .put] {
                        let option = Self.option(expiry, strike, right)
                        let id = try builder.intern(option)
                        try builder.append(Self.quote(option, at: time, forward: index + 120), of: id)
                    }
                }
            }
        }
        for hour in -200..<200 {
            try builder.appendIndex(time: Self.at + Int64(hour) * Milliseconds.hour, value: 85_000 + Double(hour))
        }
        for day in -3...4 {
            let expiry = Self.at + Int64(day * 24 + 8) * Milliseconds.hour
            try builder.setDeliveryPrice(85_000.5 + Double(day), of: expiry)
        }
        return builder.finish()
    }

    static func option(_ expiry: Int64, _ strike: Double, _ right: Right) -> Instrument {
        Instrument(
            name: "BTC-\(expiry)-\(Int(strike))-\(right == .call ? "C" : "P")",
            underlying: .btc,
            settlement: .inverse,
            expiry: expiry,
            strike: strike,
            right: right
        )
    }

    private static func quote(_ option: Instrument, at time: Int64, forward: Double) -> Quote {
        let years = Milliseconds.daysToExpiry(option.expiry, at: time) / 365
        let black = Black76(forward: forward, strike: option.strike, years: years, volatility: 0.55)
        let worth = black.price(option.right) / forward
        var quote = Quote(
            bid: TickLadder.inverse.down(worth - 0.0004),
            ask: TickLadder.inverse.up(worth + 0.0004),
            mark: TickLadder.inverse.mark(worth),
            markIV: 0.55,
            forward: forward,
            delta: (black.delta(option.right) * 100_000).rounded() / 100_000
        )
        if quote.bid <= 0 { quote.bid = .nan }
        if option.right == .call {
            switch option.strike {
            case 75_000: quote.forward = .nan
            case 84_000: quote.markIV = .nan
            case 86_000: quote.delta = .nan
            case 100_000: quote.ask = .nan
            case 160_000:
                // Neither a volatility nor a mark to have one from.
                quote.markIV = .nan
                quote.mark = 0
            default: break
            }
        } else if option.strike == 86_000 {
            quote.mark = .nan
        }
        return quote
    }
}

/// A scraper over one dataset, behind the contracts that worlds read recordings by.
struct MadeUpScraper: MarketDataV1_MarketData.SimpleServiceProtocol {
    /// nil: nothing is recorded.
    var dataset: Dataset?
    var volatility = RecordedSamples()
    /// The revision by the number of the question; the last one stays.
    var revisions = ["7-abc"]
    let questions = Questions()

    final class Questions: Sendable {
        private let count = Mutex(0)
        func next() -> Int {
            self.count.withLock { count in
                count += 1
                return count - 1
            }
        }
    }

    fileprivate func key() -> MarketDataV1.DatasetKey {
        let number = min(self.questions.next(), self.revisions.count - 1)
        return MarketDataV1.DatasetKey(source: "real_scraper", revision: self.revisions[number], request: "made up")
    }

    fileprivate func recorded(_ wire: MarketDataV1.DatasetRequest?) throws -> (Dataset, MarketDataV1.DatasetRequest) {
        guard let dataset, let wire, wire.source == "real_scraper", wire.underlying == "BTC",
            wire.settlement == .inverse
        else { throw LabError(.notFound, "there is no recorded chain") }
        return (dataset, wire)
    }

    /// What `wire` asks for of the dataset.
    private func part(_ wire: MarketDataV1.DatasetRequest?) throws -> Dataset {
        let (dataset, wire) = try self.recorded(wire)
        let universe = try wire.universe.map { try Universe($0) } ?? .everything
        var builder = DatasetBuilder(key: dataset.key, underlying: .btc, settlement: .inverse)
        for snapshot in 0..<dataset.snapshotCount {
            let time = dataset.snapshotTimes[snapshot]
            guard (wire.fromMs..<max(wire.fromMs, wire.toMs)).contains(time) else { continue }
            try builder.beginSnapshot(time: time, index: dataset.snapshotIndex[snapshot])
            guard time >= wire.quotesFromMs else { continue }
            for row in dataset.snapshotRows[snapshot]..<dataset.snapshotRows[snapshot + 1] {
                let option = dataset.instruments[Int(dataset.rows.instrument[row])]
                let quote = dataset.quote(row)
                guard universe.admits(option.right),
                    universe.admits(daysToExpiry: Milliseconds.daysToExpiry(option.expiry, at: time)),
                    quote.delta.isNaN || universe.admits(delta: quote.delta)
                else { continue }
                try builder.append(quote, of: try builder.intern(option))
            }
        }
        return builder.finish()
    }

    func listSources(
        request: MarketDataV1.ListSourcesRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.ListSourcesResponse { .init() }

    func describe(
        request: MarketDataV1.DescribeRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.DescribeResponse {
        guard let dataset else { return .init() }
        return .init(
            coverage: [
                .init(
                    source: "real_scraper",
                    underlying: "BTC",
                    settlement: .inverse,
                    snapshots: Int64(dataset.snapshotCount)
                )
            ]
        )
    }

    func resolveDataset(
        request: MarketDataV1.ResolveDatasetRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.ResolveDatasetResponse {
        let part = try self.part(request.dataset)
        return .init(
            key: self.key(),
            snapshots: Int64(part.snapshotCount),
            quotes: Int64(part.rowCount),
            firstSnapshotMs: part.snapshotTimes.first ?? 0,
            lastSnapshotMs: part.snapshotTimes.last ?? 0
        )
    }

    func streamChain(
        request: MarketDataV1.StreamChainRequest,
        response: RPCWriter<MarketDataV1.StreamChainResponse>,
        context: ServerContext
    ) async throws {
        let part = try self.part(request.dataset)
        try await response.write(.init(key: self.key()))
        // A snapshot or two in each.
        for var chunk in part.chunks(bytesMax: 2_000) {
            if !request.columns.isEmpty {
                if !request.columns.contains(.bid) { chunk.bid = [] }
                if !request.columns.contains(.ask) { chunk.ask = [] }
                if !request.columns.contains(.mark) { chunk.mark = [] }
                if !request.columns.contains(.markIv) { chunk.markIv = [] }
                if !request.columns.contains(.forward) { chunk.forward = [] }
                if !request.columns.contains(.delta) { chunk.delta = [] }
            }
            try await response.write(.init(chunk: chunk))
        }
    }

    func streamIndex(
        request: MarketDataV1.StreamIndexRequest,
        response: RPCWriter<MarketDataV1.StreamIndexResponse>,
        context: ServerContext
    ) async throws {
        let (dataset, wire) = try self.recorded(request.dataset)
        for (time, value) in zip(dataset.indexTimes, dataset.indexValues)
        where time >= wire.fromMs - 7 * Milliseconds.day && time <= wire.toMs {
            try await response.write(.init(timeMs: [time], price: [value]))
        }
    }

    func deliveryPrices(
        request: MarketDataV1.DeliveryPricesRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.DeliveryPricesResponse { try self.recorded(request.dataset).0.deliveryMessage }

    /// Runs `body` with a client of it, through gRPC over a loopback socket.
    func serving<Answer: Sendable>(
        _ body: @Sendable (GRPCClient<HTTP2ClientTransport>) async throws -> Answer
    ) async throws -> Answer {
        try await withGRPCServer(
            transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
            services: [self, MadeUpVolatility(scraper: self)],
            interceptors: []
        ) { server in
            let endpoint = try await server.transport.listeningAddress
            return try await withGRPCClient(transport: HTTP2ClientTransport(target: endpoint, security: .plaintext)) {
                try await body($0)
            }
        }
    }
}

/// Its volatility index, which is a contract of its own.
private struct MadeUpVolatility: MarketDataV1_VolatilityIndex.SimpleServiceProtocol {
    let scraper: MadeUpScraper

    func streamVolatilityIndex(
        request: MarketDataV1.StreamVolatilityIndexRequest,
        response: RPCWriter<MarketDataV1.StreamVolatilityIndexResponse>,
        context: ServerContext
    ) async throws {
        _ = try self.scraper.recorded(request.dataset)
        try await response.write(.init(key: self.scraper.key()))
        try await response.write(
            .init(timeMs: self.scraper.volatility.times, volatility: self.scraper.volatility.values)
        )
    }
}
