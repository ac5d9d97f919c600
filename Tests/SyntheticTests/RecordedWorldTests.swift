import Elementary
import Errors
import Options
import Testing

@testable import Synthetic

/// A recording that tests make up: two years of hours, with a volatility index from the second half on.
enum Recordings {
    static let first: Int64 = 1_546_300_800_000
    static let hours = 2 * 8_760

    static func history(hours: Int = Self.hours, revision: String = "1-a") -> RecordedHistory {
        let stream = RandomStream(seed: 5, stream: 99)
        var history = RecordedHistory(revision: revision)
        var price = 4_000.0
        for hour in 0..<hours {
            let (z, _) = stream.normals(at: UInt64(hour))
            price *= Elementary.exp(0.006 * z)
            let time = Self.first + Int64(hour) * Milliseconds.hour
            // An hour is missing now and then, as recorded.
            guard hour % 1_999 != 1_998 else { continue }
            history.index.times.append(time)
            history.index.values.append(price)
            if hour > Self.hours / 2, hour % 24 == 0 {
                history.volatility.times.append(time)
                history.volatility.values.append(0.55 + 0.1 * Double(hour % 240) / 240)
            }
        }
        return history
    }

    static let setting = WorldKind.Setting(underlying: .btc, settlement: .inverse, seed: 3)

    struct Source: RecordedHistorySource {
        var history = Recordings.history()
        func history(of setting: WorldKind.Setting) async throws -> RecordedHistory { self.history }
    }

    static func world(_ text: String, _ history: RecordedHistory = Self.history()) async throws -> any World {
        let resolved = try WorldCatalogue.all(standingOn: Source(history: history)).resolve(text)
        return try await resolved.kind.make(resolved, Self.setting)
    }
}

@Suite("A world of recorded history")
struct RecordedWorldTests {
    private static let steps = [HourlyMarket.warmUp, 5_000, 9_000, 12_345, 17_000]

    @Test("has the recorded index, and chains whose every quote is modelled, from the thirtieth day on")
    func index() async throws {
        let history = Recordings.history()
        let world = try await Recordings.world("historical")
        #expect(!world.hasSnapshot(at: HourlyMarket.warmUp - 1) && world.hasSnapshot(at: HourlyMarket.warmUp))
        #expect(!world.hasSnapshot(at: 1_998) && world.rows(at: 1_998).isEmpty)
        for step in Self.steps {
            let place = try #require(history.index.place(atOrBefore: world.grid.time(of: step)))
            #expect(abs(world.index(at: step) - history.index.values[place]) <= 0.005)
            let rows = world.rows(at: step)
            #expect(rows.count > 200 && rows.allSatisfy(\.isModelled))
        }
    }

    @Test("knows nothing of later", arguments: ["historical", "stress:at=2019-09-01,base=historical"])
    func future(_ text: String) async throws {
        let whole = try await Recordings.world(text)
        for hours in [5_001, 9_001, 12_346] {
            let cut = try await Recordings.world(text, Recordings.history(hours: hours))
            for step in Self.steps where step < hours {
                #expect(cut.rows(at: step) == whole.rows(at: step), "\(hours) hours, step \(step)")
                #expect(cut.index(at: step) == whole.index(at: step))
            }
        }
    }

    @Test("has surfaces without arbitrage at every hour, also where features are beyond all recordings")
    func arbitrage() throws {
        let market = try #require(HourlyMarket(Recordings.history(), model: .btc))
        for step in stride(from: 0, to: market.grid.count, by: 7) {
            #expect(VolatilitySurface.holds(market.surface(at: step).volatility.knots))
        }
        for level in [0.15, 0.4, 1, 2.5] {
            for trend in [-0.9, -0.2, 0, 0.2, 0.9] {
                for realised in [0.05, 0.5, 3] {
                    let features = MarketFeatures(
                        level: level,
                        trend: trend,
                        realisedDay: realised,
                        realisedWeek: realised,
                        realisedMonth: realised,
                        sinceLevel: trend
                    )
                    for model in [SmileModel.btc, .eth] {
                        let surface = model.surface(of: features).volatility
                        #expect(VolatilitySurface.holds(surface.knots))
                        for days in [0.5, 7, 45, 200, 380] {
                            let slice = surface.slice(at: days)
                            #expect(
                                stride(from: -2.0, through: 2, by: 0.25).allSatisfy { slice.durrleman(at: $0) >= 0 }
                            )
                        }
                    }
                }
            }
        }
    }

    @Test("settles at the mean of the half hour before the expiry, on the line between the hours")
    func delivery() async throws {
        let world = try await Recordings.world("historical")
        let expiry = ExpiryCalendar.expiry(onDay: Milliseconds.utcDay(of: Recordings.first) + 100)
        let end = try #require(world.grid.step(at: expiry))
        let expected = 0.25 * world.index(at: end - 1) + 0.75 * world.index(at: end)
        #expect(abs(try #require(world.deliveryPrice(of: expiry)) - expected) <= 0.011)
        #expect(world.deliveryPrice(of: expiry + Milliseconds.day * 3_000) == nil)
    }

    @Test("of another revision has another key")
    func revision() async throws {
        func key(_ revision: String) async throws -> String {
            let source = Recordings.Source(history: Recordings.history(revision: revision))
            let synthetic = Synthetic(
                catalogue: .all(standingOn: source),
                configuration: SyntheticConfiguration()
            )
            return try await synthetic.world("historical", Recordings.setting).revision
        }
        let first = try await key("1-a")
        #expect(try await key("1-a") == first)
        #expect(try await key("2-b") != first)
    }

    @Test("is refused where too little is recorded, saying what to import", arguments: ["historical", "bootstrap"])
    func tooLittle(_ text: String) async {
        let error = await #expect(throws: LabError.self) {
            try await Recordings.world(text, Recordings.history(hours: 700))
        }
        #expect(error?.code == .failedPrecondition && error?.remedy?.contains("data import --index") == true)
    }
}
