import Elementary
import Options

/// How wide the markets of one recorded chain are beside `QuoteParameters`.
///
/// Quotes with both sides, 1 to 60 days from their expiry and of |delta| 0.05 to 0.5 are compared with the half-width
/// that the parameters give them, before ticks and noise.
struct ObservedWidth: Sendable {
    /// Quotes that a chain must have more of.
    static let quotesMin = 20
    private static let days = 1.0...60
    private static let deltas = 0.05...0.5

    /// The mean of ln(recorded half-width / the parameters').
    let logRatio: Double

    /// - Returns: nil where too few quotes can be compared.
    init?(_ snapshot: RecordedSnapshot, parameters: QuoteParameters = QuoteParameters()) {
        var (sum, count) = (0.0, 0)
        for quote in snapshot.quotes {
            let days = Milliseconds.daysToExpiry(quote.expiry, at: snapshot.time)
            guard Self.days.contains(days), Self.deltas.contains(abs(quote.delta)), quote.ask > quote.bid,
                quote.markIV > 0
            else { continue }
            let rootYears = (days / 365).squareRoot()
            let deviation = quote.markIV * rootYears
            let d1 = Elementary.log(quote.forward / quote.strike) / deviation + deviation / 2
            let vega = NormalTail.kernel(d1) * NormalTail.inverseRootTwoPi * rootYears * 0.01
            let perVega = parameters.vegaFlat + parameters.vegaShort / max(days, parameters.daysMin).squareRoot()
            let width = parameters.floor + parameters.markShare * quote.mark + vega * perVega
            sum += Elementary.log((quote.ask - quote.bid) / 2 / width)
            count += 1
        }
        guard count > Self.quotesMin else { return nil }
        self.logRatio = sum / Double(count)
    }
}
