public import Strategy

/// A batch on its way into the record: what its trials have in common.
public struct BatchEntry: Sendable, Hashable {
    public var id: RecordID
    public var strategy: RunStrategy?
    public var identity: RunIdentity
    public var numeraire: Numeraire
    /// The URI of who asked for it.
    public var requestedBy: String
    /// SHA-256 of what its trials have in common; not of who asked, nor when.
    public var digest: [UInt8]
    /// The bytes of its message.
    public var document: [UInt8]
}

/// A batch that is in the record.
public struct StoredBatch: Sendable, Hashable {
    public let id: RecordID
    public let createdAtMs: Int64
    public let strategyName: String
    public let numeraire: Numeraire
    let digest: [UInt8]
    public let document: [UInt8]
    /// What the elements of its trials' figures are; empty before the first trial.
    public let figureNames: [String]
    /// The bytes of the benchmark's message; nil before the first trial that ran to the end.
    public let hold: [UInt8]?
    public let trialCount: Int64
}
