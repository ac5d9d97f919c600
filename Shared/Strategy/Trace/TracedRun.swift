public import Options

/// A run told step by step, over the same clock as a backtest's.
public struct TracedRun: Sendable {
    private let definition: Definition
    private let settings: RunSettings
    private let market: Market
    private let quoted: Range<Int64>

    /// How a traced run ended.
    public enum Outcome: Sendable, Hashable {
        /// At its end, or at the step after which it was to stop.
        case finished
        /// Nothing was left.
        case ruined
        case failed(RunFailure)
        /// The telling of the step at this time came to other books than the run: a fault of the lab.
        case untold(at: Int64)
        case cancelled
    }

    /// Every step.
    public static let always = Int64.min..<Int64.max

    public struct Ending: Sendable {
        public var outcome: Outcome
        /// The trades, those still open closed at their marks.
        public var trades: [Trade]
        /// Decisions in the period, and how many of them were looked at.
        public var decisions: Int
    }

    /// - Parameter quoted: the times of the steps for which every quote that was read is listed, which costs much more
    ///   than the run.
    public init(
        _ definition: Definition,
        _ settings: RunSettings,
        on market: Market,
        quotesIn quoted: Range<Int64> = 0..<0
    ) {
        self.definition = definition
        self.settings = settings
        self.market = market
        self.quoted = quoted
    }

    /// Decisions between two looks at cancellation and progress.
    private static let stride = 128

    /// Runs, and hands each step to `body`.
    ///
    /// - Parameters:
    ///   - last: no step is taken after this time.
    ///   - body: false ends the run.
    @discardableResult
    public func run(
        through last: Int64 = .max,
        isCancelled: () -> Bool = { false },
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
        _ body: (StepTrace, EntryProbe) -> Bool
    ) -> Ending {
        let step = self.market.interval.milliseconds
        let decisions = self.settings.decisionInterval.decisions(from: self.settings.start, to: self.settings.end)
        let realised = self.market.realisedVolatility(window: self.definition.rvWindow)
        var traced = TracedSimulation(self.definition, self.settings, quotesIn: self.quoted)
        var latest: (index: Double, time: Int64) = (0, 0)
        var outcome = Outcome.finished
        steps: for (done, decision) in decisions.enumerated() {
            if done % Self.stride == 0 {
                if isCancelled() {
                    outcome = .cancelled
                    break
                }
                progress(done, decisions.count)
            }
            guard decision * step <= last else { break }
            guard let snapshot = self.market.snapshot(of: decision) else { continue }
            let offset = Int(decision - self.market.decisions.lowerBound)
            let view = MarketView(
                self.market,
                time: decision * step,
                snapshot: snapshot,
                realisedVolatility: realised[offset],
                impliedVolatility: self.market.impliedVolatility[offset]
            )
            latest = (view.index, view.time)
            do throws(RunFailure) {
                let (trace, probe) = try traced.step(view)
                if traced.hasDiverged {
                    outcome = .untold(at: view.time)
                    break steps
                }
                guard body(trace, probe) else { break steps }
                if trace.isRuined {
                    outcome = .ruined
                    break steps
                }
            } catch {
                outcome = .failed(error)
                break steps
            }
        }
        return Ending(
            outcome: outcome,
            trades: traced.simulation.book.trades(index: latest.index, time: latest.time),
            decisions: decisions.count
        )
    }
}

extension StepTrace {
    /// Whether nothing is left after the step, which ends a run.
    fileprivate var isRuined: Bool {
        Tolerance.isAtMost(self.equity.coin, 0) || Tolerance.isAtMost(self.equity.usd, 0)
    }
}
