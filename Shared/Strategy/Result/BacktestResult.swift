/// What a run yields: how it went, what it traded, what it was worth at every step, and the figures of that.
///
/// The names in JSON, columns and messages are those of `document`.
public struct BacktestResult: Sendable, Hashable {
    public var status: Status
    /// Set where the run failed; then the counters stand as they were, and there are no figures.
    public var failure: RunFailure?
    /// The equity reached 0 and the run ended there.
    public var isRuined = false
    public var dataset: DatasetSummary?
    public var counters = Counters()
    public var totals = Totals()
    /// The money of `metrics`, `hold` and the regimes.
    public var numeraire: Numeraire = .usd
    public var usd: Comparison?
    public var coin: Comparison?
    /// Only those that had a day, by name.
    public var regimes: [RegimeFigures] = []
    public var trades: [Trade] = []
    public var equity = EquityCurve()
    public var detail: Detail?
    /// Given by whoever records the run.
    public var record: RunRecord?

    public enum Status: String, Sendable, Hashable, CaseIterable {
        case ok, failed, cancelled
    }

    public init(status: Status) { self.status = status }

    /// The figures in the run's numeraire.
    public var comparison: Comparison? { self.numeraire == .usd ? self.usd : self.coin }
}

/// Why a run failed.
public struct RunFailure: Error, Hashable {
    public var code: Code
    public var message: String
    public var instrument: String?
    public var expiry: Int64?

    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// An option fell due and nothing says at what price it settled.
        case missingDeliveryPrice = "MISSING_DELIVERY_PRICE"
        /// A buy-back left less coin than the open calls need.
        case coverBroken = "COVER_BROKEN"
        /// The source did not give its data, or gave damaged ones; the message says which.
        case dataUnavailable = "DATA_UNAVAILABLE"
    }

    public init(_ code: Code, _ message: String, instrument: String? = nil, expiry: Int64? = nil) {
        self.code = code
        self.message = message
        self.instrument = instrument
        self.expiry = expiry
    }
}

/// The data that a run was given, its warm-up included.
public struct DatasetSummary: Sendable, Hashable {
    public var from: Int64
    public var to: Int64
    public var snapshots: Int
    public var quotes: Int
    /// nil without quotes.
    public var modelledShare: Double?

    public init(from: Int64, to: Int64, snapshots: Int, quotes: Int, modelledShare: Double?) {
        self.from = from
        self.to = to
        self.snapshots = snapshots
        self.quotes = quotes
        self.modelledShare = modelledShare
    }
}
