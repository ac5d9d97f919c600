import Elementary
import Options
import TestSupport
import Testing

@testable import Synthetic

@Suite("Figures of a time series")
struct SeriesFactsTests {
    @Test("are those worked out by hand")
    func knownAnswers() throws {
        let values = [1.0, 2, 3, 4, 5]
        // Mean 3, squares 10; products at lag 1: (−1)(−2) + 0 + 0 + 2·1 = 4, at lag 2: 0 − 1 + 0 = −1.
        #expect(SeriesFacts.autocorrelation(values, lag: 1) == 0.4)
        #expect(SeriesFacts.autocorrelation(values, lag: 2) == -0.1)
        #expect(SeriesFacts.correlation(values, [2, 4, 6, 8, 10]) == 1)
        #expect(SeriesFacts.correlation(values, [5, 4, 3, 2, 1]) == -1)
        #expect(SeriesFacts.correlation(values, [1, 1, 1, 1, 1]) == nil)
        #expect(SeriesFacts.sums(values, of: 2) == [3, 5, 7, 9])
        #expect(SeriesFacts.sums(values, of: 6) == [])
        #expect(SeriesFacts.median([3, 1, 2, 10]) == 2.5)
        #expect(SeriesFacts.quantile(values, 0.05) == 1.2)
        #expect(SeriesFacts.quantile([], 0.5) == nil)
        #expect(SeriesFacts.logReturns([1, 1, 4]) == [0, Elementary.log(4)])
        #expect(SeriesFacts.autocorrelation([1, 1, 1, 1], lag: 1) == nil)
    }

    /// The k-th largest of n Pareto numbers of index a is about (n/k)^(1/a): of that exact ladder Hill's estimate is a,
    /// but for what the sum of ln(k+1)/i lacks of k.
    @Test("find the index of a power law's tail", arguments: [2.0, 3, 4])
    func hill(_ index: Double) throws {
        let ladder = (1...20_000).map { Elementary.power(20_000 / Double($0), 1 / index) }
        let found = try #require(SeriesFacts.tailIndex(ladder))
        #expect(abs(found - index) < 0.02 * index)
        #expect(SeriesFacts.tailIndex(Array(ladder.prefix(50))) == nil)
    }

    @Test("find ½ for independent steps, 1 for a constant drift that varies between worlds")
    func hurst() throws {
        let steps = RandomStream(seed: 5, stream: 1)
        let independent = (0..<20_000).map { steps.normal(at: UInt64($0)) }
        #expect(abs(try #require(SeriesFacts.hurst(independent)) - 0.5) < 0.03)
        let trending = (0..<20_000).map { $0 / 2_000 % 2 == 0 ? 1.0 : -1.0 }
        #expect(try #require(SeriesFacts.hurst(trending)) > 0.95)
        #expect(SeriesFacts.hurst([1, 2, 3]) == nil)
    }
}

@Suite("A surface read off quotes")
struct SurfaceReadingTests {
    /// Two expiries at 10 and 40 days with a flat forward, whose volatility is level + slope · ln(K/F).
    private static func reading(slope: Double, spread: Double = 0.0004) -> SurfaceReading {
        let time: Int64 = 1_622_505_600_000
        let forward = 40_000.0
        var rows = Dataset.Columns()
        var options: [Instrument] = []
        for (days, level) in [(10.0, 0.5), (40.0, 0.6)] {
            for strike in stride(from: 20_000.0, through: 80_000, by: 1_000) {
                for right in [Right.call, .put] {
                    let expiry = time + Int64(days * Double(Milliseconds.day))
                    let volatility = level + slope * Elementary.log(strike / forward)
                    let price = Black76(
                        forward: forward,
                        strike: strike,
                        years: days / 365,
                        volatility: volatility
                    )
                    let mark = price.price(right) / forward
                    let delta = price.delta(right)
                    rows.instrument.append(UInt32(options.count))
                    rows.mark.append(mark)
                    rows.markIV.append(volatility)
                    rows.forward.append(forward)
                    rows.delta.append(delta)
                    rows.bid.append(abs(delta) < 0.005 ? .nan : mark - spread / 2)
                    rows.ask.append(mark + spread / 2)
                    rows.isModelled.append(true)
                    options.append(
                        Instrument(
                            name: "\(options.count)",
                            underlying: .btc,
                            settlement: .inverse,
                            expiry: expiry,
                            strike: strike,
                            right: right
                        )
                    )
                }
            }
        }
        return SurfaceReading(rows, at: time) { options[Int($0)] }
    }

