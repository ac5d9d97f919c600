import BacktestEngine
import Options
import Strategy
import TestSupport
import Testing

@testable import Synthetic

/// A definition, and what it is expected to add to holding in a world without an edge.
struct NullDefinition: Sendable, CustomTestStringConvertible {
    var name: String
    var definition: Definition
    /// Selling and holding to the expiry is expected to add nothing; buying back costs.
    var isExactlyZero: Bool

    var testDescription: String { self.name }

    static let all: [NullDefinition] = [
        Self.make("hold to expiry, target", isExactlyZero: true) { $0.exitStyle = .holdToExpiry },
        Self.make("hold to expiry, max yield", isExactlyZero: true) {
            $0.exitStyle = .holdToExpiry
            $0.selection = .maxYield
        },
        Self.make("hold to expiry, volatility filter", isExactlyZero: true) {
            $0.exitStyle = .holdToExpiry
            $0.ivrvMin = 1.05
        },
        Self.make("take profit and roll, target", isExactlyZero: false) { _ in },
        Self.make("take profit and roll, max yield", isExactlyZero: false) { $0.selection = .maxYield },
        Self.make("wheel", isExactlyZero: true) {
            $0.baseStrategyType = .wheel
            $0.exitStyle = .holdToExpiry
        },
    ]

    private static func make(
        _ name: String,
        isExactlyZero: Bool,
        _ change: (inout Definition) -> Void
    ) -> NullDefinition {
        var definition = Definition()
        definition.ivrvMin = 0
        definition.deltaRange = Band(0.15, 0.35)
        definition.dteRange = Band(5, 16)
        change(&definition)
        return NullDefinition(name: name, definition: definition, isExactlyZero: isExactlyZero)
    }
}

/// Worlds of two months, as datasets of one snapshot a day.
enum ShortWorlds {
    static let days = 60
    static let grid = TimeGrid(start: 1_577_836_800_000, spacing: Milliseconds.hour, count: (days + 25) * 24)
    static let first = 12

    static func world(_ text: String, seed: UInt64) throws -> NullWorld {
        let resolved = try WorldCatalogue.all.resolve(text)
        let setting = WorldKind.Setting(underlying: .btc, settlement: .inverse, seed: seed)
        let terms = NullWorld.Terms(resolved.arguments, .btc, isPlanted: resolved.kind.name == "planted")
        return NullWorld(terms, setting, grid: Self.grid)
    }

    /// One snapshot a day at 00:00, of what definitions of these tests can sell or hold.
    static func dataset(_ world: NullWorld, _ right: Right?) throws -> Dataset {
        let key = DatasetKey(source: "synthetic", revision: "", request: "")
        var builder = DatasetBuilder(key: key, underlying: .btc, settlement: .inverse)
        let universe = Universe(right: right, dte: 0...17, absoluteDelta: 0.05...0.75)
        for day in 0..<Self.days + Self.first {
            let step = day * 24
            let time = Self.grid.time(of: step)
            try builder.beginSnapshot(time: time, index: world.index(at: step))
            guard day >= Self.first else { continue }
            var rows = Dataset.Columns()
            world.appendChain(at: step, universe, to: &rows)
            for row in 0..<rows.count {
                let quote = Quote(
                    bid: rows.bid[row],
                    ask: rows.ask[row],
                    mark: rows.mark[row],
                    markIV: rows.markIV[row],
                    forward: rows.forward[row],
                    delta: rows.delta[row]
                )
                let number = try builder.intern(world.instrument(rows.instrument[row]))
                try builder.append(quote, of: number, isModelled: true)
            }
            let expiry = time + 8 * Milliseconds.hour
            if let price = world.deliveryPrice(of: expiry) { try builder.setDeliveryPrice(price, of: expiry) }
        }
        return builder.finish()
    }

