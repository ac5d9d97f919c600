import Options
import Strategy
import TestSupport
import Testing

/// A run of some ten days that holds one call, and does not come to its end: when, and by what quotes, is random.
struct EarlyEnd: Sendable, CustomTestStringConvertible {
    enum Cause: String, Sendable, CaseIterable {
        /// The call is marked far above the coin that covers it.
        case ruin
        /// It is bought back for more than the coin that is there.
        case brokenCover
        /// Nothing says at what price it settled.
        case noDeliveryPrice
    }

    var cause: Cause
    var seed: UInt64

    var testDescription: String { "\(self.cause.rawValue), seed \(self.seed)" }

    static let all = Cause.allCases.flatMap { cause in (1...8).map { EarlyEnd(cause: cause, seed: $0) } }

    /// The hour of the expiry.
    private static let expiry: Int64 = 240

    private var settlement: Settlement { self.cause == .ruin ? .linear : .inverse }

    func dataset() throws -> Dataset {
        var random = SplitMix64(seed: self.seed)
        var chain = ChainSketch(self.settlement)
        // Before the day on which it would be rolled anyway.
        let ending = 30 + Int64(180 * random.unit())
        var index = 40_000.0
        for hour in 0..<(Self.expiry + 24) {
            index *= 1 + 0.01 * (random.unit() - 0.5)
            // The last index before the expiry is too old, and the next after it.
            let isDark = self.cause == .noDeliveryPrice && (Self.expiry - 7...Self.expiry).contains(hour)
            if isDark || (hour > 0 && random.unit() < 0.05) { continue }
            let unit = self.settlement == .inverse ? 1 : index
            let fair = (0.01 + 0.002 * random.unit()) * unit
            var line = ChainSketch.Line(hour: Self.expiry, bid: fair, ask: fair * 1.05, mark: fair, delta: 0.25)
            if hour > 0, random.unit() < 0.1 { line.quote = Quote(bid: .nan, ask: .nan, mark: .nan, delta: .nan) }
            if hour >= ending, self.cause != .noDeliveryPrice {
                let price = (1.2 + random.unit()) * unit
                line.quote = Quote(bid: price, ask: price * 1.02, mark: price, delta: 0.99)
            }
            if hour < Self.expiry { chain.add(hour, index: index, line) } else { chain.add(hour, index: index) }
        }
        return try chain.dataset()
    }

    func request() -> RunRequest {
        ChainSketch(self.settlement).request(hours: 0..<(Self.expiry + 24)) { definition, _ in
            definition.exitStyle = self.cause == .brokenCover ? .takeProfitAndRoll : .holdToExpiry
        }
    }

    /// That `result` ended as it was meant to, and not at once.
    func expect(_ result: BacktestResult) {
        #expect(result.counters.steps > 20)
        #expect(result.counters.entries == 1)
        switch self.cause {
        case .ruin: #expect(result.isRuined && result.status == .ok)
        case .brokenCover: #expect(result.failure?.code == .coverBroken)
        case .noDeliveryPrice: #expect(result.failure?.code == .missingDeliveryPrice)
        }
    }
}
