/// Figures over the results of closed trades, net of costs; nil where undefined.
public struct TradeStatistics: Sendable, Hashable {
    public var count: Int
    /// The share of results above 0; a result of 0 counts in the denominator only.
    public var winRate: Double?
    /// The sum of gains over the sum of losses; nil without a loss.
    public var profitFactor: Double?
    /// The mean result.
    public var expectancy: Double?
    public var averageWin: Double?
    public var averageLoss: Double?

    public init(_ results: [Double]) {
        let gains = results.filter { $0 > 0 }
        let losses = results.filter { $0 < 0 }
        self.count = results.count
        self.winRate = results.isEmpty ? nil : Double(gains.count) / Double(results.count)
        self.profitFactor = losses.isEmpty ? nil : gains.reduce(0, +) / -losses.reduce(0, +)
        self.expectancy = Moments.mean(results)
        self.averageWin = Moments.mean(gains)
        self.averageLoss = Moments.mean(losses)
    }
}
