import Conversions
import Messages
import Options

extension MarketDataV1.DatasetRequest {
    /// The scraper's source of recorded chains.
    static let recorded = "real_scraper"

    /// What `request` means at the scraper.
    init(recorded request: ChainRequest, of underlying: Underlying, _ settlement: Settlement) {
        self.init(
            source: Self.recorded,
            underlying: underlying.rawValue,
            settlement: StrategyV1.Settlement(settlement),
            fromMs: request.from,
            toMs: request.to,
            quotesFromMs: request.quotesFrom,
            universe: MarketDataV1.Universe(request.universe)
        )
    }

    /// A span of nothing, by which the revision of a series is asked for.
    init(nothingOf underlying: Underlying, _ settlement: Settlement) {
        self.init(
            source: Self.recorded,
            underlying: underlying.rawValue,
            settlement: StrategyV1.Settlement(settlement)
        )
    }
}

extension MarketDataV1.Universe {
    init(_ universe: Universe) {
        self.init(
            right: universe.right.map { $0 == .call ? .call : .put } ?? .unspecified,
            dte: universe.dte.map { StrategyV1.Range(low: $0.lowerBound, high: $0.upperBound) },
            absoluteDelta: universe.absoluteDelta.map { StrategyV1.Range(low: $0.lowerBound, high: $0.upperBound) }
        )
    }
}

extension MarketDataV1.Column {
    init(_ column: QuoteColumn) {
        switch column {
        case .bid: self = .bid
        case .ask: self = .ask
        case .mark: self = .mark
        case .markIV: self = .markIv
        case .forward: self = .forward
        case .delta: self = .delta
        }
    }
}
