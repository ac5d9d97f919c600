public import Errors
import Options

extension Definition {
    /// Reads a definition. Absent keys take the values of its `risk_profile`, `custom` unless given.
    ///
    /// - Throws: `invalidArgument`, naming the key, for one that is unknown or out of range.
    public init(document: JSONValue) throws(LabError) {
        guard let members = document.members else {
            throw LabError(.invalidArgument, "a definition must be an object, was \(document.kindName)")
        }
        var base = Definition()
        try base.apply(members.filter { $0.key == "risk_profile" }, Self.parameters)
        self = .preset(base.riskProfile)
        try self.apply(members, Self.parameters)
        try self.validate()
    }

    /// Whether every field is in its range and the fields agree with each other.
    ///
    /// - Throws: `invalidArgument`, naming the field and its range.
    public func validate() throws(LabError) {
        try self.validateFields()
        if case .fixed(_, let unit) = self.positionSizeRule.kind, unit != self.underlying {
            throw LabError(
                .invalidArgument,
                "position_size_rule must be in the unit of the underlying, \(self.underlying), was "
                    + "\(self.positionSizeRule)",
                field: "position_size_rule"
            )
        }
        if self.baseStrategyType == .other, self.policyService == nil {
            throw LabError(
                .invalidArgument,
                "policy_service must name the service that decides where base_strategy_type is other",
                field: "policy_service"
            )
        }
        try self.validateMandate()
    }

    private func validateMandate() throws(LabError) {
        for key in self.mandate.lockedParameters where !Self.parameters.contains(where: { $0.key == key }) {
            throw LabError(
                .invalidArgument,
                "locked_parameters must be keys of parameters, was \"\(key.prefix(64))\"",
                field: "locked_parameters"
            )
        }
        for bound in self.mandate.searchBounds {
            let parameter = Self.parameters.first { $0.key == bound.key }
            let range: ClosedRange<Double>? =
                switch parameter?.kind {
                case .number(let range), .band(let range): range
                case .integer(let range): Double(range.lowerBound)...Double(range.upperBound)
                default: nil
                }
            guard let range else {
                throw LabError(
                    .invalidArgument,
                    "search_bounds must be on parameters that are numbers, was \"\(bound.key.prefix(64))\"",
                    field: "search_bounds"
                )
            }
            guard range.contains(bound.band.low), range.contains(bound.band.high), bound.band.width >= 0 else {
                throw LabError(
                    .invalidArgument,
                    "search_bounds of \(bound.key) must lie in \(Words.number(range.lowerBound))…"
                        + "\(Words.number(range.upperBound)), in order, was \(bound)",
                    field: "search_bounds"
                )
            }
        }
    }

    /// Refuses a size that can never reach the minimum amount with the start capital.
    ///
    /// Asked when a definition is made; a run of one is let be, and counts its skipped entries.
    ///
    /// - Throws: `invalidArgument`, with the smallest size or capital that would trade.
    public func validateSize(initialCoin: Double, minimumAmount: Double) throws(LabError) {
        guard Tolerance.isAtMost(minimumAmount, initialCoin) else {
            throw LabError(
                .invalidArgument,
                "initial_coin must be at least \(minimumAmount), the smallest amount that trades, was \(initialCoin)",
                field: "initial_coin"
            )
        }
        switch self.positionSizeRule.kind {
        case .percentOfEquity(let percent):
            guard Tolerance.roundDown(percent / 100 * initialCoin, step: minimumAmount) < minimumAmount else { return }
            throw LabError(
                .invalidArgument,
                "position_size_rule must be at least \(Words.number(minimumAmount / initialCoin * 100))pct_equity to "
                    + "reach \(minimumAmount) contracts with \(initialCoin) coin, was \(self.positionSizeRule)",
                field: "position_size_rule"
            )
        case .fixed(let contracts, let unit):
            guard !Tolerance.isAtMost(minimumAmount, contracts) else { return }
            throw LabError(
                .invalidArgument,
                "position_size_rule must be at least fixed_\(Words.number(minimumAmount))_"
                    + "\(unit.rawValue.lowercased()), the smallest amount that trades, was \(self.positionSizeRule)",
                field: "position_size_rule"
            )
        }
    }

    /// Refuses what this build's engine cannot run.
    ///
    /// - Throws: `unimplemented`; such a definition is legal and can be stored.
    public func validateRunnable() throws(LabError) {
        switch self.baseStrategyType {
        case .coveredCall, .wheel: break
        case .other:
            throw LabError(
                .unimplemented,
                "a strategy of an external policy can be defined and stored, this build does not run it",
                field: "base_strategy_type"
            )
        }
    }
}
