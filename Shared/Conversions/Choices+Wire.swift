public import Errors
public import Messages
public import Options
public import Strategy

extension StrategyV1.BaseStrategyType {
    public init(_ type: BaseStrategyType) {
        switch type {
        case .coveredCall: self = .coveredCall
        case .wheel: self = .wheel
        case .other: self = .other
        }
    }
}

extension StrategyV1.RiskProfile {
    public init(_ profile: RiskProfile) {
        switch profile {
        case .conservative: self = .conservative
        case .balanced: self = .balanced
        case .aggressive: self = .aggressive
        case .custom: self = .custom
        }
    }
}

extension StrategyV1.Settlement {
    public init(_ settlement: Settlement) {
        switch settlement {
        case .inverse: self = .inverse
        case .linear: self = .linear
        }
    }
}

extension StrategyV1.ExitStyle {
    public init(_ style: ExitStyle) {
        switch style {
        case .holdToExpiry: self = .holdToExpiry
        case .takeProfitAndRoll: self = .tpAndRoll
        }
    }
}

extension StrategyV1.Selection {
    public init(_ selection: Selection) {
        switch selection {
        case .target: self = .target
        case .maxYield: self = .maxYield
        }
    }
}

extension StrategyV1.PolicyMode {
    public init(_ mode: PolicyMode) {
        switch mode {
        case .ruleOnly: self = .ruleOnly
        case .llmOnly: self = .llmOnly
        case .hybrid: self = .hybrid
        }
    }
}

extension StrategyV1.FillModel {
    public init(_ model: FillModel) {
        switch model {
        case .touch: self = .touch
        case .mid: self = .mid
        case .mark: self = .mark
        }
    }
}

extension StrategyV1.Numeraire {
    public init(_ numeraire: Numeraire) {
        switch numeraire {
        case .usd: self = .usd
        case .coin: self = .coin
        }
    }
}

extension BacktestV1.Result.Status {
    public init(_ status: BacktestResult.Status) {
        switch status {
        case .ok: self = .ok
        case .failed: self = .failed
        case .cancelled: self = .cancelled
        }
    }
}

extension BacktestResult.Status {
    public init(_ wire: BacktestV1.Result.Status) throws(LabError) {
        self = try choice(wire, "status") { BacktestV1.Result.Status($0) }
    }
}
