/// The sensitivities of one option, in the exchange's units.
public struct Greeks: Sendable, Hashable {
    /// Per US dollar of the forward.
    public var delta: Double
    /// Delta less the price in coin: what holding one contract adds to the account's delta.
    public var netDelta: Double
    /// Per US dollar²; nil at the money with no time or no volatility left, where there is none. So vega and theta.
    public var gamma: Double?
    /// US dollars per volatility point (0.01).
    public var vega: Double?
    /// US dollars per day, negative.
    public var thetaPerDay: Double?
    /// Theta limited to the time value that is left, as the exchange shows it close to expiry.
    public var cappedThetaPerDay: Double?
    /// US dollars per percent of interest, Deribit's: ±K T N(±d2) / 100; nil as for gamma.
    public var rhoPerPercent: Double?
}

extension Black76 {
    public func greeks(_ right: Right) -> Greeks {
        let sign = right.sign
        let s = self.deviation
        let d1 = self.d1
        let delta = self.delta(right)
        let time = max(0, self.years)
        var greeks = Greeks(delta: delta, netDelta: delta - self.price(right) / self.forward)
        guard !d1.isNaN else { return greeks }
        greeks.rhoPerPercent = sign * self.strike * time * Normal.cumulative(sign * (d1 - s)) / 100
        guard s > 0 else {
            greeks.gamma = 0
            greeks.vega = 0
            greeks.thetaPerDay = 0
            greeks.cappedThetaPerDay = 0
            return greeks
        }
        let density = Normal.density(d1)
        let theta = -self.forward * density * self.volatility / (2 * time.squareRoot()) / 365
        greeks.gamma = density / (self.forward * s)
        greeks.vega = self.forward * density * time.squareRoot() / 100
        greeks.thetaPerDay = theta
        greeks.cappedThetaPerDay = -min(-theta, self.timeValue)
        return greeks
    }
}
