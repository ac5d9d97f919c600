public import Errors

/// A limit on one figure of a run, such as `num_trades>=20` or `max_drawdown<=0.3`.
public struct Constraint: Sendable, Hashable, CustomStringConvertible {
    public var metric: Metric
    public var relation: Relation
    public var value: Double

    public enum Relation: String, Sendable, Hashable, CaseIterable {
        case atMost = "<="
        case atLeast = ">="
    }

    public init(_ metric: Metric, _ relation: Relation, _ value: Double) {
        self.metric = metric
        self.relation = relation
        self.value = value
    }

    /// - Throws: `invalidArgument` for a text that is not a figure, `<=` or `>=`, and a number.
    public init(parsing text: String) throws(LabError) {
        for relation in Relation.allCases {
            let parts = text.split(separator: relation.rawValue, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            guard let metric = Metric(rawValue: Words.trimmed(parts[0])),
                let value = Double(Words.trimmed(parts[1])), value.isFinite
            else { break }
            self.init(metric, relation, value)
            return
        }
        throw LabError(
            .invalidArgument,
            "a constraint must be written as max_drawdown<=0.3, with one of "
                + "\(Words.list(Metric.allCases.map(\.rawValue))), was \"\(text.prefix(64))\"",
            field: "constraints"
        )
    }

    public var description: String { "\(self.metric.rawValue)\(self.relation.rawValue)\(self.value)" }

    /// How far `figure` is beyond the limit; ≤ 0 where it is kept.
    public func violation(of figure: Double) -> Double {
        self.relation == .atMost ? figure - self.value : self.value - figure
    }
}
