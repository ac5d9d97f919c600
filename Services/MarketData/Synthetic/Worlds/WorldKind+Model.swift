import Options

/// The parameters of the model's worlds.
private enum ModelKeys {
    static let riskPremium = WorldKey(
        "vrp",
        0.03,
        in: -0.05...0.2,
        unit: "volatility per year",
        "By how much implied volatility lies above the volatility that is to be expected; 0 pays sellers for nothing."
    )
    static let outages = WorldKey(
        "outages",
        0.0008,
        in: 0...0.1,
        unit: "per hour",
        "How often the exchange stops showing chains, for two hours in the mean."
    )
}

extension WorldKind {
    /// The model of a crypto-options market.
    static let model = WorldKind(
        name: "model",
        version: 1,
        summary:
            "spot under regimes with stochastic volatility and jumps, surfaces without arbitrage, an exchange that "
            + "lists and quotes as Deribit does",
        parameters: [ModelKeys.riskPremium, ModelKeys.outages],
        make: { world, setting in
            var parameters = ModelParameters.version1(
                setting.underlying,
                riskPremium: world.arguments[ModelKeys.riskPremium]
            )
            parameters.outageRate = world.arguments[ModelKeys.outages]
            return ModelWorld(
                parameters,
                underlying: setting.underlying,
                settlement: setting.settlement,
                seed: setting.seed
            )
        }
    )
}
