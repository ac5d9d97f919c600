import Options

/// By which a series is known.
struct SeriesName: Sendable, Hashable {
    static let recorded = "real_scraper"
    static let privateFiles = "file"

    var source: String
    var underlying: Underlying
    var settlement: Settlement
    /// A private dataset's digest in hex; empty for `real_scraper`.
    var dataset = ""
}

struct Series: Sendable, Hashable {
    var id: Int
    var name: SeriesName
    var revision: Int
}

/// How many figures of each kind a series has beside its chains.
struct PriceCounts: Sendable, Hashable {
    var index: Int
    var delivery: Int
    var volatility: Int
}
