public import Options

extension Simulation {
    /// Passes over the steps from the first of `range` on at which the rules can decide nothing but to wait, as if each
    /// had been taken by `step`: the counters and the equity are the same, and so are the books after them.
    ///
    /// Nothing can be decided where no option falls due, no exit of an open position can be due, every open position
    /// has a mark, and for the entry the books are full, the filter holds it back, nothing is offered, or nothing that
    /// is offered could be covered. Whether it is so is asked of the rules and of the columns that they read; what is
    /// not certain is left to `step`.
    ///
    /// - Parameter ratios: IV/RV of each step of the market, NaN where absent.
    /// - Returns: the first step that is not passed over.
    public mutating func rest(
        _ market: Market,
        _ range: Range<Int>,
        ratios: [Double],
        into curve: inout EquityColumns
    ) -> Int {
        guard self.counters.steps > 0, !range.isEmpty else { return range.lowerBound }
        curve.elements.removeAll(keepingCapacity: true)
        guard let quiet = self.quietUntil(market, range, &curve.elements), quiet > range.lowerBound else {
            return range.lowerBound
        }
        var end = quiet
        var skips = Skips()
        let isFull = self.book.positions.count >= Int(self.rules.definition.maxPositions)
        if !isFull { end = self.idleUntil(market, range.lowerBound..<end, ratios, &skips) }
        guard end > range.lowerBound else { return range.lowerBound }
        let written = curve.append(market, range.lowerBound..<end, self.book)
        if written < end {
            // The equity is gone at that step: it is taken alone, and the run ends there.
            guard written > range.lowerBound else { return written }
            end = written
            skips = Skips()
            if !isFull { _ = self.idleUntil(market, range.lowerBound..<end, ratios, &skips) }
        }
        self.counters.steps += end - range.lowerBound
        self.counters.warmupSkips += skips.warmup
        self.counters.ivrvSkips += skips.filter
        self.counters.noCandidateSkips += skips.candidate
        self.counters.sizeSkips += skips.size
        self.book.follow(market, range.lowerBound..<end, curve.elements)
        return end
    }

    private struct Skips {
        var warmup = 0
        var filter = 0
        var candidate = 0
        var size = 0
    }

    // MARK: - What is open

    /// The first step in `range` at which something that is open may need `step`; nil where that is the first.
    ///
    /// - Parameter starts: takes where the series has each open position at the first step.
    private func quietUntil(_ market: Market, _ range: Range<Int>, _ starts: inout [Int]) -> Int? {
        guard let first = self.book.positions.first else { return range.upperBound }
        let series = market.series
        var end = min(range.upperBound, market.steps.first(atOrAfter: first.terms.expiry))
        let exits = self.rules.definition.exitStyle == .takeProfitAndRoll
        for position in self.book.positions {
            let steps = series.steps(of: position.instrument)
            guard steps.contains(range.lowerBound) else { return nil }
            end = min(end, steps.upperBound)
            let start = series.starts[Int(position.instrument)] + range.lowerBound - steps.lowerBound
            starts.append(start)
            guard end > range.lowerBound else { return nil }
            if exits, self.rules.rolls {
                end = min(end, self.firstDue(market, range.lowerBound..<end, position.terms.expiry))
            }
            guard end > range.lowerBound else { return nil }
            let length = end - range.lowerBound
            end = range.lowerBound + self.lengthWithoutExit(series, start..<(start + length), position, exits: exits)
        }
        return end
    }

    /// The first step in `range` at which a roll is due by the days to `expiry`.
    private func firstDue(_ market: Market, _ range: Range<Int>, _ expiry: Int64) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            let days = Milliseconds.daysToExpiry(expiry, at: market.steps.times[middle])
            if Tolerance.isAtMost(days, self.rules.definition.rollDTE) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// How many of `elements` have a mark and neither reach the take profit nor, where there are rolls, its delta.
    private func lengthWithoutExit(
        _ series: InstrumentSeries,
        _ elements: Range<Int>,
        _ position: Position,
        exits: Bool
    ) -> Int {
        let target = (1 - self.rules.definition.takeProfit) * position.entryPrice
        let rollDelta = self.rules.rolls ? self.rules.definition.rollDelta : .infinity
        return series.marks.withUnsafeBufferPointer { marks in
            guard exits else {
                for element in elements where !(marks[element] >= 0) { return element - elements.lowerBound }
                return elements.count
            }
            return series.asks.withUnsafeBufferPointer { asks in
                series.deltas.withUnsafeBufferPointer { deltas in
                    for element in elements {
                        let ask = asks[element]
                        let isDue =
                            !(marks[element] >= 0) || (ask > 0 && Tolerance.isAtMost(ask, target))
                            || Tolerance.isAtMost(rollDelta, deltas[element])
                        if isDue { return element - elements.lowerBound }
                    }
                    return elements.count
                }
            }
        }
    }

    // MARK: - What may be sold

    /// The first step in `range` at which something may be sold, with what held it back before; the books have room.
    private func idleUntil(_ market: Market, _ range: Range<Int>, _ ratios: [Double], _ skips: inout Skips) -> Int {
        let minimum = self.rules.definition.ivrvMin
        let offer = self.rules.offer(self.book)
        let isCovered = offer.map(self.mayBeCovered) ?? true
        for step in range {
            if minimum > 0 {
                let ratio = ratios[step]
                if ratio.isNaN {
                    skips.warmup += 1
                    continue
                }
                if !Tolerance.isAtMost(minimum, ratio) {
                    skips.filter += 1
                    continue
                }
            }
            guard let offer else {
                skips.candidate += 1
                continue
            }
            let isOffered = self.rules.hasCandidate(
                market,
                snapshot: Int(market.steps.snapshots[step]),
                time: market.steps.times[step],
                offer,
                self.book
            )
            if !isOffered {
                skips.candidate += 1
            } else if !isCovered {
                skips.size += 1
            } else {
                return step
            }
        }
        return range.upperBound
    }

    /// Whether a candidate, whichever it is, could be of a size that is covered, or could fail to fill.
    private func mayBeCovered(_ offer: Offer) -> Bool {
        guard self.fill.extraSpreads == 0, self.fill.slippage < 1, self.fill.model != .mark else { return true }
        guard case .coin(let capacity) = offer.cover else { return true }
        let contracts = Tolerance.roundDown(capacity, step: self.rules.minimumAmount)
        return Tolerance.isAtMost(self.rules.minimumAmount, contracts)
    }
}
