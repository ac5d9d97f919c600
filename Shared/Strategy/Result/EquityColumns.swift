import Options

/// The equity of a run at every step, in columns that are used again by the next run; what a trial needs of a curve.
public struct EquityColumns: Sendable {
    /// One element a step so far.
    public private(set) var coin: [Double] = []
    public private(set) var usd: [Double] = []
    /// The least of the USD ledger; nil before the first step.
    public private(set) var leastUSD: Double?
    /// Steps with something open after entries.
    public private(set) var openSteps = 0
    private var marked: [Double] = []

    public init() {}

    public mutating func removeAll() {
        self.coin.removeAll(keepingCapacity: true)
        self.usd.removeAll(keepingCapacity: true)
        self.leastUSD = nil
        self.openSteps = 0
    }

    /// Whether the last step has nothing left.
    public var isRuined: Bool {
        guard let coin = self.coin.last, let usd = self.usd.last else { return false }
        return Tolerance.isAtMost(coin, 0) || Tolerance.isAtMost(usd, 0)
    }

    /// Adds the point of a step, after its entries.
    public mutating func append(index: Double, _ book: Book) {
        let equity = book.equity(index: index)
        self.coin.append(equity.coin)
        self.usd.append(equity.usd)
        self.count(1, book)
    }

    /// Adds the points of `steps`, over which the books stand still and every position has a mark.
    ///
    /// - Parameter elements: where the series has each position, for step `first`.
    /// - Returns: the end of the steps that were added: the first at which nothing would be left.
    mutating func append(
        _ market: Market,
        _ steps: Range<Int>,
        _ book: Book,
        _ elements: [Int],
        _ first: Int
    ) -> Int {
        self.mark(market, steps, book, elements, first)
        let begin = self.coin.count
        let coin = book.coin
        let usd = book.usd
        let isInverse = book.settlement == .inverse
        var leastCoin = Double.infinity
        var leastUSD = Double.infinity
        self.coin.reserveCapacity(begin + steps.count)
        self.usd.reserveCapacity(begin + steps.count)
        self.marked.withUnsafeBufferPointer { marked in
            market.steps.index.withUnsafeBufferPointer { index in
                for step in steps {
                    let price = index[step]
                    let short = marked[step - steps.lowerBound]
                    // The same operations, in the same order, as the books' own equity.
                    let equityCoin: Double
                    let equityUSD: Double
                    if isInverse {
                        equityCoin = coin + usd / price - short
                        equityUSD = equityCoin * price
                    } else {
                        equityUSD = coin * price + usd - short
                        equityCoin = equityUSD / price
                    }
                    leastCoin = min(leastCoin, equityCoin)
                    leastUSD = min(leastUSD, equityUSD)
                    self.coin.append(equityCoin)
                    self.usd.append(equityUSD)
                }
            }
        }
        var end = steps.upperBound
        if Tolerance.isAtMost(leastCoin, 0) || Tolerance.isAtMost(leastUSD, 0) {
            let ruin = steps.first { step in
                let place = begin + step - steps.lowerBound
                return Tolerance.isAtMost(self.coin[place], 0) || Tolerance.isAtMost(self.usd[place], 0)
            }
            end = ruin ?? end
            self.coin.removeLast(steps.upperBound - end)
            self.usd.removeLast(steps.upperBound - end)
        }
        if end > steps.lowerBound { self.count(end - steps.lowerBound, book) }
        return end
    }

    /// Σ n · mark of each of `steps`, summed in the order of the positions.
    private mutating func mark(_ market: Market, _ steps: Range<Int>, _ book: Book, _ elements: [Int], _ first: Int) {
        self.marked.removeAll(keepingCapacity: true)
        self.marked.append(contentsOf: repeatElement(0, count: steps.count))
        self.marked.withUnsafeMutableBufferPointer { marked in
            market.series.marks.withUnsafeBufferPointer { marks in
                for (place, start) in elements.enumerated() {
                    let contracts = book.positions[place].contracts
                    let begin = start + steps.lowerBound - first
                    for offset in 0..<steps.count { marked[offset] += contracts * marks[begin + offset] }
                }
            }
        }
    }

    private mutating func count(_ steps: Int, _ book: Book) {
        self.leastUSD = min(self.leastUSD ?? book.usd, book.usd)
        if !book.positions.isEmpty { self.openSteps += steps }
    }
}
