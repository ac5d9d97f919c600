import Options

extension Simulation {
    /// What may be done about an open position: the rule's own choice, and whatever else fills and breaks no cover.
    func offered(_ choice: ExitChoice, _ view: MarketView) -> [OfferedAction] {
        var rule = OfferedAction.Kind.hold
        let price = choice.quote.flatMap(self.fill.purchase)
        if case .buyBack(let reason) = choice.rule, price != nil { rule = reason == .roll ? .roll : .close }
        var offered = [OfferedAction(.hold, isRules: rule == .hold)]
        guard let quote = choice.quote, let price else { return offered }
        let keepsCover = self.keepsCover(choice.position, price: price, view)
        for kind in [OfferedAction.Kind.close, .roll] {
            guard kind == rule || (keepsCover && (kind == .close || self.mayRoll(quote))) else { continue }
            var action = OfferedAction(kind, isRules: kind == rule)
            action.contracts = choice.position.contracts
            action.price = price
            action.describe(choice.position.terms, choice.position.row, view)
            offered.append(action)
        }
        return offered
    }

    /// What may be sold: to hold first, then every candidate in its order.
    func offered(_ candidates: [Candidate], rule: Candidate, _ view: MarketView) -> [OfferedAction] {
        let equity = self.book.equity(index: view.index)
        var offered = [OfferedAction(.hold, isRules: false)]
        for candidate in candidates {
            var action = OfferedAction(.sell, isRules: candidate.instrument == rule.instrument)
            let dataset = view.market.dataset
            action.price = self.fill.sale(dataset.quote(candidate.row))
            action.contracts = self.rules.size(strike: candidate.strike, self.book, equityCoin: equity.coin)
            action.describe(dataset.instruments[Int(candidate.instrument)], candidate.row, view)
            offered.append(action)
        }
        return offered
    }

    private func mayRoll(_ quote: Quote) -> Bool {
        guard self.rules.rolls, !quote.isCrossed, let spread = quote.relativeSpread else { return false }
        return Tolerance.isAtMost(spread, self.rules.definition.maxSpread)
    }

    /// Whether the other positions stay covered, calls by coin and a wheel's puts by cash, when `position` is bought
    /// back. The rules buy back what has lost value and look afterwards; a policy may want to at any price.
    private func keepsCover(_ position: Position, price: Double, _ view: MarketView) -> Bool {
        var after = self.book
        guard let place = after.positions.firstIndex(where: { $0.id == position.id }) else { return false }
        let fee = self.fees.trade(price: price, index: view.index, after.settlement)
        after.buyBack(at: place, price: price, fee: fee, index: view.index, time: view.time, reason: .closed)
        guard Tolerance.isAtMost(after.shortCalls, after.coin) else { return false }
        guard self.rules.definition.baseStrategyType == .wheel else { return true }
        return Tolerance.isAtMost(after.securedCash, after.usd)
    }
}

extension OfferedAction {
    /// Adds the terms and the quote of an option.
    fileprivate mutating func describe(_ terms: Instrument, _ row: Int?, _ view: MarketView) {
        self.instrument = terms.name
        self.strike = terms.strike
        self.daysToExpiry = view.daysToExpiry(terms.expiry)
        guard let row else { return }
        let dataset = view.market.dataset
        let quote = dataset.quote(row)
        if quote.hasBid { self.bid = quote.bid }
        if quote.hasAsk { self.ask = quote.ask }
        if quote.mark >= 0 { self.mark = quote.mark }
        let volatility = dataset.rows.markIV[row]
        if volatility > 0 { self.markIV = volatility }
        let delta = view.market.deltas[row]
        if !delta.isNaN { self.delta = delta }
    }
}
