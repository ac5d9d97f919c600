import Options
import Statistics

/// The equity of a run at every step, in columns that are used again by the next run; what a trial needs of a curve.
public struct EquityColumns: Sendable {
    /// The points so far.
    public private(set) var count = 0
    /// The least of the USD ledger; nil before the first step.
    public private(set) var leastUSD: Double?
    /// Steps with something open after entries.
    public private(set) var openSteps = 0
    /// Where the market's series has each open position, at the first step of a rest.
    var elements: [Int] = []
    /// Room for a point at every step, in either money; the first `count` are set.
    private var coin: [Double] = []
    private var usd: [Double] = []
    private var marked: [Double] = []

    public init() {}

    /// Forgets the points, and makes room for `count`.
    public mutating func reset(room count: Int) {
        self.count = 0
        self.leastUSD = nil
        self.openSteps = 0
        guard self.coin.count < count else { return }
        self.coin = [Double](repeating: 0, count: count)
        self.usd = self.coin
        self.marked = self.coin
    }

    /// Lends the points in `numeraire`.
    public func withEquity<Result>(_ numeraire: Numeraire, _ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
        (numeraire == .usd ? self.usd : self.coin).withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[..<self.count]))
        }
    }

    /// Whether the last step has nothing left.
    public var isRuined: Bool {
        guard self.count > 0 else { return false }
        return Tolerance.isAtMost(self.coin[self.count - 1], 0) || Tolerance.isAtMost(self.usd[self.count - 1], 0)
    }

    /// Adds the point of a step, after its entries.
    public mutating func append(index: Double, _ book: Book) {
        let equity = book.equity(index: index)
        self.coin[self.count] = equity.coin
        self.usd[self.count] = equity.usd
        self.tally(1, book)
    }

    /// Adds the points of `steps`, over which the books stand still and every position has a mark, the first of them
    /// where `elements` says.
    ///
    /// - Returns: the end of the steps that were added: the first at which nothing would be left.
    mutating func append(_ market: Market, _ steps: Range<Int>, _ book: Book) -> Int {
        let places = self.count..<(self.count + steps.count)
        self.sumMarks(market, steps.count, book)
        let ledgers = Ledgers(book)
        let isRuined = market.steps.index.withUnsafeBufferPointer { index in
            self.marked.withUnsafeBufferPointer { marked in
                self.coin.withUnsafeMutableBufferPointer { coin in
                    self.usd.withUnsafeMutableBufferPointer { usd in
                        ledgers.equity(
                            index: UnsafeBufferPointer(rebasing: index[steps]),
                            marked: marked,
                            coin: UnsafeMutableBufferPointer(rebasing: coin[places]),
                            usd: UnsafeMutableBufferPointer(rebasing: usd[places])
                        )
                    }
                }
            }
        }
        var end = steps.upperBound
        if isRuined {
            let ruin = places.first {
                Tolerance.isAtMost(self.coin[$0], 0) || Tolerance.isAtMost(self.usd[$0], 0)
            }
            if let ruin { end = steps.lowerBound + ruin - places.lowerBound }
        }
        if end > steps.lowerBound { self.tally(end - steps.lowerBound, book) }
        return end
    }

    /// Σ n · mark of each of `count` steps, summed in the order of the positions.
    private mutating func sumMarks(_ market: Market, _ count: Int, _ book: Book) {
        let elements = self.elements
        self.marked.withUnsafeMutableBufferPointer { marked in
            if elements.isEmpty { for offset in 0..<count { marked[offset] = 0 } }
            market.series.marks.withUnsafeBufferPointer { marks in
                for (place, start) in elements.enumerated() {
                    let contracts = book.positions[place].contracts
                    if place == 0 {
                        for offset in 0..<count { marked[offset] = 0 + contracts * marks[start + offset] }
                    } else {
                        for offset in 0..<count { marked[offset] += contracts * marks[start + offset] }
                    }
                }
            }
        }
    }

    private mutating func tally(_ steps: Int, _ book: Book) {
        self.count += steps
        self.leastUSD = min(self.leastUSD ?? book.usd, book.usd)
        if !book.positions.isEmpty { self.openSteps += steps }
    }
}

/// What the books hold while nothing happens to them.
private struct Ledgers {
    let coin: Double
    let usd: Double
    let settlement: Settlement

    init(_ book: Book) {
        self.coin = book.coin
        self.usd = book.usd
        self.settlement = book.settlement
    }

    /// Writes the equity of each step: the operations of `Book.equity`, in its order.
    ///
    /// - Returns: whether nothing is left at one of them.
    func equity(
        index: UnsafeBufferPointer<Double>,
        marked: UnsafeBufferPointer<Double>,
        coin: UnsafeMutableBufferPointer<Double>,
        usd: UnsafeMutableBufferPointer<Double>
    ) -> Bool {
        switch self.settlement {
        case .inverse:
            // Nothing divided is nothing added: a covered call has no US dollars.
            if self.usd == 0, self.coin != 0 {
                for step in index.indices {
                    let equity = self.coin - marked[step]
                    coin[step] = equity
                    usd[step] = equity * index[step]
                }
            } else {
                for step in index.indices {
                    let equity = self.coin + self.usd / index[step] - marked[step]
                    coin[step] = equity
                    usd[step] = equity * index[step]
                }
            }
        case .linear:
            for step in index.indices {
                let equity = self.coin * index[step] + self.usd - marked[step]
                usd[step] = equity
                coin[step] = equity / index[step]
            }
        }
        // Nothing left is at most the tolerance: below the next number above it.
        let low = Tolerance.threshold.nextUp
        return !Bounds.contain(UnsafeBufferPointer(coin), low: low, high: .infinity)
            || !Bounds.contain(UnsafeBufferPointer(usd), low: low, high: .infinity)
    }
}
