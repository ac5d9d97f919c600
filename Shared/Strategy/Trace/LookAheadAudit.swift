public import Options

/// The proof that a run reads nothing later than its decisions: the data are cut at some of its steps, and every
/// decision up to each cut must be the same, bit for bit, as over all data.
///
/// The cuts are drawn from a seed: always the first and the last step; the others among those at which something was
/// sold, bought back or settled, those just before an expiry of what is open, and all.
public struct LookAheadAudit: Sendable {
    public var steps = 0
    public var quotes = 0
    /// In time.
    public var cuts: [Int64] = []
    /// nil: nothing later was read.
    public var violation: Violation?

    public struct Violation: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// A decision up to the cut is another one when the data end at the cut.
            case decisionChanged = "decision_changed"
            /// A quote has a time later than the decision that read it, or is older than one interval.
            case lateQuote = "late_quote"
        }

        public var kind: Kind
        /// Of the first step that differs, or that read the quote.
        public var time: Int64
        public var cut: Int64
        public var reason: String
        /// Over all data.
        public var whole: StepTrace?
        /// Over the data up to the cut.
        public var truncated: StepTrace?
    }

    /// What is audited.
    public struct Subject: Sendable {
        public var definition: Definition
        public var settings: RunSettings
        public var dataset: Dataset
        /// How the market is made of a dataset: what may be at fault.
        public var market: @Sendable (Dataset) -> Market

        public init(
            _ definition: Definition,
            _ settings: RunSettings,
            _ dataset: Dataset,
            market: (@Sendable (Dataset) -> Market)? = nil
        ) {
            self.definition = definition
            self.settings = settings
            self.dataset = dataset
            let interval = settings.decisionInterval
            self.market = market ?? { Market($0, interval: interval) }
        }
    }

    /// Audits `subject`.
    ///
    /// - Parameters:
    ///   - samples: how many cuts, at least 2 where there are as many steps.
    ///   - digest: told each step of the run over all data.
    /// - Returns: nil where it was cancelled.
    public init?(
        _ subject: Subject,
        samples: Int,
        seed: UInt64,
        isCancelled: () -> Bool = { false },
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
        step: (StepTrace) -> Void = { _ in }
    ) {
        var lines: [Line] = []
        var marks = CutPoints()
        let whole = TracedRun(
            subject.definition,
            subject.settings,
            on: subject.market(subject.dataset),
            quotesIn: TracedRun.always
        )
        var late: Violation?
        var quotes = 0
        let interval = subject.settings.decisionInterval.milliseconds
        let ending = whole.run(isCancelled: isCancelled) { trace, probe in
            lines.append(Line(trace))
            marks.note(trace, nextExpiry: probe.book.positions.first?.terms.expiry, interval: interval)
            quotes += trace.quotes.count
            if late == nil { late = Self.lateQuote(trace, interval: interval) }
            step(trace)
            return true
        }
        guard ending.outcome != .cancelled else { return nil }
        self.steps = lines.count
        self.quotes = quotes
        self.violation = late
        guard late == nil else { return }
        let cuts = marks.draw(samples, seed: seed)
        for (done, cut) in cuts.enumerated() {
            progress(done, cuts.count)
            if isCancelled() { return nil }
            let time = lines[cut].time
            self.cuts.append(time)
            let truncated = subject.dataset.truncated(after: time)
            let run = TracedRun(subject.definition, subject.settings, on: subject.market(truncated))
            guard let place = Self.firstDifference(run, lines[...cut], through: time, isCancelled) else { continue }
            if isCancelled() { return nil }
            self.violation = Self.violation(subject, at: lines[place].time, cut: time)
            return
        }
        progress(cuts.count, cuts.count)
    }

    /// A step by its decisions.
    private struct Line {
        var time: Int64
        var text: String

        init(_ trace: StepTrace) {
            self.time = trace.time
            self.text = trace.line
        }
    }

    private static func firstDifference(
        _ run: TracedRun,
        _ lines: ArraySlice<Line>,
        through time: Int64,
        _ isCancelled: () -> Bool
    ) -> Int? {
        var place = lines.startIndex
        var difference: Int?
        run.run(through: time, isCancelled: isCancelled) { trace, _ in
            guard place < lines.endIndex, lines[place].time == trace.time, lines[place].text == trace.line else {
                difference = min(place, lines.endIndex - 1)
                return false
            }
            place += 1
            return true
        }
        // A run that ends before the cut differs too.
        return difference ?? (place < lines.endIndex ? place : nil)
    }

    /// The first quote of `trace` that it could not have: later than the step, or no more of its interval.
    static func lateQuote(_ trace: StepTrace, interval: Int64) -> Violation? {
        let times = (trace.time - interval + 1)...trace.time
        var reason: String?
        if let quote = trace.quotes.first(where: { !times.contains($0.snapshotTime) }) {
            reason = "the quote of \(quote.instrument) is of \(quote.snapshotTime)"
        } else if !times.contains(trace.snapshotTime) {
            reason = "its snapshot is of \(trace.snapshotTime)"
        } else if let last = trace.indexWindow?.upperBound, last > trace.time {
            reason = "its realised volatility reads the index of \(last)"
        }
        guard let reason else { return nil }
        return Violation(
            kind: .lateQuote,
            time: trace.time,
            cut: trace.time,
            reason: "the decision of \(trace.time) may read what lies in \(times), but \(reason)",
            whole: trace,
            truncated: nil
        )
    }

    private static func violation(_ subject: Subject, at time: Int64, cut: Int64) -> Violation {
        func step(_ dataset: Dataset) -> StepTrace? {
            var found: StepTrace?
            TracedRun(subject.definition, subject.settings, on: subject.market(dataset), quotesIn: TracedRun.always)
                .run(through: time) { trace, _ in
                    if trace.time == time { found = trace }
                    return true
                }
            return found
        }
        let whole = step(subject.dataset)
        let truncated = step(subject.dataset.truncated(after: cut))
        return Violation(
            kind: .decisionChanged,
            time: time,
            cut: cut,
            reason: Self.reason(whole, truncated),
            whole: whole,
            truncated: truncated
        )
    }

    private static func reason(_ whole: StepTrace?, _ truncated: StepTrace?) -> String {
        guard let whole, let truncated else { return "the step is taken only over one of the two" }
        if StepOutcome(whole) != StepOutcome(truncated) {
            return "with all data: \(Self.acts(whole)); with the data up to the cut: \(Self.acts(truncated))"
        }
        if whole.impliedVolatility != truncated.impliedVolatility { return "the implied volatility is another one" }
        if whole.realisedVolatility != truncated.realisedVolatility { return "the realised volatility is another one" }
        return "the figures that were compared are others, the decision is the same"
    }

    private static func acts(_ trace: StepTrace) -> String {
        let acts = trace.decisions.filter(\.action.changesBooks)
        return acts.isEmpty
            ? "nothing is done" : acts.map { "\($0.action.rawValue) \($0.instrument ?? "")" }.joined(separator: ", ")
    }
}
