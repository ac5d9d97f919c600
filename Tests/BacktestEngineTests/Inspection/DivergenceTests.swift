import Options
import Strategy
import Testing

@Suite("The first decision that differs between two runs")
struct DivergenceTests {
    private typealias Edit = (inout Definition, inout RunSettings) -> Void

    private static func chain(_ bid: Double = 0.01) -> ChainSketch {
        var chain = ChainSketch()
        for hour in 0..<6 {
            chain.add(
                Int64(hour),
                .init(45_000, bid: bid, ask: 0.011, mark: 0.0105, iv: 0.5, forward: 40_000, delta: 0.25),
                .init(46_000, bid: 0.009, ask: 0.01, mark: 0.0095, iv: 0.5, forward: 40_000, delta: 0.2)
            )
        }
        return chain
    }

    private static func compare(
        _ right: Edit,
        chain: ChainSketch = Self.chain(),
        other: ChainSketch = Self.chain()
    ) throws -> TraceComparison {
        let a = chain.request(hours: 0..<6)
        let b = other.request(hours: 0..<6, right)
        let ours = Market(try chain.dataset(), interval: .oneHour)
        let theirs = Market(try other.dataset(), interval: .oneHour)
        let comparison = TraceComparison(
            { TracedRun(a.definition, a.settings, on: ours, quotesIn: $0) },
            { TracedRun(b.definition, b.settings, on: theirs, quotesIn: $0) }
        )
        return try #require(comparison)
    }

    @Test("is none where both decide alike")
    func none() throws {
        let comparison = try Self.compare { _, settings in settings.seed = 7 }
        #expect(comparison.divergence == nil && comparison.steps == 6)
    }

    @Test("names the condition that kept one side from selling what the other sold")
    func refused() throws {
        let comparison = try Self.compare { definition, _ in definition.dteRange = Band(12, 20) }
        let divergence = try #require(comparison.divergence)
        #expect(divergence.time == ChainSketch.hour(0))
        #expect(
            divergence.reason == "A sold BTC-25NOV23-45000-C, B sold nothing: dte 10 is not >= 12 (dte_range)"
        )
        #expect(divergence.left?.quotes.isEmpty == false, "what A read")
        #expect(divergence.right?.quotes.isEmpty == true, "no expiry is in reach of B")
    }

    @Test("names the condition where the two sold different options")
    func other() throws {
        let comparison = try Self.compare { definition, _ in definition.deltaRange = Band(0.15, 0.22) }
        let divergence = try #require(comparison.divergence)
        #expect(
            divergence.reason == "A sold BTC-25NOV23-45000-C, B sold BTC-25NOV23-46000-C: for B, "
                + "delta 0.25 is not <= 0.22 (delta_range)"
        )
    }

    @Test("tells the scores where both could have sold what the other sold")
    func scores() throws {
        let comparison = try Self.compare { definition, _ in definition.deltaRange = Band(0.1, 0.28) }
        let divergence = try #require(comparison.divergence)
        #expect(divergence.reason.contains("B scored BTC-25NOV23-46000-C"))
        #expect(divergence.reason.contains("lower is better"))
    }

    @Test("tells the filter that was below its threshold, and that it is absent")
    func filter() throws {
        let comparison = try Self.compare { definition, _ in definition.ivrvMin = 1.1 }
        let divergence = try #require(comparison.divergence)
        #expect(divergence.reason == "A sold BTC-25NOV23-45000-C, B sold nothing: ivrv absent is not >= 1.1 (ivrv_min)")
    }

    @Test("tells both prices where the fill differs, or the data do", arguments: [true, false])
    func prices(fill: Bool) throws {
        let comparison =
            fill
            ? try Self.compare { _, settings in settings.fillModel = .mid }
            : try Self.compare({ _, _ in }, other: Self.chain(0.0102))
        let reason = try #require(comparison.divergence).reason
        #expect(
            reason == "A sold 1.0 at 0.01 of BTC-25NOV23-45000-C, B 1.0 at \(fill ? "\((0.01 + 0.011) / 2)" : "0.0102")"
        )
    }

    @Test("tells what one side took profit on and the other held")
    func exits() throws {
        var chain = Self.chain()
        chain.add(6, .init(45_000, bid: 0.003, ask: 0.004, mark: 0.0035, iv: 0.4, forward: 40_000, delta: 0.1))
        let style: Edit = { definition, _ in
            definition.exitStyle = .takeProfitAndRoll
            definition.takeProfit = 0.5
        }
        let a = chain.request(hours: 0..<7, style)
        var b = a
        b.definition.takeProfit = 0.7
        let market = Market(try chain.dataset(), interval: .oneHour)
        let comparison = TraceComparison(
            { TracedRun(a.definition, a.settings, on: market, quotesIn: $0) },
            { TracedRun(b.definition, b.settings, on: market, quotesIn: $0) }
        )
        let divergence = try #require(comparison?.divergence)
        #expect(divergence.time == ChainSketch.hour(6))
        #expect(divergence.reason.hasPrefix("A bought back BTC-25NOV23-45000-C (take_profit), B did not: ask 0.004 is"))
    }

    @Test("is the first step that only one side takes")
    func missing() throws {
        let comparison = try Self.compare { _, settings in settings.end = ChainSketch.hour(4) }
        #expect(comparison.divergence?.time == ChainSketch.hour(4))
        #expect(comparison.divergence?.reason == "B takes no step at this time, A does")
    }
}
