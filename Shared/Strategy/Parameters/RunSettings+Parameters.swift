import Options

extension RunSettings {
    /// Every field of run settings, in the order that listings show them.
    public static let parameters: [Parameter<RunSettings>] = [
        .choice("fill_model", \.fillModel, FillModel.allCases, "the price that an order fills at"),
        .number("slippage", \.slippage, 0...0.99, "the fraction of the price lost on every trade"),
        .number("fee_rate", \.fees.tradeRate, 0...1, "a trade's fee, of the coin traded"),
        .number("fee_cap", \.fees.tradeCap, 0...1, "a trade's greatest fee, of the option's price"),
        .number("delivery_fee_rate", \.fees.deliveryRate, 0...1, "a delivery's fee, of the coin delivered"),
        .number("delivery_fee_cap", \.fees.deliveryCap, 0...1, "a delivery's greatest fee, of the payoff"),
        .number("spot_fee_rate", \.spotFeeRate, 0...1, "wheel: the fee of its spot trades, of their value"),
        .number(
            "max_delivery_age_hours",
            \.maxDeliveryAgeHours,
            0...8760,
            "how old an index sample may be that settles an expiry"
        ),
        .optionalNumber(
            "min_amount",
            \.minAmount,
            1e-6...1e6,
            "the smallest amount, and step of amounts; 0.1 BTC, 1 ETH, 0.01 linear BTC, 0.1 linear ETH unless given"
        ),
        .number("initial_coin", \.initialCoin, 1e-6...1e9, "the capital at the start, in coin"),
        .choice("numeraire", \.numeraire, Numeraire.allCases, "the money that figures are told in"),
        .integer("start_ms", \.start, Milliseconds.accepted, "the first instant of the period", isInstant: true),
        .integer("end_ms", \.end, Milliseconds.accepted, "the instant that the period ends before", isInstant: true),
        .optionalInteger(
            "last_expiry_ms",
            \.lastExpiry,
            Milliseconds.accepted,
            "nothing that expires later is sold",
            isInstant: true
        ),
        .choice("decision_interval", \.decisionInterval, DecisionInterval.allCases, "how often decisions are taken"),
        .integer("seed", \.seed, 0...Int64.max, "of the run's own draws"),
    ]
}
