import Messages
import Strategy

/// A run on one screen: what it was of, strategy beside hold, the curve, the trades, the regimes.
struct RunView {
    private let run: BacktestV1.Run
    private let result: BacktestResult
    private let terminal: Terminal

    init(_ run: BacktestV1.Run, _ result: BacktestResult, on terminal: Terminal) {
        self.run = run
        self.result = result
        self.terminal = terminal
    }

    var lines: [String] {
        var lines = self.heading
        if let failure = self.result.failure {
            lines += ["", Style.red.applied(to: "✗ \(failure.code.rawValue): \(failure.message)", on: self.terminal)]
        }
        if self.result.isRuined {
            lines += [
                "", Style.red.applied(to: "✗ ruined: the equity reached 0, and the run ended there", on: self.terminal),
            ]
        }
        if self.result.counters.steps == 0 {
            let source = self.run.dataset?.source ?? ""
            lines += [
                "",
                Style.yellow.applied(
                    to: "! the source has no snapshot for any decision of the period",
                    on: self.terminal
                )
                    + " (`thetalab data describe \(source)` shows what it covers)",
                self.counters,
            ]
        } else if let comparison = self.result.comparison {
            lines += [""] + self.curve + self.figures(comparison) + [""] + self.trading(comparison) + self.regimes
        } else {
            lines += ["", self.counters]
        }
        return lines
    }

    private func dim(_ text: String) -> String { Style.dim.applied(to: text, on: self.terminal) }

    private var money: String { self.result.numeraire == .usd ? "USD" : self.run.definition?.underlying ?? "coin" }

    // MARK: - Parts

    private var heading: [String] {
        let name =
            self.run.strategyName.isEmpty ? "run of a file" : "\(self.run.strategyName)@\(self.run.strategyVersion)"
        let status: Style = self.result.status == .ok ? .green : .red
        let recorded = self.run.alreadyRecorded ? "  " + self.dim("recorded before, not computed again") : ""
        var facts: [String] = []
        if let definition = self.run.definition {
            facts.append("\(definition.underlying) \(definition.settlement.word)")
        }
        if let settings = self.run.settings {
            facts.append("\(CalendarText.minute(settings.startMs)) – \(CalendarText.minute(settings.endMs)) UTC")
            facts.append("every \(Figures.duration(milliseconds: settings.decisionIntervalMs))")
        }
        if let source = self.run.dataset?.source, !source.isEmpty { facts.append(source) }
        if let source = self.run.identity?.policySource, source != "rules" {
            let mode = self.run.definition?.policy?.policyMode == .hybrid ? "hybrid" : "llm_only"
            facts.append("\(mode), decided by \(source)")
        }
        if let world = self.run.dataset?.world, !world.isEmpty {
            facts.append("world \(world), seed \(self.run.dataset?.worldSeed ?? 0)")
        }
        var lines = [
            "\(Style.bold.applied(to: name, on: self.terminal))  "
                + "\(status.applied(to: self.result.status.rawValue, on: self.terminal))  "
                + "\(self.dim(self.run.runID))\(recorded)",
            self.dim(facts.joined(separator: ", ")),
        ]
        if let dataset = self.result.dataset {
            let modelled = dataset.modelledShare.map { $0 > 0 ? ", \(Figures.percent($0)) modelled" : "" } ?? ""
            lines.append(
                self.dim(
                    "\(Figures.count(Int64(dataset.snapshots))) snapshots, \(Figures.count(Int64(dataset.quotes))) quotes"
                        + modelled
                )
            )
        }
        return lines
    }

    private var curve: [String] {
        let width = min(72, self.terminal.width - 12)
        guard let line = Sparkline.draw(self.result.equity.equity(self.result.numeraire), width: width) else {
            return []
        }
        let style = Style.sign(of: self.result.comparison?.strategy.netPnL) ?? .blue
        return ["equity  " + style.applied(to: line, on: self.terminal), ""]
    }

