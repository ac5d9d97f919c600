import Messages

/// What a run decided, step by step, for people.
enum TraceView {
    static func lines(_ step: BacktestV1.StepTrace, withQuotes: Bool, on terminal: Terminal) -> [String] {
        let head = Style.bold.applied(to: CalendarText.minute(step.timeMs), on: terminal)
        var facts = ["index \(Figures.decimal(step.index))"]
        if let iv = step.iv { facts.append("IV \(Figures.percent(iv, digits: 1))") }
        if let rv = step.rv { facts.append("RV \(Figures.percent(rv, digits: 1))") }
        facts.append("equity \(Figures.decimal(step.equityCoin, digits: 6)) coin")
        var lines = ["\(head)  \(facts.joined(separator: " · "))"]
        lines += step.decisions.flatMap { Self.lines($0, on: terminal) }
        if withQuotes, !step.quotes.isEmpty {
            lines += Self.table(step.quotes).lines(on: terminal).map { "    \($0)" }
        }
        return lines
    }

    /// Whether a step did or tried anything: what is shown where not every step is asked for.
    static func isEventful(_ step: BacktestV1.StepTrace) -> Bool {
        step.decisions.contains { decision in
            !["hold", "none"].contains(decision.action)
                || (decision.kind == .entry && decision.candidateCount > 0 && decision.action == "none")
        }
    }

    private static func lines(_ decision: BacktestV1.Decision, on terminal: Terminal) -> [String] {
        var text = "  \(decision.kind.word.padding(to: 6)) \(decision.action)"
        if !decision.instrument.isEmpty { text += " \(decision.instrument)" }
        if let contracts = decision.contracts, let price = decision.price {
            text += ": \(Figures.decimal(contracts, digits: 4)) at \(Figures.decimal(price, digits: 6))"
        }
        text += "  by \(decision.rule)"
        if decision.kind == .entry, decision.candidateCount > 0 { text += ", of \(decision.candidateCount) candidates" }
        var lines = [text]
        if !decision.checks.isEmpty {
            let checks = decision.checks.map { check in
                let value = Figures.decimal(check.value, digits: 4)
                let style: Style = check.met ? .green : .yellow
                return style.applied(
                    to: "\(check.figure) \(value) \(check.relation) \(Figures.decimal(check.threshold, digits: 4))",
                    on: terminal
                )
            }
            lines.append("         " + checks.joined(separator: " · "))
        }
        return lines
    }

    private static func table(_ quotes: [BacktestV1.QuoteRead]) -> Table {
        var table = Table([
            .text("quote read"), .text("of"), .figure("bid"), .figure("ask"), .figure("mark"), .figure("mark iv"),
            .figure("forward"), .figure("delta"), .text("for"),
        ])
        for quote in quotes {
            table.add([
                .init(quote.instrument), .init(CalendarText.minute(quote.snapshotTimeMs)),
                .init(Figures.decimal(quote.bid, digits: 4)), .init(Figures.decimal(quote.ask, digits: 4)),
                .init(Figures.decimal(quote.mark, digits: 4)), .init(Figures.percent(quote.markIv, digits: 1)),
                .init(Figures.decimal(quote.forward)), .init(Figures.decimal(quote.delta, digits: 3)),
                .init(quote.uses.joined(separator: ", ")),
            ])
        }
        return table
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - self.count))
    }
}
