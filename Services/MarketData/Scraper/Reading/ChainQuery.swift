import Options

/// Which snapshots, quotes and columns of a series are asked for.
struct ChainQuery: Sendable, Hashable {
    /// Snapshots with `from` ≤ time < `to`, in milliseconds.
    var from: Int64
    var to: Int64
    /// Snapshots before this time carry their index only.
    var quotesFrom: Int64
    var right: Right?
    /// Days to expiry at the snapshot's time.
    var dte: ClosedRange<Double>?
    /// |delta|; a quote without a delta passes.
    var absoluteDelta: ClosedRange<Double>?
    /// The quote columns that are wanted.
    var columns: Set<ChunkColumn> = ChunkColumn.quoteValues

    /// The columns that are read: those wanted, and those that the filter looks at.
    var columnsRead: Set<ChunkColumn> {
        var columns = self.columns.union([.time, .index, .quotes, .instrument])
        if self.absoluteDelta != nil { columns.insert(.delta) }
        return columns
    }

    /// Whether every quote is admitted.
    var admitsAll: Bool { self.right == nil && self.dte == nil && self.absoluteDelta == nil }

    func admits(_ instrument: Instrument, at time: Int64) -> Bool {
        if let right, instrument.right != right { return false }
        guard let dte else { return true }
        return Tolerance.isWithin(
            Milliseconds.daysToExpiry(instrument.expiry, at: time),
            dte.lowerBound,
            dte.upperBound
        )
    }

    func admits(delta: Double) -> Bool {
        guard let absoluteDelta, !delta.isNaN else { return true }
        return Tolerance.isWithin(abs(delta), absoluteDelta.lowerBound, absoluteDelta.upperBound)
    }

    /// The query in one canonical line: two queries with the same line have the same answer.
    func canonicalText(of name: SeriesName) -> String {
        var parts = ["underlying=\(name.underlying)", "settlement=\(name.settlement.rawValue)"]
        if !name.dataset.isEmpty { parts.append("dataset=\(name.dataset)") }
        parts += ["from_ms=\(self.from)", "to_ms=\(self.to)", "quotes_from_ms=\(self.quotesFrom)"]
        if let right { parts.append("right=\(right.rawValue)") }
        if let dte { parts.append("dte=\(dte.lowerBound)..\(dte.upperBound)") }
        if let absoluteDelta { parts.append("delta=\(absoluteDelta.lowerBound)..\(absoluteDelta.upperBound)") }
        return parts.joined(separator: " ")
    }
}
