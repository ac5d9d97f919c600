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
        let market = view.market
        var candidates: [Candidate] = []
        self.visit(market, snapshot: view.snapshot, time: view.time, offer, book, boughtBack) { group, element in
            candidates.append(Self.candidate(market, group, element))
            return true
        }
        return candidates
    }

    private static func candidate(_ market: Market, _ group: Int, _ element: Int) -> Candidate {
        let line = market.board.lines[element]
        return Candidate(
            row: Int(line.row),
            instrument: line.instrument,
            expiry: market.dataset.groupExpiries[group],
            strike: line.strike,
            daysToExpiry: market.board.days[group],
            delta: market.deltas[Int(line.row)],
            bid: line.bid
        )
    }

    /// Whether anything may be sold now.
    func hasCandidate(_ market: Market, snapshot: Int, time: Int64, _ offer: Offer, _ book: Book) -> Bool {
        var isFound = false
        self.visit(market, snapshot: snapshot, time: time, offer, book, []) { _, _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// Visits what may be sold, by expiry and strike, while `body` says to go on.
    ///
    /// The board has what could be sold by anybody: with a bid, an ask and a delta, and not crossed.
    @inline(__always)
    private func visit(
        _ market: Market,
        snapshot: Int,
        time: Int64,
        _ offer: Offer,
        _ book: Book,
        _ boughtBack: [UInt32],
        _ body: (_ group: Int, _ element: Int) -> Bool
    ) {
        let dte = self.definition.dteRange
        let delta = self.definition.deltaRange
        let minimumStrike = offer.minimumStrike ?? 0
        let maxSpread = self.definition.maxSpread
        for group in market.dataset.groups(of: snapshot) {
            let days = market.board.days[group]
            guard Tolerance.isWithin(days, dte.low, dte.high) else {
                // By expiry: behind the far end of the range there is none of it.
                if days > dte.high { break }
                continue
            }
            guard market.dataset.groupExpiries[group] > time else { continue }
            if let lastExpiry = self.lastExpiry, market.dataset.groupExpiries[group] > lastExpiry { continue }
            let isOrdered = market.board.isOrdered(ofGroup: group, offer.right)
            for element in market.board.range(ofGroup: group, offer.right) {
                let moneyness = market.board.moneyness[element]
                guard Tolerance.isWithin(moneyness, delta.low, delta.high) else {
                    // Behind the far end of the range there is none of it.
                    if isOrdered, offer.right == .call ? moneyness < delta.low : moneyness > delta.high { break }
                    continue
                }
                let line = market.board.lines[element]
                guard Tolerance.isAtMost(minimumStrike, line.strike), Tolerance.isAtMost(line.spread, maxSpread),
                    !book.isOpen(line.instrument), !boughtBack.contains(line.instrument)
                else { continue }
                guard body(group, element) else { return }
            }
        }
    }

    /// The candidate that the selection rule sells, of those that may be sold now.
    ///
    /// - Parameter boughtBack: instruments bought back in this step, which are not sold again in it.
    public func choice(_ view: MarketView, _ book: Book, boughtBack: [UInt32] = []) -> Candidate? {
        guard let offer = self.offer(book) else { return nil }
        let market = view.market
        var best = Double.infinity
        var isAny = false
        self.visit(market, snapshot: view.snapshot, time: view.time, offer, book, boughtBack) { group, element in
            isAny = true
            best = min(best, self.score(market, group, element))
            return true
        }
        guard isAny else { return nil }
        // They come by expiry and strike: the first of those tied is the one.
        var choice: Candidate?
        self.visit(market, snapshot: view.snapshot, time: view.time, offer, book, boughtBack) { group, element in
            guard self.score(market, group, element) <= best + Tolerance.threshold else { return true }
            choice = Self.candidate(market, group, element)
            return false
        }
        return choice
    }

    /// The candidate that the selection rule sells; of those tied, the earlier expiry, then the lower strike.
    public func choice(_ candidates: [Candidate]) -> Candidate? {
        var best = Double.infinity
        for candidate in candidates { best = min(best, self.score(candidate)) }
        // They come by expiry and strike: the first of those tied is the one.
        return candidates.first { self.score($0) <= best + Tolerance.threshold }
    }

    /// Lower is better.
    func score(_ candidate: Candidate) -> Double {
        self.score(moneyness: abs(candidate.delta), days: candidate.daysToExpiry, bid: candidate.bid)
    }

    private func score(_ market: Market, _ group: Int, _ element: Int) -> Double {
        self.score(
            moneyness: abs(market.board.moneyness[element]),
            days: market.board.days[group],
            bid: market.board.lines[element].bid
        )
    }

    @inline(__always)
    private func score(moneyness: Double, days: Double, bid: Double) -> Double {
        switch self.definition.selection {
        case .target:
            Self.distance(moneyness, self.definition.deltaRange) + Self.distance(days, self.definition.dteRange)
        case .maxYield: -bid * 365 / days
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
