public import Strategy

/// A strategy as the lab records it, with one of its versions.
public struct StrategyRecord: Sendable, Hashable {
    public let id: RecordID
    public var name: StrategyName
    public var description: String
    public var status: StrategyStatus
    /// Where it was paused; nil where it is not.
    public var pausedFrom: StrategyStatus?
    public var tuning: TuningMark
    public var version: VersionRecord
    public var newestVersion: Int
    /// Changes with every change of the strategy: whoever changes it hands it back.
    public var revision: Int64
    public let createdAtMs: Int64
    public var updatedAtMs: Int64
    public var deletedAtMs: Int64?
    public var runCount: Int64
    public var experimentsSpent: Int64
}

/// One version of a strategy; once made it never changes.
public struct VersionRecord: Sendable, Hashable {
    /// From 1.
    public let number: Int
    /// The version that it was made of; 0 for the first.
    public let parent: Int
    /// The URI of who made it.
    public let author: String
    public let reason: String
    public let createdAtMs: Int64
    public let definition: Definition
    /// SHA-256 of the canonical definition, in hex.
    public let digest: String
}
