/// The version of a strategy that a run is of.
public struct RunStrategy: Sendable, Hashable {
    public var id: RecordID
    public var version: Int
}
