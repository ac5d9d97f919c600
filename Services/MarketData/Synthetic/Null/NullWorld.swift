import Options

/// A boundary null: a market without an edge for who sells options, and just not worse than that.
///
/// Every option is priced at what it is worth under the law that the path itself follows, and the bid gives the fees
/// back (see `FairPricer`). So whatever rule chooses what to sell and how much, by anything that is known then, and
/// holds to the expiry: its expected excess over holding, in US dollars, is exactly zero. Buying back pays fees that
/// nobody gives back, and is worse. With an edge planted, the same world pays for one region of options.
///
/// Prices are not rounded to ticks: a rule that looks for the highest yield would harvest what rounding adds.
struct NullWorld: World {
    /// Hours of realised volatility that a planted edge looks at, and days of implied.
    private static let realisedHours = 168
    private static let impliedHours = 720

    struct Terms: Sendable, Hashable {
        var path: NullPath.Terms
        /// (ask − bid) / bid.
        var spread: Double
        var edge: PlantedEdge?
    }

    let underlying: Underlying
    let settlement: Settlement
    let grid: TimeGrid
    let path: NullPath
    private let listing: NullListing
    private let pricer: FairPricer
    private let terms: Terms

    /// - Parameter grid: hourly; expiries beyond its end are not listed.
    init(_ terms: Terms, _ setting: WorldKind.Setting, grid: TimeGrid = .worlds) {
        self.underlying = setting.underlying
        self.settlement = setting.settlement
        self.grid = grid
        self.terms = terms
        // Streams of their own for each coin, so that two coins of one seed are two worlds.
        let stream: UInt32 = setting.underlying == .btc ? 0x4E00 : 0x4E10
        self.path = NullPath(
            terms.path,
            epoch: grid.start,
            hours: grid.count - 1,
            seed: setting.seed,
            stream: stream
        )
        self.listing = NullListing(self.path, volatility: terms.path.volatility)
        self.pricer = FairPricer(settlement: setting.settlement)
    }

    func index(at step: Int) -> Double { self.path.index[step] }

    func hasSnapshot(at step: Int) -> Bool { true }

    func deliveryPrice(of expiry: Int64) -> Double? { self.grid.step(at: expiry).map { self.path.index[$0] } }

    var instrumentCount: Int { self.listing.instrumentCount }

    func instrument(_ number: UInt32) -> Instrument {
        let place = self.listing.place(of: number)
        let strike = place.series.strikes[place.strike]
        return Instrument(
            name: Instrument.name(
                underlying: self.underlying,
                settlement: self.settlement,
                expiry: place.series.expiry,
                strike: strike,
                right: place.right
            ),
            underlying: self.underlying,
            settlement: self.settlement,
            expiry: place.series.expiry,
            strike: strike,
            right: place.right,
            listed: place.series.listed
        )
    }

    func appendChain(at step: Int, _ universe: Universe, to rows: inout Dataset.Columns) {
        let time = self.grid.time(of: step)
        let isOpen = self.isEdgeOpen(at: step)
        for series in self.listing.alive(at: time) {
            let days = Milliseconds.daysToExpiry(series.expiry, at: time)
            guard universe.admits(daysToExpiry: days) else { continue }
            let later = self.path.hour(of: series.expiry)
            let state = FairPricer.State(
                index: self.path.index[step],
                forward: self.path.forward(at: step, to: later),
                deviation: self.path.variance(from: step, to: later).squareRoot()
            )
            for place in series.strikes.indices where series.shownFrom[place] <= time {
                for right in [Right.call, Right.put] where universe.admits(right) {
                    self.append(series, place, right, state, days: days, isOpen: isOpen, universe, to: &rows)
                }
            }
        }
    }

    private func append(
        _ series: NullListing.Series,
        _ place: Int,
        _ right: Right,
        _ state: FairPricer.State,
        days: Double,
        isOpen: Bool,
        _ universe: Universe,
        to rows: inout Dataset.Columns
    ) {
        let strike = series.strikes[place]
        let years = days / 365
        let volatility = state.deviation / years.squareRoot()
        let delta = Black76(forward: state.forward, strike: strike, years: years, volatility: volatility).delta(right)
        guard universe.admits(delta: delta) else { return }
        let value = self.pricer.value(right, strike: strike, state)
        let bid = self.pricer.bid(
            right,
            strike: strike,
            // As `Instrument.isDaily` has it.
            isDaily: series.expiry - series.listed < 2 * Milliseconds.day,
            edge: self.terms.edge?.share(delta: delta, days: days, isOpen: isOpen) ?? 0,
            value: value,
            state
        )
        rows.instrument.append(series.firstNumber + UInt32(2 * place) + (right == .call ? 0 : 1))
        rows.bid.append(bid)
        rows.ask.append(bid * (1 + self.terms.spread))
        rows.mark.append(value)
        rows.markIV.append(volatility)
        rows.forward.append(state.forward)
        rows.delta.append(delta)
        rows.isModelled.append(true)
    }

    private func isEdgeOpen(at step: Int) -> Bool {
        guard let edge = self.terms.edge else { return false }
        guard edge.impliedOverRealised > 0 else { return true }
        let later = step + Self.impliedHours
        guard later < self.path.index.count,
            let realised = self.path.realisedVolatility(at: step, over: Self.realisedHours), realised > 0
        else { return false }
        let years = Double(Self.impliedHours) / NullPath.stepsPerYear
        let implied = (self.path.variance(from: step, to: later) / years).squareRoot()
        return implied / realised >= edge.impliedOverRealised
    }
}
