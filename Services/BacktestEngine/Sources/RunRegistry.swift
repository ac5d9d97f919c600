public import Strategy

/// The lab's record, as the engine needs it.
public protocol RunRegistry: Sendable {
    /// The version of a strategy; 0 is the newest.
    func strategy(_ nameOrID: String, version: Int) async throws -> StoredStrategy

    /// Claims an identity for a run, or renews its claim.
    func begin(_ claim: RunClaim) async throws -> ClaimOutcome

    /// Records a finished run; idempotent by its id.
    func record(_ report: RunReport) async throws

    func run(_ id: String) async throws -> RunReport
}

/// The wish to compute a run.
public struct RunClaim: Sendable {
    public var runID: String
    public var identity: RunIdentity
    public var strategy: StoredStrategy?
    public var force: Bool
    public var lease: Duration
    public var requestedBy: String
}

/// What became of a claim.
public enum ClaimOutcome: Sendable {
    case granted
    case recorded(RunReport)
    case inProgress(runID: String)
}
