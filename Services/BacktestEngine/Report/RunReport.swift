public import Strategy

/// A run, whole: what it was of, what it ran over, what came out.
public struct RunReport: Sendable {
    public var runID: String
    public var strategy: StoredStrategy?
    public var identity: RunIdentity
    public var definition: Definition
    public var settings: RunSettings
    public var dataset: DatasetDemand
    public var result: BacktestResult
    public var timings: RunTimings
    /// Milliseconds since the epoch.
    public var createdAt: Int64
    public var requestedBy: String
    /// It was recorded before and not computed again.
    public var isRecordedBefore = false
}

/// The version of a stored strategy that a run is of.
public struct StoredStrategy: Sendable, Hashable {
    public var id: String
    public var name: String
    public var version: Int
    public var definition: Definition

    public init(id: String, name: String, version: Int, definition: Definition) {
        self.id = id
        self.name = name
        self.version = version
        self.definition = definition
    }
}

/// Where a run's time went, in microseconds.
public struct RunTimings: Sendable, Hashable {
    public var queued: Int64 = 0
    public var loading: Int64 = 0
    public var running: Int64 = 0
    public var isDatasetCached = false

    public init() {}
}

/// How far a run has come.
public enum RunProgress: Sendable, Hashable {
    /// So many runs are before it.
    case queued(Int)
    case loading(quotes: Int)
    case running(done: Int, total: Int)
    case recording
}
