import Options

/// Which slice of a world is asked for.
struct ChainRequest: Sendable, Hashable {
    /// Snapshots with `from` ≤ time < `to`, in milliseconds.
    var from: Int64
    var to: Int64
    /// Snapshots before this time carry their index only.
    var quotesFrom: Int64
    var universe = Universe.everything
    /// The quote columns that are sent.
    var columns = Set(QuoteColumn.allCases)

    /// The slice in one canonical line; the columns are no part of it, as they are none of a dataset's name.
    var canonicalText: String {
        var parts = ["from_ms=\(self.from)", "to_ms=\(self.to)", "quotes_from_ms=\(self.quotesFrom)"]
        if let right = self.universe.right { parts.append("right=\(right.rawValue)") }
        if let dte = self.universe.dte { parts.append("dte=\(dte.lowerBound)..\(dte.upperBound)") }
        if let delta = self.universe.absoluteDelta { parts.append("delta=\(delta.lowerBound)..\(delta.upperBound)") }
        return parts.joined(separator: " ")
    }
}

/// A column of quotes that a caller may ask for by itself.
enum QuoteColumn: Sendable, Hashable, CaseIterable {
    case bid
    case ask
    case mark
    case markIV
    case forward
    case delta

    var values: WritableKeyPath<Dataset.Columns, [Double]> {
        switch self {
        case .bid: \.bid
        case .ask: \.ask
        case .mark: \.mark
        case .markIV: \.markIV
        case .forward: \.forward
        case .delta: \.delta
        }
    }
}
