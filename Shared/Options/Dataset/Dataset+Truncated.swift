extension Dataset {
    /// The dataset as it was known at `instant`: nothing in it has a later time.
    ///
    /// The instruments keep their numbers. The look-ahead check runs a strategy over this and over the whole.
    public func truncated(after instant: Int64) -> Dataset {
        let snapshots = (self.snapshot(atOrBefore: instant) ?? -1) + 1
        let samples = (Search.last(in: self.indexTimes, 0..<self.indexTimes.count, atOrBefore: instant) ?? -1) + 1
        let rows = self.snapshotRows[snapshots]
        var columns = Columns()
        columns.instrument = Array(self.rows.instrument[..<rows])
        columns.bid = Array(self.rows.bid[..<rows])
        columns.ask = Array(self.rows.ask[..<rows])
        columns.mark = Array(self.rows.mark[..<rows])
        columns.markIV = Array(self.rows.markIV[..<rows])
        columns.forward = Array(self.rows.forward[..<rows])
        columns.delta = Array(self.rows.delta[..<rows])
        columns.isModelled = Array(self.rows.isModelled.prefix(rows))
        return Dataset(
            key: self.key,
            underlying: self.underlying,
            settlement: self.settlement,
            instruments: self.instruments,
            snapshotTimes: Array(self.snapshotTimes[..<snapshots]),
            snapshotIndex: Array(self.snapshotIndex[..<snapshots]),
            snapshotRows: Array(self.snapshotRows[...snapshots]),
            rows: columns,
            indexTimes: Array(self.indexTimes[..<samples]),
            indexValues: Array(self.indexValues[..<samples]),
            deliveryPrices: self.deliveryPrices.filter { $0.key <= instant }
        )
    }
}
