public import Options

/// The rules carried out with simulated fills.
///
/// Order within a step: settle what has expired, exits, entries, marks for the equity point. A step is a small state
/// machine. The rules take it in one call, `step`; where a policy has a say, `begin` goes as far as the first decision
/// that is the policy's, and each `resume` on to the next:
///
///     begin ──▶ settled ──▶ exit of each open position ──▶ entry ──▶ over
///                              │        ▲                │     ▲
///                              ▼        │                ▼     │
///                            Situation ─┴─ resume      Situation ┘
public struct Simulation: Sendable {
    public let rules: Rules
    public let fees: FeeSchedule
    public let fill: Fill
    /// Milliseconds.
    public let maximumDeliveryAge: Int64
    private let spotFeeRate: Double
    private let initialCoin: Double
    public internal(set) var book: Book
    public internal(set) var counters = Counters()
    private var boughtBack: [UInt32] = []
    private var stage = Stage.over
    /// What the policy was asked and has not answered yet.
    private var question: Question?

    /// What is next in a step.
    private enum Stage: Sendable {
        /// The exit of the position at `place`, the `ordinal`-th of the step.
        case exit(place: Int, ordinal: UInt32)
        case entry
        case over
    }

    private enum Question: Sendable {
        case exit(ExitChoice, offered: [OfferedAction])
        case entry([Candidate], rule: Candidate, offered: [OfferedAction])
    }

    public init(_ definition: Definition, _ settings: RunSettings, fill: Fill? = nil) {
        self.rules = Rules(definition, settings)
        self.fees = settings.fees
        self.fill = fill ?? Fill(settings.fillModel, slippage: settings.slippage)
        self.maximumDeliveryAge = Int64((settings.maxDeliveryAgeHours * Double(Milliseconds.hour)).rounded())
        self.spotFeeRate = settings.spotFeeRate
        self.initialCoin = settings.initialCoin
        // The cash of a wheel is known at its first step.
        self.book = self.rules.openingBook(initialCoin: settings.initialCoin, index: 0)
    }

    /// Takes one decision, by the rules alone.
    ///
    /// - Throws: a `RunFailure`; the run ends there.
    public mutating func step(_ view: MarketView) throws(RunFailure) {
        try self.open(view)
        _ = try self.advance(view, nil)
    }

    /// Takes one decision as far as its first choice that `draw` gives to the policy.
    ///
    /// - Returns: what the policy is asked; nil where the step is over.
    /// - Throws: a `RunFailure`; the run ends there.
    public mutating func begin(_ view: MarketView, _ draw: PolicyDraw) throws(RunFailure) -> Situation? {
        try self.open(view)
        return try self.advance(view, draw)
    }

    /// Goes on with the step that asked, at the same `view` and `draw`.
    ///
    /// - Parameter answer: the place of an action among those offered. Any other is rejected and counted, and the rule
    ///   decides.
    /// - Returns: what the policy is asked next; nil where the step is over.
    /// - Throws: a `RunFailure`; the run ends there.
    public mutating func resume(
        _ view: MarketView,
        _ draw: PolicyDraw,
        answer: Int
    ) throws(RunFailure) -> Situation? {
        guard let question = self.question else { return try self.advance(view, draw) }
        self.question = nil
        switch question {
        case .exit(let choice, let offered):
            if offered.indices.contains(answer) {
                try self.take(offered[answer].kind, choice, view)
            } else {
                self.counters.policyRejections += 1
                try self.takeRule(choice, view)
            }
        case .entry(let candidates, let rule, let offered):
            var chosen: Candidate? = rule
            if offered.indices.contains(answer) {
                // The first is to hold, and then they come as the candidates do.
                chosen = answer == 0 ? nil : candidates[answer - 1]
            } else {
                self.counters.policyRejections += 1
            }
            if let chosen { self.sell(chosen, view) }
        }
        return try self.advance(view, draw)
    }

