import Options

/// A simulation whose every step is told.
///
/// The simulation itself runs untouched, so a run that nobody looks at pays nothing. What it did in a step is read off
/// its books and replayed event by event with the rules' figures; the replay must come to the same books to the last
/// bit, which proves that the telling left nothing out.
public struct TracedSimulation: Sendable {
    public private(set) var simulation: Simulation
    private let settings: RunSettings
    private let definition: Definition
    /// The times of the steps whose quotes are listed.
    private let quoted: Range<Int64>
    /// The replay of the last step came to other books.
    public private(set) var hasDiverged = false

    public init(_ definition: Definition, _ settings: RunSettings, quotesIn quoted: Range<Int64>) {
        self.simulation = Simulation(definition, settings)
        self.definition = definition
        self.settings = settings
        self.quoted = quoted
    }

    /// Takes one decision, and tells it.
    ///
    /// - Returns: the trace, and what can be asked about the entry afterwards.
    /// - Throws: the run's failure, as the simulation does.
    public mutating func step(_ view: MarketView) throws(RunFailure) -> (trace: StepTrace, probe: EntryProbe) {
        let rules = self.simulation.rules
        let isFirst = self.simulation.counters.steps == 0
        var replay = StepReplay(
            book: isFirst
                ? rules.openingBook(initialCoin: self.settings.initialCoin, index: view.index) : self.simulation.book,
            view: view,
            rules: rules,
            fees: self.simulation.fees,
            fill: self.simulation.fill,
            spotFeeRate: self.settings.spotFeeRate
        )
        try self.simulation.step(view)
        let after = self.simulation.book
        replay.settle(after)
        replay.exit(after)
        let probe = EntryProbe(rules: rules, view: view, book: replay.book, boughtBack: replay.boughtBack)
        replay.enter(after, probe)
        self.hasDiverged = replay.book != after
        var trace = StepTrace(
            time: view.time,
            snapshotTime: view.market.dataset.snapshotTimes[view.snapshot],
            index: view.index,
            realisedVolatility: view.realisedVolatility.isNaN ? nil : view.realisedVolatility,
            impliedVolatility: view.impliedVolatility.isNaN ? nil : view.impliedVolatility
        )
        trace.decisions = replay.decisions
        trace.equity = after.equity(index: view.index)
        if self.definition.ivrvMin > 0, probe.book.positions.count < Int(self.definition.maxPositions) {
            trace.indexWindow = Self.indexWindow(view, self.definition.rvWindow)
        }
        if self.quoted.contains(view.time) { trace.quotes = self.quotes(view, replay, probe) }
        return (trace, probe)
    }

    private func quotes(_ view: MarketView, _ replay: StepReplay, _ probe: EntryProbe) -> [QuoteRead] {
        var reads = QuoteReads(view)
        for position in replay.marked { reads.mark(position) }
        for position in self.simulation.book.positions { reads.mark(position) }
        if self.definition.exitStyle == .takeProfitAndRoll {
            for position in replay.marked { reads.exit(position) }
        }
        guard probe.book.positions.count < Int(self.definition.maxPositions) else { return reads.all }
        if self.definition.ivrvMin > 0 { reads.impliedVolatility() }
        if probe.rules.entryGate(view, probe.book) == .open, let offer = probe.rules.offer(probe.book) {
            reads.entry(probe.rules, offer)
        }
        return reads.all
    }

    /// The snapshots inside (t − window, t].
    private static func indexWindow(_ view: MarketView, _ window: Int64) -> ClosedRange<Int64>? {
        let dataset = view.market.dataset
        guard let last = dataset.snapshot(atOrBefore: view.time) else { return nil }
        let before = dataset.snapshot(atOrBefore: view.time - window)
        let first = min((before ?? -1) + 1, last)
        return dataset.snapshotTimes[first]...dataset.snapshotTimes[last]
    }
}
