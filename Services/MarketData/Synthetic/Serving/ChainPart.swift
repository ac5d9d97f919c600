import Options

/// A run of whole snapshots of a world, made by itself: its rows name instruments by the world's numbers.
struct ChainPart: Sendable {
    var times: [Int64] = []
    var index: [Double] = []
    /// How many quotes each snapshot has.
    var counts: [Int] = []
    var quotes = Dataset.Columns()

    /// The snapshots of `steps`.
    ///
    /// - Throws: `CancellationError` between two snapshots.
    init(_ steps: Range<Int>, of world: any World, _ request: ChainRequest) throws {
        for step in steps where world.hasSnapshot(at: step) {
            try Task.checkCancellation()
            let time = world.grid.time(of: step)
            let before = self.quotes.count
            if time >= request.quotesFrom { world.appendChain(at: step, request.universe, to: &self.quotes) }
            self.times.append(time)
            self.index.append(world.index(at: step))
            self.counts.append(self.quotes.count - before)
        }
        // Nothing that was not asked for waits in memory to be sent.
        for column in QuoteColumn.allCases where !request.columns.contains(column) {
            self.quotes[keyPath: column.values] = []
        }
    }

    /// The parts that `request` falls into: a day of quotes each, or half a year of the index alone.
    static func steps(of request: ChainRequest, on grid: TimeGrid) -> [Range<Int>] {
        let all = grid.steps(from: request.from, to: request.to)
        let quoted = grid.steps(from: max(request.quotesFrom, request.from), to: request.to)
        let warmUp = all.lowerBound..<min(max(quoted.lowerBound, all.lowerBound), all.upperBound)
        return Self.pieces(warmUp, of: 4_096) + Self.pieces(warmUp.upperBound..<all.upperBound, of: 24)
    }

    private static func pieces(_ range: Range<Int>, of length: Int) -> [Range<Int>] {
        stride(from: range.lowerBound, to: range.upperBound, by: length)
            .map { $0..<min($0 + length, range.upperBound) }
    }
}
