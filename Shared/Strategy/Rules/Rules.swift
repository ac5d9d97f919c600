import Options

/// The decision rules of a definition, as pure functions of the market and the books.
///
/// They say what to do; who does it, a simulated fill or an order at the exchange, keeps the books accordingly. So a
/// backtest and the live trader decide with the same code.
public struct Rules: Sendable {
    public let definition: Definition
    public let lastExpiry: Int64?
    /// The smallest amount, and step of amounts, in contracts.
    public let minimumAmount: Double

    public init(_ definition: Definition, _ settings: RunSettings) {
        self.definition = definition
        self.lastExpiry = settings.lastExpiry
        self.minimumAmount = settings.minimumAmount(definition.underlying, definition.settlement)
    }

    /// What may be sold, given the books.
    public func offer(_ book: Book) -> Offer { .coveredCall(book) }
}
