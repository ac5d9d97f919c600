/// How often each thing happened in a run.
public struct Counters: Sendable, Hashable {
    /// k · interval in the period.
    public var decisions = 0
    /// Decisions that were not missed.
    public var steps = 0
    public var missedDecisions = 0
    /// Steps with room for a position at which a filter was set and IV/RV absent.
    public var warmupSkips = 0
    /// Steps with room for a position at which IV/RV was below the filter.
    public var ivrvSkips = 0
    public var noCandidateSkips = 0
    public var unfilledEntries = 0
    public var sizeSkips = 0
    public var entries = 0
    /// Exits that were due and could not be had at a step.
    public var exitsWaiting = 0
    public var takeProfits = 0
    public var rolls = 0
    /// Assigned and called-away included.
    public var settlements = 0
    public var assignments = 0
    public var calledAway = 0
    /// Answers of a policy outside the offered actions.
    public var policyRejections = 0

    public init() {}

    /// Counts a settlement.
    mutating func count(_ delivery: Delivery) {
        self.settlements += 1
        switch delivery {
        case .cash: break
        case .assigned: self.assignments += 1
        case .calledAway: self.calledAway += 1
        }
    }

    /// The keys of the document, in its order.
    public static let fields: [(key: String, path: any WritableKeyPath<Counters, Int> & Sendable)] = [
        ("decisions", \.decisions), ("steps", \.steps), ("missed_decisions", \.missedDecisions),
        ("warmup_skips", \.warmupSkips), ("ivrv_skips", \.ivrvSkips), ("no_candidate_skips", \.noCandidateSkips),
        ("unfilled_entries", \.unfilledEntries), ("size_skips", \.sizeSkips), ("entries", \.entries),
        ("exits_waiting", \.exitsWaiting), ("take_profits", \.takeProfits), ("rolls", \.rolls),
        ("settlements", \.settlements), ("assignments", \.assignments), ("called_away", \.calledAway),
        ("policy_rejections", \.policyRejections),
    ]
}
