import Conversions
import Errors
import GRPCCore
import Messages
import Options

/// The recorded chains at the scraper.
struct ScraperChains<Transport: ClientTransport>: RecordedChainSource {
    private let market: MarketDataV1_MarketData.Client<Transport>

    init(_ client: GRPCClient<Transport>) { self.market = MarketDataV1_MarketData.Client(wrapping: client) }

    func feed(of setting: WorldKind.Setting) async throws -> any ChainFeed {
        try await RecordedFeed(self.market, setting)
    }
}

/// The recorded chains of one coin and settlement, of one revision.
struct RecordedFeed<Transport: ClientTransport>: ChainFeed {
    let recordsDigest: String
    private let market: MarketDataV1_MarketData.Client<Transport>
    private let underlying: Underlying
    private let settlement: Settlement

    /// Asks what is recorded now; what is read later must be of that revision.
    init(_ market: MarketDataV1_MarketData.Client<Transport>, _ setting: WorldKind.Setting) async throws {
        self.market = market
        self.underlying = setting.underlying
        self.settlement = setting.settlement
        do {
            let request = MarketDataV1.DatasetRequest(nothingOf: setting.underlying, setting.settlement)
            self.recordsDigest = try await Self.revision(market.resolveDataset(.init(dataset: request)))
        } catch let error as RPCError {
            throw ScraperFailure.meaning(of: error, orWhereNothingIsRecorded: Self.missing(setting))
        }
    }

    func extent(of request: ChainRequest) async throws -> FeedExtent {
        try await self.asking { market in
            let response = try await market.resolveDataset(.init(dataset: self.wire(request)))
            try self.check(try Self.revision(response))
            guard response.snapshots > 0 else {
                // An index may be recorded without a chain: that is nothing to stand on.
                let coverage = try await market.describe(
                    .init(source: MarketDataV1.DatasetRequest.recorded, underlying: self.underlying.rawValue)
                ).coverage
                let settlement = StrategyV1.Settlement(self.settlement)
                guard coverage.contains(where: { $0.settlement == settlement && $0.snapshots > 0 }) else {
                    throw Self.missing(self.underlying, self.settlement)
                }
                return FeedExtent()
            }
            return FeedExtent(
                snapshots: Int(response.snapshots),
                quotes: Int(response.quotes),
                first: response.firstSnapshotMs,
                last: response.lastSnapshotMs
            )
        }
    }

    func stream(_ request: ChainRequest, _ take: @escaping @Sendable (FeedPart) async throws -> Void) async throws {
        let columns = QuoteColumn.allCases.filter { request.columns.contains($0) }.map { MarketDataV1.Column($0) }
        try await self.asking { market in
            let wire = MarketDataV1.StreamChainRequest(dataset: self.wire(request), columns: columns)
            try await market.streamChain(wire) { response in
                var reader = FeedPartReader(underlying: self.underlying, settlement: self.settlement)
                for try await message in response.messages {
                    if let key = message.key { try self.check(key.revision) }
                    if let chunk = message.chunk { try await take(try reader.part(chunk)) }
                }
            }
        }
    }

    func index(
        of request: ChainRequest,
        _ take: @escaping @Sendable (RecordedSamples) async throws -> Void
    ) async throws {
        try await self.asking { market in
            try await market.streamIndex(.init(dataset: self.wire(request))) { response in
                for try await message in response.messages {
                    try await take(try RecordedSamples(message.timeMs, message.price))
                }
            }
            try await self.checkAgain(market)
        }
    }

    func deliveryPrices(of request: ChainRequest) async throws -> RecordedSamples {
        try await self.asking { market in
            let response = try await market.deliveryPrices(.init(dataset: self.wire(request)))
            try await self.checkAgain(market)
            return try RecordedSamples(response.expiryMs, response.price)
        }
    }

    // MARK: - Asking

    private func asking<Answer>(
        _ body: (MarketDataV1_MarketData.Client<Transport>) async throws -> Answer
    ) async throws -> Answer {
        do {
            return try await body(self.market)
        } catch let error as RPCError {
            throw ScraperFailure.meaning(
                of: error,
                orWhereNothingIsRecorded: Self.missing(self.underlying, self.settlement)
            )
        }
    }

    private func wire(_ request: ChainRequest) -> MarketDataV1.DatasetRequest {
        MarketDataV1.DatasetRequest(recorded: request, of: self.underlying, self.settlement)
    }

    /// What has no key in its answer is of the revision that is in force after it as before it.
    private func checkAgain(_ market: MarketDataV1_MarketData.Client<Transport>) async throws {
        let request = MarketDataV1.DatasetRequest(nothingOf: self.underlying, self.settlement)
        try self.check(try await Self.revision(market.resolveDataset(.init(dataset: request))))
    }

    private func check(_ revision: String) throws(LabError) {
        guard revision == self.recordsDigest else {
            throw LabError(
                .aborted,
                "an import changed the recordings of \(self.underlying) while they were read",
                remedy: "Try again when it has ended."
            )
        }
    }

    private static func revision(_ response: MarketDataV1.ResolveDatasetResponse) throws(LabError) -> String {
        guard let key = response.key else { throw LabError(.internalError, "the scraper answered with no key") }
        return key.revision
    }

    private static func missing(_ setting: WorldKind.Setting) -> LabError {
        self.missing(setting.underlying, setting.settlement)
    }

    private static func missing(_ underlying: Underlying, _ settlement: Settlement) -> LabError {
        LabError(
            .failedPrecondition,
            "this world stands on recorded chains of \(underlying), \(settlement.rawValue), and none are recorded",
            field: "world",
            remedy: "Import some: thetalab data import CHAIN.csv… --underlying \(underlying)."
        )
    }
}
