import Crypto
import Errors
import Options
import Strategy

/// Which steps of a run are asked for.
struct TraceDemand: Sendable {
    var runID: String
    /// Milliseconds.
    var range: Range<Int64>
    /// The most steps.
    var limit: Int
    /// Without quotes.
    var isBrief: Bool
}

/// Steps of a run in time, as many as asked for or as few as their quotes allow.
struct TracePage: Sendable {
    private(set) var steps: [StepTrace] = []
    /// The time of the first step that is not in it; nil where it is the last page.
    private(set) var next: Int64?
    /// Of the whole run: SHA-256 over its decisions, hex.
    private(set) var digest = ""

    /// A page ends where it holds so many quotes: some 40 MiB on the wire.
    static let quotesMax = 300_000

    init(
        _ run: InspectedRun,
        _ demand: TraceDemand,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) throws {
        var hash = SHA256()
        var quotes = 0
        let traced = run.traced(quotesIn: demand.isBrief ? 0..<0 : demand.range)
        let ending = traced.run(
            isCancelled: { Task.isCancelled },
            progress: { progress(.running(done: $0, total: $1)) }
        ) { trace, _ in
            hash.add(trace)
            guard demand.range.contains(trace.time), self.next == nil else { return true }
            guard self.steps.count < demand.limit, quotes < Self.quotesMax else {
                self.next = trace.time
                return true
            }
            quotes += trace.quotes.count
            self.steps.append(trace)
            return true
        }
        try run.requireReproduction(ending)
        self.digest = hash.finalize().hex
    }
}

extension SHA256 {
    /// Feeds a step's decisions, a line each.
    mutating func add(_ trace: StepTrace) { self.update(data: Array((trace.line + "\n").utf8)) }
}
