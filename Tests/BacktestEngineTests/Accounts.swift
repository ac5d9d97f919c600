import Options
import Strategy

/// The two balances of an account, worked out anew from what a run says it traded: the start, and each trade's flows at
/// the time it had them.
struct Accounts {
    /// A flow's coin and US dollars.
    struct Flow: Sendable {
        var time: Int64
        var coin: Double
        var usd: Double
    }

    private(set) var flows: [Flow] = []
    private let settlement: Settlement
    private let isWheel: Bool
    private let fees: FeeSchedule

    init(_ request: RunRequest, _ trades: [Trade]) {
        self.settlement = request.definition.settlement
        self.isWheel = request.definition.baseStrategyType == .wheel
        self.fees = request.settings.fees
        for trade in trades { self.add(trade) }
    }

    /// The balances after everything up to `time`, from those of the start.
    func balances(at time: Int64, from start: (coin: Double, usd: Double)) -> (coin: Double, usd: Double) {
        self.flows.reduce(start) { $1.time <= time ? ($0.coin + $1.coin, $0.usd + $1.usd) : $0 }
    }

    /// The fee that the sale of one contract took, in the money that options are paid in.
    func saleFee(_ trade: Trade) -> Double {
        self.fees.trade(price: trade.entryPrice, index: trade.entryIndex, self.settlement)
    }

    private mutating func add(_ trade: Trade) {
        let sale = trade.entryPrice - self.saleFee(trade)
        self.pay(trade.contracts * sale, at: trade.entryIndex, trade.openTime)
        guard !trade.isOpenAtEnd else { return }
        let saleFeeUSD = trade.contracts * self.saleFee(trade) * (self.settlement == .inverse ? trade.entryIndex : 1)
        let exitFee = (trade.feesUSD - saleFeeUSD) / (self.settlement == .inverse ? trade.exitIndex : 1)
        switch trade.exitReason {
        case .assigned:
            self.pay(-exitFee, at: trade.exitIndex, trade.closeTime)
            self.flows.append(
                Flow(time: trade.closeTime, coin: trade.contracts, usd: -trade.contracts * trade.strike)
            )
        case .calledAway:
            self.pay(-exitFee, at: trade.exitIndex, trade.closeTime)
            self.flows.append(
                Flow(time: trade.closeTime, coin: -trade.contracts, usd: trade.contracts * trade.strike)
            )
        default: self.pay(-trade.contracts * trade.exitPrice - exitFee, at: trade.exitIndex, trade.closeTime)
        }
    }

    /// `amount` of what options are paid in: a wheel turns coin into US dollars at once.
    private mutating func pay(_ amount: Double, at index: Double, _ time: Int64) {
        switch (self.settlement, self.isWheel) {
        case (.inverse, false): self.flows.append(Flow(time: time, coin: amount, usd: 0))
        case (.inverse, true): self.flows.append(Flow(time: time, coin: 0, usd: amount * index))
        case (.linear, _): self.flows.append(Flow(time: time, coin: 0, usd: amount))
        }
    }
}
