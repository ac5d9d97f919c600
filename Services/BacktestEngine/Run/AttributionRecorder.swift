import Options
import Strategy

/// Splits what each step changed in the books into the moves that caused it; see `Attribution`.
struct AttributionRecorder {
    private(set) var attribution = Attribution()
    private let initialCoin: Double
    private var exposures: [Exposure] = []
    private var last: State?

    /// The books after a step.
    private struct State {
        var time: Int64
        var index: Double
        var coin: Double
        var equityUSD: Double
        var feesUSD: Double
    }

    /// A short position with the greeks that it had after a step.
    private struct Exposure {
        var terms: Instrument
        var number: UInt32
        var contracts: Double
        var forward: Double
        var volatility: Double
        var greeks: Greeks
    }

    init(_ initialCoin: Double) { self.initialCoin = initialCoin }

    mutating func record(_ view: MarketView, _ book: Book, maximumDeliveryAge: Int64) {
        let equity = book.equity(index: view.index).usd
        let before =
            self.last
            ?? State(
                time: view.time,
                index: view.index,
                coin: self.initialCoin,
                equityUSD: self.initialCoin * view.index,
                feesUSD: 0
            )
        var terms = Attribution.Terms()
        terms.delta = before.coin * (view.index - before.index)
        for exposure in self.exposures {
            terms += Self.moves(exposure, since: before.time, view, maximumDeliveryAge: maximumDeliveryAge)
        }
        // Coin that changed hands at a settlement moved with the index only from the delivery price on, or up to it.
        for trade in book.closed.reversed().prefix(while: { $0.closeTime > before.time }) {
            switch trade.exitReason {
            case .assigned: terms.delta += trade.contracts * (view.index - trade.exitIndex)
            case .calledAway: terms.delta -= trade.contracts * (view.index - trade.exitIndex)
            default: break
            }
        }
        terms.fees = before.feesUSD - book.fees.usd
        terms.residual = equity - before.equityUSD - terms.sum
        self.add(terms, day: Milliseconds.utcDay(of: view.time))
        self.last = State(
            time: view.time,
            index: view.index,
            coin: book.coin,
            equityUSD: equity,
            feesUSD: book.fees.usd
        )
        self.exposures = book.positions.compactMap { Self.exposure($0, view) }
    }

    /// Goes on over `dataset`, the next window of the same data.
    mutating func move(to dataset: Dataset) {
        self.exposures = self.exposures.compactMap { exposure in
            guard let number = dataset.number(of: exposure.terms) else { return nil }
            var exposure = exposure
            exposure.number = number
            return exposure
        }
    }

    private mutating func add(_ terms: Attribution.Terms, day: Int64) {
        self.attribution.total += terms
        if let place = self.attribution.days.indices.last, self.attribution.days[place].day == day {
            self.attribution.days[place].terms += terms
        } else {
            self.attribution.days.append(Attribution.Day(day: day, terms: terms))
        }
    }

    private static func moves(
        _ exposure: Exposure,
        since time: Int64,
        _ view: MarketView,
        maximumDeliveryAge: Int64
    ) -> Attribution.Terms {
        let dataset = view.market.dataset
        let isSettled = exposure.terms.expiry <= view.time
        let until = min(view.time, exposure.terms.expiry)
        let delivered =
            isSettled ? dataset.deliveryPrice(of: exposure.terms.expiry, maximumAge: maximumDeliveryAge) : nil
        let forward = delivered ?? dataset.forward(of: exposure.terms.expiry, in: view.snapshot)
        var volatility = exposure.volatility
        if !isSettled, let row = dataset.row(of: exposure.number, in: view.snapshot), dataset.rows.markIV[row] > 0 {
            volatility = dataset.rows.markIV[row]
        }
        let move = forward - exposure.forward
        let days = Double(until - time) / Double(Milliseconds.day)
        var terms = Attribution.Terms()
        terms.delta = -exposure.contracts * exposure.greeks.delta * move
        terms.gamma = -exposure.contracts * 0.5 * (exposure.greeks.gamma ?? 0) * move * move
        terms.vega = -exposure.contracts * (exposure.greeks.vega ?? 0) * 100 * (volatility - exposure.volatility)
        terms.theta = -exposure.contracts * (exposure.greeks.thetaPerDay ?? 0) * days
        return terms
    }

    private static func exposure(_ position: Position, _ view: MarketView) -> Exposure? {
        guard let volatility = position.lastVolatility else { return nil }
        let forward = view.market.dataset.forward(of: position.terms.expiry, in: view.snapshot)
        let black = Black76(
            forward: forward,
            strike: position.terms.strike,
            years: view.daysToExpiry(position.terms.expiry) / 365,
            volatility: volatility
        )
        return Exposure(
            terms: position.terms,
            number: position.instrument,
            contracts: position.contracts,
            forward: forward,
            volatility: volatility,
            greeks: black.greeks(position.terms.right)
        )
    }
}
