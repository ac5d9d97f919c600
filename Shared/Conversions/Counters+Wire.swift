import Errors
import Messages
import Strategy

extension Counters {
    init(_ wire: BacktestV1.Counters) throws(LabError) {
        self.init()
        for (key, path) in Self.fields {
            guard let field = BacktestV1.Counters.fields[key] else { continue }
            self[keyPath: path] = try WireField.count(wire[keyPath: field], key)
        }
    }
}

extension BacktestV1.Counters {
    init(_ counters: Counters) {
        self.init()
        for (key, path) in Counters.fields {
            guard let field = Self.fields[key] else { continue }
            self[keyPath: field] = Int64(counters[keyPath: path])
        }
    }

    /// The message's members by the keys of the document.
    static let fields: [String: any WritableKeyPath<BacktestV1.Counters, Int64> & Sendable] = [
        "decisions": \.decisions, "steps": \.steps, "settlements": \.settlements,
        "missed_decisions": \.missedDecisions, "warmup_skips": \.warmupSkips, "ivrv_skips": \.ivrvSkips,
        "no_candidate_skips": \.noCandidateSkips, "unfilled_entries": \.unfilledEntries, "size_skips": \.sizeSkips,
        "entries": \.entries, "exits_waiting": \.exitsWaiting, "take_profits": \.takeProfits, "rolls": \.rolls,
        "assignments": \.assignments, "called_away": \.calledAway, "policy_rejections": \.policyRejections,
    ]
}
