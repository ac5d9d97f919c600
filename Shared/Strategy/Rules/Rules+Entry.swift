import Options

extension Rules {
    /// Whether a step looks for something to sell.
    public enum EntryGate: Sendable, Hashable {
        case open
        /// As many positions as allowed are open.
        case full
        /// A filter is set and IV/RV is absent.
        case warmingUp
        /// IV/RV is below the filter.
        case belowFilter
    }

    public func entryGate(_ view: MarketView, _ book: Book) -> EntryGate {
        guard book.positions.count < Int(self.definition.maxPositions) else { return .full }
        guard self.definition.ivrvMin > 0 else { return .open }
        guard let ratio = view.volatilityRatio else { return .warmingUp }
        return Tolerance.isAtMost(self.definition.ivrvMin, ratio) ? .open : .belowFilter
    }

    /// What may be sold now, by expiry and strike.
    ///
    /// - Parameter boughtBack: instruments bought back in this step, which are not sold again in it.
    public func candidates(_ view: MarketView, _ book: Book, boughtBack: [UInt32] = []) -> [Candidate] {
        guard let offer = self.offer(book) else { return [] }
        let dataset = view.market.dataset
        let range = self.definition.dteRange
        var candidates: [Candidate] = []
        for group in dataset.groups(of: view.snapshot) {
            let expiry = dataset.groupExpiries[group]
            let days = view.daysToExpiry(expiry)
            guard expiry > view.time, Tolerance.isWithin(days, range.low, range.high) else { continue }
            if let lastExpiry = self.lastExpiry, expiry > lastExpiry { continue }
            for row in dataset.rows(ofGroup: group) {
                let delta = view.market.deltas[row]
                // A call's delta as it is, so that a negative one is in no range; nor is an absent one, NaN.
                let moneyness = offer.right == .call ? delta : abs(delta)
                guard Tolerance.isWithin(moneyness, self.definition.deltaRange.low, self.definition.deltaRange.high)
                else { continue }
                let number = dataset.rows.instrument[row]
                let strike = dataset.instruments[Int(number)].strike
                guard dataset.instruments[Int(number)].right == offer.right,
                    Tolerance.isAtMost(offer.minimumStrike ?? 0, strike), self.isTradable(dataset.quote(row)),
                    !book.isOpen(number), !boughtBack.contains(number)
                else { continue }
                candidates.append(
                    Candidate(
                        row: row,
                        instrument: number,
                        expiry: expiry,
                        strike: strike,
                        daysToExpiry: days,
                        delta: delta,
                        bid: dataset.rows.bid[row]
                    )
                )
            }
        }
        return candidates
    }

    /// A bid above 0, not crossed, and a spread that is not too wide; an absent ask fails it.
    private func isTradable(_ quote: Quote) -> Bool {
        guard quote.hasBid, !quote.isCrossed, let spread = quote.relativeSpread else { return false }
        return Tolerance.isAtMost(spread, self.definition.maxSpread)
    }

    /// The candidate that the selection rule sells; of those tied, the earlier expiry, then the lower strike.
    public func choice(_ candidates: [Candidate]) -> Candidate? {
        var best = Double.infinity
        for candidate in candidates { best = min(best, self.score(candidate)) }
        // They come by expiry and strike: the first of those tied is the one.
        return candidates.first { self.score($0) <= best + Tolerance.threshold }
    }

    /// Lower is better.
    private func score(_ candidate: Candidate) -> Double {
        switch self.definition.selection {
        case .target:
            Self.distance(abs(candidate.delta), self.definition.deltaRange)
                + Self.distance(candidate.daysToExpiry, self.definition.dteRange)
        case .maxYield: -candidate.bid * 365 / candidate.daysToExpiry
        }
    }

    /// From the middle of a range, in widths of it; a range without width counts 0.
    private static func distance(_ value: Double, _ band: Band) -> Double {
        band.width > 0 ? abs(value - band.middle) / band.width : 0
    }

    /// The contracts to sell: by the size rule, cut down to what is covered, rounded down; nil below the minimum.
    ///
    /// - Parameter equityCoin: the equity of this moment, in coin.
    public func size(strike: Double, _ book: Book, equityCoin: Double) -> Double? {
        let wanted =
            switch self.definition.positionSizeRule.kind {
            case .percentOfEquity(let percent): percent / 100 * equityCoin
            case .fixed(let contracts, _): contracts
            }
        guard let offer = self.offer(book) else { return nil }
        let covered = min(wanted, offer.capacity(strike: strike))
        let contracts = Tolerance.roundDown(covered, step: self.minimumAmount)
        return Tolerance.isAtMost(self.minimumAmount, contracts) ? contracts : nil
    }
}
