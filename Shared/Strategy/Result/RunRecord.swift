/// What identifies a run in the lab's record; the figures follow from it.
public struct RunRecord: Sendable, Hashable {
    public var runID: String
    public var strategy: String?
    public var version: Int64?
    public var source: String?
    public var identity: RunIdentity
    /// Milliseconds by the name of the stage, in the order they happened.
    public var timings: [Timing]

    public struct Timing: Sendable, Hashable {
        public var stage: String
        public var milliseconds: Double

        public init(stage: String, milliseconds: Double) {
            self.stage = stage
            self.milliseconds = milliseconds
        }
    }

    public init(
        runID: String,
        strategy: String?,
        version: Int64?,
        source: String?,
        identity: RunIdentity,
        timings: [Timing]
    ) {
        self.runID = runID
        self.strategy = strategy
        self.version = version
        self.source = source
        self.identity = identity
        self.timings = timings
    }
}

/// What determines a run's figures.
public struct RunIdentity: Sendable, Hashable {
    /// Changes when the same inputs give other figures.
    public var engineSemantics: Int64
    public var build: String
    public var configDigest: String
    public var datasetKey: String
    public var datasetDigest: String
    /// `rules` for `rule_only`.
    public var policySource: String
    public var seed: Int64

    public init(
        engineSemantics: Int64,
        build: String,
        configDigest: String,
        datasetKey: String,
        datasetDigest: String,
        policySource: String,
        seed: Int64
    ) {
        self.engineSemantics = engineSemantics
        self.build = build
        self.configDigest = configDigest
        self.datasetKey = datasetKey
        self.datasetDigest = datasetDigest
        self.policySource = policySource
        self.seed = seed
    }
}
