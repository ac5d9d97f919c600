public import Options

/// The account: coin and US dollars, what is open, what was traded.
///
/// A backtest and the live trader keep the same books. Inverse options move the coin ledger, of a wheel the USD ledger
/// at the index of the moment; linear ones the USD ledger, which may become negative, a loan without interest.
public struct Book: Sendable, Hashable {
    /// Where premiums, fees, buy-backs and payoffs of inverse options are booked.
    public enum OptionLedger: Sendable, Hashable {
        /// As they are paid.
        case coin
        /// Turned into US dollars at once, so that the coin held is what was assigned and nothing else.
        case usd
    }

    public let settlement: Settlement
    public let optionLedger: OptionLedger
    public private(set) var coin: Double
    public private(set) var usd: Double
    /// US dollars a coin, of the coin that was assigned: its strikes weighted by contracts. nil while there is none.
    public var averageCost: Double? { self.holdsCoin ? self.assignedCost : nil }
    private var assignedCost = 0.0
    /// By expiry, strike, call before put, oldest first.
    public internal(set) var positions: [Position] = []
    /// Those that are closed, in the order of closing.
    public private(set) var closed: [Trade] = []
    /// Gross of fees.
    public private(set) var premium = Money.zero
    public private(set) var fees = Money.zero
    private var sales = 0

    public init(settlement: Settlement, coin: Double, usd: Double = 0, optionLedger: OptionLedger = .coin) {
        self.settlement = settlement
        self.optionLedger = optionLedger
        self.coin = coin
        self.usd = usd
    }

    // MARK: - What it holds

    /// The contracts of calls that are open.
    public var shortCalls: Double {
        self.positions.reduce(0) { $0 + ($1.terms.right == .call ? $1.contracts : 0) }
    }

    /// The US dollars that open puts are secured by: Σ n · K.
    public var securedCash: Double {
        self.positions.reduce(0) { $0 + ($1.terms.right == .put ? $1.contracts * $1.terms.strike : 0) }
    }

    /// Whether there is any coin, beyond what rounding leaves.
    public var holdsCoin: Bool { self.coin >= Tolerance.threshold }

    public var openContracts: Double { self.positions.reduce(0) { $0 + $1.contracts } }

    public func isOpen(_ instrument: UInt32) -> Bool { self.positions.contains { $0.instrument == instrument } }

    /// The equity at index `index` with the positions' current marks.
    public func equity(index: Double) -> Money {
        let marked = self.positions.reduce(0) { $0 + $1.contracts * $1.mark }
        switch self.settlement {
        case .inverse:
            let coin = self.coin + self.usd / index - marked
            return Money(coin: coin, usd: coin * index)
        case .linear:
            let usd = self.coin * index + self.usd - marked
            return Money(coin: usd / index, usd: usd)
        }
    }

    // MARK: - What happens to it

    /// Books a sale.
    ///
    /// - Parameters:
    ///   - price: a contract's, the fill price.
    ///   - fee: a contract's.
    public mutating func sell(
        _ terms: Instrument,
        number: UInt32,
        contracts: Double,
        price: Double,
        fee: Double,
        index: Double,
        time: Int64
    ) {
        let premium = Money(contracts * price, self.settlement, index: index)
        let fees = Money(contracts * fee, self.settlement, index: index)
        self.sales += 1
        self.premium += premium
        self.fees += fees
        self.move(contracts * price - contracts * fee, index: index)
        var pnl = premium
        pnl -= fees
        let position = Position(
            id: self.sales,
            terms: terms,
            instrument: number,
            contracts: contracts,
            openTime: time,
            entryPrice: price,
            entryIndex: index,
            pnl: pnl,
            fees: fees,
            mark: price
        )
        let place = self.positions.firstIndex { Position.precedes(position, $0) } ?? self.positions.count
        self.positions.insert(position, at: place)
    }

    /// Books the purchase that closes the position at `place`.
    public mutating func buyBack(
        at place: Int,
        price: Double,
        fee: Double,
        index: Double,
        time: Int64,
        reason: ExitReason
    ) {
        self.close(at: place, price: price, fee: fee, index: index, time: time, reason: reason)
    }

    /// Books the settlement of the position at `place` at delivery price `price`.
    ///
    /// - Parameters:
    ///   - payoff: a contract's.
    ///   - fee: a contract's delivery fee.
    ///   - delivery: what a wheel makes of it. The coin that changes hands at the strike takes the payoff's place in the
    ///     ledgers; the trade's PnL is that of a cash settlement all the same.
    ///   - spotFee: US dollars, for the whole exchange of coin.
    public mutating func settle(
        at place: Int,
        payoff: Double,
        fee: Double,
        price: Double,
        delivery: Delivery = .cash,
        spotFee: Double = 0
    ) {
        let expiry = self.positions[place].terms.expiry
        self.close(
            at: place,
            price: payoff,
            fee: fee,
            spotFee: spotFee,
            index: price,
            time: expiry,
            reason: delivery.reason,
            delivery: delivery
        )
    }