    @Test("has the volatility at a constant maturity, linear in total variance")
    func atTheMoney() throws {
        let reading = Self.reading(slope: 0)
        let variance = 0.25 * 10 + (0.36 * 40 - 0.25 * 10) * (30 - 10) / (40 - 10)
        #expect(abs(try #require(reading.atTheMoney30) - (variance / 30).squareRoot()) < 1e-12)
        #expect(reading.atTheMoney7 == nil, "nothing is read beyond the expiries that are quoted")
        #expect(reading.atTheMoney90 == nil)
        #expect(abs(try #require(reading.riskReversal30)) < 1e-12)
        #expect(abs(try #require(reading.butterfly30)) < 1e-12)
    }

    @Test("has the sign of the skew", arguments: [-0.2, 0.2])
    func skew(_ slope: Double) throws {
        let skew = try #require(Self.reading(slope: slope).riskReversal30)
        #expect((skew < 0) == (slope < 0))
        #expect(abs(skew) > 0.02)
    }

    @Test("has spreads in volatility points, and counts the far options that nobody bids for")
    func quotes() throws {
        let reading = Self.reading(slope: 0)
        let cell = try #require(SpreadBuckets.cell(days: 10, absoluteDelta: 0.3))
        #expect(SpreadBuckets.key(of: cell) == "spread_8_15d_25_35")
        // 0.0004 coin over a vega of about F·n(d1)·√T/100 with |delta| about 0.3.
        let expected = 0.0004 / (Normal.density(0.52) * (10.0 / 365).squareRoot() / 100)
        for spread in try #require(reading.spreads[cell]) { #expect(abs(spread / expected - 1) < 0.1) }
        #expect(reading.farQuotes > reading.farWithoutBid && reading.farWithoutBid > 0)
        #expect(SpreadBuckets.cell(days: 70, absoluteDelta: 0.3) == nil)
        #expect(SpreadBuckets.cell(days: 10, absoluteDelta: 0.5) == nil)
    }
}

@Suite("The realism of a world")
struct RealismTests {
    private static func assess(_ world: String, seeds: Int = 1) async throws -> RealismAssessment.Outcome {
        let synthetic = Synthetic(catalogue: .all, configuration: SyntheticConfiguration())
        let assessment = RealismAssessment(
            resolved: try synthetic.catalogue.resolve(world),
            underlying: .btc,
            firstSeed: 1,
            years: 1,
            seeds: seeds
        )
        var steps: [Int] = []
        let outcome = try await assessment.run(on: synthetic) { done, total in
            #expect(total == 365 * seeds)
            steps.append(done)
        }
        #expect(steps.last == 365 * seeds)
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
        return outcome
    }

    @Test("is measured in every fact, and finds what a world without an edge lacks")
    func null() async throws {
        let outcome = try await Self.assess("null:clustering=0")
        func finding(_ key: String) throws -> RealismAssessment.Outcome.Finding {
            try #require(outcome.findings.first { $0.fact.key == key })
        }
        // A plain Brownian path: no fat tails, no clustering, no skew, nothing paid for variance.
        #expect(try finding("daily_excess_kurtosis").median.map { abs($0) < 1 } == true)
        #expect(try finding("clustering_1").isInside == false)
        #expect(try finding("variance_premium").median.map { abs($0) < 3 } == true)
        #expect(try finding("risk_reversal_30d").median.map { abs($0) < 1e-9 } == true)
        #expect(try finding("annualised_volatility").median.map { abs($0 - 0.55) < 0.1 } == true)
        #expect(!outcome.isPassed)
    }

    @Test("allows no gap where sellers live: kurtosis, clustering, skew sign, variance premium, spreads")
    func gaps() {
        for kind in WorldCatalogue.all.kinds {
            #expect(kind.knownGaps.count <= 2)
            for fact in kind.knownGaps.keys {
                let known = StylisedFact.all(.btc).first { $0.key == fact }
                #expect(known?.mayBeMissed == true, "\(kind.title) may not miss \(fact)")
            }
        }
        let firm = StylisedFact.all(.btc).filter { !$0.mayBeMissed }.map(\.key)
        #expect(firm.contains("daily_excess_kurtosis") && firm.contains("clustering_1"))
        #expect(firm.contains("risk_reversal_flips") && firm.contains("variance_premium"))
        #expect(firm.count { $0.hasPrefix("spread_") } == 25)
        #expect(Set(StylisedFact.all(.eth).map(\.key)).count == StylisedFact.all(.btc).count)
    }
}
