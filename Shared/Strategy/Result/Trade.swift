public import Options

/// A short option from its sale to its buy-back, settlement or assignment.
public struct Trade: Sendable, Hashable {
    /// From 1, in the order of sale.
    public var id: Int
    public var instrument: String
    public var right: Right
    public var strike: Double
    public var expiry: Int64
    public var openTime: Int64
    /// A settled trade closes at its expiry; one that is open at the end, at the last step.
    public var closeTime: Int64
    public var contracts: Double
    /// The fill price, slippage included.
    public var entryPrice: Double
    /// The fill price of the buy-back, the payoff of a settlement, or the mark at the end.
    public var exitPrice: Double
    /// The index at the sale's step.
    public var entryIndex: Double
    /// The index at the buy-back's step, or the delivery price.
    public var exitIndex: Double
    public var exitReason: ExitReason
    public var feesCoin: Double
    public var feesUSD: Double
    /// After fees.
    public var pnlCoin: Double
    /// After fees, every flow at the index of its step, settlements at the delivery price.
    public var pnlUSD: Double
    public var isOpenAtEnd: Bool

    public init(
        id: Int,
        instrument: String,
        right: Right,
        strike: Double,
        expiry: Int64,
        openTime: Int64,
        closeTime: Int64,
        contracts: Double,
        entryPrice: Double,
        exitPrice: Double,
        entryIndex: Double,
        exitIndex: Double,
        exitReason: ExitReason,
        feesCoin: Double,
        feesUSD: Double,
        pnlCoin: Double,
        pnlUSD: Double,
        isOpenAtEnd: Bool
    ) {
        self.id = id
        self.instrument = instrument
        self.right = right
        self.strike = strike
        self.expiry = expiry
        self.openTime = openTime
        self.closeTime = closeTime
        self.contracts = contracts
        self.entryPrice = entryPrice
        self.exitPrice = exitPrice
        self.entryIndex = entryIndex
        self.exitIndex = exitIndex
        self.exitReason = exitReason
        self.feesCoin = feesCoin
        self.feesUSD = feesUSD
        self.pnlCoin = pnlCoin
        self.pnlUSD = pnlUSD
        self.isOpenAtEnd = isOpenAtEnd
    }

    /// The PnL in `numeraire`, by which wins and the profit factor go.
    public func pnl(_ numeraire: Numeraire) -> Double { numeraire == .usd ? self.pnlUSD : self.pnlCoin }
}

/// How a trade ended.
public enum ExitReason: String, Sendable, Hashable, CaseIterable {
    case takeProfit = "take_profit"
    case roll
    /// A policy closed it, where the rules would not have taken the profit.
    case closed
    case settled
    case assigned
    case calledAway = "called_away"
    /// The run ended first.
    case end
}
