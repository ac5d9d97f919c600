import Options

/// Everything that a `model` world is made of, in one version.
///
/// A parameter's usual value and source are in the type that has it. A version's numbers never change: worlds are
/// named by it.
struct ModelParameters: Sendable, Hashable {
    var spot: SpotParameters
    var perception: PerceptionParameters
    var surface: SurfaceParameters
    var listing: ListingParameters
    var quotes: QuoteParameters
    /// The probability that an outage begins at a snapshot; see `Outages`. 0.0008 with a mean length of 2 hours leaves
    /// out 0.16 % of the snapshots.
    var outageRate: Double = 0.0008
}

extension ModelParameters {
    /// `model@1`.
    ///
    /// - Parameters:
    ///   - riskPremium: see `SurfaceParameters.riskPremium`.
    static func version1(_ underlying: Underlying, riskPremium: Double = 0.03) -> ModelParameters {
        let isEther = underlying == .eth
        let spot: SpotParameters = isEther ? .eth : .btc
        var quotes = QuoteParameters()
        // ETH's recorded spreads over those that the fit, which is BTC's, makes of ETH: median of the cells.
        if isEther { quotes.scale = 1.12 }
        return ModelParameters(
            spot: spot,
            perception: PerceptionParameters(),
            surface: isEther ? .eth(riskPremium: riskPremium) : .btc(riskPremium: riskPremium),
            listing: ListingParameters(),
            quotes: quotes
        )
    }
}
