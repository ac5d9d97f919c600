public import Errors
public import Messages
import Options
public import Strategy

extension RunSettings {
    /// Reads run settings, whole. Ranges are `validate`'s to check.
    ///
    /// - Throws: `invalidArgument`, naming the field.
    public init(_ wire: StrategyV1.RunSettings) throws(LabError) {
        try WireField.noUnknown(wire, "settings")
        self.init(start: wire.startMs, end: wire.endMs)
        self.fillModel = try choice(wire.fillModel, "fill_model") { StrategyV1.FillModel($0) }
        self.slippage = try WireField.finite(wire.slippage, "slippage")
        self.fees = FeeSchedule(
            tradeRate: try WireField.finite(wire.feeRate, "fee_rate"),
            tradeCap: try WireField.finite(wire.feeCap, "fee_cap"),
            deliveryRate: try WireField.finite(wire.deliveryFeeRate, "delivery_fee_rate"),
            deliveryCap: try WireField.finite(wire.deliveryFeeCap, "delivery_fee_cap")
        )
        self.spotFeeRate = try WireField.finite(wire.spotFeeRate, "spot_fee_rate")
        self.maxDeliveryAgeHours = try WireField.finite(wire.maxDeliveryAgeHours, "max_delivery_age_hours")
        self.minAmount = try WireField.finiteOrAbsent(wire.minAmount, "min_amount")
        self.initialCoin = try WireField.finite(wire.initialCoin, "initial_coin")
        self.numeraire = try choice(wire.numeraire, "numeraire") { StrategyV1.Numeraire($0) }
        self.lastExpiry = wire.lastExpiryMs
        self.decisionInterval = try DecisionInterval(milliseconds: wire.decisionIntervalMs)
        guard let seed = Int64(exactly: wire.seed) else {
            throw LabError(
                .invalidArgument,
                "seed must lie in 0…\(Int64.max), was \(wire.seed)",
                field: "seed"
            )
        }
        self.seed = seed
    }
}

extension StrategyV1.RunSettings {
    public init(_ settings: RunSettings) {
        self.init(
            fillModel: StrategyV1.FillModel(settings.fillModel),
            slippage: settings.slippage,
            feeRate: settings.fees.tradeRate,
            feeCap: settings.fees.tradeCap,
            deliveryFeeRate: settings.fees.deliveryRate,
            deliveryFeeCap: settings.fees.deliveryCap,
            spotFeeRate: settings.spotFeeRate,
            maxDeliveryAgeHours: settings.maxDeliveryAgeHours,
            minAmount: settings.minAmount,
            initialCoin: settings.initialCoin,
            numeraire: StrategyV1.Numeraire(settings.numeraire),
            startMs: settings.start,
            endMs: settings.end,
            lastExpiryMs: settings.lastExpiry,
            decisionIntervalMs: settings.decisionInterval.milliseconds,
            seed: UInt64(clamping: settings.seed)
        )
    }
}

extension DecisionInterval {
    fileprivate init(milliseconds: Int64) throws(LabError) {
        for interval in DecisionInterval.allCases where interval.milliseconds == milliseconds {
            self = interval
            return
        }
        let allowed = DecisionInterval.allCases.map(\.rawValue).joined(separator: ", ")
        throw LabError(
            .invalidArgument,
            "decision_interval must be one of \(allowed), was \(milliseconds) ms",
            field: "decision_interval"
        )
    }
}
