import Elementary
import Options
import Testing

@testable import Synthetic

@Suite("A quote of a model world")
struct ModelQuoteTests {
    private static let steps = stride(from: 3, to: Worlds.grid.count, by: 211).map { $0 }

    /// Calls `body` with each row of the chains at `steps`.
    private static func eachRow(
        of world: ModelWorld,
        _ body: (Instrument, _ quote: Quote, _ days: Double) -> Void
    ) {
        for step in Self.steps {
            var rows = Dataset.Columns()
            world.appendChain(at: step, .everything, to: &rows)
            for row in rows.instrument.indices {
                let instrument = world.instrument(rows.instrument[row])
                let quote = Quote(
                    bid: rows.bid[row],
                    ask: rows.ask[row],
                    mark: rows.mark[row],
                    markIV: rows.markIV[row],
                    forward: rows.forward[row],
                    delta: rows.delta[row]
                )
                body(instrument, quote, Milliseconds.daysToExpiry(instrument.expiry, at: world.grid.time(of: step)))
            }
        }
    }

    @Test("has its mark between bid and ask, both on the exchange's ticks", arguments: Worlds.all)
    func ticks(_ world: ModelWorld) {
        let ladder =
            world.settlement == .inverse ? TickSchedule.inverse : TickSchedule(base: world.underlying == .eth ? 0.2 : 5)
        Self.eachRow(of: world) { _, quote, _ in
            #expect(quote.hasMark && quote.hasMarkIV && quote.hasForward && !quote.isCrossed)
            // A mark is rounded to a tenth of the smallest tick or finer.
            let slack = world.settlement == .inverse ? 5e-7 : 0.005
            for price in [quote.bid, quote.ask] where !price.isNaN {
                let tick = ladder.tick(at: price)
                #expect(abs(price / tick - (price / tick).rounded()) < 1e-6 && price > 0)
            }
            if quote.hasBid { #expect(quote.bid <= quote.mark + slack) }
            if quote.hasAsk { #expect(quote.ask >= quote.mark - slack) }
        }
    }

    @Test("has Black's price on the forward as its mark", arguments: Worlds.all)
    func mark(_ world: ModelWorld) {
        Self.eachRow(of: world) { instrument, quote, days in
            let black = Black76(
                forward: quote.forward,
                strike: instrument.strike,
                years: days / 365,
                volatility: quote.markIV
            )
            let unit = world.settlement == .inverse ? quote.forward : 1
            // What the rounding of the volatility and of the mark may do.
            let vega = (black.greeks(instrument.right).vega ?? 0) / unit
            let rounding = world.settlement == .inverse ? 5.1e-7 : 0.0051
            #expect(abs(black.price(instrument.right) / unit - quote.mark) <= vega * 0.0051 + rounding)
            #expect(abs(black.delta(instrument.right) - quote.delta) <= 5.1e-6 + 0.002)
        }
    }

    @Test("keeps the parity of calls and puts within the rounding of marks", arguments: Worlds.all)
    func parity(_ world: ModelWorld) {
        var calls: [String: Quote] = [:]
        var pairs = 0
        Self.eachRow(of: world) { instrument, quote, _ in
            guard instrument.right == .put else {
                calls[String(instrument.name.dropLast())] = quote
                return
            }
            guard let call = calls[String(instrument.name.dropLast())] else {
                Issue.record("\(instrument.name) has no call beside it")
                return
            }
            pairs += 1
            let unit = world.settlement == .inverse ? quote.forward : 1
            let parity = (quote.forward - instrument.strike) / unit
            #expect(abs(call.mark - quote.mark - parity) <= (world.settlement == .inverse ? 1.01e-6 : 0.0101))
            #expect(call.markIV == quote.markIV && call.forward == quote.forward)
            #expect(abs(call.delta - quote.delta - 1) <= 1.01e-5)
        }
        #expect(pairs > 10_000)
    }

    @Test("is worth less the further out its strike is", arguments: Worlds.all)
    func monotone(_ world: ModelWorld) {
        var last: [Right: (Instrument, Quote)] = [:]
        Self.eachRow(of: world) { instrument, quote, _ in
            defer { last[instrument.right] = (instrument, quote) }
            guard let (before, earlier) = last[instrument.right], before.expiry == instrument.expiry,
                before.strike < instrument.strike
            else { return }
            if instrument.right == .call {
                #expect(quote.mark <= earlier.mark && quote.delta <= earlier.delta)
            } else {
                #expect(quote.mark >= earlier.mark && quote.delta <= earlier.delta)
            }
        }
    }

    @Test("is no dearer than the quotes on both sides of its strike allow: no butterfly pays", arguments: Worlds.all)
    func convex(_ world: ModelWorld) {
        var last: [(strike: Double, mark: Double, expiry: Int64)] = []
        let rounding = world.settlement == .inverse ? 1.01e-6 : 0.0101
        Self.eachRow(of: world) { instrument, quote, _ in
            guard instrument.right == .call else { return }
            if let before = last.last, before.expiry != instrument.expiry || before.strike > instrument.strike {
                last = []
            }
            last.append((instrument.strike, quote.mark, instrument.expiry))
            guard last.count >= 3 else { return }
            last = last.suffix(3)
            let share = (last[1].strike - last[0].strike) / (last[2].strike - last[0].strike)
            let chord = last[0].mark + share * (last[2].mark - last[0].mark)
            #expect(last[1].mark <= chord + rounding, "at \(last[1].strike)")
        }
    }

    /// Medians of recorded chains, in volatility points.
    @Test(
        "has the recorded spread within a third, by days and delta",
        arguments: [
            (1.0..<3.0, [2.45, 2.13, 1.95, 2.20, 2.99]), (3.0..<8.0, [1.88, 1.69, 1.66, 2.24, 2.43]),
            (8.0..<15.0, [1.30, 1.24, 1.60, 1.48, 1.37]), (15.0..<30.0, [1.11, 1.12, 1.34, 1.17, 1.08]),
            (30.0..<60.0, [0.96, 1.12, 0.92, 0.78, 0.72]),
        ]
    )
    func spreads(_ days: Range<Double>, _ medians: [Double]) {
        let bounds = [0.05, 0.10, 0.15, 0.25, 0.35, 0.50]
        var spreads = [[Double]](repeating: [], count: medians.count)
        Self.eachRow(of: Worlds.btc) { instrument, quote, remaining in
            guard days.contains(remaining), quote.hasBid, quote.hasAsk,
                let column = bounds.indices.dropLast().first(where: {
                    abs(quote.delta) >= bounds[$0] && abs(quote.delta) < bounds[$0 + 1]
                })
            else { return }
            let black = Black76(
                forward: quote.forward,
                strike: instrument.strike,
                years: remaining / 365,
                volatility: quote.markIV
            )
            guard let vega = black.greeks(instrument.right).vega, vega > 0 else { return }
            spreads[column].append((quote.ask - quote.bid) * quote.forward / vega)
        }
        for (column, recorded) in medians.enumerated() {
            let sorted = spreads[column].sorted()
            #expect(sorted.count > 100)
            let median = sorted[sorted.count / 2]
            #expect(
                (recorded * 0.67...recorded * 1.5).contains(median),
                "\(median) where \(recorded) was recorded, from |delta| \(bounds[column])"
            )
        }
    }

    @Test("has no bid far out and both sides near the money")
    func absent() {
        var far = (rows: 0, absent: 0)
        var near = (rows: 0, absent: 0)
        Self.eachRow(of: Worlds.btc) { _, quote, days in
            if abs(quote.delta) < 0.02, days < 30 { far = (far.rows + 1, far.absent + (quote.hasBid ? 0 : 1)) }
            if (0.1...0.5).contains(abs(quote.delta)) {
                near = (near.rows + 1, near.absent + (quote.hasBid && quote.hasAsk ? 0 : 1))
            }
        }
        let share = Double(far.absent) / Double(far.rows)
        #expect((0.35...0.95).contains(share), "no bid in \(share)")
        #expect(Double(near.absent) / Double(near.rows) < 0.005)
    }
}
