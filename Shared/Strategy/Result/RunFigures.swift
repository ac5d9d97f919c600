/// What a trial keeps of a run: every figure of `BacktestResult` but the curve, the trades, the regimes and the detail.
public struct RunFigures: Sendable, Hashable {
    public var status: BacktestResult.Status
    /// Set where the run failed; then the counters stand as they were, and there are no figures.
    public var failure: RunFailure?
    public var isRuined = false
    public var counters = Counters()
    public var totals = Totals()
    public var numeraire: Numeraire
    public var usd: Comparison?
    public var coin: Comparison?
    public var daily = Daily()

    /// The daily returns in the run's numeraire, beside those of holding.
    public struct Daily: Sendable, Hashable {
        /// The UTC day since 1970 that each return belongs to.
        public var days: [Int64] = []
        public var strategy: [Double] = []
        public var hold: [Double] = []

        public init() {}
    }

    public init(status: BacktestResult.Status, numeraire: Numeraire) {
        self.status = status
        self.numeraire = numeraire
    }

    /// The figures in the run's numeraire.
    public var comparison: Comparison? { self.numeraire == .usd ? self.usd : self.coin }
}