    private mutating func close(
        at place: Int,
        price: Double,
        fee: Double,
        spotFee: Double = 0,
        index: Double,
        time: Int64,
        reason: ExitReason,
        delivery: Delivery = .cash
    ) {
        var position = self.positions.remove(at: place)
        var fees = Money(position.contracts * fee, self.settlement, index: index)
        fees += Money(coin: spotFee / index, usd: spotFee)
        switch delivery {
        case .cash: self.move(-(position.contracts * price + position.contracts * fee), index: index)
        case .assigned, .calledAway:
            self.move(-(position.contracts * fee), index: index)
            self.exchange(delivery == .assigned ? position.contracts : -position.contracts, at: position.terms.strike)
            self.usd -= spotFee
        }
        self.fees += fees
        position.fees += fees
        position.pnl -= Money(position.contracts * price, self.settlement, index: index)
        position.pnl -= fees
        self.closed.append(
            Self.trade(position, price: price, index: index, time: time, reason: reason, isOpenAtEnd: false)
        )
    }

    /// `amount` of the money that options are paid in comes in, while the index is `index`.
    private mutating func move(_ amount: Double, index: Double) {
        switch (self.settlement, self.optionLedger) {
        case (.inverse, .coin): self.coin += amount
        case (.inverse, .usd): self.usd += amount * index
        case (.linear, _): self.usd += amount
        }
    }

    /// `amount` of coin comes in at `strike`, or goes where it is negative.
    private mutating func exchange(_ amount: Double, at strike: Double) {
        if amount > 0 {
            let held = self.holdsCoin ? self.coin : 0
            self.assignedCost = (self.assignedCost * held + amount * strike) / (held + amount)
        }
        self.coin += amount
        self.usd -= amount * strike
    }

    // MARK: - Marks

    /// Marks every open position at a step.
    ///
    /// At its quote's mark; without one at Black-76, with the mark volatility of its latest quote since the sale and
    /// today's forward of its expiry; with no volatility ever, at the last mark seen, else the entry price.
    public mutating func mark(_ view: MarketView) {
        for place in self.positions.indices { self.mark(place, view) }
    }

    private mutating func mark(_ place: Int, _ view: MarketView) {
        let dataset = view.market.dataset
        let row = view.market.row(of: self.positions[place].instrument, in: view.snapshot)
        self.positions[place].row = row
        if let row {
            let volatility = dataset.rows.markIV[row]
            if volatility > 0 { self.positions[place].lastVolatility = volatility }
            let mark = dataset.rows.mark[row]
            if mark >= 0 {
                self.positions[place].lastMark = mark
                self.positions[place].mark = mark
                return
            }
        }
        let position = self.positions[place]
        guard let volatility = position.lastVolatility else {
            self.positions[place].mark = position.lastMark ?? position.entryPrice
            return
        }
        let forward = dataset.forward(of: position.terms.expiry, in: view.snapshot)
        let black = Black76(
            forward: forward,
            strike: position.terms.strike,
            years: view.daysToExpiry(position.terms.expiry) / 365,
            volatility: volatility
        )
        let value = black.price(position.terms.right)
        self.positions[place].mark = self.settlement == .inverse ? value / forward : value
    }

    // MARK: - Trades

    /// Every trade by number, those still open closed at their marks at index `index`.
    public func trades(index: Double, time: Int64) -> [Trade] {
        let open = self.positions.map { position -> Trade in
            var position = position
            position.pnl -= Money(position.contracts * position.mark, self.settlement, index: index)
            return Self.trade(
                position,
                price: position.mark,
                index: index,
                time: time,
                reason: .end,
                isOpenAtEnd: true
            )
        }
        return (self.closed + open).sorted { $0.id < $1.id }
    }

    private static func trade(
        _ position: Position,
        price: Double,
        index: Double,
        time: Int64,
        reason: ExitReason,
        isOpenAtEnd: Bool
    ) -> Trade {
        Trade(
            id: position.id,
            instrument: position.terms.name,
            right: position.terms.right,
            strike: position.terms.strike,
            expiry: position.terms.expiry,
            openTime: position.openTime,
            closeTime: time,
            contracts: position.contracts,
            entryPrice: position.entryPrice,
            exitPrice: price,
            entryIndex: position.entryIndex,
            exitIndex: index,
            exitReason: reason,
            feesCoin: position.fees.coin,
            feesUSD: position.fees.usd,
            pnlCoin: position.pnl.coin,
            pnlUSD: position.pnl.usd,
            isOpenAtEnd: isOpenAtEnd
        )
    }
}
