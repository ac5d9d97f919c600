import Options

/// Moves prices as a stress has it: marks are Black's 1976 prices of the moved forward and volatility; bids and asks
/// keep their distance from the mark times the widening, in legal ticks, the bid down and the ask up.
struct StressPricer: Sendable, Hashable {
    private let settlement: Settlement
    private let ladder: TickLadder

    init(_ underlying: Underlying, _ settlement: Settlement) {
        self.settlement = settlement
        self.ladder = settlement == .inverse ? .inverse : .linear(underlying)
    }

    /// An index, forward or delivery price, in US dollars and whole cents; untouched where nothing is left of the gap.
    static func moved(_ price: Double, _ factor: Double) -> Double {
        factor == 1 ? price : (price * factor * 100).rounded() / 100
    }

    /// `quote`, which has a mark, a volatility and a forward, under stress. A side that is absent stays so.
    ///
    /// - Parameter years: to the expiry, of 365 days.
    func stressed(
        _ quote: Quote,
        of option: Instrument,
        years: Double,
        _ factors: StressTerms.Factors
    ) -> Quote {
        let forward = Self.moved(quote.forward, factors.index)
        let volatility = (quote.markIV * factors.volatility * 10_000).rounded() / 10_000
        let black = Black76(forward: forward, strike: option.strike, years: years, volatility: volatility)
        let worth = black.price(option.right) / (self.settlement == .inverse ? forward : 1)
        // What markets are wide in is the coin or the dollar of the quotes, before and after.
        let below = max(0, quote.mark - quote.bid) * factors.spread
        let above = max(0, quote.ask - quote.mark) * factors.spread
        let bid = self.ladder.down(worth - below)
        return Quote(
            bid: quote.bid.isNaN || bid <= 0 ? .nan : bid,
            ask: quote.ask.isNaN ? .nan : self.ladder.up(worth + above),
            mark: self.ladder.mark(worth),
            markIV: volatility,
            forward: forward,
            delta: (black.delta(option.right) * 100_000).rounded() / 100_000
        )
    }

    /// `quote`, as it was recorded, under stress: what it does not say stays unsaid.
    ///
    /// Without a volatility it is priced with that of its mark; where that says nothing either, as a mark of 0, nothing
    /// is known of what it would be worth, and no price is left of it.
    ///
    /// - Parameter forwardInForce: what stands for a forward that the quote does not have, US dollars.
    func stressed(
        recorded quote: Quote,
        of option: Instrument,
        years: Double,
        forwardInForce: Double,
        _ factors: StressTerms.Factors
    ) -> Quote {
        var whole = quote
        if !quote.hasForward { whole.forward = forwardInForce }
        let unit = self.settlement == .inverse ? whole.forward : 1
        if !quote.hasMarkIV {
            whole.markIV =
                Black76.impliedVolatility(
                    price: quote.mark * unit,
                    forward: whole.forward,
                    strike: option.strike,
                    years: years,
                    option.right
                ) ?? .nan
        }
        let forward = quote.hasForward ? Self.moved(quote.forward, factors.index) : .nan
        guard whole.hasForward, whole.hasMarkIV else { return Quote(forward: forward) }
        if !quote.hasMark {
            let black = Black76(
                forward: whole.forward,
                strike: option.strike,
                years: years,
                volatility: whole.markIV
            )
            whole.mark = black.price(option.right) / unit
        }
        if !quote.hasBid { whole.bid = .nan }
        if !quote.hasAsk { whole.ask = .nan }
        var moved = self.stressed(whole, of: option, years: years, factors)
        moved.forward = forward
        if !quote.hasMark { moved.mark = .nan }
        if !quote.hasMarkIV { moved.markIV = .nan }
        if quote.delta.isNaN { moved.delta = .nan }
        return moved
    }
}
