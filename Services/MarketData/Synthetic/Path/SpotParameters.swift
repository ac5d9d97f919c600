import Elementary

/// What spot does under the true measure: the parameters of a regime-switching two-scale stochastic volatility with
/// jumps.
///
///     r      = (μ_R − σ²/2) Δt + σ √Δt z + jumps
///     ln σ   = l + x + y − (s_x² + s_y²)/2
///     l      goes to ln σ_R, fast upward and slowly downward
///     x, y   Ornstein-Uhlenbeck, slow and fast, their shocks correlated with z
///
/// σ is scaled by the hour of the week (`ActivityProfile`). Rates and volatilities are annual, in years of 365 days.
/// The usual values come of a simulation of 600 paths of four years, fitted by hand to BTC's moments; what was moved
/// since is listed with them.
struct SpotParameters: Sendable, Hashable {
    /// One regime.
    struct Regime: Sendable, Hashable {
        /// σ_R.
        var volatility: Double
        /// μ_R.
        var drift: Double
        /// Jumps a year.
        var jumpRate: Double
        /// Mean and standard deviation of a jump's log size.
        var jumpMean: Double
        var jumpDeviation: Double
        /// Where it goes in a day, as probabilities; the rest of 1 stays.
        var leaves: PerRegime<Double>
    }

    var regimes: PerRegime<Regime>
    /// Days in which half of ln σ_R − l is gone, where the volatility has to rise and where it has to fall.
    var levelHalfLifeUp: Double
    var levelHalfLifeDown: Double
    /// Half-life in days and stationary standard deviation of the slow part x.
    var slowHalfLife: Double
    var slowDeviation: Double
    /// The same of the fast part y.
    var fastHalfLife: Double
    var fastDeviation: Double
    /// Correlation of the shocks of x and y with z: the leverage effect.
    var leverage: Double
    /// How much y rises by with a jump, per unit of its size: jumps come in bursts.
    var jumpExcitement: Double
    /// The index at the epoch, US dollars.
    var initialIndex: Double
}

extension SpotParameters {
    /// The first fit, with these moved so that four-year paths meet every stylised fact (`StylisedFact`):
    ///
    /// | parameter | first fit | here | for |
    /// |---|---|---|---|
    /// | x: half-life, deviation | 18 d, 0.22 | 25 d, 0.26 | clustering at lag 20, movement of the long end |
    /// | y: deviation | 0.28 | 0.27 | |
    /// | excitement by jumps | none | 3 | clustering that survives the jumps |
    /// | jumps' deviations | .040 .055 .060 .090 | .045 .058 .063 .070 | kurtosis above 3 without a day of +40 % |
    /// | jumps' means | 0 .008 −.012 −.030 | .005 .012 −.004 −.010 | skew inside −0.7…0.4 |
    /// | drifts | .25 1.30 −.60 −3.5 | .21 1.26 −.70 −4.1 | the same drift in all with those means |
    static let btc = SpotParameters(
        regimes: PerRegime(
            calm: Regime(
                volatility: 0.33,
                drift: 0.21,
                jumpRate: 8,
                jumpMean: 0.005,
                jumpDeviation: 0.045,
                leaves: PerRegime(calm: 0, bull: 0.0100, bear: 0.0065, crash: 0.0005)
            ),
            bull: Regime(
                volatility: 0.46,
                drift: 1.26,
                jumpRate: 10,
                jumpMean: 0.012,
                jumpDeviation: 0.058,
                leaves: PerRegime(calm: 0.0120, bull: 0, bear: 0.0080, crash: 0.0010)
            ),
            bear: Regime(
                volatility: 0.54,
                drift: -0.70,
                jumpRate: 12,
                jumpMean: -0.004,
                jumpDeviation: 0.063,
                leaves: PerRegime(calm: 0.0100, bull: 0.0100, bear: 0, crash: 0.0030)
            ),
            crash: Regime(
                volatility: 1.05,
                drift: -4.1,
                jumpRate: 30,
                jumpMean: -0.010,
                jumpDeviation: 0.070,
                leaves: PerRegime(calm: 0, bull: 0.0200, bear: 0.1300, crash: 0)
            )
        ),
        levelHalfLifeUp: 1,
        levelHalfLifeDown: 7,
        slowHalfLife: 25,
        slowDeviation: 0.26,
        fastHalfLife: 3,
        fastDeviation: 0.27,
        leverage: -0.30,
        jumpExcitement: 3,
        initialIndex: 20_000
    )

    /// The same market with volatilities and jumps 1.3 times as large: the ratio of the two coins' daily returns is 1.32 in
    /// 2019–2026 and 1.36 in 2026.
    static let eth: SpotParameters = {
        var parameters = SpotParameters.btc
        parameters.initialIndex = 1_200
        parameters.scaleVolatility(by: 1.3)
        return parameters
    }()

    /// σ in `state`, before the hour of the week: annual, a fraction.
    func volatility(of state: SpotState) -> Double {
        let correction = (self.slowDeviation * self.slowDeviation + self.fastDeviation * self.fastDeviation) / 2
        return Elementary.exp(state.level + state.slow + state.fast - correction)
    }

    mutating func scaleVolatility(by factor: Double) {
        self.regimes = self.regimes.map { regime in
            var scaled = regime
            scaled.volatility *= factor
            scaled.jumpMean *= factor
            scaled.jumpDeviation *= factor
            return scaled
        }
    }
}
