import Foundation
import Options
import Testing

@Suite("A market seen through a decision interval")
struct MarketTests {
    static let hour = Milliseconds.hour
    static let day = Milliseconds.day

    /// A dataset of bare index prices.
    static func dataset(_ samples: [(Int64, Double)]) throws -> Dataset {
        var builder = DatasetTests.builder()
        for (time, index) in samples { try builder.beginSnapshot(time: time, index: index) }
        return builder.finish()
    }

    @Test("uses at t the latest snapshot with t − D < time ≤ t, and none else")
    func snapshots() throws {
        let times: [Int64] = [1, 3_599_999, 3_600_000, 3_600_001, 4_000_000, 14_400_000, 18_000_001]
        let market = Market(try Self.dataset(times.map { ($0, 100) }), interval: .oneHour)
        #expect(market.snapshot(of: 0) == nil)
        #expect(market.snapshot(of: 1) == 2)
        #expect(market.snapshot(of: 2) == 4)
        #expect(market.snapshot(of: 3) == nil)
        #expect(market.snapshot(of: 4) == 5)
        #expect(market.snapshot(of: 5) == nil)
        #expect(market.snapshot(of: 6) == 6)
        #expect(market.snapshot(of: 7) == nil)
        #expect(DecisionInterval.oneHour.decisions(from: 1, to: 7_200_000) == 1..<2)
        #expect(DecisionInterval.oneHour.decisions(from: 0, to: 7_200_001) == 0..<3)
        #expect(DecisionInterval.oneDay.decisions(from: 5, to: 4).isEmpty)
    }

    @Test("measures realised volatility over the returns inside the window, by their median spacing")
    func realisedVolatility() throws {
        let samples = (0..<10).map { (Int64($0) * Self.hour, 100 * pow(1.01, Double($0 * $0 % 7))) }
        let market = Market(try Self.dataset(samples), interval: .oneHour)
        let window = 5 * Self.hour
        let series = market.realisedVolatility(window: window)
        // At t = 9 h the window holds the samples of 5…9 h: 4 returns of the 80 % of 5 that are needed.
        let returns = (6...9).map { log(samples[$0].1 / samples[$0 - 1].1) }
        let mean = returns.map { $0 * $0 }.reduce(0, +) / 4
        let expected = (365.0 * 24 * mean).squareRoot()
        let offset = Int(9 - market.decisions.lowerBound)
        #expect(abs(series[offset] - expected) < 1e-14)
        #expect(series[3].isNaN, "three returns are too few")
        #expect(!series[4].isNaN)
    }

    @Test("takes the mean of the middle two spacings where their number is even")
    func medianSpacing() throws {
        // Spacings of 1, 1, 3 and 3 hours: h is 2 hours, and four returns are 80 % of a window of 10 hours.
        let samples: [(Int64, Double)] = [(0, 100), (1, 101), (2, 102), (5, 103), (8, 104)].map {
            ($0.0 * Self.hour, $0.1)
        }
        let market = Market(try Self.dataset(samples), interval: .oneHour)
        let squares = [log(1.01), log(102.0 / 101), log(103.0 / 102), log(104.0 / 103)].map { $0 * $0 }
        let expected = (365.0 * 12 * squares.reduce(0, +) / 4).squareRoot()
        #expect(abs(market.realisedVolatility(window: 10 * Self.hour)[8] - expected) < 1e-14)
        #expect(market.realisedVolatility(window: 10 * Self.hour + 3 * Self.hour)[8].isNaN)
    }

    /// A chain with at-the-money volatilities by days to expiry; the forward lies in the middle of two strikes.
    static func chain(_ volatilities: [(days: Double, put: Double, call: Double)]) throws -> Market {
        var builder = DatasetTests.builder()
        let time = 1_700_006_400_000 / Self.hour * Self.hour
        try builder.beginSnapshot(time: time, index: 40_000)
        for entry in volatilities {
            let expiry = time + Int64(entry.days * Double(Self.day))
            for (strike, right, volatility) in [
                (39_500.0, Right.put, entry.put), (40_500, .call, entry.call), (39_000, .put, 9), (41_000, .call, 9),
                (39_500, .call, 9), (40_500, .put, 9),
            ] where volatility > 0 {
                let number = try builder.intern(
                    Instrument(
                        name: "\(entry.days) \(strike) \(right)",
                        underlying: .btc,
                        settlement: .inverse,
                        expiry: expiry,
                        strike: strike,
                        right: right
                    )
                )
                try builder.append(Quote(markIV: volatility, forward: 39_750), of: number)
            }
        }
        return Market(builder.finish(), interval: .oneHour)
    }

    @Test("interpolates at-the-money volatility in strike, and total variance in time at 30 days")
    func impliedVolatility() throws {
        // A quarter of the way from the put at 39 500 to the call at 40 500.
        #expect(abs(try Self.chain([(30, 0.6, 0.5)]).impliedVolatility[0] - 0.575) < 1e-12)
        let two = try Self.chain([(10, 0.6, 0.6), (40, 0.5, 0.5)]).impliedVolatility[0]
        let low = 0.36 * 10
        let high = 0.25 * 40
        let expected = ((low + (high - low) * 20 / 30) / 30).squareRoot()
        #expect(abs(two - expected) < 1e-12)
    }

