import Options

/// Why two steps of the same time differ, in one sentence: `A sold BTC-13FEB26-90000-C, B sold nothing: dte 7.3 is not
/// >= 10 (dte_range)`.
struct DivergenceReason {
    private let left: StepTrace?
    private let leftProbe: EntryProbe?
    private let right: StepTrace?
    private let rightProbe: EntryProbe?

    init(_ left: StepTrace?, _ leftProbe: EntryProbe?, _ right: StepTrace?, _ rightProbe: EntryProbe?) {
        self.left = left
        self.leftProbe = leftProbe
        self.right = right
        self.rightProbe = rightProbe
    }

    var text: String {
        guard let left else { return "A takes no step at this time, B does" }
        guard let right else { return "B takes no step at this time, A does" }
        for kind in Decision.Kind.allCases {
            let ours = Self.acts(left, kind)
            let theirs = Self.acts(right, kind)
            guard ours.map(\.outcome) != theirs.map(\.outcome) else { continue }
            let place = zip(ours, theirs).enumerated().first { $1.0.outcome != $1.1.outcome }?.offset
            let a = place.map { ours[$0] } ?? ours.dropFirst(theirs.count).first
            let b = place.map { theirs[$0] } ?? theirs.dropFirst(ours.count).first
            switch kind {
            case .entry: return self.entry(a, b)
            case .exit, .settle: return self.closing(kind, a, b)
            }
        }
        return "the same is done on both sides"
    }

    private static func acts(_ trace: StepTrace, _ kind: Decision.Kind) -> [Decision] {
        trace.decisions.filter { $0.kind == kind && $0.action.changesBooks }
    }

    // MARK: - Entries

    private func entry(_ a: Decision?, _ b: Decision?) -> String {
        if let a, let b {
            guard a.instrument != b.instrument else { return Self.amounts("sold", a, b) }
            let head = "A sold \(a.name), B sold \(b.name)"
            if let why = Self.refusal(of: a.name, self.rightProbe) { return "\(head): for B, \(why)" }
            if let why = Self.refusal(of: b.name, self.leftProbe) { return "\(head): for A, \(why)" }
            return "\(head): \(Self.preference("A", a, over: b)); \(Self.preference("B", b, over: a))"
        }
        if let a { return "A sold \(a.name), B sold nothing: \(Self.abstention(self.right, self.rightProbe, a.name))" }
        if let b { return "B sold \(b.name), A sold nothing: \(Self.abstention(self.left, self.leftProbe, b.name))" }
        return "the same is done on both sides"
    }

    /// Why the side of `probe` could not sell `name`; nil where it could.
    private static func refusal(of name: String, _ probe: EntryProbe?) -> String? {
        guard let probe else { return nil }
        let checks = probe.checks(name)
        guard !checks.isEmpty else { return "\(name) is not quoted" }
        return checks.first { !$0.isMet }.map(\.sentence)
    }

    /// Why nothing was sold where the other side sold `name`.
    private static func abstention(_ trace: StepTrace?, _ probe: EntryProbe?, _ name: String) -> String {
        guard let decision = trace?.decisions.last(where: { $0.kind == .entry }) else { return "it takes no step" }
        switch decision.rule {
        case "max_positions", "ivrv_min", "position_size_rule":
            return decision.checks.first { !$0.isMet }.map(\.sentence) ?? decision.rule
        case "phase": return "its wheel changes between puts and calls"
        case "fill": return "\(decision.name) does not fill"
        case "policy": return "its policy chose so"
        default:
            return Self.refusal(of: name, probe) ?? "it had \(decision.candidateCount) candidates"
        }
    }

    private static func preference(_ side: String, _ chosen: Decision, over other: Decision) -> String {
        let mine = chosen.candidates.first { $0.instrument == chosen.instrument }?.score
        let rival = chosen.candidates.first { $0.instrument == other.instrument }?.score
        guard let mine, let rival else { return "\(side) chose it by \(chosen.rule)" }
        return "\(side) scored \(chosen.name) \(mine) and \(other.name) \(rival) (lower is better)"
    }

    // MARK: - Exits and settlements

    private func closing(_ kind: Decision.Kind, _ a: Decision?, _ b: Decision?) -> String {
        if let a, let b, a.instrument == b.instrument {
            guard a.action == b.action else {
                return "A closed \(a.name) by \(a.action.rawValue), B by \(b.action.rawValue)"
            }
            return Self.amounts(kind == .exit ? "bought back" : "settled", a, b)
        }
        let verb = kind == .exit ? "bought back" : "settled"
        if let a { return "A \(verb) \(a.name) (\(a.rule)), B did not\(Self.stance(self.right, a))" }
        if let b { return "B \(verb) \(b.name) (\(b.rule)), A did not\(Self.stance(self.left, b))" }
        return "the same is done on both sides"
    }

    /// What the side that did not close said of the same option.
    private static func stance(_ trace: StepTrace?, _ closing: Decision) -> String {
        guard
            let decision = trace?.decisions.first(where: {
                $0.kind == closing.kind && $0.instrument == closing.instrument
            })
        else { return ": it has none" }
        if decision.action == .wait { return ": it waits (\(decision.rule))" }
        return decision.checks.first { !$0.isMet }.map { ": \($0.sentence)" } ?? ""
    }

    private static func amounts(_ verb: String, _ a: Decision, _ b: Decision) -> String {
        "A \(verb) \(a.amount) of \(a.name), B \(b.amount)"
    }
}

extension Decision {
    fileprivate var name: String { self.instrument ?? "" }

    fileprivate var amount: String {
        let contracts = self.contracts.map { "\($0)" } ?? "none"
        return self.price.map { "\(contracts) at \($0)" } ?? contracts
    }
}

extension Check {
    /// `dte 7.3 is not >= 10 (dte_range)`.
    public var sentence: String {
        switch self.parameter {
        case "open": return "it is open already"
        case "bought_back": return "it was bought back in this step"
        case "call_phase": return "its wheel sells calls"
        case "put_phase": return "its wheel sells puts"
        case "crossed": return "its quote is crossed"
        default:
            let value = self.value.map { Self.short($0) } ?? "absent"
            let verb = self.isMet ? "is" : "is not"
            return
                "\(self.figure) \(value) \(verb) \(self.relation.rawValue) \(Self.short(self.threshold)) (\(self.parameter))"
        }
    }

    /// Whole numbers without a fraction, others by their shortest digits.
    private static func short(_ value: Double) -> String {
        if let whole = Int64(exactly: value) { return String(whole) }
        return value.description
    }
}
