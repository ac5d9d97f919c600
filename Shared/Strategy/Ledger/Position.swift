public import Options

/// A short option that is open.
public struct Position: Sendable, Hashable {
    /// From 1, in the order of sale.
    public let id: Int
    public let terms: Instrument
    /// The instrument's number in the dataset that it is followed in.
    public var instrument: UInt32
    public let contracts: Double
    public let openTime: Int64
    /// The fill price, slippage included.
    public let entryPrice: Double
    /// The index at the sale.
    public let entryIndex: Double

    /// What it has brought so far, after fees.
    public internal(set) var pnl: Money
    public internal(set) var fees: Money

    /// What one contract is worth now: coin, US dollars where linear.
    public internal(set) var mark: Double
    /// The row of its quote in the snapshot of this step; nil where it is not quoted.
    public internal(set) var row: Int?
    /// The mark volatility of its latest quote that had one, since the sale.
    public internal(set) var lastVolatility: Double?
    /// The latest mark quoted since the sale.
    public internal(set) var lastMark: Double?

    /// The order in which settlements and exits are taken: by expiry, strike, call before put, oldest first.
    static func precedes(_ a: Position, _ b: Position) -> Bool {
        if a.terms.expiry != b.terms.expiry { return a.terms.expiry < b.terms.expiry }
        if a.terms.strike != b.terms.strike { return a.terms.strike < b.terms.strike }
        if a.terms.right != b.terms.right { return a.terms.right < b.terms.right }
        return a.id < b.id
    }
}

/// An amount told in coin and in US dollars, each flow converted at its own time.
public struct Money: Sendable, Hashable {
    public var coin: Double
    public var usd: Double

    public static let zero = Money(coin: 0, usd: 0)

    public init(coin: Double, usd: Double) {
        self.coin = coin
        self.usd = usd
    }

    /// `amount` of the money that options of `settlement` are paid in, at index `index`.
    public init(_ amount: Double, _ settlement: Settlement, index: Double) {
        switch settlement {
        case .inverse: self.init(coin: amount, usd: amount * index)
        case .linear: self.init(coin: amount / index, usd: amount)
        }
    }

    static func += (total: inout Money, amount: Money) {
        total.coin += amount.coin
        total.usd += amount.usd
    }

    static func -= (total: inout Money, amount: Money) {
        total.coin -= amount.coin
        total.usd -= amount.usd
    }
}