    @Test("is flat in volatility outside the expiries, and looks at none with less than a day")
    func impliedVolatilityOutside() throws {
        #expect(abs(try Self.chain([(5, 0.6, 0.6), (20, 0.5, 0.5)]).impliedVolatility[0] - 0.5) < 1e-12)
        #expect(abs(try Self.chain([(40, 0.6, 0.6), (50, 0.5, 0.5)]).impliedVolatility[0] - 0.6) < 1e-12)
        #expect(try Self.chain([(0.9, 0.6, 0.6)]).impliedVolatility[0].isNaN)
        #expect(abs(try Self.chain([(1, 0.6, 0.6)]).impliedVolatility[0] - 0.6) < 1e-12)
    }

    @Test("takes a call struck at the forward itself, and no put there")
    func atTheForward() throws {
        var builder = DatasetTests.builder()
        try builder.beginSnapshot(time: DatasetTests.expiry - 30 * Self.day, index: 40_000)
        for (instrument, volatility) in [(DatasetTests.option(40_000), 0.5), (DatasetTests.option(40_000, .put), 0.6)] {
            try builder.append(Quote(markIV: volatility), of: try builder.intern(instrument))
        }
        #expect(abs(Market(builder.finish(), interval: .oneHour).impliedVolatility[0] - 0.5) < 1e-12)
    }

    @Test("labels a day by snapshots at most twice the interval or twice their spacing old")
    func trendAge() throws {
        // Every other day at noon: at most 36 hours before a midnight, and the spacing is two days.
        let samples = (0...20).map { (Int64($0) * 2 * Self.day + 12 * Self.hour, 100.0) }
        #expect(Market(try Self.dataset(samples), interval: .oneHour).regime(ofDay: 33).trend == .sideways)
        // Nothing for five days before the midnight: older than twice an hour and than twice two days.
        let gap = samples.filter { !(28...32).contains($0.0 / Self.day) }
        #expect(Market(try Self.dataset(gap), interval: .oneHour).regime(ofDay: 33).trend == .unknown)
    }

    @Test("fills in a delta from the volatility at the decision time, with the quote's own forward")
    func deltas() throws {
        var builder = DatasetTests.builder()
        let expiry = DatasetTests.expiry
        let time = expiry - 10 * Self.day - 20 * 60_000
        try builder.beginSnapshot(time: time, index: 40_000)
        for (instrument, quote) in [
            (DatasetTests.option(41_000), Quote(markIV: 0.5, forward: 40_400)),
            (DatasetTests.option(42_000), Quote(markIV: 0.5)),
            (DatasetTests.option(42_000, .put), Quote(markIV: 0.5)),
            (DatasetTests.option(43_000), Quote(delta: 0.123)), (DatasetTests.option(44_000), Quote()),
        ] {
            try builder.append(quote, of: try builder.intern(instrument))
        }
        let market = Market(builder.finish(), interval: .oneHour)
        let decision = (time / Self.hour + 1) * Self.hour
        func delta(_ strike: Double, _ right: Right) -> Double {
            Black76(
                forward: 40_400,
                strike: strike,
                years: Double(expiry - decision) / Double(Milliseconds.year),
                volatility: 0.5
            ).delta(right)
        }
        #expect(abs(market.deltas[0] - delta(41_000, .call)) < 1e-14)
        #expect(abs(market.deltas[1] - delta(42_000, .call)) < 1e-14)
        #expect(abs(market.deltas[2] - (delta(42_000, .call) - 1)) < 1e-14)
        #expect(market.deltas[3] == 0.123)
        #expect(market.deltas[4].isNaN)
    }

    @Test(
        "labels a day by the 30-day log return at its 00:00",
        arguments: [(0.11, Regime.Trend.bull), (-0.11, .bear), (0.09, .sideways), (-0.09, .sideways)]
    )
    func trend(change: Double, trend: Regime.Trend) throws {
        let samples = (0...31).map { (Int64($0) * Self.day, 100 * exp(change * Double($0) / 30)) }
        let market = Market(try Self.dataset(samples), interval: .oneDay)
        #expect(market.regime(ofDay: 30).trend == trend)
        #expect(market.regime(ofDay: 29).trend == .unknown, "there is nothing 30 days before")
        #expect(market.regime(ofDay: 99) == Regime(trend: .unknown, volatility: .unknown))
    }

    @Test("labels a day by its realised volatility against 60 %", arguments: [(0.04, Regime.Level.high), (0.02, .low)])
    func level(move: Double, level: Regime.Level) throws {
        let samples = (0...31).map { (Int64($0) * Self.day, $0 % 2 == 0 ? 100 : 100 * exp(move)) }
        let market = Market(try Self.dataset(samples), interval: .oneDay)
        #expect(market.regime(ofDay: 31).volatility == level)
        #expect(market.regime(ofDay: 20).volatility == .unknown)
    }
}
