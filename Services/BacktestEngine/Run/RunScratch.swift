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
    // Kept, so that no other market can take its place in memory, and in a key.
    private let market: Market
    let usd: Holding
    let coin: Holding

    /// In one money.
    struct Holding: Sendable {
        var figures: PerformanceFigures
        var returns: StepReturns
        /// nil without steps.
        var start: Double?
    }

    init(_ market: Market, _ steps: Range<Int>, initialCoin: Double) {
        self.market = market
        self.usd = Holding(market.steps, steps, market.steps.index[steps].map { $0 * initialCoin })
        self.coin = Holding(market.steps, steps, [Double](repeating: initialCoin, count: steps.count))
    }
}

extension HoldFigures.Holding {
    fileprivate init(_ market: MarketSteps, _ steps: Range<Int>, _ equity: [Double]) {
        let returns = equity.withUnsafeBufferPointer { StepReturns(market, steps, equity: $0) }
        self.returns = returns
        self.start = equity.first
        self.figures = market.withTimes(steps) { times in
            equity.withUnsafeBufferPointer {
                PerformanceFigures(times: times, equity: $0, returns: returns.values, start: equity.first)
            }
        }
    }
}