    /// Counts a decision for which there is no snapshot.
    public mutating func miss() { self.counters.missedDecisions += 1 }

    /// Settles and marks: what comes before anything is chosen.
    private mutating func open(_ view: MarketView) throws(RunFailure) {
        if self.counters.steps == 0 {
            self.book = self.rules.openingBook(initialCoin: self.initialCoin, index: view.index)
        }
        self.counters.steps += 1
        self.boughtBack.removeAll(keepingCapacity: true)
        self.question = nil
        try self.settle(view)
        self.book.mark(view)
        self.stage = self.rules.definition.exitStyle == .takeProfitAndRoll ? .exit(place: 0, ordinal: 0) : .entry
    }

    /// Goes on until a choice is the policy's, or the step is over.
    private mutating func advance(_ view: MarketView, _ draw: PolicyDraw?) throws(RunFailure) -> Situation? {
        while case .exit(let place, let ordinal) = self.stage {
            guard place < self.book.positions.count else {
                self.stage = .entry
                break
            }
            let choice = self.exitChoice(place, view)
            if let draw, draw.asks(view, about: .exit(ordinal: ordinal)) {
                let offered = self.offered(choice, view)
                // Where nothing but to hold can be done, there is nothing to ask.
                if offered.count > 1 {
                    self.question = .exit(choice, offered: offered)
                    return Situation(view, self, position: choice.position, offered: offered)
                }
            }
            try self.takeRule(choice, view)
        }
        guard case .entry = self.stage else { return nil }
        self.stage = .over
        guard let choice = self.entryChoice(view) else { return nil }
        if let draw, draw.asks(view, about: .entry) {
            let candidates = self.rules.candidates(view, self.book, boughtBack: self.boughtBack)
            let offered = self.offered(candidates, rule: choice, view)
            self.question = .entry(candidates, rule: choice, offered: offered)
            return Situation(view, self, position: nil, offered: offered)
        }
        self.sell(choice, view)
        return nil
    }

    // MARK: - 1 Settlement

    private mutating func settle(_ view: MarketView) throws(RunFailure) {
        while let first = self.book.positions.first, first.terms.expiry <= view.time {
            let terms = first.terms
            guard
                let price = view.market.dataset.deliveryPrice(of: terms.expiry, maximumAge: self.maximumDeliveryAge)
            else {
                throw RunFailure(
                    .missingDeliveryPrice,
                    "nothing says at what price \(terms.name) settled, and nothing is guessed: the source has no "
                        + "delivery price and no index sample of the last \(self.maximumDeliveryAge / 3_600_000) hours "
                        + "before its expiry",
                    instrument: terms.name,
                    expiry: terms.expiry
                )
            }
            let payoff = terms.payoff(at: price)
            let fee = self.fees.delivery(of: terms, payoff: payoff, deliveryPrice: price)
            let delivery = self.rules.delivery(of: terms, at: price)
            let spotFee = delivery == .cash ? 0 : self.spotFeeRate * first.contracts * terms.strike
            self.book.settle(at: 0, payoff: payoff, fee: fee, price: price, delivery: delivery, spotFee: spotFee)
            self.counters.count(delivery)
        }
    }

    // MARK: - 2 Exits

    /// An open position whose exit is to be chosen, and what the rules say.
    struct ExitChoice: Sendable {
        var position: Position
        var quote: Quote?
        var rule: Rules.ExitDecision
    }

    private func exitChoice(_ place: Int, _ view: MarketView) -> ExitChoice {
        let position = self.book.positions[place]
        let quote = position.row.map(view.market.dataset.quote)
        let rule = self.rules.exit(
            position,
            quote,
            delta: position.row.map { view.market.deltas[$0] } ?? .nan,
            daysToExpiry: view.daysToExpiry(position.terms.expiry)
        )
        return ExitChoice(position: position, quote: quote, rule: rule)
    }

