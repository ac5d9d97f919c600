import Options

/// The quotes that a step depends on, gathered decision by decision, each once.
///
/// What is gathered follows from the rules: the rows of the expiries in the DTE range for their delta, of those in the
/// delta range both sides; the row of each open position; the rows around the money that make IV(t). A delta or a mark
/// that the source left out depends on the volatility and the forward that it was computed with.
struct QuoteReads {
    private let view: MarketView
    private var reads: [Int: (fields: QuoteRead.Fields, uses: QuoteRead.Uses)] = [:]

    init(_ view: MarketView) { self.view = view }

    private var dataset: Dataset { self.view.market.dataset }

    /// By row.
    var all: [QuoteRead] {
        self.reads.sorted { $0.key < $1.key }.map { row, read in
            QuoteRead(row: row, self.view, fields: read.fields, uses: read.uses)
        }
    }

    /// The mark of an open position.
    mutating func mark(_ position: Position) {
        guard let row = position.row else {
            if position.lastVolatility != nil { self.forward(of: position.terms.expiry, for: .mark) }
            return
        }
        self.add(row, [.mark, .markIV], for: .mark)
        let isQuoted = self.dataset.rows.mark[row] >= 0
        if !isQuoted, position.lastVolatility != nil { self.forward(of: position.terms.expiry, for: .mark) }
    }

    /// Whether an open position is bought back.
    mutating func exit(_ position: Position) {
        guard let row = position.row else { return }
        self.add(row, [.bid, .ask], for: .exit)
        self.delta(row, for: .exit)
    }

    /// What may be sold.
    mutating func entry(_ rules: Rules, _ offer: Offer) {
        let band = rules.definition.deltaRange
        for group in self.dataset.groups(of: self.view.snapshot) where rules.isInReach(group, self.view) {
            for row in self.dataset.rows(ofGroup: group) {
                self.delta(row, for: .entry)
                let delta = self.view.market.deltas[row]
                let moneyness = offer.right == .call ? delta : abs(delta)
                guard Tolerance.isWithin(moneyness, band.low, band.high) else { continue }
                self.add(row, [.bid, .ask], for: .entry)
            }
        }
    }

    /// IV(t): of each expiry up to the first beyond 30 days, the quotes around the money.
    mutating func impliedVolatility() {
        for group in self.dataset.groups(of: self.view.snapshot) {
            let days = self.view.daysToExpiry(self.dataset.groupExpiries[group])
            guard Tolerance.isAtMost(1, days) else { continue }
            let known = self.dataset.groupForwards[group]
            let forward = known.isNaN ? self.view.index : known
            self.forward(of: self.dataset.groupExpiries[group], for: .volatility)
            let around = ImpliedVolatilityIndex.neighbours(self.dataset, group: group, forward: forward)
            let rows = [around.put, around.call].compactMap(\.self)
            for row in rows { self.add(row, .markIV, for: .volatility) }
            if days > 30, !rows.isEmpty { return }
        }
    }

    private mutating func delta(_ row: Int, for use: QuoteRead.Uses) {
        self.add(row, .delta, for: use)
        guard self.dataset.rows.delta[row].isNaN else { return }
        self.add(row, [.markIV, .forward], for: use)
        let terms = self.dataset.instruments[Int(self.dataset.rows.instrument[row])]
        if !(self.dataset.rows.forward[row] > 0) { self.forward(of: terms.expiry, for: use) }
    }

    /// F of an expiry: of its first quote that has one.
    private mutating func forward(of expiry: Int64, for use: QuoteRead.Uses) {
        guard let group = self.dataset.group(of: expiry, in: self.view.snapshot),
            let row = self.dataset.rows(ofGroup: group).first(where: { self.dataset.rows.forward[$0] > 0 })
        else { return }
        self.add(row, .forward, for: use)
    }

    private mutating func add(_ row: Int, _ fields: QuoteRead.Fields, for use: QuoteRead.Uses) {
        self.reads[row, default: ([], [])].fields.formUnion(fields)
        self.reads[row, default: ([], [])].uses.formUnion(use)
    }
}

extension Rules {
    /// Whether options of an expiry may be sold at all.
    func isInReach(_ group: Int, _ view: MarketView) -> Bool {
        let expiry = view.market.dataset.groupExpiries[group]
        let range = self.definition.dteRange
        guard expiry > view.time, Tolerance.isWithin(view.daysToExpiry(expiry), range.low, range.high) else {
            return false
        }
        return expiry <= self.lastExpiry ?? .max
    }
}
