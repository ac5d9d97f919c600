public import Options

/// Which strategies a list shows.
public struct StrategyFilter: Sendable, Hashable {
    public var status: StrategyStatus?
    public var underlying: Underlying?
    public var tuningOnly = false
    public var includesDeleted = false

    public init() {}
}

/// What a list of strategies can be sorted by.
public enum StrategySortKey: String, SortKey {
    case name
    case createdAt = "created_at"
    case updatedAt = "updated_at"
}
