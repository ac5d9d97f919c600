import Conversions
import Messages
import Options
import Strategy

extension BacktestV1.TrialTable {
    /// The table of `trials`, in the order of their numbers, with everything that is recorded of them.
    init(_ trials: [Trial]) {
        let trials = trials.sorted { $0.number < $1.number }
        self.init()
        self.number = trials.map(\.number)
        self.status = trials.map { BacktestV1.Result.Status($0.figures.status) }
        self.ruined = trials.map(\.figures.isRuined)
        self.parameters = trials.map(\.parameters)
        self.failures = trials.compactMap { trial in
            trial.figures.failure.map {
                BacktestV1.TrialFailure(number: trial.number, error: BacktestV1.Failure($0))
            }
        }
        self.figures = TrialFigure.columns.map { column in
            BacktestV1.FigureColumn(name: column.name, values: trials.map { column.value($0.figures) ?? .nan })
        }
        self.returnCount = trials.map { UInt32(clamping: $0.figures.daily.strategy.count) }
        self.returns.reserveCapacity(trials.reduce(0) { $0 + $1.figures.daily.strategy.count })
        for trial in trials { self.returns += trial.figures.daily.strategy }
        self.hold = trials.lazy.compactMap { BacktestV1.HoldBenchmark($0.figures) }.first
    }

    /// The table as the caller of a batch gets it: what they sent is not sent back.
    func answered(withDailyReturns: Bool) -> BacktestV1.TrialTable {
        var table = self
        table.parameters = []
        if !withDailyReturns {
            table.returnCount = []
            table.returns = []
        }
        return table
    }
}

extension BacktestV1.HoldBenchmark {
    /// What holding did; nil where the run ended early and did not see the whole period.
    fileprivate init?(_ figures: RunFigures) {
        guard figures.status == .ok, !figures.isRuined, let usd = figures.usd, let coin = figures.coin else {
            return nil
        }
        self.init(
            usd: BacktestV1.Metrics(usd.hold),
            coin: BacktestV1.Metrics(coin.hold),
            day: figures.daily.days.map { $0 * Milliseconds.day },
            returns: figures.daily.hold
        )
    }
}
