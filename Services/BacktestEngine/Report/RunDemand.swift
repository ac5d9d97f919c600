public import Options
public import Strategy

/// A backtest as it is asked for.
public struct RunDemand: Sendable {
    /// UUIDv7, chosen by who asks: the same id asks for the same run.
    public var runID: String
    public var subject: Subject
    public var settings: RunSettings
    public var source: SourceDemand
    /// Changes to the definition for this run, as `key=value`.
    public var overrides: [String]
    /// Compute even where the same identity is recorded.
    public var force: Bool
    /// Leave out what only single runs get: fill band, risk, years, attribution.
    public var brief: Bool
    /// Who asks: the URI of a certificate.
    public var requestedBy: String

    public enum Subject: Sendable {
        case stored(nameOrID: String, version: Int)
        case definition(Definition)
    }

    public init(
        runID: String,
        subject: Subject,
        settings: RunSettings,
        source: SourceDemand,
        overrides: [String] = [],
        force: Bool = false,
        brief: Bool = false,
        requestedBy: String
    ) {
        self.runID = runID
        self.subject = subject
        self.settings = settings
        self.source = source
        self.overrides = overrides
        self.force = force
        self.brief = brief
        self.requestedBy = requestedBy
    }
}

/// Where a run's data come from.
public struct SourceDemand: Sendable, Hashable {
    /// `real_scraper`, `file`, …
    public var name: String
    /// `file`: the digest that its import answered with.
    public var privateDataset: String
    public var world: String
    public var worldSeed: UInt64?

    public init(name: String, privateDataset: String = "", world: String = "", worldSeed: UInt64? = nil) {
        self.name = name
        self.privateDataset = privateDataset
        self.world = world
        self.worldSeed = worldSeed
    }
}

/// The data that a run needs of its source.
public struct DatasetDemand: Sendable, Hashable {
    public var source: SourceDemand
    public var underlying: Underlying
    public var settlement: Settlement
    /// Milliseconds; snapshots of this range.
    public var range: Range<Int64>
    /// Snapshots before this time are needed for their index only.
    public var quotesFrom: Int64

    public init(
        source: SourceDemand,
        underlying: Underlying,
        settlement: Settlement,
        range: Range<Int64>,
        quotesFrom: Int64
    ) {
        self.source = source
        self.underlying = underlying
        self.settlement = settlement
        self.range = range
        self.quotesFrom = quotesFrom
    }

    /// What `request` needs: its period and the warm-up of volatility and regimes; of a private file, all of it.
    init(_ request: RunRequest, from source: SourceDemand) {
        self.init(
            source: source,
            underlying: request.definition.underlying,
            settlement: request.definition.settlement,
            range: request.dataRange,
            // The first decision may use a snapshot of one interval before it.
            quotesFrom: request.settings.start - request.settings.decisionInterval.milliseconds
        )
        if !source.privateDataset.isEmpty {
            self.range = Milliseconds.accepted.lowerBound..<Milliseconds.accepted.upperBound
            self.quotesFrom = Milliseconds.accepted.lowerBound
        }
    }
}
