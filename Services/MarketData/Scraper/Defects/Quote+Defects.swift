import Options

extension Quote {
    /// How far a recorded delta may be from Black-76 with the same row's forward, IV and time: deltas are read some
    /// minutes after the prices, which moves them by a few hundredths near the money; a meaningless one is far off.
    private static var deltaDistanceMax: Double { 0.25 }

    /// Appends the defects that the quote shows by itself.
    func appendDefects(of terms: InstrumentTable.Terms, at time: Int64, to defects: inout [Defect]) {
        if terms.expiry <= time { defects.append(.expired) }
        if !self.hasBid { defects.append(.absentBid) }
        if !self.hasAsk { defects.append(.absentAsk) }
        if self.isCrossed { defects.append(.crossed) }
        if self.bid < 0 || self.ask < 0 || self.mark < 0 || self.forward < 0 { defects.append(.negativePrice) }
        if self.mark == 0 { defects.append(.zeroMark) } else if !self.hasMark { defects.append(.absentMark) }
        if self.hasMark, (self.hasBid && self.mark < self.bid) || (self.hasAsk && self.mark > self.ask) {
            defects.append(.markOutside)
        }
        if !self.hasMarkIV { defects.append(.absentMarkIV) }
        if !self.hasForward { defects.append(.absentForward) }
        if self.delta.isNaN {
            defects.append(.absentDelta)
        } else if self.isDeltaBad(terms, at: time) {
            defects.append(.badDelta)
        }
    }

    private func isDeltaBad(_ terms: InstrumentTable.Terms, at time: Int64) -> Bool {
        let range = terms.right == .call ? 0.0...1.0 : -1.0...0.0
        guard range.contains(self.delta) else { return true }
        guard self.hasForward, self.hasMarkIV, terms.expiry > time else { return false }
        let years = Milliseconds.daysToExpiry(terms.expiry, at: time) / 365
        let model = Black76(forward: self.forward, strike: terms.strike, years: years, volatility: self.markIV)
        return abs(model.delta(terms.right) - self.delta) > Self.deltaDistanceMax
    }
}
