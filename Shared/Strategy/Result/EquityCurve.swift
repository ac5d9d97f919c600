import Options

/// The books at every step, column by column.
public struct EquityCurve: Sendable, Hashable {
    public var time: [Int64] = []
    /// The time of the snapshot that the step used.
    public var snapshot: [Int64] = []
    public var index: [Double] = []
    public var coin: [Double] = []
    public var usd: [Double] = []
    public var equityCoin: [Double] = []
    public var equityUSD: [Double] = []
    public var openPositions: [Int32] = []
    public var openContracts: [Double] = []
    /// NaN where absent.
    public var realisedVolatility: [Double] = []
    /// NaN where absent.
    public var impliedVolatility: [Double] = []

    public init() {}

    public var count: Int { self.time.count }

    /// The equity in `numeraire`.
    public func equity(_ numeraire: Numeraire) -> [Double] { numeraire == .usd ? self.equityUSD : self.equityCoin }

    /// Makes room for `count` points.
    public mutating func reserveCapacity(_ count: Int) {
        self.time.reserveCapacity(count)
        self.snapshot.reserveCapacity(count)
        self.index.reserveCapacity(count)
        self.coin.reserveCapacity(count)
        self.usd.reserveCapacity(count)
        self.equityCoin.reserveCapacity(count)
        self.equityUSD.reserveCapacity(count)
        self.openPositions.reserveCapacity(count)
        self.openContracts.reserveCapacity(count)
        self.realisedVolatility.reserveCapacity(count)
        self.impliedVolatility.reserveCapacity(count)
    }

    /// Adds the point of a step, after its entries.
    public mutating func append(_ view: MarketView, _ book: Book) {
        let equity = book.equity(index: view.index)
        self.time.append(view.time)
        self.snapshot.append(view.market.dataset.snapshotTimes[view.snapshot])
        self.index.append(view.index)
        self.coin.append(book.coin)
        self.usd.append(book.usd)
        self.equityCoin.append(equity.coin)
        self.equityUSD.append(equity.usd)
        self.openPositions.append(Int32(book.positions.count))
        self.openContracts.append(book.openContracts)
        self.realisedVolatility.append(view.realisedVolatility)
        self.impliedVolatility.append(view.impliedVolatility)
    }
}
