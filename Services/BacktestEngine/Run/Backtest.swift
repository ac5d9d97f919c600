public import Errors
public import Options
public import Strategy

/// A definition and its settings, checked and ready to run over any market they fit.
///
///     let backtest = try Backtest(request)
///     let market = Market(dataset, interval: request.settings.decisionInterval)
///     let result = try backtest.run(on: market)
///
/// A run is a function of (definition, settings, market): no clock, no I/O, no shared state but what the market keeps.
public struct Backtest: Sendable {
    /// Changes when the same inputs give other figures.
    public static let semantics: Int64 = 2

    public let definition: Definition
    public let settings: RunSettings

    /// - Throws: `invalidArgument` for a field out of range, `unimplemented` for a definition this build does not run.
    public init(_ request: RunRequest) throws(LabError) {
        try request.validate()
        try request.definition.validateRunnable()
        self.definition = request.definition
        self.settings = request.settings
    }

    /// How far a run has come.
    public struct Progress: Sendable, Hashable {
        public var decisions: Int
        public var total: Int
    }

    /// Runs over `market`.
    ///
    /// - Parameters:
    ///   - withDetail: whether to add what single runs and finalists get; costs about three runs more.
    ///   - isCancelled: asked every few hundred decisions; then the result's status is `cancelled`.
    ///   - progress: told every few hundred decisions.
    /// - Returns: also for a run that fails by its own rules; see `BacktestResult.failure`.
    /// - Throws: `invalidArgument` where the market is of another underlying, settlement or interval.
    public func run(
        on market: Market,
        withDetail: Bool = false,
        isCancelled: () -> Bool = { Task.isCancelled },
        progress: (Progress) -> Void = { _ in }
    ) throws(LabError) -> BacktestResult {
        try self.check(market)
        var loop = RunLoop(
            self,
            market,
            fill: nil,
            recorder: withDetail ? AttributionRecorder(self.settings.initialCoin) : nil
        )
        let outcome = loop.run(isCancelled: isCancelled, progress: progress)
        var result = loop.result(outcome)
        guard withDetail, result.status == .ok else { return result }
        guard let fillBand = self.fillBand(on: market, result, isCancelled: isCancelled) else {
            result = BacktestResult(status: .cancelled)
            result.counters = loop.counters
            return result
        }
        result.detail = Detail(
            fillBand: fillBand,
            risk: RiskFigures(result.equity, self.settings.numeraire),
            years: YearFigures.all(result, initialCoin: self.settings.initialCoin),
            attribution: loop.recorder?.attribution ?? Attribution()
        )
        return result
    }

    func check(_ market: Market) throws(LabError) {
        let dataset = market.dataset
        guard dataset.underlying == self.definition.underlying, dataset.settlement == self.definition.settlement else {
            throw LabError(
                .invalidArgument,
                "the data must be of \(self.definition.settlement.rawValue) \(self.definition.underlying) options, are "
                    + "of \(dataset.settlement.rawValue) \(dataset.underlying)",
                field: "underlying"
            )
        }
        guard market.interval == self.settings.decisionInterval else {
            throw LabError(
                .invalidArgument,
                "the market must be prepared for decision_interval \(self.settings.decisionInterval.rawValue), was for "
                    + "\(market.interval.rawValue)",
                field: "decision_interval"
            )
        }
    }
}
