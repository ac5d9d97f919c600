import Elementary

/// Learns `SmileCoefficients` from recorded chains.
///
/// The committed coefficients are those of all BTC chains of January to March 2026 with the usual penalty, rounded to
/// three digits.
struct SmileCalibration: Sendable {
    /// What a recorded chain shows, and what was known when it was recorded.
    struct Observation: Sendable {
        var features: MarketFeatures
        /// nil where too few expiries could be fitted.
        var smile: ObservedSmile?
        var width: ObservedWidth?
    }

    /// λ for each chain: 0.3 for the 355 of the committed fit. With it every n-th chain alone is fitted under the same
    /// weight of penalty and observations.
    static let penaltyPerChain = 0.3 / 355

    /// By tenor of `FittedSurfaces.tenors`: ln σ at the money.
    let atTheMoney: [RidgeFit]
    /// ln ψ/√θ.
    let curvature: [RidgeFit]
    /// ρ.
    let skew: [RidgeFit]
    let basis: [RidgeFit]
    /// The logarithm of the width of markets by least squares, behind a constant, which is the level of recorded
    /// half-widths before ticks. The model does not use that: with its ticks, `QuoteParameters` alone are as wide as what
    /// was recorded.
    let width: RidgeFit
    /// Chains whose smile was learned from.
    let chainCount: Int

    /// - Returns: nil where the observations do not determine the coefficients.
    init?(_ observations: [Observation], penaltyPerChain: Double = Self.penaltyPerChain) {
        let chains = observations.compactMap { chain in chain.smile.map { (features: chain.features, smile: $0) } }
        let penalty = penaltyPerChain * Double(chains.count)
        func fits(
            _ regressors: (MarketFeatures) -> [Double],
            _ values: (ObservedSmile) -> [Double]
        ) -> [RidgeFit]? {
            let rows = chains.map { regressors($0.features) }
            let observed = chains.map { values($0.smile) }
            let fits = FittedSurfaces.tenors.indices.compactMap { tenor in
                RidgeFit(rows, observed.map { $0[tenor] }, penalty: penalty)
            }
            return fits.count == FittedSurfaces.tenors.count ? fits : nil
        }
        let widths = observations.compactMap { chain in
            chain.width.map { (row: SmileRegressors.width(chain.features), value: $0.logRatio) }
        }
        guard let atTheMoney = fits(SmileRegressors.atTheMoney, { $0.atTheMoney.map(Elementary.log) }),
            let curvature = fits(SmileRegressors.shape, { $0.curvature.map(Elementary.log) }),
            let skew = fits(SmileRegressors.shape, \.skew),
            let basis = fits(SmileRegressors.basis, \.basis),
            let width = RidgeFit(widths.map(\.row), widths.map(\.value), penalty: 0)
        else { return nil }
        self.atTheMoney = atTheMoney
        self.curvature = curvature
        self.skew = skew
        self.basis = basis
        self.width = width
        self.chainCount = chains.count
    }
}

extension SmileCalibration.Observation {
    /// - Parameter market: the recorded market, with a volatility index of the time of the chain.
    /// - Returns: nil where the chain is of a time that the market has not.
    init?(_ snapshot: RecordedSnapshot, in market: HourlyMarket) {
        guard snapshot.time >= market.grid.start else { return nil }
        let step = Int((snapshot.time - market.grid.start) / market.grid.spacing)
        guard market.grid.range.contains(step) else { return nil }
        self.features = market.features[step]
        self.smile = ObservedSmile(snapshot)
        self.width = ObservedWidth(snapshot)
    }
}
