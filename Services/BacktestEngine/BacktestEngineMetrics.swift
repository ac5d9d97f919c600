import Metrics
import Strategy

/// What an operator sees of the engine.
struct BacktestEngineMetrics: Sendable {
    let seconds = Timer(label: "backtest_run_seconds")
    /// Runs that were recorded before and not computed again.
    let known = Counter(label: "backtest_known_runs_total")
    /// Definitions of batches that were computed and recorded; their rate is definitions per second.
    let trials = Counter(label: "backtest_trials_total")
    let batches = Counter(label: "backtest_batches_total")
    private let ok = Counter(label: "backtest_runs_total", dimensions: [("status", "ok")])
    private let failed = Counter(label: "backtest_runs_total", dimensions: [("status", "failed")])
    private let cancelled = Counter(label: "backtest_runs_total", dimensions: [("status", "cancelled")])

    func count(_ status: BacktestResult.Status) {
        switch status {
        case .ok: self.ok.increment()
        case .failed: self.failed.increment()
        case .cancelled: self.cancelled.increment()
        }
    }
}
