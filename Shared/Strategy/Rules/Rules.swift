public import Options

/// The decision rules of a definition, as pure functions of the market and the books.
///
/// They say what to do; who does it, a simulated fill or an order at the exchange, keeps the books accordingly. So a
/// backtest and the live trader decide with the same code.
public struct Rules: Sendable {
    public let definition: Definition
    public let lastExpiry: Int64?
    /// The smallest amount, and step of amounts, in contracts.
    public let minimumAmount: Double

    /// Whether an open option is rolled, where the exit style says so. A wheel rolls nothing: what does not reach its
    /// profit runs to settlement.
    public var rolls: Bool { !self.isWheel }

    public init(_ definition: Definition, _ settings: RunSettings) {
        self.definition = definition
        self.lastExpiry = settings.lastExpiry
        self.minimumAmount = settings.minimumAmount(definition.underlying, definition.settlement)
    }

    /// The books of the start: coin, or for a wheel what that coin is worth at the first step's `index`.
    public func openingBook(initialCoin: Double, index: Double) -> Book {
        self.isWheel
            ? Book(settlement: self.definition.settlement, coin: 0, usd: initialCoin * index, optionLedger: .usd)
            : Book(settlement: self.definition.settlement, coin: initialCoin)
    }

    /// What may be sold, given the books; nil where nothing is.
    public func offer(_ book: Book) -> Offer? {
        self.isWheel ? .wheel(book, aboveCost: self.definition.callAboveCost) : .coveredCall(book)
    }

    /// What the settlement of `terms` at `price` is. The strike and the price are compared exactly.
    public func delivery(of terms: Instrument, at price: Double) -> Delivery {
        guard self.isWheel else { return .cash }
        switch terms.right {
        case .put: return price < terms.strike ? .assigned : .cash
        case .call: return price > terms.strike ? .calledAway : .cash
        }
    }

    private var isWheel: Bool { self.definition.baseStrategyType == .wheel }
}
