import Elementary
import Options
import Testing

@testable import Synthetic

@Suite("A path of the model's spot")
struct SpotPathTests {
    /// Four years from the epoch, of ten seeds.
    private static let paths: [SpotPath] = (1...10).map { seed in
        SpotPath(
            .btc,
            perception: PerceptionParameters(),
            grid: TimeGrid(start: TimeGrid.worlds.start, spacing: TimeGrid.worlds.spacing, count: 4 * 8_760 + 1),
            seed: seed
        )
    }

    private static func dailyReturns(_ path: SpotPath) -> [Double] {
        let closes = stride(from: 0, to: path.states.count, by: 24).map { path.states[$0].index }
        return zip(closes, closes.dropFirst()).map { Elementary.log($1 / $0) }
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    private static func moments(_ values: [Double]) -> (deviation: Double, skew: Double, kurtosis: Double) {
        let mean = Self.mean(values)
        let variance = Self.mean(values.map { ($0 - mean) * ($0 - mean) })
        let deviation = variance.squareRoot()
        let scaled = values.map { ($0 - mean) / deviation }
        return (
            deviation, Self.mean(scaled.map { $0 * $0 * $0 }), Self.mean(scaled.map { $0 * $0 * $0 * $0 }) - 3
        )
    }

    private static func autocorrelation(_ values: [Double], lag: Int) -> Double {
        let mean = Self.mean(values)
        let centred = values.map { $0 - mean }
        let products = zip(centred, centred.dropFirst(lag)).map { $0 * $1 }
        return products.reduce(0, +) / centred.map { $0 * $0 }.reduce(0, +)
    }

    /// The target ranges of the stylised facts, for the mean of ten paths.
    @Test("has fat tails, clustered volatility and no memory of its returns")
    func facts() {
        let returns = Self.paths.map(Self.dailyReturns)
        let moments = returns.map(Self.moments)
        let volatility = Self.mean(moments.map { $0.deviation * 365.0.squareRoot() })
        #expect((0.45...0.75).contains(volatility), "volatility \(volatility)")
        let kurtosis = Self.mean(moments.map(\.kurtosis))
        #expect((3...12).contains(kurtosis), "kurtosis \(kurtosis)")
        let skew = Self.mean(moments.map(\.skew))
        #expect((-0.7...0.4).contains(skew), "skew \(skew)")
        let absolute = returns.map { $0.map(abs) }
        let first = Self.mean(absolute.map { Self.autocorrelation($0, lag: 1) })
        #expect((0.12...0.30).contains(first), "lag 1: \(first)")
        let week = Self.mean(absolute.map { path in Self.mean((2...5).map { Self.autocorrelation(path, lag: $0) }) })
        #expect((0.05...0.20).contains(week), "lags 2 to 5: \(week)")
        let month = Self.mean(absolute.map { Self.autocorrelation($0, lag: 20) })
        #expect((0.02...0.10).contains(month), "lag 20: \(month)")
        let memory = Self.mean(returns.map { Self.autocorrelation($0, lag: 1) })
        #expect(abs(memory) < 0.1, "returns: \(memory)")
    }

    @Test("is quieter at weekends")
    func weekend() {
        var sums = (weekend: 0.0, weekdays: 0.0)
        var counts = (weekend: 0, weekdays: 0)
        for path in Self.paths {
            for (offset, change) in Self.dailyReturns(path).enumerated() {
                let day = Milliseconds.utcDay(of: path.grid.time(of: 24 * offset))
                if ExpiryCalendar.weekday(day) >= 5 {
                    sums.weekend += change * change
                    counts.weekend += 1
                } else {
                    sums.weekdays += change * change
                    counts.weekdays += 1
                }
            }
        }
        let ratio =
            (sums.weekend / Double(counts.weekend) / (sums.weekdays / Double(counts.weekdays))).squareRoot()
        #expect((0.6...0.8).contains(ratio), "\(ratio)")
    }

    @Test("visits its regimes about as long as the chain says")
    func regimes() {
        var counts: [SpotRegime: Double] = [:]
        for path in Self.paths { for state in path.states { counts[state.regime, default: 0] += 1 } }
        let total = counts.values.reduce(0, +)
        // The chain's stationary shares: .39, .325, .275, .009.
        #expect((0.25...0.55).contains(counts[.calm, default: 0] / total))
        #expect((0.2...0.45).contains(counts[.bull, default: 0] / total))
        #expect((0.15...0.42).contains(counts[.bear, default: 0] / total))
        #expect((0.002...0.03).contains(counts[.crash, default: 0] / total))
        for path in Self.paths {
            for state in path.states {
                let sum = state.perceived.calm + state.perceived.bull + state.perceived.bear + state.perceived.crash
                guard abs(sum - 1) < 1e-9, state.index > 0 else {
                    Issue.record("perceived regimes sum to \(sum), index \(state.index)")
                    return
                }
            }
        }
    }

    @Test("pays a premium for variance: volatility at the money is above what comes", arguments: [0.0, 0.03, 0.09])
    func premium(_ asked: Double) {
        var differences: [Double] = []
        for path in Self.paths {
            let model = SurfaceModel(.btc(riskPremium: asked), spot: .btc, perception: PerceptionParameters())
            var sums = [0.0]
            for (before, after) in zip(path.states, path.states.dropFirst()) {
                let change = Elementary.log(after.index / before.index)
                sums.append((sums.last ?? 0) + change * change)
            }
            for step in stride(from: 0, to: path.states.count - 721, by: 24) {
                let realised = ((sums[step + 720] - sums[step]) * 365 / 30).squareRoot()
                differences.append(model.atTheMoney(path.states[step])[3] - realised)
            }
        }
        let premium = Self.mean(differences)
        #expect(abs(premium - asked) < 0.012, "\(premium)")
    }

    @Test("settles near the index of the half hour before an expiry, and is known with the path up to it")
    func delivery() {
        let world = Worlds.btc
        var deviations: [Double] = []
        for day in 1..<700 {
            let expiry = ExpiryCalendar.expiry(onDay: Milliseconds.utcDay(of: world.grid.start) + Int64(day))
            guard let price = world.deliveryPrice(of: expiry), let step = world.grid.step(at: expiry) else {
                Issue.record("no delivery price on day \(day)")
                return
            }
            let middle = (world.index(at: step - 1) + 3 * world.index(at: step)) / 4
            deviations.append(Elementary.log(price / middle))
        }
        // The window's own noise: σ √(h/16 + h/24) with σ about 50 % is 0.17 %.
        let root = Self.mean(deviations.map { $0 * $0 }).squareRoot()
        #expect((0.0005...0.004).contains(root), "\(root)")
        #expect(world.deliveryPrice(of: world.grid.start) == nil)
        #expect(world.deliveryPrice(of: world.grid.end) == nil)
    }

    @Test("shows no snapshot in about 0.16 % of the hours")
    func outages() {
        let outages = Outages(rate: 0.0008, seed: 9)
        let missing = (0..<400_000).count(where: outages.contains)
        #expect((0.0012...0.0020).contains(Double(missing) / 400_000))
        #expect((0..<1_000).allSatisfy { !Outages(rate: 0, seed: 9).contains($0) })
    }

    @Test("runs on a clock that counts whole weeks as they are")
    func clock() {
        let profile = ActivityProfile.measured
        let start = TimeGrid.worlds.start + 12_345_678
        #expect(abs(profile.days(from: start, to: start + 7 * Milliseconds.day) - 7) < 1e-9)
        #expect(abs(profile.days(from: start, to: start + 364 * Milliseconds.day) - 364) < 1e-6)
        let saturday = CivilDate(year: 2022, month: 1, day: 1).map { $0.utcDay * Milliseconds.day } ?? 0
        let monday = saturday + 2 * Milliseconds.day
        let weekend = profile.days(from: saturday, to: saturday + Milliseconds.day)
        let weekday = profile.days(from: monday, to: monday + Milliseconds.day)
        #expect(abs((weekend / weekday).squareRoot() - 0.73) < 1e-9)
        for hour in 0..<400 {
            let time = saturday + Int64(hour) * Milliseconds.hour / 2
            #expect(profile.days(from: time, to: time + 60_000) > 0)
        }
    }
}
