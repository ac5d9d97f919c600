/// The family of rules that a definition belongs to.
public enum BaseStrategyType: String, Sendable, Hashable, CaseIterable {
    /// Coin is held, calls are sold on it.
    case coveredCall = "covered_call"
    /// Cash-secured puts are sold until coin is assigned, then calls until it is called away.
    case wheel
    /// An external policy service decides, within the same limits.
    case other
}

/// A named set of starting parameters; see `Definition.preset`.
public enum RiskProfile: String, Sendable, Hashable, CaseIterable {
    case conservative, balanced, aggressive
    /// Starts from balanced.
    case custom
}

/// When an open position is bought back.
public enum ExitStyle: String, Sendable, Hashable, CaseIterable {
    /// Never: everything runs to settlement.
    case holdToExpiry = "hold_to_expiry"
    /// At a profit, close to expiry, or once the option has gone into the money. In a wheel the profit only.
    case takeProfitAndRoll = "tp_and_roll"
}

/// Which candidate is sold.
public enum Selection: String, Sendable, Hashable, CaseIterable {
    /// The one nearest the middle of the delta and expiry ranges.
    case target
    /// The one with the greatest bid a year.
    case maxYield = "max_yield"
}

/// Who chooses among the actions that the rules allow.
public enum PolicyMode: String, Sendable, Hashable, CaseIterable {
    case ruleOnly = "rule_only"
    case llmOnly = "llm_only"
    case hybrid
}
