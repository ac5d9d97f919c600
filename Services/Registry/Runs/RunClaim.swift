public import Strategy

/// An engine's claim on a run that it is about to compute.
public struct RunClaimRequest: Sendable, Hashable {
    public var runID: RecordID
    public var identity: RunIdentity
    public var strategy: RunStrategy?
    /// Compute and record it even where the same identity is recorded.
    public var isForced: Bool
    /// How long the claim holds, in milliseconds; 0 for the registry's default.
    public var leaseMs: Int64
    /// The URI of who asked for the run; empty where it is not known.
    public var requestedBy: String

    public init(
        runID: RecordID,
        identity: RunIdentity,
        strategy: RunStrategy? = nil,
        isForced: Bool = false,
        leaseMs: Int64 = 0,
        requestedBy: String = ""
    ) {
        self.runID = runID
        self.identity = identity
        self.strategy = strategy
        self.isForced = isForced
        self.leaseMs = leaseMs
        self.requestedBy = requestedBy
    }
}

/// What an engine is told that wants to compute a run.
public enum RunClaim: Sendable, Hashable {
    /// Go on: the identity is this run's until then.
    case granted(expiresAtMs: Int64)
    /// It was recorded before.
    case recorded(StoredRun)
    /// Another engine is computing it.
    case inProgress(RecordID, expiresAtMs: Int64)
}
