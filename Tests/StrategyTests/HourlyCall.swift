import Options

/// A market of one call, ten days from its expiry and quoted every hour.
enum HourlyCall {
    /// 2023-11-15T00:00Z.
    static let start: Int64 = 1_700_006_400_000

    static func market(_ quotes: [Quote]) throws -> Market {
        var builder = DatasetBuilder(
            key: DatasetKey(source: "hourly", revision: "1", request: "all"),
            underlying: .btc,
            settlement: .inverse
        )
        let expiry = Self.start + 10 * Milliseconds.day
        let name = Instrument.name(
            underlying: .btc,
            settlement: .inverse,
            expiry: expiry,
            strike: 45_000,
            right: .call
        )
        for (hour, quote) in quotes.enumerated() {
            try builder.beginSnapshot(time: Self.start + Int64(hour) * Milliseconds.hour, index: 40_000)
            let number = try builder.intern(
                Instrument(
                    name: name,
                    underlying: .btc,
                    settlement: .inverse,
                    expiry: expiry,
                    strike: 45_000,
                    right: .call
                )
            )
            try builder.append(quote, of: number)
        }
        return Market(builder.finish(), interval: .oneHour)
    }

    static func quote(bid: Double = 0.01, ask: Double = 0.011, mark: Double = 0.0105, delta: Double = 0.25) -> Quote {
        Quote(bid: bid, ask: ask, mark: mark, markIV: .nan, forward: .nan, delta: delta)
    }
}
