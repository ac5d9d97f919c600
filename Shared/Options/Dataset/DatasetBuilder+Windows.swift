extension DatasetBuilder {
    /// What was taken out of a builder.
    struct Taken: Sendable {
        var snapshots = 0
        var rows = 0
        /// One element an instrument known by then: whether a row of it was taken.
        var isQuoted: [Bool] = []
    }

    /// About how much memory the quotes take that are here and were not taken.
    public var pendingByteCount: Int { self.rows.count * (6 * 8 + 4 + (self.rows.isModelled.isEmpty ? 0 : 1)) }

    /// Takes out the snapshots of the decisions that are whole: all but those of the last decision, of which more may
    /// come. A border between two snapshots of one decision would show that decision the earlier one.
    ///
    /// - Parameter history: milliseconds; how far before its first snapshot the window knows the index.
    /// - Returns: nil where no decision is whole.
    public mutating func takeWindow(_ interval: DecisionInterval, history: Int64) -> DatasetWindow? {
        guard let last = self.snapshotTimes.last else { return nil }
        let open = interval.firstDecision(from: last)
        var end = self.snapshotTimes.count
        while end > self.taken.snapshots, interval.firstDecision(from: self.snapshotTimes[end - 1]) == open { end -= 1 }
        return self.take(upTo: end, history: history)
    }

    /// Takes out the snapshots that are left.
    ///
    /// - Returns: nil where there are none.
    public mutating func takeRest(history: Int64) -> DatasetWindow? {
        self.take(upTo: self.snapshotTimes.count, history: history)
    }

    /// What is left when every window was taken: the dataset without its quotes. Its instruments are those that have
    /// any.
    public consuming func outline() -> Dataset {
        let ordering = RowOrdering(
            instruments: self.instruments,
            rows: Dataset.Columns(),
            starts: [Int](repeating: 0, count: self.snapshotTimes.count),
            isKept: self.isQuoted
        )
        return self.dataset(of: 0..<self.snapshotTimes.count, ordering)
    }

    private mutating func take(upTo end: Int, history: Int64) -> DatasetWindow? {
        let first = self.taken.snapshots
        guard end > first else { return nil }
        let count = end - first < self.snapshotRows.count ? self.snapshotRows[end - first] : self.rows.count
        let rows = self.rows.removePrefix(count)
        var start = first
        var isKept = [Bool](repeating: false, count: self.instruments.count)
        if first > 0 {
            let oldest = self.snapshotTimes[first] - history
            let known = (Search.last(in: self.snapshotTimes, 0..<first, atOrBefore: oldest) ?? -1) + 1
            // The last one before is always known: what expires on the border may settle at it.
            start = min(known, first - 1)
            isKept = self.instruments.map { $0.expiry > self.snapshotTimes[first - 1] }
        }
        let ordering = RowOrdering(
            instruments: self.instruments,
            rows: rows,
            starts: [Int](repeating: 0, count: first - start) + self.snapshotRows.prefix(end - first),
            isKept: isKept
        )
        self.taken.isQuoted = self.isQuoted
        for number in rows.instrument { self.taken.isQuoted[Int(number)] = true }
        self.taken.snapshots = end
        self.taken.rows += count
        self.snapshotRows = self.snapshotRows.dropFirst(end - first).map { $0 - count }
        return DatasetWindow(
            dataset: self.dataset(of: start..<end, ordering),
            snapshots: (first - start)..<(end - start)
        )
    }

    /// One element an instrument: whether a row of it was taken.
    private var isQuoted: [Bool] {
        self.taken.isQuoted + repeatElement(false, count: self.instruments.count - self.taken.isQuoted.count)
    }

    private func dataset(of snapshots: Range<Int>, _ ordering: RowOrdering) -> Dataset {
        Dataset(
            key: self.key,
            underlying: self.underlying,
            settlement: self.settlement,
            instruments: ordering.instruments,
            snapshotTimes: Array(self.snapshotTimes[snapshots]),
            snapshotIndex: Array(self.snapshotIndex[snapshots]),
            snapshotRows: ordering.starts,
            rows: ordering.rows,
            indexTimes: self.indexTimes,
            indexValues: self.indexValues,
            deliveryPrices: self.deliveryPrices
        )
    }
}

extension Dataset.Columns {
    /// Removes the first `count` rows and returns them.
    fileprivate mutating func removePrefix(_ count: Int) -> Dataset.Columns {
        var prefix = Dataset.Columns()
        prefix.instrument = Self.removePrefix(count, of: &self.instrument)
        prefix.bid = Self.removePrefix(count, of: &self.bid)
        prefix.ask = Self.removePrefix(count, of: &self.ask)
        prefix.mark = Self.removePrefix(count, of: &self.mark)
        prefix.markIV = Self.removePrefix(count, of: &self.markIV)
        prefix.forward = Self.removePrefix(count, of: &self.forward)
        prefix.delta = Self.removePrefix(count, of: &self.delta)
        prefix.isModelled = Self.removePrefix(min(count, self.isModelled.count), of: &self.isModelled)
        return prefix
    }

    /// What is left, little as a rule, moves to memory of its own size: the window's is given up with the window.
    private static func removePrefix<Value>(_ count: Int, of column: inout [Value]) -> [Value] {
        let rest = Array(column[count...])
        column.removeSubrange(count...)
        defer { column = rest }
        return column
    }
}
