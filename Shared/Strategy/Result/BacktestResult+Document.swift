extension BacktestResult {
    /// The result as its document: the names everywhere, undefined figures left out.
    ///
    /// - Parameter withCurve: whether the equity curve is in it, which is most of its size.
    public func document(withCurve: Bool = true) -> JSONValue {
        var document = Members()
        if let record = self.record {
            document.add("run_id", .text(record.runID))
            document.add("strategy", record.strategy.map(JSONValue.text))
            document.add("version", record.version.map(JSONValue.integer))
        }
        document.add("status", .text(self.status.rawValue))
        document.add("error", self.failure?.document)
        if self.isRuined { document.add("ruined", .flag(true)) }
        document.add("identity", self.record?.identity.document)
        document.add("source", (self.record?.source).map(JSONValue.text))
        document.add("dataset", self.dataset?.document)
        document.add("timings", self.record?.timingsDocument)
        document.add("counters", self.counters.document)
        if let comparison = self.comparison {
            document.add("totals", self.totals.document)
            document.add("metrics", comparison.strategy.document)
            document.add("hold", comparison.hold.document)
            document.add(
                "metrics_by_numeraire",
                Members.object([("usd", self.usd?.document), ("coin", self.coin?.document)])
            )
            document.add("regimes", .object(self.regimes.map { JSONValue.Member($0.name, $0.document) }))
            document.add("trades", .array(self.trades.map(\.document)))
            if withCurve { document.add("equity", self.equity.document) }
            if let detail = self.detail { document.add(contentsOf: detail) }
        }
        return document.value
    }
}

/// The members of an object in the making; absent and undefined values are left out.
struct Members {
    private var members: [JSONValue.Member] = []

    var value: JSONValue { .object(self.members) }

    mutating func add(_ key: String, _ value: JSONValue?) {
        if let value { self.members.append(JSONValue.Member(key, value)) }
    }

    mutating func add(_ key: String, _ value: Double?) { self.add(key, value.map(JSONValue.number)) }

    mutating func add(_ key: String, _ value: Int64?) { self.add(key, value.map(JSONValue.integer)) }

    mutating func add(contentsOf detail: Detail) {
        self.add("fill_band", detail.fillBand.document)
        self.add("risk", detail.risk.document)
        self.add(
            "years",
            .object(detail.years.map { JSONValue.Member(String($0.year), $0.figures.document) })
        )
        self.add("attribution", detail.attribution.document)
    }

    static func object(_ members: [(String, JSONValue?)]) -> JSONValue {
        var object = Members()
        for (key, value) in members { object.add(key, value) }
        return object.value
    }

    static func numbers(_ members: [(String, Double?)]) -> JSONValue {
        Self.object(members.map { ($0.0, $0.1.map(JSONValue.number)) })
    }
}
