import Elementary
import Options

/// Every option that a world's exchange ever lists, and when.
///
/// There is one round of listing a day, at 08:00 UTC, when an expiry has just gone: new expiries open, and every open one
/// gets the strikes that its forward has come near to. Once listed a strike stays until its expiry. A round looks at the
/// index and the volatility of its own moment, so what is listed at a time depends on the path until then only.
struct Listing: Sendable {
    /// What a round of listing looks at.
    struct Outlook: Sendable {
        /// The at-the-money volatility and the forward, by days to expiry.
        var volatility: @Sendable (Double) -> Double
        var forward: @Sendable (Double) -> Double
    }

    let underlying: Underlying
    let settlement: Settlement
    /// In order of opening.
    private(set) var boards: [Board] = []
    /// The day of round 0, and of each round the boards that are open after it, in order of expiry.
    private let firstDay: Int64
    private var open: [[Int32]] = []
    private(set) var instrumentCount = 0

    /// - Parameters:
    ///   - span: the instants that chains are asked for; the first round is the last before it begins.
    ///   - outlook: what the round at an instant sees; of instants before the span it is told of the beginning.
    init(
        _ parameters: ListingParameters,
        underlying: Underlying,
        settlement: Settlement,
        span: Range<Int64>,
        outlook: (Int64) -> Outlook
    ) {
        self.underlying = underlying
        self.settlement = settlement
        self.firstDay = Milliseconds.utcDay(of: span.lowerBound - ExpiryCalendar.hour)
        let lastDay = Milliseconds.utcDay(of: span.upperBound - 1 - ExpiryCalendar.hour)
        guard lastDay >= self.firstDay else { return }
        let grid = StrikeGrid(underlying)
        var places: [Int64: Int32] = [:]
        var openRounds: [[Int32]] = []
        for day in self.firstDay...lastDay {
            let round = Int32(day - self.firstDay)
            let instant = ExpiryCalendar.expiry(onDay: day)
            let seen = outlook(max(instant, span.lowerBound))
            var open: [Int32] = []
            for expiryDay in ExpiryCalendar.days(after: day) {
                let place = places[expiryDay] ?? Int32(self.boards.count)
                let isNew = Int(place) == self.boards.count
                if isNew {
                    places[expiryDay] = place
                    self.boards.append(
                        Board(
                            expiry: ExpiryCalendar.expiry(onDay: expiryDay),
                            kind: ExpiryCalendar.kind(ofDay: expiryDay),
                            opened: round
                        )
                    )
                }
                self.extend(Int(place), isNew: isNew, day: day, seen: seen, grid: grid, parameters)
                open.append(place)
            }
            openRounds.append(open)
        }
        self.open = openRounds
        self.number()
    }

    private mutating func extend(
        _ place: Int,
        isNew: Bool,
        day: Int64,
        seen: Outlook,
        grid: StrikeGrid,
        _ parameters: ListingParameters
    ) {
        let board = self.boards[place]
        let days = Double(Milliseconds.utcDay(of: board.expiry) - day)
        // What is listed in an option's last two days would pass for a daily one; the exchange's fees follow that.
        guard isNew || board.kind == .daily || days >= 2 else { return }
        func range(_ below: Double, _ above: Double, days: Double) -> ClosedRange<Double> {
            let deviation = seen.volatility(days) * (days / 365).squareRoot()
            return Elementary.exp(-below * deviation)...Elementary.exp(above * deviation)
        }
        let forward = seen.forward(days)
        var strikes: [Double]
        if isNew {
            let width = parameters.width(board.kind)
            strikes = grid.strikes(forward: forward, days: days, range: range(width.below, width.above, days: days))
        } else {
            let reach = range(parameters.reach, parameters.reach, days: max(days, parameters.reachDaysMin))
            let middle = range(parameters.middle, parameters.middle, days: days)
            let fine =
                min(middle.lowerBound, 1 - parameters.middleMin)...max(middle.upperBound, 1 + parameters.middleMin)
            let ends = (board.strikes.first ?? 0)...(board.strikes.last ?? 0)
            strikes = grid.strikes(forward: forward, days: days, range: reach)
            strikes.removeAll { ends.contains($0) && !fine.contains($0 / forward) }
        }
        self.boards[place].list(strikes, round: Int32(day - self.firstDay))
    }

    /// Numbers the instruments board by board. Numbers are the world's own handles: what a quote is drawn from is the
    /// contract's terms.
    private mutating func number() {
        var next: UInt32 = 0
        for place in self.boards.indices {
            self.boards[place].firstNumber = next
            next += 2 * UInt32(self.boards[place].strikes.count)
        }
        self.instrumentCount = Int(next)
    }

    /// The round that is the last at or before `instant`.
    func round(at instant: Int64) -> Int32 {
        Int32(Milliseconds.utcDay(of: instant - ExpiryCalendar.hour) - self.firstDay)
    }

    /// The boards open at `instant`, in order of expiry; none outside the span.
    func openBoards(at instant: Int64) -> [Int32] {
        let round = Int(self.round(at: instant))
        return self.open.indices.contains(round) ? self.open[round] : []
    }

    /// When round `round` was.
    func instant(ofRound round: Int32) -> Int64 { ExpiryCalendar.expiry(onDay: self.firstDay + Int64(round)) }

    /// The option that has `number`, below `instrumentCount`.
    func instrument(_ number: UInt32) -> Instrument {
        var (low, high) = (0, self.boards.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if self.boards[middle].firstNumber <= number { low = middle } else { high = middle }
        }
        let board = self.boards[low]
        let offset = Int(number - board.firstNumber)
        let strike = board.strikes[offset / 2]
        let right: Right = offset % 2 == 0 ? .call : .put
        return Instrument(
            name: Instrument.name(
                underlying: self.underlying,
                settlement: self.settlement,
                expiry: board.expiry,
                strike: strike,
                right: right
            ),
            underlying: self.underlying,
            settlement: self.settlement,
            expiry: board.expiry,
            strike: strike,
            right: right,
            listed: self.listed(board, round: board.rounds[offset / 2])
        )
    }

    /// The time of listing that the exchange's fees go by: a daily option is one listed in its last 48 hours.
    ///
    /// Deribit opens dailies four days ahead and tells them apart by `settlement_period`, which the lab's instruments
    /// have not; so a daily's listing counts from the round of the day before its expiry, where it was there already.
    private func listed(_ board: Board, round: Int32) -> Int64 {
        let instant = self.instant(ofRound: round)
        return board.kind == .daily ? max(instant, board.expiry - Milliseconds.day) : instant
    }
}
