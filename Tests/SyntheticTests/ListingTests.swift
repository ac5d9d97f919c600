import Options
import Testing

@testable import Synthetic

@Suite("A listing")
struct ListingTests {
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        CivilDate(year: year, month: month, day: day)?.utcDay ?? 0
    }

    /// Ten years over which the rules must hold.
    private static let tenYears = Self.day(2017, 1, 1)..<Self.day(2027, 1, 1)

    @Test("has the next four days always, and 10 to 13 expiries")
    func dailies() {
        for day in Self.tenYears {
            let days = ExpiryCalendar.days(after: day)
            #expect(days.starts(with: (1...4).map { day + $0 }))
            #expect((10...13).contains(days.count), "\(days.count) expiries")
        }
    }

    @Test("keeps what it listed until it expires")
    func keeps() {
        for day in Self.tenYears {
            let next = Set(ExpiryCalendar.days(after: day + 1))
            #expect(ExpiryCalendar.days(after: day).dropFirst().allSatisfy(next.contains))
        }
    }

    @Test("brings a new Friday on a Thursday with 22 days to go, a month with 85 to 99, a quarter with a year")
    func arrivals() {
        for day in Self.tenYears {
            let before = Set(ExpiryCalendar.days(after: day - 1))
            for arrival in ExpiryCalendar.days(after: day) where !before.contains(arrival) {
                switch ExpiryCalendar.kind(ofDay: arrival) {
                case .daily: #expect(arrival == day + 4)
                case .weekly: #expect(arrival == day + 22 && ExpiryCalendar.weekday(day) == 3)
                case .monthly: #expect((85...99).contains(arrival - day) && ExpiryCalendar.weekday(day) == 3)
                case .quarterly: #expect((358...372).contains(arrival - day) && ExpiryCalendar.weekday(day) == 3)
                }
            }
        }
    }

    @Test("is that of 22 August 2026, by the rule")
    func example() {
        let days = ExpiryCalendar.days(after: Self.day(2026, 8, 22))
        let expected = [
            (2026, 8, 23), (2026, 8, 24), (2026, 8, 25), (2026, 8, 26), (2026, 8, 28), (2026, 9, 4), (2026, 9, 11),
            (2026, 9, 25), (2026, 10, 30), (2026, 12, 25), (2027, 3, 26), (2027, 6, 25),
        ]
        #expect(days == expected.map { Self.day($0.0, $0.1, $0.2) })
    }

    @Test(
        "steps strikes as recorded around the money",
        arguments: [
            (Underlying.btc, 77_000, 2, 500), (.btc, 77_000, 14, 1_000), (.btc, 77_000, 50, 1_000),
            (.btc, 77_000, 200, 2_000), (.btc, 62_000, 14, 1_000), (.btc, 94_000, 14, 1_000), (.eth, 2_000, 2, 25),
            (.eth, 2_000, 14, 50), (.eth, 2_000, 200, 100), (.eth, 3_100, 14, 50),
        ]
    )
    func steps(_ underlying: Underlying, _ forward: Double, _ days: Double, _ step: Double) {
        let strikes = StrikeGrid(underlying).strikes(forward: forward, days: days, range: 0.97...1.03)
        #expect(zip(strikes, strikes.dropFirst()).allSatisfy { $1 - $0 == step })
        #expect(strikes.count >= Int(0.06 * forward / step) - 1)
        #expect(strikes.allSatisfy { $0.truncatingRemainder(dividingBy: step) == 0 })
    }

    @Test("grows its strikes with spot and never takes one away", arguments: Worlds.all)
    func strikes(_ world: ModelWorld) {
        let listing = world.listing
        for board in listing.boards {
            #expect(!board.strikes.isEmpty)
            #expect(zip(board.strikes, board.strikes.dropFirst()).allSatisfy { $0 < $1 })
            #expect(board.rounds.allSatisfy { $0 >= board.opened && listing.instant(ofRound: $0) < board.expiry })
        }
        for step in stride(from: 8, to: world.grid.count, by: 331) where world.hasSnapshot(at: step) {
            let forward = world.index(at: step)
            for place in listing.openBoards(at: world.grid.time(of: step)) {
                let board = listing.boards[Int(place)]
                #expect(board.expiry > world.grid.time(of: step))
                let round = listing.round(at: world.grid.time(of: step))
                let open = zip(board.strikes, board.rounds).filter { $1 <= round }.map(\.0)
                // A day's move may leave the middle of the board, not the board.
                #expect(open.first ?? .infinity < forward && open.last ?? 0 > forward)
            }
        }
    }

    @Test("says of daily options alone that they were listed in their last two days", arguments: Worlds.all)
    func daily(_ world: ModelWorld) {
        var kinds: Set<ExpiryKind> = []
        for board in world.listing.boards {
            kinds.insert(board.kind)
            for offset in board.strikes.indices {
                let instrument = world.instrument(board.firstNumber + 2 * UInt32(offset))
                #expect(instrument.isDaily == (board.kind == .daily))
                #expect(instrument.strike == board.strikes[offset] && instrument.expiry == board.expiry)
                #expect((try? Instrument(name: instrument.name, listed: instrument.listed)) == instrument)
            }
        }
        #expect(kinds == [.daily, .weekly, .monthly, .quarterly])
    }

    @Test("has about as many options as recorded, 670 to 910, up to a half more where volatility is higher")
    func count() {
        for step in stride(from: 8, to: Worlds.grid.count, by: 731) where Worlds.btc.hasSnapshot(at: step) {
            #expect((500...1_600).contains(Worlds.btc.rows(at: step).count))
        }
    }
}
