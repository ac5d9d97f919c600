public import Errors
public import Messages
public import Strategy

extension BacktestResult {
    /// Reads a run's result and its record. A brief run has no trades and no equity.
    ///
    /// - Throws: `invalidArgument`, naming the field.
    public init(_ wire: BacktestV1.Run) throws(LabError) {
        try self.init(try WireField.required(wire.result, "result"))
        self.record = try RunRecord(wire)
    }

    /// - Throws: `invalidArgument`, naming the field.
    public init(_ wire: BacktestV1.Result) throws(LabError) {
        self.init(status: try Status(wire.status))
        self.failure = try wire.error.map { (error) throws(LabError) in try RunFailure(error) }
        self.isRuined = wire.ruined
        self.dataset = try wire.dataset.map { (dataset) throws(LabError) in try DatasetSummary(dataset) }
        self.counters = try Counters(wire.counters ?? BacktestV1.Counters())
        self.totals = try Totals(wire.totals ?? BacktestV1.Totals())
        self.numeraire = try choice(wire.numeraire, "numeraire")
        self.usd = try wire.usd.map { (figures) throws(LabError) in try Comparison(figures, "usd") }
        self.coin = try wire.coin.map { (figures) throws(LabError) in try Comparison(figures, "coin") }
        self.regimes = try wire.regimes.sorted { $0.key < $1.key }
            .map { (regime) throws(LabError) in try RegimeFigures(regime.value, name: regime.key) }
        self.trades = try wire.trades.map { (trade) throws(LabError) in try Trade(trade) }
        self.equity = try wire.equity.map { (equity) throws(LabError) in try EquityCurve(equity) } ?? EquityCurve()
        self.detail = try Detail(wire)
    }
}

extension BacktestV1.Result {
    /// The whole result but its record, whose place is the run around it.
    public init(_ result: BacktestResult) {
        self.init(
            status: Status(result.status),
            error: result.failure.map(BacktestV1.Failure.init),
            ruined: result.isRuined,
            dataset: result.dataset.map(BacktestV1.DatasetSummary.init),
            counters: BacktestV1.Counters(result.counters),
            totals: BacktestV1.Totals(result.totals),
            numeraire: result.numeraire.rawValue,
            metrics: (result.comparison?.strategy).map(BacktestV1.Metrics.init),
            hold: (result.comparison?.hold).map(BacktestV1.Metrics.init),
            usd: result.usd.map(BacktestV1.NumeraireMetrics.init),
            coin: result.coin.map(BacktestV1.NumeraireMetrics.init),
            trades: result.trades.map(BacktestV1.Trade.init),
            equity: BacktestV1.Equity(result.equity),
            regimes: Dictionary(
                result.regimes.map { ($0.name, BacktestV1.Regime($0)) },
                uniquingKeysWith: { first, _ in first }
            )
        )
        if let detail = result.detail { self.set(detail) }
    }
}

extension RunFailure {
    fileprivate init(_ wire: BacktestV1.Failure) throws(LabError) {
        self.init(
            try choice(wire.code, "error.code"),
            wire.message,
            instrument: wire.instrument.isEmpty ? nil : wire.instrument,
            expiry: wire.expiry
        )
    }
}

extension BacktestV1.Failure {
    public init(_ failure: RunFailure) {
        self.init(
            code: failure.code.rawValue,
            message: failure.message,
            instrument: failure.instrument ?? "",
            expiry: failure.expiry
        )
    }
}
