/// An option that may be sold now.
public struct Candidate: Sendable, Hashable {
    /// Its row in the dataset.
    public var row: Int
    /// Its number in the dataset.
    public var instrument: UInt32
    public var expiry: Int64
    public var strike: Double
    public var daysToExpiry: Double
    public var delta: Double
    public var bid: Double
}
