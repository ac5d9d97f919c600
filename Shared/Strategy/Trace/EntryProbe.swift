import Options

/// The moment before an entry: what the rules saw, so that it can be asked why an option was or was not sold.
public struct EntryProbe: Sendable {
    let rules: Rules
    let view: MarketView
    /// After exits.
    let book: Book
    let boughtBack: [UInt32]

    /// Whether the option called `name` could be sold: every condition with its figures, in the order of the rules.
    /// Empty where it is not quoted.
    public func checks(_ name: String) -> [Check] {
        let dataset = self.view.market.dataset
        guard let number = dataset.instruments.firstIndex(where: { $0.name == name }).map(UInt32.init),
            let row = dataset.row(of: number, in: self.view.snapshot)
        else { return [] }
        return self.checks(row)
    }

    private func checks(_ row: Int) -> [Check] {
        let definition = self.rules.definition
        let dataset = self.view.market.dataset
        let number = dataset.rows.instrument[row]
        let terms = dataset.instruments[Int(number)]
        let quote = dataset.quote(row)
        let days = self.view.daysToExpiry(terms.expiry)
        let delta = self.view.market.deltas[row]
        let offer = self.rules.offer(self.book)
        var checks = [
            Check("dte", days, .atLeast, definition.dteRange.low, of: "dte_range"),
            Check("dte", days, .atMost, definition.dteRange.high, of: "dte_range"),
        ]
        if let last = self.rules.lastExpiry {
            checks.append(Check("expiry", Double(terms.expiry), .atMost, Double(last), of: "last_expiry_ms"))
        }
        let moneyness = offer?.right == .put ? abs(delta) : delta
        checks += [
            Check("delta", moneyness, .atLeast, definition.deltaRange.low, of: "delta_range"),
            Check("delta", moneyness, .atMost, definition.deltaRange.high, of: "delta_range"),
        ]
        if let floor = offer?.minimumStrike {
            checks.append(Check("strike", terms.strike, .atLeast, floor, of: "call_above_cost"))
        }
        checks += [
            Check("bid", quote.bid, .above, 0, of: "bid"),
            Check("spread", quote.relativeSpread, .atMost, definition.maxSpread, of: "max_spread"),
        ]
        if quote.isCrossed { checks.append(Check("bid", quote.bid, .atMost, quote.ask, of: "crossed")) }
        if self.book.isOpen(number) { checks.append(Check("open", 1, .atMost, 0, of: "open")) }
        if self.boughtBack.contains(number) { checks.append(Check("bought_back", 1, .atMost, 0, of: "bought_back")) }
        if let right = offer?.right, right != terms.right {
            checks.append(Check("right", 1, .atMost, 0, of: right == .call ? "call_phase" : "put_phase"))
        }
        return checks
    }

    /// Why nothing could be sold: how many options were left after each condition, and the first that left none.
    func funnel() -> (rule: String, checks: [Check]) {
        guard let offer = self.rules.offer(self.book) else { return ("phase", []) }
        let dataset = self.view.market.dataset
        var groups = dataset.groups(of: self.view.snapshot).filter { self.rules.isInReach($0, self.view) }
        groups.removeAll { dataset.rows(ofGroup: $0).isEmpty }
        var rows = groups.flatMap { dataset.rows(ofGroup: $0) }.filter {
            dataset.instruments[Int(dataset.rows.instrument[$0])].right == offer.right
        }
        var checks = [Self.left("dte_range", rows.count)]
        for parameter in ["delta_range", "call_above_cost", "bid", "crossed", "max_spread", "open", "bought_back"] {
            guard !rows.isEmpty else { break }
            let rest = rows.filter { row in self.checks(row).allSatisfy { $0.parameter != parameter || $0.isMet } }
            if rest.count < rows.count || rest.isEmpty { checks.append(Self.left(parameter, rest.count)) }
            rows = rest
        }
        return (checks.last?.parameter ?? "dte_range", checks)
    }

    private static func left(_ parameter: String, _ count: Int) -> Check {
        Check("options left by \(parameter)", Double(count), .atLeast, 1, of: parameter)
    }

    /// What the candidates score, the best first; lower is better.
    func scored(_ candidates: [Candidate]) -> [ScoredCandidate] {
        let dataset = self.view.market.dataset
        let scored = candidates.map { candidate in
            ScoredCandidate(
                instrument: dataset.instruments[Int(candidate.instrument)].name,
                score: self.rules.score(candidate),
                delta: candidate.delta,
                daysToExpiry: candidate.daysToExpiry,
                bid: candidate.bid
            )
        }
        // Those tied stay in the order of expiry and strike, in which the rule takes them.
        return scored.enumerated().sorted { a, b in
            a.element.score == b.element.score ? a.offset < b.offset : a.element.score < b.element.score
        }.map(\.element)
    }
}
