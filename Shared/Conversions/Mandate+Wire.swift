import Errors
import Messages
import Strategy

extension Mandate {
    init(_ wire: StrategyV1.Mandate) throws(LabError) {
        try WireField.noUnknown(wire, "mandate")
        self.init()
        self.objective = try choice(wire.objective, "objective")
        self.constraints = try wire.constraints.map { (text) throws(LabError) in try Constraint(parsing: text) }
        self.searchBounds = try wire.searchBounds.map { (bound) throws(LabError) in try SearchBound(bound) }
        self.lockedParameters = wire.lockedParameters
        guard wire.maxExperiments >= 0 else {
            throw LabError(
                .invalidArgument,
                "max_experiments must be 0 (no limit) or more, was \(wire.maxExperiments)",
                field: "max_experiments"
            )
        }
        self.maxExperiments = wire.maxExperiments == 0 ? nil : wire.maxExperiments
    }
}

extension StrategyV1.Mandate {
    init(_ mandate: Mandate) {
        self.init(
            objective: mandate.objective.rawValue,
            constraints: mandate.constraints.map(\.description),
            searchBounds: mandate.searchBounds.map(StrategyV1.SearchBound.init),
            lockedParameters: mandate.lockedParameters,
            maxExperiments: mandate.maxExperiments ?? 0
        )
    }
}

extension SearchBound {
    fileprivate init(_ wire: StrategyV1.SearchBound) throws(LabError) {
        try WireField.noUnknown(wire, "search_bounds")
        guard wire.step == nil, wire.choices.isEmpty else {
            throw LabError(
                .invalidArgument,
                "search_bounds of \(wire.parameter.prefix(64)) must be a low and a high and nothing else",
                field: "search_bounds"
            )
        }
        self.init(
            key: wire.parameter,
            band: Band(
                try WireField.finite(try WireField.required(wire.low, "search_bounds"), "search_bounds"),
                try WireField.finite(try WireField.required(wire.high, "search_bounds"), "search_bounds")
            )
        )
    }
}

extension StrategyV1.SearchBound {
    fileprivate init(_ bound: SearchBound) {
        self.init(parameter: bound.key, low: bound.band.low, high: bound.band.high)
    }
}
