public import Options

/// What a run assumes of the market and the account, and over which period it goes.
///
/// The keys, ranges and meanings of all fields are in `RunSettings.parameters`.
public struct RunSettings: Sendable, Hashable {
    public var fillModel: FillModel = .touch
    /// A fraction of the price, taken off a sale and added to a purchase.
    public var slippage = 0.0
    public var fees = FeeSchedule()
    /// A wheel's spot trades, on n·K.
    public var spotFeeRate = 0.0
    public var maxDeliveryAgeHours = 6.0
    /// Contracts; nil for the exchange's own.
    public var minAmount: Double?
    public var initialCoin = 1.0
    public var numeraire: Numeraire = .usd
    /// The period [start, end), milliseconds.
    public var start: Int64 = 0
    public var end: Int64 = 0
    /// Nothing that expires later is sold.
    public var lastExpiry: Int64?
    public var decisionInterval: DecisionInterval = .oneHour
    /// Of the run's own draws.
    public var seed: Int64 = 0

    public init() {}

    public init(start: Int64, end: Int64) {
        self.start = start
        self.end = end
    }

    /// The smallest amount, and step of amounts, in contracts.
    public func minimumAmount(_ underlying: Underlying, _ settlement: Settlement) -> Double {
        self.minAmount ?? underlying.minimumAmount(settlement)
    }
}
