/// What an exchange takes for a trade and for a delivery, per contract.
///
/// Rates are of the coin traded and caps of the option's price or payoff. Inverse options are charged in coin:
/// min(rate, cap × price); linear ones in US dollars: min(rate × index, cap × price).
public struct FeeSchedule: Sendable, Hashable {
    public var tradeRate: Double
    public var tradeCap: Double
    public var deliveryRate: Double
    public var deliveryCap: Double

    /// Deribit's standard tier.
    public init(
        tradeRate: Double = 0.0003,
        tradeCap: Double = 0.125,
        deliveryRate: Double = 0.00015,
        deliveryCap: Double = 0.125
    ) {
        self.tradeRate = tradeRate
        self.tradeCap = tradeCap
        self.deliveryRate = deliveryRate
        self.deliveryCap = deliveryCap
    }

    /// The fee of a contract traded at `price`, the fill price with its slippage.
    @inlinable
    public func trade(price: Double, index: Double, _ settlement: Settlement) -> Double {
        min(self.tradeRate * (settlement == .inverse ? 1 : index), self.tradeCap * price)
    }

    /// The fee of a contract delivered; nothing where it pays nothing, nothing for a daily option.
    @inlinable
    public func delivery(of instrument: Instrument, payoff: Double, deliveryPrice: Double) -> Double {
        guard payoff > 0, !instrument.isDaily else { return 0 }
        let unit = instrument.settlement == .inverse ? 1 : deliveryPrice
        return min(self.deliveryRate * unit, self.deliveryCap * payoff)
    }
}
