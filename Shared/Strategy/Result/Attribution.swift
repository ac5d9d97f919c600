/// Where a run's USD result came from, step by step with the greeks of the step before.
///
/// Over a step the forward moves by ΔF, the volatility by Δσ and Δt days pass; n contracts are short:
///
/// | term | USD |
/// |---|---|
/// | delta | coin · ΔS − Σ n · Δ · ΔF |
/// | gamma | −Σ n · ½ Γ · ΔF² |
/// | vega | −Σ n · V · Δσ |
/// | theta | −Σ n · Θ · Δt |
/// | fees | what was paid in the step |
/// | residual | the change in equity that is left: higher orders, spreads, fills away from the mark |
///
/// A position without a volatility at both ends of a step is in the residual. The first day begins at the start
/// capital, so that the days and the total add up to the net PnL.
public struct Attribution: Sendable, Hashable {
    public var total = Terms()
    /// By UTC day, in order.
    public var days: [Day] = []

    public struct Terms: Sendable, Hashable {
        public var delta = 0.0
        public var gamma = 0.0
        public var vega = 0.0
        public var theta = 0.0
        public var fees = 0.0
        public var residual = 0.0

        public init() {}

        public var sum: Double { self.delta + self.gamma + self.vega + self.theta + self.fees + self.residual }

        public static func += (total: inout Terms, terms: Terms) {
            total.delta += terms.delta
            total.gamma += terms.gamma
            total.vega += terms.vega
            total.theta += terms.theta
            total.fees += terms.fees
            total.residual += terms.residual
        }
    }

    public struct Day: Sendable, Hashable {
        /// The number of the UTC day since 1970.
        public var day: Int64
        public var terms: Terms

        public init(day: Int64, terms: Terms) {
            self.day = day
            self.terms = terms
        }
    }

    public init() {}
}