    private func figures(_ comparison: Comparison) -> [String] {
        var table = Table([.text(""), .figure("strategy"), .figure("hold")])
        let strategy = comparison.strategy
        let hold = comparison.hold
        let digits = self.result.numeraire == .usd ? 2 : 6
        func row(
            _ name: String,
            _ path: KeyPath<PerformanceFigures, Double?>,
            signed: Bool = false,
            _ text: (Double?) -> String
        ) {
            let style = signed ? Style.sign(of: strategy[keyPath: path]) : nil
            table.add([
                .init(name, .dim), .init(text(strategy[keyPath: path]), style), .init(text(hold[keyPath: path])),
            ])
        }
        row("net PnL (\(self.money))", \.netPnL, signed: true) { Figures.decimal($0, digits: digits, signed: true) }
        row("return", \.pnlPercent, signed: true) { Figures.percent($0.map { $0 / 100 }, signed: true) }
        row("a year (CAGR)", \.cagr, signed: true) { Figures.percent($0, signed: true) }
        row("volatility", \.annualisedVolatility) { Figures.percent($0) }
        row("Sharpe", \.sharpe) { Figures.decimal($0) }
        row("Sortino", \.sortino) { Figures.decimal($0) }
        row("max drawdown", \.maxDrawdown) { Figures.percent($0) }
        row("Calmar", \.calmar) { Figures.decimal($0) }
        var lines = table.lines(on: self.terminal)
        if let start = strategy.drawdownStart, let trough = strategy.drawdownTrough {
            let recovery = strategy.drawdownRecovery.map { "recovered \(CalendarText.day($0))" } ?? "not recovered"
            lines.append(
                self.dim("drawdown from \(CalendarText.day(start)) to \(CalendarText.day(trough)), \(recovery)")
            )
        }
        return lines
    }

    private func trading(_ comparison: Comparison) -> [String] {
        let trading = comparison.strategy.trading
        let counters = self.result.counters
        let open = self.result.trades.count { $0.isOpenAtEnd }
        var exits: [String] = []
        for (count, name) in [
            (counters.takeProfits, "take profits"), (counters.rolls, "rolls"), (counters.settlements, "settlements"),
            (counters.assignments, "assigned"), (counters.calledAway, "called away"), (open, "open at the end"),
        ] where count > 0 {
            exits.append("\(Figures.count(Int64(count))) \(name)")
        }
        var facts = ["win rate \(Figures.percent(trading?.winRate, digits: 1))"]
        facts.append("profit factor \(Figures.decimal(trading?.profitFactor))")
        facts.append("\(Figures.decimal(trading?.averageDaysInTrade, digits: 1)) days a trade")
        facts.append("\(Figures.percent(trading?.exposure, digits: 1)) of the time in a position")
        let totals = self.result.totals
        return [
            Style.bold.applied(to: "\(trading?.numTrades ?? 0) trades", on: self.terminal)
                + (exits.isEmpty ? "" : ": " + exits.joined(separator: ", ")),
            facts.joined(separator: ", "),
            "premium \(Figures.decimal(totals.premiumUSD)) USD, fees \(Figures.decimal(totals.feesUSD)) USD",
            self.counters,
        ]
    }

    private var counters: String {
        let counters = self.result.counters
        var facts = [
            "\(Figures.count(Int64(counters.steps))) of \(Figures.count(Int64(counters.decisions))) decisions"
        ]
        for (count, name) in [
            (counters.missedDecisions, "missed"), (counters.warmupSkips, "skipped in warm-up"),
            (counters.ivrvSkips, "below IV/RV"), (counters.noCandidateSkips, "without candidate"),
            (counters.unfilledEntries, "unfilled"), (counters.sizeSkips, "too small"),
            (counters.exitsWaiting, "exits waiting"), (counters.policyRejections, "policy answers rejected"),
        ] where count > 0 {
            facts.append("\(Figures.count(Int64(count))) \(name)")
        }
        return self.dim(facts.joined(separator: ", "))
    }

    private var regimes: [String] {
        guard !self.result.regimes.isEmpty else { return [] }
        var table = Table([
            .text("regime"), .figure("days"), .figure("return"), .figure("volatility"), .figure("Sharpe"),
            .figure("trades"), .figure("win rate"), .figure("PnL (USD)"),
        ])
        for regime in self.result.regimes {
            table.add([
                .init(regime.name), .init(Figures.count(Int64(regime.days))),
                .init(Figures.percent(regime.compoundedReturn, signed: true), Style.sign(of: regime.compoundedReturn)),
                .init(Figures.percent(regime.annualisedVolatility, digits: 1)), .init(Figures.decimal(regime.sharpe)),
                .init(Figures.count(Int64(regime.trading.numTrades))),
                .init(Figures.percent(regime.trading.winRate, digits: 0)),
                .init(Figures.decimal(regime.pnlUSD, signed: true), Style.sign(of: regime.pnlUSD)),
            ])
        }
        return [""] + table.lines(on: self.terminal)
    }
}