    private mutating func takeRule(_ choice: ExitChoice, _ view: MarketView) throws(RunFailure) {
        switch choice.rule {
        case .hold: self.keep()
        case .wait:
            self.counters.exitsWaiting += 1
            self.keep()
        case .buyBack(let reason):
            guard let quote = choice.quote, let price = self.fill.purchase(quote) else {
                self.counters.exitsWaiting += 1
                self.keep()
                return
            }
            try self.buyBack(price: price, reason: reason, view)
        }
    }

    /// Does what the policy chose among the actions offered.
    private mutating func take(
        _ action: OfferedAction.Kind,
        _ choice: ExitChoice,
        _ view: MarketView
    ) throws(RunFailure) {
        let price = choice.quote.flatMap(self.fill.purchase)
        switch (action, choice.rule) {
        case (.roll, _):
            guard let price else { return self.keep() }
            try self.buyBack(price: price, reason: .roll, view)
        case (.close, let rule):
            guard let price else { return self.keep() }
            try self.buyBack(price: price, reason: rule == .buyBack(.takeProfit) ? .takeProfit : .closed, view)
        case (.hold, .buyBack) where price != nil, (.sell, _): self.keep()
        case (.hold, _): try self.takeRule(choice, view)
        }
    }

    /// Leaves the position at hand open.
    private mutating func keep() {
        guard case .exit(let place, let ordinal) = self.stage else { return }
        self.stage = .exit(place: place + 1, ordinal: ordinal + 1)
    }

    /// Closes the position at hand; the next one takes its place.
    private mutating func buyBack(
        price: Double,
        reason: ExitReason,
        _ view: MarketView
    ) throws(RunFailure) {
        guard case .exit(let place, let ordinal) = self.stage else { return }
        self.stage = .exit(place: place, ordinal: ordinal + 1)
        let position = self.book.positions[place]
        let fee = self.fees.trade(price: price, index: view.index, self.book.settlement)
        self.book.buyBack(at: place, price: price, fee: fee, index: view.index, time: view.time, reason: reason)
        self.boughtBack.append(position.instrument)
        if reason == .roll { self.counters.rolls += 1 }
        if reason == .takeProfit { self.counters.takeProfits += 1 }
        guard Tolerance.isAtMost(self.book.shortCalls, self.book.coin) else {
            throw RunFailure(
                .coverBroken,
                "buying back \(position.terms.name) left \(self.book.coin) coin for \(self.book.shortCalls) open calls",
                instrument: position.terms.name,
                expiry: position.terms.expiry
            )
        }
    }

    // MARK: - 3 Entries

    /// What the rules sell of what may be sold; nil, and counted, where nothing is.
    private mutating func entryChoice(_ view: MarketView) -> Candidate? {
        switch self.rules.entryGate(view, self.book) {
        case .full: return nil
        case .warmingUp:
            self.counters.warmupSkips += 1
            return nil
        case .belowFilter:
            self.counters.ivrvSkips += 1
            return nil
        case .open: break
        }
        guard let choice = self.rules.choice(view, self.book, boughtBack: self.boughtBack) else {
            self.counters.noCandidateSkips += 1
            return nil
        }
        return choice
    }

    private mutating func sell(_ choice: Candidate, _ view: MarketView) {
        guard let price = self.fill.sale(view.market.dataset.quote(choice.row)) else {
            self.counters.unfilledEntries += 1
            return
        }
        let equity = self.book.equity(index: view.index)
        guard let contracts = self.rules.size(strike: choice.strike, self.book, equityCoin: equity.coin) else {
            self.counters.sizeSkips += 1
            return
        }
        let fee = self.fees.trade(price: price, index: view.index, self.book.settlement)
        self.book.sell(
            view.market.dataset.instruments[Int(choice.instrument)],
            number: choice.instrument,
            contracts: contracts,
            price: price,
            fee: fee,
            index: view.index,
            time: view.time
        )
        self.counters.entries += 1
        self.book.mark(view)
    }
}
