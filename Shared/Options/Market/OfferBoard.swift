/// What of each snapshot could be sold by anybody: the quotes with a bid, an ask and a delta that are not crossed.
///
/// By group, calls and puts apart, in order of strike, with the figures that every definition's ranges are about, so
/// that candidates are found in one short run of memory: what most are refused by, the delta, in a column of its own,
/// the rest of each side by side. It costs 40 bytes for each such quote.
public struct OfferBoard: Sendable {
    /// One element a group and right, calls before puts, and at the end the number of elements.
    public let starts: [Int]
    /// One element a group: days to expiry at the decision that uses its snapshot, NaN where none does.
    public let days: [Double]
    /// One element a group and right: whether the moneyness goes with the strike, a call's down and a put's up, so that
    /// a search of one range may end where it is left.
    public let isOrdered: [Bool]

    /// A call's delta; a put's absolute delta.
    public let moneyness: [Double]
    public let lines: [Line]

    /// The rest of what could be sold.
    public struct Line: Sendable {
        public var strike: Double
        public var bid: Double
        /// (ask − bid) / ((ask + bid) / 2).
        public var spread: Double
        public var row: Int32
        public var instrument: UInt32
    }

    /// Where the elements of `group` and `right` are.
    @inlinable
    public func range(ofGroup group: Int, _ right: Right) -> Range<Int> {
        let place = 2 * group + (right == .call ? 0 : 1)
        return self.starts[place]..<self.starts[place + 1]
    }

    @inlinable
    public func isOrdered(ofGroup group: Int, _ right: Right) -> Bool {
        self.isOrdered[2 * group + (right == .call ? 0 : 1)]
    }

    /// - Parameter deltas: one element a row.
    init(_ dataset: Dataset, steps: MarketSteps, deltas: [Double]) {
        let groups = dataset.groupExpiries.count
        var starts: [Int] = []
        starts.reserveCapacity(2 * groups + 1)
        var days = [Double](repeating: .nan, count: groups)
        var moneyness: [Double] = []
        var lines: [Line] = []
        // Of memory only what is written is used.
        moneyness.reserveCapacity(dataset.rowCount)
        lines.reserveCapacity(dataset.rowCount)
        let strikeOf = dataset.instruments.map(\.strike)
        let isCall = dataset.instruments.map { $0.right == .call }
        for (step, snapshot) in steps.snapshots.enumerated() {
            let groups = dataset.groups(of: Int(snapshot))
            // Groups of snapshots that no decision uses have nothing.
            while starts.count < 2 * groups.lowerBound { starts.append(lines.count) }
            for group in groups {
                days[group] = Milliseconds.daysToExpiry(dataset.groupExpiries[group], at: steps.times[step])
                for right in [true, false] {
                    starts.append(lines.count)
                    for row in dataset.rows(ofGroup: group) {
                        let number = Int(dataset.rows.instrument[row])
                        guard isCall[number] == right, !deltas[row].isNaN else { continue }
                        let quote = Quote(bid: dataset.rows.bid[row], ask: dataset.rows.ask[row])
                        guard quote.hasBid, !quote.isCrossed, let spread = quote.relativeSpread else { continue }
                        moneyness.append(right ? deltas[row] : abs(deltas[row]))
                        lines.append(
                            Line(
                                strike: strikeOf[number],
                                bid: quote.bid,
                                spread: spread,
                                row: Int32(row),
                                instrument: UInt32(number)
                            )
                        )
                    }
                }
            }
        }
        while starts.count < 2 * groups + 1 { starts.append(lines.count) }
        self.isOrdered = (0..<(2 * groups)).map { place in
            let sign = place % 2 == 0 ? 1.0 : -1
            return (starts[place]..<starts[place + 1]).dropFirst().allSatisfy {
                sign * moneyness[$0] <= sign * moneyness[$0 - 1]
            }
        }
        self.starts = starts
        self.days = days
        self.moneyness = moneyness
        self.lines = lines
    }
}
