import Options

extension Book {
    /// Brings every open position up to the last of `steps`, at each of which it had a mark, as if it had been marked
    /// at every one.
    ///
    /// - Parameter elements: where the series has each position, for the first of `steps`.
    mutating func follow(_ market: Market, _ steps: Range<Int>, _ elements: [Int]) {
        for (place, first) in elements.enumerated() {
            let last = first + steps.count - 1
            self.positions[place].row = Int(market.series.rows[last])
            self.positions[place].mark = market.series.marks[last]
            self.positions[place].lastMark = market.series.marks[last]
            var element = last
            while element >= first {
                let row = market.series.rows[element]
                if row >= 0, market.dataset.rows.markIV[Int(row)] > 0 {
                    self.positions[place].lastVolatility = market.dataset.rows.markIV[Int(row)]
                    break
                }
                element -= 1
            }
        }
    }
}
