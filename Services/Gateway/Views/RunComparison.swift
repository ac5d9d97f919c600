import Conversions
import Messages
import Strategy

/// The figures of several runs, a column each.
struct RunComparison {
    private let runs: [(run: BacktestV1.Run, result: BacktestResult)]

    init(_ runs: [BacktestV1.Run]) throws {
        self.runs = try runs.map { ($0, try BacktestResult($0)) }
    }

    func lines(on terminal: Terminal) -> [String] {
        var table = Table([.text("")] + self.runs.map { .named(String($0.run.runID.prefix(13)), .right) })
        func row(_ name: String, _ text: (BacktestV1.Run, BacktestResult) -> String) {
            table.add([.init(name, .dim)] + self.runs.map { .init(text($0.run, $0.result)) })
        }
        row("strategy") { run, _ in
            run.strategyName.isEmpty ? Figures.absent : "\(run.strategyName)@\(run.strategyVersion)"
        }
        row("source") { run, _ in run.dataset?.source ?? Figures.absent }
        row("from") { run, _ in run.settings.map { CalendarText.day($0.startMs) } ?? Figures.absent }
        row("to") { run, _ in run.settings.map { CalendarText.day($0.endMs) } ?? Figures.absent }
        row("every") { run, _ in
            run.settings.map { Figures.duration(milliseconds: $0.decisionIntervalMs) } ?? Figures.absent
        }
        row("status") { _, result in result.status.rawValue }
        row("numeraire") { _, result in result.numeraire.rawValue }
        for metric in Metric.allCases {
            row(metric.rawValue) { _, result in
                Self.text(result.comparison?.strategy.value(of: metric), of: metric)
            }
        }
        row("hold pnl_pct") { _, result in Self.text(result.comparison?.hold.pnlPercent, of: .pnlPercent) }
        return table.lines(on: terminal)
    }

    private static func text(_ value: Double?, of metric: Metric) -> String {
        switch metric {
        case .cagr, .annualisedVolatility, .maxDrawdown, .winRate, .exposure: Figures.percent(value)
        case .pnlPercent: Figures.percent(value.map { $0 / 100 }, signed: true)
        case .numTrades: Figures.decimal(value, digits: 0)
        case .netPnL: Figures.decimal(value, signed: true)
        default: Figures.decimal(value)
        }
    }
}
