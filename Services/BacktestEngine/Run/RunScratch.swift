import Options
import Strategy

/// What one worker uses again from run to run: the columns of the equity, and the figures of holding.
public struct RunScratch: Sendable {
    var columns = EquityColumns()
    private var held: (key: HoldKey, figures: HoldFigures)?

    public init() {}

    /// Holding is the same for every definition over one market, period and start capital.
    mutating func hold(_ market: Market, _ steps: Range<Int>, initialCoin: Double) -> HoldFigures {
        let key = HoldKey(market: ObjectIdentifier(market), steps: steps, initialCoin: initialCoin)
        if let held = self.held, held.key == key { return held.figures }
        let figures = HoldFigures(market, steps, initialCoin: initialCoin)
        self.held = (key, figures)
        return figures
    }

    private struct HoldKey: Sendable, Hashable {
        var market: ObjectIdentifier
        var steps: Range<Int>
        var initialCoin: Double
    }
}

/// The figures of `initialCoin` held over some steps of a market.
struct HoldFigures: Sendable {
    let market: Market
    var usd: PerformanceFigures
    var coin: PerformanceFigures
    /// In US dollars and in coin.
    var usdReturns: [Double]
    var coinReturns: [Double]
    var days: [Int64]

    init(_ market: Market, _ steps: Range<Int>, initialCoin: Double) {
        // Kept, so that no other market can take its place in memory, and in a key.
        self.market = market
        let usd = market.steps.index[steps].map { $0 * initialCoin }
        let coin = [Double](repeating: initialCoin, count: steps.count)
        let usdReturns = StepReturns(market.steps, steps, equity: usd)
        let coinReturns = StepReturns(market.steps, steps, equity: coin)
        let times = market.steps.times[steps]
        self.usd = PerformanceFigures(times: times, equity: usd, returns: usdReturns.values, start: usd.first)
        self.coin = PerformanceFigures(times: times, equity: coin, returns: coinReturns.values, start: coin.first)
        self.usdReturns = usdReturns.values
        self.coinReturns = coinReturns.values
        self.days = usdReturns.days
    }
}
