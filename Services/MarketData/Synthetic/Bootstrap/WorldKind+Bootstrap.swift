import Errors
import Options

private enum BootstrapKeys {
    static let block = WorldKey(
        "block",
        336,
        in: 24...8_760,
        unit: "hours",
        "The mean length of a block: two weeks keep most of how volatility clusters, and leave hundreds of blocks."
    )
    static let drift = WorldKey(
        "drift",
        0.16,
        in: -1...1,
        unit: "per year",
        "The growth of the logarithm of the index; the recorded one is taken out, for it will not come again."
    )
}

extension WorldKind {
    /// Recorded history, cut into blocks and put together by chance.
    static func bootstrap(_ records: any RecordedHistorySource) -> WorldKind {
        WorldKind(
            name: "bootstrap",
            version: 1,
            summary: "recorded hours of returns and volatility, cut into blocks and put together by chance, with the "
                + "chains of the world historical",
            parameters: [BootstrapKeys.block, BootstrapKeys.drift],
            records: records,
            make: { world, setting in
                let history = try await records.history(of: setting)
                let recorded = try HourlyMarket(history, of: setting)
                guard recorded.grid.count >= HourlyMarket.warmUp + 8_760 else {
                    throw LabError(
                        .failedPrecondition,
                        "blocks are cut from 13 months of recorded prices at least, and "
                            + "\(recorded.grid.count / 24) days are recorded",
                        field: "world",
                        remedy:
                            "Import more: thetalab data import --index HOURLY.csv --underlying \(setting.underlying)."
                    )
                }
                let path = BootstrapPath(
                    BootstrapPath.Terms(
                        meanLength: world.arguments[BootstrapKeys.block],
                        drift: world.arguments[BootstrapKeys.drift],
                        start: setting.underlying == .eth ? 500 : 10_000
                    ),
                    of: recorded,
                    seed: setting.seed
                )
                return MarketWorld(
                    path.market(on: .worlds, model: recorded.model),
                    setting,
                    revision: history.revision
                )
            }
        )
    }
}
