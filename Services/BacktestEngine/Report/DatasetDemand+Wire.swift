import Conversions
import Errors
import Messages
import Options

extension SourceDemand {
    init(_ wire: MarketDataV1.DatasetRequest) {
        self.init(
            name: wire.source,
            privateDataset: wire.privateDataset,
            world: wire.world,
            worldSeed: wire.worldSeed
        )
    }
}

extension DatasetDemand {
    init(_ wire: MarketDataV1.DatasetRequest) throws(LabError) {
        guard wire.fromMs < wire.toMs else {
            throw LabError(
                .invalidArgument,
                "to_ms must be after from_ms (\(wire.fromMs)), was \(wire.toMs)",
                field: "to_ms"
            )
        }
        self.init(
            source: SourceDemand(wire),
            underlying: try Underlying(wire: wire.underlying),
            settlement: try Settlement(wire.settlement),
            range: wire.fromMs..<wire.toMs,
            quotesFrom: wire.quotesFromMs
        )
    }
}

extension MarketDataV1.DatasetRequest {
    init(_ demand: DatasetDemand) {
        self.init(
            source: demand.source.name,
            underlying: demand.underlying.rawValue,
            settlement: StrategyV1.Settlement(demand.settlement),
            fromMs: demand.range.lowerBound,
            toMs: demand.range.upperBound,
            quotesFromMs: demand.quotesFrom,
            privateDataset: demand.source.privateDataset,
            world: demand.source.world,
            worldSeed: demand.source.worldSeed
        )
    }
}
