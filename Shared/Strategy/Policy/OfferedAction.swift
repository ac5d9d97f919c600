/// Something that the rules allow at a decision, with the figures that speak for or against it.
public struct OfferedAction: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Neither sell nor buy back.
        case hold
        /// Buy the position back.
        case close
        /// Buy the position back to sell another.
        case roll
        /// Sell a candidate.
        case sell
    }

    public var kind: Kind
    /// The option that is sold or bought back; nil to hold.
    public var instrument: String?
    /// What a contract fills at: coin, US dollars where linear; nil where it would not fill, or for what does not trade.
    public var price: Double?
    /// Contracts; nil where there are too few to trade, or for what does not trade.
    public var contracts: Double?
    /// The quote, nil where absent.
    public var bid: Double?
    public var ask: Double?
    public var mark: Double?
    /// A fraction a year.
    public var markIV: Double?
    public var delta: Double?
    public var daysToExpiry: Double?
    public var strike: Double?
    /// The rule would do this.
    public var isRules: Bool

    public init(_ kind: Kind, isRules: Bool) {
        self.kind = kind
        self.isRules = isRules
    }
}
