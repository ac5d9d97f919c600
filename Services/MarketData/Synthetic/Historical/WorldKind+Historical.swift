import Errors
import Options

extension WorldKind {
    /// Real history with modelled chains.
    static func historical(_ records: any RecordedHistorySource) -> WorldKind {
        WorldKind(
            name: "historical",
            version: 1,
            summary: "the recorded index and volatility index, hour by hour, with chains that are modelled on them as "
                + "learned from recorded chains",
            parameters: [],
            records: records,
            make: { _, setting in
                let history = try await records.history(of: setting)
                return MarketWorld(
                    try HourlyMarket(history, of: setting),
                    setting,
                    revision: history.revision
                )
            }
        )
    }
}

extension HourlyMarket {
    /// The market that was recorded, with the smile of its coin.
    ///
    /// - Throws: `failedPrecondition` where too little is recorded.
    init(_ history: RecordedHistory, of setting: WorldKind.Setting) throws(LabError) {
        guard let market = HourlyMarket(history, model: setting.underlying == .eth ? .eth : .btc) else {
            throw LabError(
                .failedPrecondition,
                "a chain needs \(HourlyMarket.warmUp / 24) days of hourly prices before it, and "
                    + "\(history.index.count) prices are recorded",
                field: "world",
                remedy: "Import more: thetalab data import --index HOURLY.csv --underlying \(setting.underlying)."
            )
        }
        self = market
    }
}
