public import Strategy

/// What the trials of a batch have in common.
public struct BatchReport: Sendable {
    public var batchID: String
    public var strategy: StoredStrategy?
    public var identity: RunIdentity
    public var definition: Definition
    public var settings: RunSettings
    public var dataset: DatasetDemand
    public var requestedBy: String
    /// Milliseconds since the epoch.
    public var createdAt: Int64
}

/// How a batch ended.
public struct BatchOutcome: Sendable, Hashable {
    public var computed = 0
    /// By an earlier call.
    public var alreadyRecorded = 0
    public var failed = 0
    public var timings = RunTimings()

    public init() {}
}
