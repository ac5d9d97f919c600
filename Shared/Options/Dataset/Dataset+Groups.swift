extension Dataset {
    /// The runs of one expiry inside each snapshot.
    struct Groups {
        private(set) var firstOfSnapshot: [Int] = []
        private(set) var expiries: [Int64] = []
        private(set) var firstRow: [Int] = []
        private(set) var forwards: [Double] = []

        init(instruments: [Instrument], snapshotRows: [Int], rows: Columns) {
            self.firstOfSnapshot.reserveCapacity(snapshotRows.count)
            for snapshot in 0..<(snapshotRows.count - 1) {
                self.firstOfSnapshot.append(self.expiries.count)
                var current: Int64?
                for row in snapshotRows[snapshot]..<snapshotRows[snapshot + 1] {
                    let expiry = instruments[Int(rows.instrument[row])].expiry
                    if expiry != current {
                        current = expiry
                        self.expiries.append(expiry)
                        self.firstRow.append(row)
                        self.forwards.append(.nan)
                    }
                    if self.forwards[self.forwards.count - 1].isNaN, rows.forward[row] > 0 {
                        self.forwards[self.forwards.count - 1] = rows.forward[row]
                    }
                }
            }
            self.firstOfSnapshot.append(self.expiries.count)
            self.firstRow.append(rows.count)
        }
    }
}
