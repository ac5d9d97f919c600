import Options

/// A feed under stress: what comes before an instant is passed on as it came, and what comes from then on has its
/// prices as a gap of the index, a jump of implied volatility and wider markets would have them.
///
/// What was there stays there: snapshots keep their times and options, absent sides stay absent. Rows that are changed
/// say that they are modelled.
struct StressFeed: ChainFeed {
    let base: any ChainFeed
    let terms: StressTerms
    private let pricer: StressPricer

    init(_ terms: StressTerms, on base: any ChainFeed, _ setting: WorldKind.Setting) {
        self.base = base
        self.terms = terms
        self.pricer = StressPricer(setting.underlying, setting.settlement)
    }

    var recordsDigest: String { self.base.recordsDigest }

    func extent(of request: ChainRequest) async throws -> FeedExtent {
        // Deltas move: more may be admitted than the base would.
        var wider = request
        if request.to > self.terms.at { wider.universe.absoluteDelta = nil }
        return try await self.base.extent(of: wider)
    }

    func stream(_ request: ChainRequest, _ take: @escaping @Sendable (FeedPart) async throws -> Void) async throws {
        var before = request
        before.to = min(request.to, self.terms.at)
        if before.from < before.to { try await self.base.stream(before, take) }
        var after = request
        after.from = max(request.from, self.terms.at)
        guard after.from < after.to else { return }
        after.quotesFrom = max(after.quotesFrom, after.from)
        // Prices are made of all columns, and deltas are looked at when they have moved.
        after.columns = Set(QuoteColumn.allCases)
        after.universe.absoluteDelta = nil
        try await self.base.stream(after) { part in try await take(self.stressed(part, request)) }
    }

    func index(
        of request: ChainRequest,
        _ take: @escaping @Sendable (RecordedSamples) async throws -> Void
    ) async throws {
        try await self.base.index(of: request) { samples in try await take(self.stressed(samples)) }
    }

    func deliveryPrices(of request: ChainRequest) async throws -> RecordedSamples {
        self.stressed(try await self.base.deliveryPrices(of: request))
    }

    private func stressed(_ samples: RecordedSamples) -> RecordedSamples {
        RecordedSamples(
            times: samples.times,
            values: zip(samples.times, samples.values).map { time, value in
                StressPricer.moved(value, self.terms.factors(at: time).index)
            }
        )
    }

    // MARK: - Snapshots

    private func stressed(_ part: FeedPart, _ request: ChainRequest) -> FeedPart {
        var result = part
        result.index = []
        result.counts = []
        result.quotes = Dataset.Columns()
        var first = 0
        for snapshot in part.times.indices {
            let rows = first..<first + part.counts[snapshot]
            first = rows.upperBound
            let factors = self.terms.factors(at: part.times[snapshot])
            let before = result.quotes.count
            self.appendStressed(part, snapshot, rows, factors, request.universe, to: &result.quotes)
            result.index.append(StressPricer.moved(part.index[snapshot], factors.index))
            result.counts.append(result.quotes.count - before)
        }
        for column in QuoteColumn.allCases where !request.columns.contains(column) {
            result.quotes[keyPath: column.values] = []
        }
        return result
    }

    private func appendStressed(
        _ part: FeedPart,
        _ snapshot: Int,
        _ rows: Range<Int>,
        _ factors: StressTerms.Factors,
        _ universe: Universe,
        to result: inout Dataset.Columns
    ) {
        let quotes = part.quotes
        // A quote without a forward has that of its expiry, else the index.
        var forwards: [Int64: Double] = [:]
        for row in rows where quotes.forward[row] > 0 {
            let expiry = part.instruments[Int(quotes.instrument[row])].expiry
            if forwards[expiry] == nil { forwards[expiry] = quotes.forward[row] }
        }
        for row in rows {
            let option = part.instruments[Int(quotes.instrument[row])]
            let recorded = quotes.quote(row)
            let isTouched = factors != .none
            let quote =
                isTouched
                ? self.pricer.stressed(
                    recorded: recorded,
                    of: option,
                    years: Milliseconds.daysToExpiry(option.expiry, at: part.times[snapshot]) / 365,
                    forwardInForce: forwards[option.expiry] ?? part.index[snapshot],
                    factors
                ) : recorded
            // As wherever a delta is asked for: a quote that has none passes.
            guard quote.delta.isNaN || universe.admits(delta: quote.delta) else { continue }
            result.instrument.append(quotes.instrument[row])
            result.bid.append(quote.bid)
            result.ask.append(quote.ask)
            result.mark.append(quote.mark)
            result.markIV.append(quote.markIV)
            result.forward.append(quote.forward)
            result.delta.append(quote.delta)
            result.isModelled.append(isTouched || quotes.isModelled[row])
        }
    }
}
