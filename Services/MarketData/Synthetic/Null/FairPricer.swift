import Options

/// What an option is worth, and what a seller must be paid for it, where the index is lognormal and its variance known.
///
/// Inverse options: one who sells for p coin keeps the coin until the expiry, where it is worth p · S. What he then has
/// over one who only held is p S − payoff in US dollars, whose expectation is p F − B, with B Black's price on F =
/// E[S]: fair is p = B / F. Linear options are paid in US dollars, which do not grow: fair is p = B.
///
/// A seller pays a fee for the trade and one for the delivery. `bid` gives both back exactly, so that he who sells at
/// it and holds to the expiry expects nothing more and nothing less than he who did not sell.
struct FairPricer: Sendable {
    let settlement: Settlement
    /// The exchange's standard fees; a run with others meets a world with a small edge for or against it.
    let fees = FeeSchedule()

    /// The state of one expiry at one time.
    struct State: Sendable, Hashable {
        /// US dollars.
        var index: Double
        /// E[S at the expiry], US dollars.
        var forward: Double
        /// σ√T: the root of the variance until the expiry.
        var deviation: Double
    }

    /// In the money of the settlement.
    func value(_ right: Right, strike: Double, _ state: State) -> Double {
        Self.black(right, strike, state) / self.unit(state)
    }

    /// The expectation of the delivery fee, in the money of the settlement as `value` is.
    ///
    /// In US dollars the fee is min(a S, b · payoff) with the rate a and the cap b: that is b · payoff less what the cap
    /// leaves over, which is itself a number of options at a strike shifted to where rate and cap meet:
    ///
    ///     call   b (S − K)⁺ − (b − a) (S − bK/(b − a))⁺
    ///     put    b (K − S)⁺ − (b + a) (bK/(b + a) − S)⁺
    func expectedDeliveryFee(_ right: Right, strike: Double, isDaily: Bool, _ state: State) -> Double {
        guard !isDaily else { return 0 }
        let (a, b) = (self.fees.deliveryRate, self.fees.deliveryCap)
        let slope = right == .call ? b - a : b + a
        let capped = b * Self.black(right, strike, state)
        let left = slope * Self.black(right, b * strike / slope, state)
        return max(0, capped - left) / self.unit(state)
    }

    /// The price of which `net` is left after the fee of the trade.
    func price(net: Double, _ state: State) -> Double {
        let rate = self.fees.tradeRate * (self.settlement == .inverse ? 1 : state.index)
        let cap = self.fees.tradeCap
        // The fee is the lesser of rate and cap × price; they meet at rate / cap.
        return net + rate >= rate / cap ? net + rate : net / (1 - cap)
    }

    /// The price at which selling and holding to the expiry is worth `edge` × the fair value, in expectation.
    func bid(_ right: Right, strike: Double, isDaily: Bool, edge: Double, value: Double, _ state: State) -> Double {
        let delivery = self.expectedDeliveryFee(right, strike: strike, isDaily: isDaily, state)
        return self.price(net: value * (1 + edge) + delivery, state)
    }

    private func unit(_ state: State) -> Double { self.settlement == .inverse ? state.forward : 1 }

    private static func black(_ right: Right, _ strike: Double, _ state: State) -> Double {
        Black76(forward: state.forward, strike: strike, years: 1, volatility: state.deviation).price(right)
    }
}
