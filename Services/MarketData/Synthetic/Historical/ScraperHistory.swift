import Conversions
import Errors
import GRPCCore
import Messages
import Options

/// The recordings at the scraper. What was read last of each coin is kept as long as the scraper's revision stays.
actor ScraperHistory<Transport: ClientTransport>: RecordedHistorySource {
    private struct Series: Hashable {
        var underlying: Underlying
        var settlement: Settlement
    }

    private let market: MarketDataV1_MarketData.Client<Transport>
    private let volatility: MarketDataV1_VolatilityIndex.Client<Transport>
    /// One a coin and settlement, of which there are few.
    private var known: [Series: RecordedHistory] = [:]

    init(_ client: GRPCClient<Transport>) {
        self.market = MarketDataV1_MarketData.Client(wrapping: client)
        self.volatility = MarketDataV1_VolatilityIndex.Client(wrapping: client)
    }

    func history(of setting: WorldKind.Setting) async throws -> RecordedHistory {
        // The recordings are those of the inverse market, whatever the world's options settle in.
        let series = Series(underlying: setting.underlying, settlement: .inverse)
        do {
            let history = try await self.read(series)
            guard history.index.count > 0 else { throw Self.missing(setting.underlying) }
            self.known[series] = history
            return history
        } catch let error as RPCError {
            throw ScraperFailure.meaning(
                of: error,
                orWhereNothingIsRecorded: Self.missing(setting.underlying)
            )
        }
    }

    private func read(_ series: Series) async throws -> RecordedHistory {
        var request = MarketDataV1.DatasetRequest(
            source: MarketDataV1.DatasetRequest.recorded,
            underlying: series.underlying.rawValue,
            settlement: StrategyV1.Settlement(series.settlement)
        )
        let revision = try await self.revision(request)
        if let known = self.known[series], known.revision == revision { return known }
        request.toMs = Milliseconds.accepted.upperBound
        let index = try await self.market.streamIndex(.init(dataset: request)) { response in
            var samples = RecordedSamples()
            for try await message in response.messages {
                samples.times += message.timeMs
                samples.values += message.price
            }
            return samples
        }
        let (sentRevision, volatility) = try await self.volatility.streamVolatilityIndex(.init(dataset: request)) {
            response in
            var samples = RecordedSamples()
            var revision = ""
            for try await message in response.messages {
                if let key = message.key { revision = key.revision }
                samples.times += message.timeMs
                samples.values += message.volatility
            }
            return (revision, samples)
        }
        guard sentRevision == revision, try await self.revision(request) == revision else {
            throw LabError(
                .aborted,
                "an import changed the recordings of \(series.underlying) while they were read",
                remedy: "Try again when it has ended."
            )
        }
        let history = RecordedHistory(revision: revision, index: index, volatility: volatility)
        try Self.check(history)
        return history
    }

    /// The revision of the whole series: it is asked for with a span of nothing.
    private func revision(_ request: MarketDataV1.DatasetRequest) async throws -> String {
        var request = request
        request.toMs = 0
        let response = try await self.market.resolveDataset(.init(dataset: request))
        guard let key = response.key else { throw LabError(.internalError, "the scraper answered with no key") }
        return key.revision
    }

    private static func check(_ history: RecordedHistory) throws(LabError) {
        for samples in [history.index, history.volatility] {
            let isOrdered = zip(samples.times.dropFirst(), samples.times).allSatisfy { $0 > $1 }
            guard samples.times.count == samples.values.count, isOrdered,
                samples.values.allSatisfy({ $0 > 0 && $0.isFinite })
            else { throw LabError(.dataLoss, "the scraper answered with a series that is none") }
        }
    }

    private static func missing(_ underlying: Underlying) -> LabError {
        LabError(
            .failedPrecondition,
            "this world stands on the recorded index of \(underlying), and none is recorded",
            field: "world",
            remedy: "Import one: thetalab data import --index HOURLY.csv DVOL.csv --underlying \(underlying)."
        )
    }
}
