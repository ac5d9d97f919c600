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
        self.visit(market, snapshot: view.snapshot, time: view.time, offer, book, boughtBack) {
            group,
            element,
            number in
            candidates.append(
                Candidate(
                    row: Int(market.board.rows[element]),
                    instrument: number,
                    expiry: market.dataset.groupExpiries[group],
                    strike: market.board.strikes[element],
                    daysToExpiry: market.board.days[group],
                    delta: market.deltas[Int(market.board.rows[element])],
                    bid: market.board.bids[element]
                )
            )
            return true
        }
        return candidates
    }

    /// Whether anything may be sold now.
    func hasCandidate(_ market: Market, snapshot: Int, time: Int64, _ offer: Offer, _ book: Book) -> Bool {
        var isFound = false
        self.visit(market, snapshot: snapshot, time: time, offer, book, []) { _, _, _ in
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
        _ body: (_ group: Int, _ element: Int, _ instrument: UInt32) -> Bool
    ) {
        let board = market.board
        let dataset = market.dataset
        let dte = self.definition.dteRange
        let delta = self.definition.deltaRange
        let minimumStrike = offer.minimumStrike ?? 0
        let maxSpread = self.definition.maxSpread
        for group in dataset.groups(of: snapshot) {
            let days = board.days[group]
            guard dataset.groupExpiries[group] > time, Tolerance.isWithin(days, dte.low, dte.high) else { continue }
            if let lastExpiry = self.lastExpiry, dataset.groupExpiries[group] > lastExpiry { continue }
            for element in board.range(ofGroup: group, offer.right) {
                guard Tolerance.isWithin(board.moneyness[element], delta.low, delta.high),
                    Tolerance.isAtMost(minimumStrike, board.strikes[element]),
                    Tolerance.isAtMost(board.spreads[element], maxSpread)
                else { continue }
                let number = dataset.rows.instrument[Int(board.rows[element])]
                guard !book.isOpen(number), !boughtBack.contains(number) else { continue }
                guard body(group, element, number) else { return }
            }
        }
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
