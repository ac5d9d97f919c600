public import Options

/// A decision as a policy sees it: the market and the books at t, and what may be done. Nothing later than t is in it.
///
/// Options go by name, never by a place in the dataset, so that the same moment is the same situation in any dataset
/// that has it.
public struct Situation: Sendable, Hashable {
    public var strategy: BaseStrategyType
    public var underlying: Underlying
    public var settlement: Settlement
    /// t, milliseconds.
    public var time: Int64
    /// S, US dollars.
    public var index: Double
    /// Fractions a year; nil where absent.
    public var realisedVolatility: Double?
    public var impliedVolatility: Double?
    public var volatilityRatio: Double?
    /// Of the day of t, told by what was known at its 00:00.
    public var regime: Regime
    /// With the positions at their marks.
    public var equity: Money
    public var coin: Double
    public var usd: Double
    public var positions: [Holding]
    /// The position whose exit is to be decided; nil for an entry.
    public var subject: String?
    /// In order; the policy answers with a place in this list.
    public var offered: [OfferedAction]

    /// A short option that is open.
    public struct Holding: Sendable, Hashable {
        public var instrument: String
        public var contracts: Double
        public var strike: Double
        public var expiry: Int64
        public var openTime: Int64
        public var entryPrice: Double
        /// What one contract is worth: coin, US dollars where linear.
        public var mark: Double
        /// What closing it at its mark would leave, after the fees so far.
        public var pnl: Money
    }

    /// The place of what the rule would do.
    public var ruleChoice: Int { self.offered.firstIndex(where: \.isRules) ?? 0 }

    init(_ view: MarketView, _ simulation: Simulation, position: Position?, offered: [OfferedAction]) {
        let definition = simulation.rules.definition
        let book = simulation.book
        self.strategy = definition.baseStrategyType
        self.underlying = definition.underlying
        self.settlement = definition.settlement
        self.time = view.time
        self.index = view.index
        self.realisedVolatility = view.realisedVolatility.isFinite ? view.realisedVolatility : nil
        self.impliedVolatility = view.impliedVolatility.isFinite ? view.impliedVolatility : nil
        self.volatilityRatio = view.volatilityRatio
        self.regime = view.market.regime(ofDay: Milliseconds.utcDay(of: view.time))
        self.equity = book.equity(index: view.index)
        self.coin = book.coin
        self.usd = book.usd
        self.positions = book.positions.map { position in
            var pnl = position.pnl
            pnl -= Money(position.contracts * position.mark, book.settlement, index: view.index)
            return Holding(
                instrument: position.terms.name,
                contracts: position.contracts,
                strike: position.terms.strike,
                expiry: position.terms.expiry,
                openTime: position.openTime,
                entryPrice: position.entryPrice,
                mark: position.mark,
                pnl: pnl
            )
        }
        self.subject = position?.terms.name
        self.offered = offered
    }
}
