import Options

/// What a simulation did in one step, replayed on the books of before it, decision by decision.
struct StepReplay {
    private(set) var book: Book
    let view: MarketView
    let rules: Rules
    let fees: FeeSchedule
    let fill: Fill
    let spotFeeRate: Double
    private(set) var decisions: [Decision] = []
    private(set) var boughtBack: [UInt32] = []
    /// What was open after settlements, as marked at this step.
    private(set) var marked: [Position] = []

    init(book: Book, view: MarketView, rules: Rules, fees: FeeSchedule, fill: Fill, spotFeeRate: Double) {
        self.book = book
        self.view = view
        self.rules = rules
        self.fees = fees
        self.fill = fill
        self.spotFeeRate = spotFeeRate
    }

    // MARK: - 1 Settlement

    mutating func settle(_ after: Book) {
        for trade in after.closed[self.book.closed.count...] {
            guard let delivery = Delivery(trade.exitReason),
                let place = self.book.positions.firstIndex(where: { $0.id == trade.id })
            else { continue }
            let position = self.book.positions[place]
            let terms = position.terms
            self.book.settle(
                at: place,
                payoff: trade.exitPrice,
                fee: self.fees.delivery(of: terms, payoff: trade.exitPrice, deliveryPrice: trade.exitIndex),
                price: trade.exitIndex,
                delivery: delivery,
                spotFee: delivery == .cash ? 0 : self.spotFeeRate * position.contracts * terms.strike
            )
            var decision = Decision(kind: .settle, action: delivery.action, rule: "expiry", instrument: terms.name)
            decision.checks = [
                Check("expiry", Double(terms.expiry), .atMost, Double(self.view.time), of: "time"),
                Check(
                    "delivery price",
                    trade.exitIndex,
                    terms.right == .call ? .above : .below,
                    terms.strike,
                    of: "strike"
                ),
            ]
            decision.price = trade.exitPrice
            decision.contracts = trade.contracts
            self.decisions.append(decision)
        }
        self.book.mark(self.view)
        self.marked = self.book.positions
    }

    // MARK: - 2 Exits

    mutating func exit(_ after: Book) {
        let closed = after.closed[self.book.closed.count...]
        for position in self.marked {
            let trade = closed.first { $0.id == position.id }
            var decision = self.exitDecision(position, trade)
            if let trade, let place = self.book.positions.firstIndex(where: { $0.id == position.id }) {
                self.book.buyBack(
                    at: place,
                    price: trade.exitPrice,
                    fee: self.fees.trade(price: trade.exitPrice, index: self.view.index, self.book.settlement),
                    index: self.view.index,
                    time: self.view.time,
                    reason: trade.exitReason
                )
                self.boughtBack.append(position.instrument)
                decision.price = trade.exitPrice
                decision.contracts = trade.contracts
            }
            self.decisions.append(decision)
        }
    }

    private func exitDecision(_ position: Position, _ trade: Trade?) -> Decision {
        let definition = self.rules.definition
        var decision = Decision(kind: .exit, action: .hold, rule: "exit_style", instrument: position.terms.name)
        guard definition.exitStyle == .takeProfitAndRoll else { return decision }
        let dataset = self.view.market.dataset
        let quote = position.row.map(dataset.quote)
        let delta = position.row.map { self.view.market.deltas[$0] } ?? .nan
        let days = self.view.daysToExpiry(position.terms.expiry)
        let target = (1 - definition.takeProfit) * position.entryPrice
        let ask = Check("ask", quote.flatMap { $0.hasAsk ? $0.ask : nil }, .atMost, target, of: "take_profit")
        decision.checks.append(ask)
        decision.rule = "take_profit"
        if self.rules.rolls {
            let due = [
                Check("dte", days, .atMost, definition.rollDTE, of: "roll_dte"),
                Check("delta", delta, .atLeast, definition.rollDelta, of: "roll_delta"),
            ]
            decision.checks += due
            if !ask.isMet, let first = due.first(where: \.isMet) {
                decision.rule = first.parameter
                decision.checks.append(
                    Check("spread", quote?.relativeSpread, .atMost, definition.maxSpread, of: "max_spread")
                )
            }
        }
        let wanted = self.rules.exit(position, quote, delta: delta, daysToExpiry: days)
        if let trade {
            decision.action = Decision.Action(buyBack: trade.exitReason)
            if wanted != .buyBack(trade.exitReason) { decision.rule = "policy" }
            return decision
        }
        switch wanted {
        case .hold: decision.action = .hold
        case .wait:
            decision.action = .wait
            decision.rule = quote?.isCrossed == true ? "crossed" : "max_spread"
        case .buyBack:
            // It is due and did not happen: nobody sells, or the policy chose otherwise.
            let fills = quote.flatMap(self.fill.purchase) != nil
            decision.action = fills ? .hold : .wait
            decision.rule = fills ? "policy" : "fill"
        }
        return decision
    }

