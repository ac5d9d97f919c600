public import Options

/// The rules carried out with simulated fills: one call a step.
///
/// Order within a step: settle what has expired, exits, entries, marks for the equity point.
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

    /// Takes one decision.
    ///
    /// - Throws: a `RunFailure`; the run ends there.
    public mutating func step(_ view: MarketView) throws(RunFailure) {
        if self.counters.steps == 0 {
            self.book = self.rules.openingBook(initialCoin: self.initialCoin, index: view.index)
        }
        self.counters.steps += 1
        self.boughtBack.removeAll(keepingCapacity: true)
        try self.settle(view)
        self.book.mark(view)
        try self.exit(view)
        self.enter(view)
    }

    /// Counts a decision for which there is no snapshot.
    public mutating func miss() { self.counters.missedDecisions += 1 }

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

    private mutating func exit(_ view: MarketView) throws(RunFailure) {
        guard self.rules.definition.exitStyle == .takeProfitAndRoll else { return }
        let dataset = view.market.dataset
        var place = 0
        while place < self.book.positions.count {
            let position = self.book.positions[place]
            let quote = position.row.map(dataset.quote)
            let decision = self.rules.exit(
                position,
                quote,
                delta: position.row.map { view.market.deltas[$0] } ?? .nan,
                daysToExpiry: view.daysToExpiry(position.terms.expiry)
            )
            switch decision {
            case .hold: place += 1
            case .wait:
                self.counters.exitsWaiting += 1
                place += 1
            case .buyBack(let reason):
                guard let quote, let price = self.fill.purchase(quote) else {
                    self.counters.exitsWaiting += 1
                    place += 1
                    continue
                }
                try self.buyBack(place, price: price, reason: reason, view)
            }
        }
    }

    private mutating func buyBack(
        _ place: Int,
        price: Double,
        reason: ExitReason,
        _ view: MarketView
    ) throws(RunFailure) {
        let position = self.book.positions[place]
        let fee = self.fees.trade(price: price, index: view.index, self.book.settlement)
        self.book.buyBack(at: place, price: price, fee: fee, index: view.index, time: view.time, reason: reason)
        self.boughtBack.append(position.instrument)
        if reason == .roll { self.counters.rolls += 1 } else { self.counters.takeProfits += 1 }
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

    private mutating func enter(_ view: MarketView) {
        switch self.rules.entryGate(view, self.book) {
        case .full: return
        case .warmingUp:
            self.counters.warmupSkips += 1
            return
        case .belowFilter:
            self.counters.ivrvSkips += 1
            return
        case .open: break
        }
        let candidates = self.rules.candidates(view, self.book, boughtBack: self.boughtBack)
        guard let choice = self.rules.choice(candidates) else {
            self.counters.noCandidateSkips += 1
            return
        }
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