    /// What `definition` added to holding, as a share of the start, in US dollars.
    static func excess(_ definition: Definition, over market: Market) throws -> Double {
        var settings = RunSettings(
            start: Self.grid.time(of: Self.first * 24),
            end: Self.grid.time(of: (Self.days + Self.first) * 24)
        )
        settings.decisionInterval = .oneDay
        settings.minAmount = 0.001
        let result = try Backtest(RunRequest(definition, settings)).run(on: market)
        #expect(result.status == .ok, "\(String(describing: result.failure))")
        let comparison = try #require(result.comparison)
        let added = try #require(comparison.strategy.netPnL) - (try #require(comparison.hold.netPnL))
        return added / market.dataset.snapshotIndex[Self.first]
    }
}

@Suite("Worlds without an edge, and with one")
struct NullWorldTests {
    private static let worlds = 200

    /// Mean and its standard error over worlds.
    private static func mean(_ values: [Double]) -> (mean: Double, error: Double) {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        return (mean, (square / count).squareRoot())
    }

    /// What each definition added in each of 200 worlds, by definition; the seeds are fixed.
    private static func excesses(_ text: String, _ definitions: [Definition]) async throws -> [[Double]] {
        let needsPuts = definitions.contains { $0.baseStrategyType == .wheel }
        return try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
            for seed in 0..<Self.worlds {
                group.addTask {
                    let world = try ShortWorlds.world(text, seed: UInt64(seed))
                    let dataset = try ShortWorlds.dataset(world, needsPuts ? nil : .call)
                    let market = Market(dataset, interval: .oneDay)
                    return (seed, try definitions.map { try ShortWorlds.excess($0, over: market) })
                }
            }
            var bySeed: [Int: [Double]] = [:]
            for try await (seed, values) in group { bySeed[seed] = values }
            // In the order of the seeds, so that sums are the same every time.
            return definitions.indices.map { place in (0..<Self.worlds).compactMap { bySeed[$0]?[place] } }
        }
    }

    /// Every definition over 200 worlds of two months each: what it adds to holding is nothing within three standard
    /// errors where it holds to the expiry, and not more than nothing where it buys back.
    @Test("pay no definition anything, up, flat and down", arguments: [0.0, 0.5, -0.5])
    func noEdge(_ drift: Double) async throws {
        // A wheel waits in dollars: with a drift it is ahead of or behind one who holds the coin without selling
        // anything.
        let entries = NullDefinition.all.filter { drift == 0 || $0.definition.baseStrategyType == .coveredCall }
        let excesses = try await Self.excesses("null:drift=\(drift)", entries.map(\.definition))
        for (entry, values) in zip(entries, excesses) {
            let (mean, error) = Self.mean(values)
            #expect(values.count == Self.worlds)
            #expect(mean < 3 * error, "\(entry.name) earns \(mean) ± \(error)")
            if entry.isExactlyZero { #expect(mean > -3 * error, "\(entry.name) loses \(mean) ± \(error)") }
            #expect(error > 0 && error < 0.02, "\(entry.name) was not measured: ± \(error)")
        }
    }

    @Test("pay where an edge is planted, and nowhere else")
    func planted() async throws {
        var outside = NullDefinition.all[0].definition
        outside.deltaRange = Band(0.4, 0.7)
        let excesses = try await Self.excesses(
            "planted:edge=0.4,delta=0.15..0.35,dte=5..16",
            [NullDefinition.all[0].definition, outside]
        )
        let gain = Self.mean(excesses[0])
        let other = Self.mean(excesses[1])
        #expect(gain.mean > 5 * gain.error, "inside: \(gain.mean) ± \(gain.error)")
        #expect(abs(other.mean) < 3 * other.error, "outside: \(other.mean) ± \(other.error)")
    }

    @Test("differ from one another by the planted bids alone")
    func plantedRegion() async throws {
        let setting = WorldKind.Setting(underlying: .btc, settlement: .inverse, seed: 3)
        func rows(_ text: String) async throws -> Dataset.Columns {
            let resolved = try WorldCatalogue.all.resolve(text)
            let world = try await resolved.kind.make(resolved, setting)
            var rows = Dataset.Columns()
            world.appendChain(at: 40_000, .everything, to: &rows)
            return rows
        }
        let fair = try await rows("null")
        let raised = try await rows("planted:edge=0.2,delta=0.15..0.3,dte=7..21")
        #expect(fair.count > 300)
        #expect(fair.mark == raised.mark)
        #expect(fair.instrument == raised.instrument)
        let time = TimeGrid.worlds.time(of: 40_000)
        let resolved = try WorldCatalogue.all.resolve("null")
        let whole = try await resolved.kind.make(resolved, setting)
        var changed = 0
        for row in 0..<fair.count {
            let days = Milliseconds.daysToExpiry(whole.instrument(fair.instrument[row]).expiry, at: time)
            let delta = abs(fair.delta[row])
            let isInside = delta >= 0.15 && delta <= 0.3 && days >= 7 && days <= 21
            #expect((raised.bid[row] > fair.bid[row]) == isInside, "|delta| \(delta), \(days) days")
            #expect(raised.ask[row] >= raised.bid[row])
            changed += isInside ? 1 : 0
        }
        #expect(changed > 5)
    }

    @Test("keep an edge that waits for expensive volatility shut while it is not")
    func conditionalEdge() throws {
        let worlds = try ["null", "planted:ivrv_min=1.1", "planted"].map { try ShortWorlds.world($0, seed: 5) }
        func bids(_ world: NullWorld, at step: Int) -> [Double] {
            var rows = Dataset.Columns()
            world.appendChain(at: step, Universe(dte: 5...25), to: &rows)
            return rows.bid
        }
        var shut = 0
        let steps = stride(from: 200, to: 1_300, by: 50)
        for step in steps {
            let (fair, waiting, always) = (
                bids(worlds[0], at: step), bids(worlds[1], at: step), bids(worlds[2], at: step)
            )
            #expect(fair != always)
            #expect(waiting == fair || waiting == always)
            shut += waiting == fair ? 1 : 0
        }
        #expect((1..<22).contains(shut), "shut \(shut) times of 22")
    }

    @Test("are the same whatever the length of the path, and another for another seed or coin")
    func prefixes() {
        let terms = NullPath.Terms(drift: 0.1, volatility: 0.6, clustering: 0.3, start: 40_000)
        let short = NullPath(terms, epoch: 0, hours: 500, seed: 9, stream: 1)
        let long = NullPath(terms, epoch: 0, hours: 900, seed: 9, stream: 1)
        #expect(long.index.prefix(501) == short.index[...])
        #expect(NullPath(terms, epoch: 0, hours: 500, seed: 10, stream: 1).index != short.index)
        #expect(NullPath(terms, epoch: 0, hours: 500, seed: 9, stream: 3).index != short.index)
    }

    /// ln S(T)/S(0) standardised by the variance that the path itself adds up to is a standard normal.
    @Test("follow the law that their options are priced by")
    func law() {
        let terms = NullPath.Terms(drift: 0.3, volatility: 0.7, clustering: 0.4, start: 100)
        let scores = (0..<600).map { seed in
            let path = NullPath(terms, epoch: 0, hours: 400, seed: UInt64(seed), stream: 1)
            let variance = path.variance(from: 0, to: 400)
            let forward = path.forward(at: 0, to: 400)
            return (SeriesFacts.logReturns([forward, path.index[400]])[0] + variance / 2) / variance.squareRoot()
        }
        let (mean, error) = Self.mean(scores)
        let (square, squareError) = Self.mean(scores.map { $0 * $0 })
        #expect(abs(mean) < 3 * error)
        #expect(abs(square - 1) < 3 * squareError)
    }

    @Test("list what Deribit's calendar lists, and never take a strike away")
    func listing() async throws {
        let world = try ShortWorlds.world("null", seed: 1)
        var before: Set<UInt32> = []
        for day in 20..<60 {
            let step = day * 24 + 9
            var rows = Dataset.Columns()
            world.appendChain(at: step, .everything, to: &rows)
            let time = world.grid.time(of: step)
            let listed = Set(rows.instrument)
            #expect(before.filter { world.instrument($0).expiry > time }.isSubset(of: listed))
            before = listed
            let days = Set(listed.map { (world.instrument($0).expiry - time + Milliseconds.day) / Milliseconds.day })
            #expect(days.isSuperset(of: [1, 2, 3, 4]))
            #expect(zip(rows.instrument, rows.instrument.dropFirst()).allSatisfy { $0 < $1 })
        }
    }
}