    // MARK: - 3 Entries

    mutating func enter(_ after: Book, _ probe: EntryProbe) {
        var decision = Decision(kind: .entry, action: .none, rule: "selection")
        let known = Set(self.book.positions.map(\.id))
        let sold = after.positions.first { !known.contains($0.id) }
        switch self.rules.entryGate(self.view, self.book) {
        case .full:
            let open = Double(self.book.positions.count)
            decision.rule = "max_positions"
            decision.checks = [
                Check("open positions", open, .below, Double(self.rules.definition.maxPositions), of: "max_positions")
            ]
        case .warmingUp, .belowFilter:
            decision.rule = "ivrv_min"
            decision.checks = [self.filter]
        case .open:
            if self.rules.definition.ivrvMin > 0 { decision.checks = [self.filter] }
            self.choose(&decision, sold, probe)
        }
        self.decisions.append(decision)
        guard let sold else { return }
        self.book.sell(
            sold.terms,
            number: sold.instrument,
            contracts: sold.contracts,
            price: sold.entryPrice,
            fee: self.fees.trade(price: sold.entryPrice, index: self.view.index, self.book.settlement),
            index: self.view.index,
            time: self.view.time
        )
        self.book.mark(self.view)
    }

    private var filter: Check {
        Check("ivrv", self.view.volatilityRatio, .atLeast, self.rules.definition.ivrvMin, of: "ivrv_min")
    }

    private func choose(_ decision: inout Decision, _ sold: Position?, _ probe: EntryProbe) {
        let candidates = self.rules.candidates(self.view, self.book, boughtBack: self.boughtBack)
        decision.candidateCount = candidates.count
        let scored = probe.scored(candidates)
        decision.candidates = Array(scored.prefix(Decision.candidatesMax))
        let choice = self.rules.choice(candidates)
        if let sold {
            decision.action = .sold
            decision.instrument = sold.terms.name
            decision.price = sold.entryPrice
            decision.contracts = sold.contracts
            decision.rule =
                choice?.instrument == sold.instrument ? self.rules.definition.selection.rawValue : "policy"
            decision.checks += probe.checks(sold.terms.name)
            return
        }
        guard let choice else {
            let (rule, checks) = probe.funnel()
            decision.rule = rule
            decision.checks += checks
            return
        }
        let dataset = self.view.market.dataset
        decision.instrument = dataset.instruments[Int(choice.instrument)].name
        guard self.fill.sale(dataset.quote(choice.row)) != nil else {
            decision.rule = "fill"
            return
        }
        let equity = self.book.equity(index: self.view.index).coin
        if self.rules.size(strike: choice.strike, self.book, equityCoin: equity) == nil {
            decision.rule = "position_size_rule"
            let covered = self.rules.offer(self.book)?.capacity(strike: choice.strike)
            decision.checks.append(
                Check("contracts covered", covered, .atLeast, self.rules.minimumAmount, of: "min_amount")
            )
        } else {
            decision.rule = "policy"
        }
    }
}

extension Decision.Action {
    /// What a position was bought back for.
    fileprivate init(buyBack reason: ExitReason) {
        switch reason {
        case .roll: self = .roll
        case .takeProfit: self = .takeProfit
        case .closed, .settled, .assigned, .calledAway, .end: self = .closed
        }
    }
}

extension Delivery {
    /// nil for the end of a trade that is no settlement.
    fileprivate init?(_ reason: ExitReason) {
        switch reason {
        case .settled: self = .cash
        case .assigned: self = .assigned
        case .calledAway: self = .calledAway
        case .takeProfit, .roll, .closed, .end: return nil
        }
    }

    fileprivate var action: Decision.Action {
        switch self {
        case .cash: .settled
        case .assigned: .assigned
        case .calledAway: .calledAway
        }
    }
}
