extension Definition {
    /// The starting parameters of a profile; `custom` starts from balanced.
    ///
    /// | profile | delta | DTE | IV/RV | exit | take profit | size |
    /// |---|---|---|---|---|---|---|
    /// | conservative | 0.10–0.20 | 14–30 | 1.2 | hold to expiry | – | 50 % |
    /// | balanced | 0.15–0.30 | 7–21 | 1.1 | take profit and roll | 0.5 | 100 % |
    /// | aggressive | 0.25–0.40 | 3–14 | 1.0 | take profit and roll | 0.6 | 100 % |
    public static func preset(_ profile: RiskProfile, _ type: BaseStrategyType = .coveredCall) -> Definition {
        var definition = Definition()
        definition.baseStrategyType = type
        definition.riskProfile = profile
        switch profile {
        case .balanced, .custom: break
        case .conservative:
            definition.deltaRange = Band(0.10, 0.20)
            definition.dteRange = Band(14, 30)
            definition.ivrvMin = 1.2
            definition.exitStyle = .holdToExpiry
            definition.positionSizeRule = .percent(50)
        case .aggressive:
            definition.deltaRange = Band(0.25, 0.40)
            definition.dteRange = Band(3, 14)
            definition.ivrvMin = 1.0
            definition.takeProfit = 0.6
        }
        return definition
    }
}
