extension Dataset {
    /// The quote in `row`.
    public func quote(_ row: Int) -> Quote {
        self.rows.quote(row)
    }

    /// The groups of `snapshot`, in order of expiry.
    public func groups(of snapshot: Int) -> Range<Int> {
        self.snapshotGroups[snapshot]..<self.snapshotGroups[snapshot + 1]
    }

    /// The rows of `group`, by strike, call before put.
    public func rows(ofGroup group: Int) -> Range<Int> { self.groupRows[group]..<self.groupRows[group + 1] }

    /// The group of `expiry` in `snapshot`; nil where nothing of that expiry was quoted.
    public func group(of expiry: Int64, in snapshot: Int) -> Int? {
        let groups = self.groups(of: snapshot)
        guard let group = Search.last(in: self.groupExpiries, groups, atOrBefore: expiry) else { return nil }
        return self.groupExpiries[group] == expiry ? group : nil
    }

    /// The row of `instrument` in `snapshot`; nil where it was not quoted.
    public func row(of instrument: UInt32, in snapshot: Int) -> Int? {
        let rows = self.snapshotRows[snapshot]..<self.snapshotRows[snapshot + 1]
        guard let row = Search.last(in: self.rows.instrument, rows, atOrBefore: instrument) else { return nil }
        return self.rows.instrument[row] == instrument ? row : nil
    }

    /// F of `expiry` in `snapshot`: of its first quote by strike, call before put, that has one, else the index.
    public func forward(of expiry: Int64, in snapshot: Int) -> Double {
        guard let group = self.group(of: expiry, in: snapshot), !self.groupForwards[group].isNaN else {
            return self.snapshotIndex[snapshot]
        }
        return self.groupForwards[group]
    }

    /// The number of the instrument with the terms and the name of `instrument`; nil where there is none.
    public func number(of instrument: Instrument) -> UInt32? {
        var low = 0
        var high = self.instruments.count
        while low < high {
            let middle = (low + high) / 2
            if RowOrdering.precedes(self.instruments[middle], instrument) { low = middle + 1 } else { high = middle }
        }
        guard low < self.instruments.count, !RowOrdering.precedes(instrument, self.instruments[low]) else { return nil }
        return UInt32(low)
    }
}
