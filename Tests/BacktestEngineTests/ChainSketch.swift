import BacktestEngine
import Options
import Strategy

/// A small chain drawn by hand: hours from midnight, quotes by strike.
struct ChainSketch {
    /// 2023-11-15T00:00Z.
    static let midnight: Int64 = 1_700_006_400_000

    /// One option's quote in a snapshot.
    struct Line {
        var strike: Double
        var expiryHour: Int64
        var right: Right
        var quote: Quote

        /// A call that a default definition of these tests would sell: delta 0.25, ten days.
        init(
            _ strike: Double = 45_000,
            hour: Int64 = 240,
            _ right: Right = .call,
            bid: Double = .nan,
            ask: Double = .nan,
            mark: Double = .nan,
            iv: Double = .nan,
            forward: Double = .nan,
            delta: Double = .nan
        ) {
            self.strike = strike
            self.expiryHour = hour
            self.right = right
            self.quote = Quote(bid: bid, ask: ask, mark: mark, markIV: iv, forward: forward, delta: delta)
        }
    }

    var underlying: Underlying = .btc
    var settlement: Settlement = .inverse
    private var snapshots: [(time: Int64, index: Double, lines: [Line])] = []
    private var deliveries: [(expiry: Int64, price: Double)] = []

    init(_ settlement: Settlement = .inverse, _ underlying: Underlying = .btc) {
        self.settlement = settlement
        self.underlying = underlying
    }

    static func hour(_ hour: Int64) -> Int64 { Self.midnight + hour * Milliseconds.hour }

    mutating func add(_ hour: Int64, index: Double = 40_000, _ lines: Line...) {
        self.snapshots.append((Self.hour(hour), index, lines))
    }

    mutating func deliver(_ hour: Int64, price: Double) { self.deliveries.append((Self.hour(hour), price)) }

    func dataset() throws -> Dataset {
        var builder = DatasetBuilder(
            key: DatasetKey(source: "sketch", revision: "1", request: "all"),
            underlying: self.underlying,
            settlement: self.settlement
        )
        for snapshot in self.snapshots {
            try builder.beginSnapshot(time: snapshot.time, index: snapshot.index)
            for line in snapshot.lines {
                let expiry = Self.hour(line.expiryHour)
                let name = Instrument.name(
                    underlying: self.underlying,
                    settlement: self.settlement,
                    expiry: expiry,
                    strike: line.strike,
                    right: line.right
                )
                let number = try builder.intern(
                    Instrument(
                        name: name,
                        underlying: self.underlying,
                        settlement: self.settlement,
                        expiry: expiry,
                        strike: line.strike,
                        right: line.right
                    )
                )
                try builder.append(line.quote, of: number)
            }
        }
        for delivery in self.deliveries { try builder.setDeliveryPrice(delivery.price, of: delivery.expiry) }
        return builder.finish()
    }

    /// Holds to expiry with delta 0.15…0.35 and 5…14 days and no filter, hourly, unless `edit` says otherwise.
    func run(
        hours: Range<Int64> = 0..<3,
        withDetail: Bool = false,
        _ edit: (inout Definition, inout RunSettings) -> Void = { _, _ in }
    ) throws -> BacktestResult {
        var definition = Definition()
        definition.underlying = self.underlying
        definition.settlement = self.settlement
        definition.deltaRange = Band(0.15, 0.35)
        definition.dteRange = Band(5, 14)
        definition.ivrvMin = 0
        definition.exitStyle = .holdToExpiry
        var settings = RunSettings(start: Self.hour(hours.lowerBound), end: Self.hour(hours.upperBound))
        edit(&definition, &settings)
        let market = Market(try self.dataset(), interval: settings.decisionInterval)
        return try Backtest(RunRequest(definition, settings)).run(on: market, withDetail: withDetail)
    }
}

/// Equal but for rounding.
func isClose(_ a: Double?, _ b: Double) -> Bool {
    guard let a else { return false }
    return abs(a - b) <= 1e-12 * max(1, abs(b))
}
