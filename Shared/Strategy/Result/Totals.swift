/// Sums over a run's trades, those still open included.
public struct Totals: Sendable, Hashable {
    /// Gross of fees.
    public var premiumCoin = 0.0
    public var premiumUSD = 0.0
    public var feesCoin = 0.0
    public var feesUSD = 0.0
    /// The least of the USD ledger over the equity points; nil without any.
    public var minUSD: Double?

    public init() {}
}
