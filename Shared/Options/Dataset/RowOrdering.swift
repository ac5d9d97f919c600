/// The order that a dataset keeps its instruments and rows in, brought about once.
struct RowOrdering {
    /// By expiry, strike, call before put, name.
    private(set) var instruments: [Instrument] = []
    /// With the new numbers, sorted inside each snapshot, one row an instrument.
    private(set) var rows = Dataset.Columns()
    /// The first row of each snapshot, and at the end the number of rows.
    private(set) var starts: [Int] = []

    /// - Parameter isKept: one element an instrument, whether it stays in the table without a row; nil where none does.
    init(instruments: [Instrument], rows: Dataset.Columns, starts: [Int], isKept: [Bool]? = nil) {
        let used = Self.used(isKept ?? [Bool](repeating: false, count: instruments.count), by: rows)
        let order = instruments.indices.filter { used[$0] }.sorted { Self.precedes(instruments[$0], instruments[$1]) }
        var numbers = [UInt32](repeating: 0, count: instruments.count)
        for (number, old) in order.enumerated() { numbers[old] = UInt32(number) }
        self.instruments = order.map { instruments[$0] }

        let renumbered = rows.instrument.map { numbers[Int($0)] }
        guard let kept = self.arrange(renumbered, starts: starts) else {
            self.rows = rows
            self.rows.instrument = renumbered
            return
        }
        self.rows.instrument = kept.map { numbers[Int(rows.instrument[$0])] }
        self.rows.bid = kept.map { rows.bid[$0] }
        self.rows.ask = kept.map { rows.ask[$0] }
        self.rows.mark = kept.map { rows.mark[$0] }
        self.rows.markIV = kept.map { rows.markIV[$0] }
        self.rows.forward = kept.map { rows.forward[$0] }
        self.rows.delta = kept.map { rows.delta[$0] }
        if !rows.isModelled.isEmpty { self.rows.isModelled = kept.map { rows.isModelled[$0] } }
    }

    /// The old rows in their new order; nil where that is the old one, as in what a source keeps sorted. Sets `starts`.
    private mutating func arrange(_ numbers: [UInt32], starts: [Int]) -> [Int]? {
        guard !Self.isArranged(numbers, starts: starts) else {
            self.starts = starts + [numbers.count]
            return nil
        }
        var kept: [Int] = []
        kept.reserveCapacity(numbers.count)
        self.starts.reserveCapacity(starts.count + 1)
        for (snapshot, start) in starts.enumerated() {
            self.starts.append(kept.count)
            let range = start..<(snapshot + 1 < starts.count ? starts[snapshot + 1] : numbers.count)
            let isSorted = range.dropFirst().allSatisfy { numbers[$0 - 1] < numbers[$0] }
            guard !isSorted else {
                kept.append(contentsOf: range)
                continue
            }
            // By arrival among equals, so that the last one is the one to keep.
            let sorted = range.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
            for (position, row) in sorted.enumerated() {
                let isLast = position + 1 == sorted.count || numbers[sorted[position + 1]] != numbers[row]
                if isLast { kept.append(row) }
            }
        }
        self.starts.append(kept.count)
        return kept
    }

    private static func isArranged(_ numbers: [UInt32], starts: [Int]) -> Bool {
        for (snapshot, start) in starts.enumerated() {
            let end = snapshot + 1 < starts.count ? starts[snapshot + 1] : numbers.count
            for row in start..<end where row > start && numbers[row - 1] >= numbers[row] { return false }
        }
        return true
    }

    private static func used(_ isKept: [Bool], by rows: Dataset.Columns) -> [Bool] {
        var used = isKept
        for instrument in rows.instrument { used[Int(instrument)] = true }
        return used
    }

    static func precedes(_ a: Instrument, _ b: Instrument) -> Bool {
        if a.expiry != b.expiry { return a.expiry < b.expiry }
        if a.strike != b.strike { return a.strike < b.strike }
        if a.right != b.right { return a.right < b.right }
        return a.name < b.name
    }
}
