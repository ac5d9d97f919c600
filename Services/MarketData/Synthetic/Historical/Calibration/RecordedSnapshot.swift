/// A chain as it was recorded at one moment, of which coefficients are learned.
struct RecordedSnapshot: Sendable {
    struct Quote: Sendable {
        /// Milliseconds since 1970.
        var expiry: Int64
        /// US dollars.
        var strike: Double
        /// Coin; not a number where nobody was there.
        var bid: Double
        var ask: Double
        /// Coin.
        var mark: Double
        /// A fraction a year.
        var markIV: Double
        var delta: Double
        /// US dollars, as of this quote.
        var forward: Double
        var index: Double
    }

    /// Milliseconds since 1970.
    var time: Int64
    var quotes: [Quote]
}
