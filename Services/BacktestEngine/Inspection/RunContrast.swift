import Strategy

/// Two runs side by side: what differs in what they were of, and the first decision that differs.
struct RunContrast: Sendable {
    let left: RunReport
    let right: RunReport
    /// The cause before its effects.
    let differences: [Difference]
    let comparison: TraceComparison
    let isLeftReproduced: Bool
    let isRightReproduced: Bool

    /// A field in which two runs differ.
    struct Difference: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case code
            case config
            case data
            case seed
            case fill
            case policy
        }

        var kind: Kind
        var field: String
        /// Empty where a side has none.
        var left: String
        var right: String
    }

    init(
        _ left: InspectedRun,
        _ right: InspectedRun,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) throws {
        let comparison = TraceComparison(
            { left.traced(quotesIn: $0) },
            { right.traced(quotesIn: $0) },
            isCancelled: { Task.isCancelled },
            progress: { progress(.running(done: $0, total: $1)) }
        )
        guard let comparison else { throw CancellationError() }
        self.left = left.recorded
        self.right = right.recorded
        self.differences = Self.differences(left.recorded, right.recorded)
        self.comparison = comparison
        self.isLeftReproduced = left.isReproduced(comparison.left)
        self.isRightReproduced = right.isReproduced(comparison.right)
    }

    static func differences(_ left: RunReport, _ right: RunReport) -> [Difference] {
        let ours = left.identity
        let theirs = right.identity
        var differences: [Difference] = []
        func add(_ kind: Difference.Kind, _ field: String, _ a: String, _ b: String) {
            if a != b { differences.append(Difference(kind: kind, field: field, left: a, right: b)) }
        }
        add(.code, "engine_semantics", "\(ours.engineSemantics)", "\(theirs.engineSemantics)")
        add(.code, "build", ours.build, theirs.build)
        let a = RunRequest(left.definition, left.settings).document.members ?? []
        let b = RunRequest(right.definition, right.settings).document.members ?? []
        let keys = a.map(\.key) + b.map(\.key).filter { key in !a.contains { $0.key == key } }
        for key in keys {
            add(Self.kind(of: key), key, Self.text(a, key), Self.text(b, key))
        }
        add(.data, "dataset_key", ours.datasetKey, theirs.datasetKey)
        add(.data, "dataset_digest", ours.datasetDigest, theirs.datasetDigest)
        add(.policy, "policy_source", ours.policySource, theirs.policySource)
        return differences
    }

    private static func text(_ members: [JSONValue.Member], _ key: String) -> String {
        guard let value = members.first(where: { $0.key == key })?.value else { return "" }
        return value.string ?? value.text
    }

    /// What a parameter of a request is a matter of.
    private static func kind(of key: String) -> Difference.Kind {
        switch key {
        case "seed": .seed
        case "fill_model", "slippage": .fill
        case "policy_mode", "hybrid_llm_prob": .policy
        default: .config
        }
    }
}

extension InspectedRun {
    /// Whether the computation is over the recorded data and came to the recorded trades.
    fileprivate func isReproduced(_ ending: TracedRun.Ending) -> Bool {
        let digest = self.recorded.identity.datasetDigest
        return (digest.isEmpty || digest == self.proven.digest) && self.reproduces(ending)
    }
}
