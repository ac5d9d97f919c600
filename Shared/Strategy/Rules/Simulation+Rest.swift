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
        let isFull = self.book.positions.count >= Int(self.rules.definition.maxPositions)
        // What is held is not followed far where something may be sold soon.
        let range = isFull || self.book.positions.isEmpty ? range : range.prefix(Self.glance)
        if !isFull {
            var none = Skips()
            let first = range.lowerBound..<(range.lowerBound + 1)
            guard self.idleUntil(market, first, ratios, &none) > range.lowerBound else { return range.lowerBound }
        }
        curve.elements.removeAll(keepingCapacity: true)
        guard let quiet = self.quietUntil(market, range, &curve.elements), quiet > range.lowerBound else {
            return range.lowerBound
        }
        var end = quiet
        var skips = Skips()
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

    /// How many steps are looked at together while there is room for another position.
    private static let glance = 64

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
        guard !self.book.positions.isEmpty else { return range.upperBound }
        let series = market.series
        let exits = self.rules.definition.exitStyle == .takeProfitAndRoll
        var end = self.firstExpired(market, range)
        for place in self.book.positions.indices {
            let instrument = self.book.positions[place].instrument
            let steps = series.steps(of: instrument)
            guard steps.contains(range.lowerBound) else { return nil }
            end = min(end, steps.upperBound)
            let start = series.starts[Int(instrument)] + range.lowerBound - steps.lowerBound
            starts.append(start)
            guard end > range.lowerBound else { return nil }
            if exits, self.rules.rolls {
                end = self.firstDue(market, range.lowerBound..<end, self.book.positions[place].terms.expiry)
            }
            guard end > range.lowerBound else { return nil }
            let elements = start..<(start + end - range.lowerBound)
            let screen = exits ? ExitScreen(self.rules, entryPrice: self.book.positions[place].entryPrice) : nil
            end = range.lowerBound + series.length(elements, within: screen)
        }
        return end
    }

    /// The first step in `range` at which an option has expired.
    private func firstExpired(_ market: Market, _ range: Range<Int>) -> Int {
        let expiry = self.book.positions[0].terms.expiry
        guard market.steps.times[range.lowerBound] < expiry else { return range.lowerBound }
        let interval = market.interval.milliseconds
        return min(range.upperBound, market.steps.first(atOrAfter: expiry, from: range.lowerBound, interval: interval))
    }

    /// The first step in `range` at which a roll is due by the days to `expiry`.
    private func firstDue(_ market: Market, _ range: Range<Int>, _ expiry: Int64) -> Int {
        func isDue(_ step: Int) -> Bool {
            let days = Milliseconds.daysToExpiry(expiry, at: market.steps.times[step])
            return Tolerance.isAtMost(days, self.rules.definition.rollDTE)
        }
        // It is due from some step on: where not at the last, at none.
        guard isDue(range.upperBound - 1) else { return range.upperBound }
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if isDue(middle) { high = middle } else { low = middle + 1 }
        }
        return low
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
