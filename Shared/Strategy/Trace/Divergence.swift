/// The first step at which two runs decided differently, and why, in words.
public struct Divergence: Sendable, Hashable {
    public var time: Int64
    /// nil where the side takes no step at this time.
    public var left: StepTrace?
    public var right: StepTrace?
    public var reason: String

    /// The time of the first step whose outcomes differ; nil where all are the same.
    ///
    /// - Parameters:
    ///   - left: the steps of one run in time, as outcomes.
    ///   - right: those of the other.
    public static func firstTime(_ left: [StepOutcome], _ right: [StepOutcome]) -> Int64? {
        for (a, b) in zip(left, right) where a != b { return min(a.time, b.time) }
        if left.count == right.count { return nil }
        return left.count > right.count ? left[right.count].time : right[left.count].time
    }

    /// - Parameters:
    ///   - leftProbe: what can be asked about the entry of `left`; nil where there is no such step.
    init(
        at time: Int64,
        _ left: StepTrace?,
        _ leftProbe: EntryProbe?,
        _ right: StepTrace?,
        _ rightProbe: EntryProbe?
    ) {
        self.time = time
        self.left = left
        self.right = right
        self.reason = DivergenceReason(left, leftProbe, right, rightProbe).text
    }
}

/// What a step did: what two runs are compared by.
public struct StepOutcome: Sendable, Hashable {
    public var time: Int64
    /// What changed the books, in order.
    public var outcomes: [Decision.Outcome]

    public init(_ trace: StepTrace) {
        self.time = trace.time
        self.outcomes = trace.decisions.filter(\.action.changesBooks).map(\.outcome)
    }
}

/// Two runs side by side, step by step.
public struct TraceComparison: Sendable {
    /// Steps that both took.
    public var steps: Int
    public var divergence: Divergence?
    public var left: TracedRun.Ending
    public var right: TracedRun.Ending

    /// Runs both, finds the first step that differs, and runs both again up to it to tell it whole.
    ///
    /// - Parameters:
    ///   - left: makes a run that lists the quotes of these steps; it is called twice.
    ///   - right: the same for the other side.
    /// - Returns: nil where it was cancelled.
    public init?(
        _ left: (_ quoted: Range<Int64>) -> TracedRun,
        _ right: (_ quoted: Range<Int64>) -> TracedRun,
        isCancelled: () -> Bool = { false },
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        var ours: [StepOutcome] = []
        var theirs: [StepOutcome] = []
        self.left = left(0..<0).run(isCancelled: isCancelled, progress: { progress($0, 2 * $1) }) { trace, _ in
            ours.append(StepOutcome(trace))
            return true
        }
        self.right = right(0..<0).run(isCancelled: isCancelled, progress: { progress($1 + $0, 2 * $1) }) { trace, _ in
            theirs.append(StepOutcome(trace))
            return true
        }
        guard self.left.outcome != .cancelled, self.right.outcome != .cancelled else { return nil }
        let times = Set(ours.map(\.time))
        self.steps = theirs.count { times.contains($0.time) }
        guard let time = Divergence.firstTime(ours, theirs) else { return }
        let a = Self.step(left(time..<time + 1), at: time, isCancelled: isCancelled)
        let b = Self.step(right(time..<time + 1), at: time, isCancelled: isCancelled)
        self.divergence = Divergence(at: time, a?.trace, a?.probe, b?.trace, b?.probe)
    }

    private static func step(
        _ run: TracedRun,
        at time: Int64,
        isCancelled: () -> Bool
    ) -> (trace: StepTrace, probe: EntryProbe)? {
        var found: (StepTrace, EntryProbe)?
        run.run(through: time, isCancelled: isCancelled) { trace, probe in
            if trace.time == time { found = (trace, probe) }
            return true
        }
        return found
    }
}
