import Options

/// A world under stress: another one until an instant, and from then on its prices as a gap of the index, a jump of
/// implied volatility and wider markets would have them.
///
/// Index and forwards move together; marks are Black's 1976 prices of the moved forward and volatility; bids and asks
/// keep their distance from the mark times the widening, in legal ticks. What is listed stays as it was, delivery
/// prices move with the index. Where nothing is left to change a row is the base's, bit by bit.
struct StressWorld: RecordedWorld {
    let base: any World
    let terms: StressTerms
    private let pricer: StressPricer

    init(_ terms: StressTerms, on base: any World) {
        self.base = base
        self.terms = terms
        self.pricer = StressPricer(base.underlying, base.settlement)
    }

    var underlying: Underlying { self.base.underlying }
    var settlement: Settlement { self.base.settlement }
    var grid: TimeGrid { self.base.grid }
    var recordsDigest: String { (self.base as? any RecordedWorld)?.recordsDigest ?? "" }
    var instrumentCount: Int { self.base.instrumentCount }

    func instrument(_ number: UInt32) -> Instrument { self.base.instrument(number) }

    func hasSnapshot(at step: Int) -> Bool { self.base.hasSnapshot(at: step) }

    func index(at step: Int) -> Double {
        StressPricer.moved(self.base.index(at: step), self.terms.factors(at: self.grid.time(of: step)).index)
    }

    func deliveryPrice(of expiry: Int64) -> Double? {
        self.base.deliveryPrice(of: expiry).map { StressPricer.moved($0, self.terms.factors(at: expiry).index) }
    }

    func appendChain(at step: Int, _ universe: Universe, to rows: inout Dataset.Columns) {
        let time = self.grid.time(of: step)
        let factors = self.terms.factors(at: time)
        guard factors != .none else { return self.base.appendChain(at: step, universe, to: &rows) }
        // Deltas move, so that they are looked at when they have.
        var wider = universe
        wider.absoluteDelta = nil
        var found = Dataset.Columns()
        self.base.appendChain(at: step, wider, to: &found)
        for row in 0..<found.count {
            let option = self.base.instrument(found.instrument[row])
            let years = Milliseconds.daysToExpiry(option.expiry, at: time) / 365
            let before = found.quote(row)
            let quote = self.pricer.stressed(before, of: option, years: years, factors)
            guard universe.admits(delta: quote.delta) else { continue }
            rows.instrument.append(found.instrument[row])
            rows.bid.append(quote.bid)
            rows.ask.append(quote.ask)
            rows.mark.append(quote.mark)
            rows.markIV.append(quote.markIV)
            rows.forward.append(quote.forward)
            rows.delta.append(quote.delta)
            rows.isModelled.append(true)
        }
    }
}
