/// What a run did on the days of one regime.
public struct RegimeFigures: Sendable, Hashable {
    /// The regime's name: a trend or a level of volatility.
    public var name: String
    /// Days with an equity point.
    public var days = 0
    public var compoundedReturn = 0.0
    public var annualisedVolatility: Double?
    public var sharpe: Double?
    public var sortino: Double?
    /// Of the closed trades opened on these days.
    public var trading = TradingFigures()
    /// Of all trades opened on these days, those open at the end included.
    public var pnlUSD = 0.0

    public init(name: String) { self.name = name }
}
