import Messages

/// Runs one a line.
enum RunTable {
    static func lines(_ runs: [BacktestV1.Run], on terminal: Terminal) -> [String] {
        guard !runs.isEmpty else { return ["There is no run. `thetalab backtest run` makes one."] }
        var table = Table([
            .text("run"), .text("strategy"), .text("status"), .text("source"), .text("from"), .text("to"),
            .figure("every"), .figure("return"), .figure("hold"), .figure("Sharpe"), .figure("drawdown"),
            .figure("trades"), .text("made"),
        ])
        for run in runs {
            let metrics = run.result?.metrics
            let status = run.result?.status ?? .unspecified
            table.add([
                .init(run.runID),
                .init(run.strategyName.isEmpty ? Figures.absent : "\(run.strategyName)@\(run.strategyVersion)", .bold),
                .init(status.word, status == .ok ? .green : .red), .init(run.dataset?.source ?? ""),
                .init(run.settings.map { CalendarText.day($0.startMs) } ?? ""),
                .init(run.settings.map { CalendarText.day($0.endMs) } ?? ""),
                .init(run.settings.map { Figures.duration(milliseconds: $0.decisionIntervalMs) } ?? ""),
                .init(
                    Figures.percent(metrics?.pnlPct.map { $0 / 100 }, signed: true),
                    Style.sign(of: metrics?.pnlPct)
                ),
                .init(Figures.percent(run.result?.hold?.pnlPct.map { $0 / 100 }, signed: true)),
                .init(Figures.decimal(metrics?.sharpe)), .init(Figures.percent(metrics?.maxDrawdown)),
                .init(Figures.count(metrics?.numTrades)), .init(CalendarText.minute(run.createdAtMs)),
            ])
        }
        return table.lines(on: terminal)
    }
}
