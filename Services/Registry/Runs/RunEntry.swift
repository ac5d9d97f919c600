public import Strategy

/// A finished run on its way into the record.
public struct RunEntry: Sendable, Hashable {
    public var id: RecordID
    public var strategy: RunStrategy?
    public var identity: RunIdentity
    public var source: String
    public var underlying: String
    public var status: BacktestResult.Status
    /// Empty where it did not fail.
    public var errorCode: String
    /// The share of quotes that were modelled, 0…1.
    public var modelledShare: Double?
    /// In the run's numeraire; nil where the run has no figures.
    public var figures: PerformanceFigures?
    /// The URI of who asked for it.
    public var requestedBy: String
    public var document: RunDocument

    /// Whether computing the identity again would give the same: it succeeded, or failed over data that is known.
    var isSettled: Bool {
        self.status == .ok || (self.status == .failed && !self.identity.datasetDigest.isEmpty)
    }
}

/// A run as it is kept: opaque to the registry, which sorts by the columns beside it.
public struct RunDocument: Sendable, Hashable {
    /// The run without its trades, equity and attribution by day.
    public var brief: [UInt8]
    /// Those; empty where they were not asked for.
    public var bulk: [UInt8]
    /// SHA-256 of what the run is and what came out of it.
    public var digest: [UInt8]

    public init(brief: [UInt8], bulk: [UInt8], digest: [UInt8] = []) {
        self.brief = brief
        self.bulk = bulk
        self.digest = digest
    }
}

/// A run that is in the record.
public struct StoredRun: Sendable, Hashable {
    public let id: RecordID
    public let createdAtMs: Int64
    let identityKey: [UInt8]
    public let document: RunDocument
    /// The value of the column that the list is sorted by.
    var sortKey: PageToken.Key = .absent
}
