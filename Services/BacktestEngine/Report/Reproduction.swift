import Strategy

/// A recorded run beside the same run computed again.
public struct Reproduction: Sendable {
    public var recorded: RunReport
    public var recomputed: RunReport
    /// What differs, the cause before its effects; empty where every bit is the same.
    public var differences: [Difference]

    public var isIdentical: Bool { self.differences.isEmpty }

    public struct Difference: Sendable, Hashable {
        /// A place in the document: `identity.dataset_digest`, `trades[3].pnl_coin`.
        public var field: String
        public var recorded: String
        public var recomputed: String
    }

    /// How many differences are told of.
    static let limit = 50

    init(recorded: RunReport, recomputed: RunReport) {
        self.recorded = recorded
        self.recomputed = recomputed
        var differences: [Difference] = []
        Self.compare(
            Self.causes(recorded.identity),
            Self.causes(recomputed.identity),
            at: "identity",
            into: &differences
        )
        Self.compare(recorded.result.figures, recomputed.result.figures, at: "", into: &differences)
        self.differences = differences
    }

    /// What of an identity must be the same; another build that gives the same figures is no difference.
    private static func causes(_ identity: RunIdentity) -> JSONValue {
        .object([
            JSONValue.Member("dataset_digest", .text(identity.datasetDigest)),
            JSONValue.Member("dataset_key", .text(identity.datasetKey)),
            JSONValue.Member("engine_semantics", .integer(identity.engineSemantics)),
            JSONValue.Member("config_digest", .text(identity.configDigest)),
        ])
    }

    private static func compare(
        _ recorded: JSONValue,
        _ recomputed: JSONValue,
        at place: String,
        into differences: inout [Difference]
    ) {
        guard differences.count < Self.limit, recorded != recomputed else { return }
        switch (recorded, recomputed) {
        case (.object(let old), .object(let new)):
            for key in Self.keys(old, new) {
                let inner = place.isEmpty ? key : "\(place).\(key)"
                Self.compare(recorded[key] ?? .null, recomputed[key] ?? .null, at: inner, into: &differences)
            }
        case (.array(let old), .array(let new)) where old.count == new.count:
            for (index, pair) in zip(old, new).enumerated() {
                Self.compare(pair.0, pair.1, at: "\(place)[\(index)]", into: &differences)
            }
        case (.array(let old), .array(let new)):
            differences.append(
                Difference(field: "\(place).count", recorded: "\(old.count)", recomputed: "\(new.count)")
            )
        default:
            differences.append(Difference(field: place, recorded: recorded.text, recomputed: recomputed.text))
        }
    }

    /// The keys of both, in the order in which the first has them.
    private static func keys(_ old: [JSONValue.Member], _ new: [JSONValue.Member]) -> [String] {
        let known = Set(old.map(\.key))
        return old.map(\.key) + new.map(\.key).filter { !known.contains($0) }
    }
}

extension BacktestResult {
    /// The document of what was computed, without what the record adds.
    fileprivate var figures: JSONValue {
        var bare = self
        bare.record = nil
        return bare.document()
    }
}
