import Errors
import Messages
import Options

/// Reads the chunks of one stream of recorded snapshots, in the order of sending.
struct FeedPartReader: Sendable {
    let underlying: Underlying
    let settlement: Settlement
    private var instruments: [Instrument] = []
    private var latest = Int64.min

    init(underlying: Underlying, settlement: Settlement) {
        self.underlying = underlying
        self.settlement = settlement
    }

    /// - Throws: `dataLoss` where a chunk is none: columns of other lengths, an option that was not sent, times that do
    ///   not increase.
    mutating func part(_ chunk: MarketDataV1.ChainChunk) throws(LabError) -> FeedPart {
        for option in chunk.instruments {
            self.instruments.append(
                Instrument(
                    name: option.name,
                    underlying: self.underlying,
                    settlement: self.settlement,
                    expiry: option.expiryMs,
                    strike: option.strike,
                    right: option.isPut ? .put : .call,
                    listed: option.listedMs
                )
            )
        }
        for time in chunk.snapshotTimeMs {
            guard time > self.latest else { throw Self.refusal("times that do not increase") }
            self.latest = time
        }
        let rows = chunk.snapshotQuotes.reduce(0) { $0 + Int($1) }
        let columns = [chunk.bid, chunk.ask, chunk.mark, chunk.markIv, chunk.forward, chunk.delta]
        guard chunk.snapshotIndex.count == chunk.snapshotTimeMs.count,
            chunk.snapshotQuotes.count == chunk.snapshotTimeMs.count, chunk.instrumentID.count == rows,
            columns.allSatisfy({ $0.isEmpty || $0.count == rows }),
            chunk.modelled.isEmpty || chunk.modelled.count == rows
        else { throw Self.refusal("columns that do not fit together") }
        guard chunk.instrumentID.allSatisfy({ Int($0) < self.instruments.count }) else {
            throw Self.refusal("quotes of an option that it did not name")
        }
        var quotes = Dataset.Columns()
        quotes.instrument = chunk.instrumentID
        quotes.bid = chunk.bid
        quotes.ask = chunk.ask
        quotes.mark = chunk.mark
        quotes.markIV = chunk.markIv
        quotes.forward = chunk.forward
        quotes.delta = chunk.delta
        quotes.isModelled =
            chunk.modelled.isEmpty ? [Bool](repeating: false, count: rows) : chunk.modelled.map { $0 != 0 }
        return FeedPart(
            instruments: self.instruments,
            times: chunk.snapshotTimeMs,
            index: chunk.snapshotIndex,
            counts: chunk.snapshotQuotes.map { Int($0) },
            quotes: quotes
        )
    }

    private static func refusal(_ what: String) -> LabError {
        LabError(.dataLoss, "the scraper answered with \(what)")
    }
}

extension RecordedSamples {
    /// - Throws: `dataLoss` where there are not as many values as times.
    init(_ times: [Int64], _ values: [Double]) throws(LabError) {
        guard times.count == values.count else {
            throw LabError(.dataLoss, "the scraper answered with a series that is none")
        }
        self.init(times: times, values: values)
    }
}
