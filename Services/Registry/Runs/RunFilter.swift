public import Strategy

/// Which runs a list shows.
public struct RunFilter: Sendable, Hashable {
    /// A strategy's name or id; empty for all.
    public var strategy = ""
    public var version: Int?
    public var source = ""
    public var status: BacktestResult.Status?
    /// Created at or after, in milliseconds.
    public var createdFromMs: Int64?
    /// Created before.
    public var createdToMs: Int64?

    public init() {}
}

/// What a list of runs can be sorted by: when it was recorded, or a figure.
public enum RunSortKey: Sendable, Hashable, SortKey {
    case createdAt
    case metric(Metric)

    public static var allCases: [RunSortKey] { [.createdAt] + Metric.allCases.map(RunSortKey.metric) }

    public init?(rawValue: String) {
        guard let key = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = key
    }

    /// The name of the column.
    public var rawValue: String {
        switch self {
        case .createdAt: "created_at"
        case .metric(let metric): metric.rawValue
        }
    }
}
