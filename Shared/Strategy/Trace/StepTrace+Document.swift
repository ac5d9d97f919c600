extension StepTrace {
    /// What was decided as one line, every figure by the digits that read back to it: equal lines are equal decisions,
    /// bit for bit. The quotes are not in it; the figures that came of them are.
    public var line: String { self.document.text }

    private var document: JSONValue {
        Members.object([
            ("t", .integer(self.time)), ("snapshot", .integer(self.snapshotTime)), ("index", .number(self.index)),
            ("rv", self.realisedVolatility.map(JSONValue.number)),
            ("iv", self.impliedVolatility.map(JSONValue.number)),
            ("equity_coin", .number(self.equity.coin)), ("equity_usd", .number(self.equity.usd)),
            ("decisions", .array(self.decisions.map(\.document))),
        ])
    }
}

extension Decision {
    fileprivate var document: JSONValue {
        Members.object([
            ("kind", .text(self.kind.rawValue)), ("action", .text(self.action.rawValue)), ("rule", .text(self.rule)),
            ("instrument", self.instrument.map(JSONValue.text)), ("price", self.price.map(JSONValue.number)),
            ("contracts", self.contracts.map(JSONValue.number)), ("checks", .array(self.checks.map(\.document))),
            ("candidate_count", .integer(Int64(self.candidateCount))),
            ("candidates", .array(self.candidates.map(\.document))),
        ])
    }
}

extension Check {
    fileprivate var document: JSONValue {
        .array([
            .text(self.figure), self.value.map(JSONValue.number) ?? .null, .text(self.relation.rawValue),
            .number(self.threshold), .flag(self.isMet),
        ])
    }
}

extension ScoredCandidate {
    fileprivate var document: JSONValue {
        .array([
            .text(self.instrument), .number(self.score), .number(self.delta), .number(self.daysToExpiry),
            .number(self.bid),
        ])
    }
}
