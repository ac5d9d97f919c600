import Errors
import Options
import Testing

@testable import Synthetic

@Suite("A stress over another world")
struct StressTests {
    private static let at: Int64 = 1_514_764_800_000
    private static let atStep = 8_760

    private func stressed(_ base: any World, gap: Double, iv: Double, spread: Double) -> StressWorld {
        StressWorld(
            StressTerms(at: Self.at, gap: gap, volatility: iv, spread: spread, halfLife: 5, recovery: 0),
            on: base
        )
    }

    @Test("of no size is the other world, bit by bit", arguments: Worlds.all)
    func identity(_ base: ModelWorld) {
        let world = self.stressed(base, gap: 0, iv: 0, spread: 0)
        for step in [Self.atStep, 9_000, 12_345] {
            #expect(world.rows(at: step) == base.rows(at: step))
            #expect(world.index(at: step) == base.index(at: step))
        }
    }

    @Test("touches nothing before its time", arguments: Worlds.all)
    func before(_ base: ModelWorld) {
        let world = self.stressed(base, gap: -0.4, iv: 1, spread: 3)
        for step in [0, 4_000, Self.atStep - 1] {
            #expect(world.rows(at: step) == base.rows(at: step))
            #expect(world.index(at: step) == base.index(at: step))
        }
        #expect(
            world.deliveryPrice(of: Self.at - 16 * Milliseconds.hour)
                == base.deliveryPrice(of: Self.at - 16 * Milliseconds.hour)
        )
    }

    @Test("moves index, forwards, volatilities and delivery prices together", arguments: Worlds.all)
    func moves(_ base: ModelWorld) throws {
        let world = self.stressed(base, gap: -0.3, iv: 0.5, spread: 1)
        #expect(abs(world.index(at: Self.atStep) / base.index(at: Self.atStep) - 0.7) < 1e-4)
        let expiry = Self.at + 8 * Milliseconds.hour
        let delivery = try #require(world.deliveryPrice(of: expiry))
        #expect(abs(delivery / (try #require(base.deliveryPrice(of: expiry))) - 0.7) < 1e-4)
        let (rows, bases) = (world.rows(at: Self.atStep), base.rows(at: Self.atStep))
        #expect(rows.map(\.name) == bases.map(\.name) && rows.allSatisfy(\.isModelled))
        for (row, before) in zip(rows, bases) {
            let (value, old) = (row.bits.map(Double.init(bitPattern:)), before.bits.map(Double.init(bitPattern:)))
            #expect(abs(value[4] / old[4] - 0.7) < 1e-4 && abs(value[3] / old[3] - 1.5) < 1e-3)
            #expect(value[0].isNaN || value[0] <= value[2] + 1e-6)
            #expect(value[1].isNaN || value[1] >= value[2] - 1e-6)
        }
    }

    @Test("keeps put-call parity", arguments: Worlds.all)
    func parity(_ base: ModelWorld) throws {
        let world = self.stressed(base, gap: 0.25, iv: 0.8, spread: 1)
        var columns = Dataset.Columns()
        world.appendChain(at: 9_000, .everything, to: &columns)
        #expect(columns.count > 200)
        for call in stride(from: 0, to: columns.count - 1, by: 2) {
            let option = world.instrument(columns.instrument[call])
            #expect(columns.instrument[call + 1] == columns.instrument[call] + 1)
            let unit = base.settlement == .inverse ? columns.forward[call] : 1
            let difference = columns.mark[call] - columns.mark[call + 1]
            let tolerance = base.settlement == .inverse ? 1.01e-6 : 0.0101
            #expect(abs(difference - (columns.forward[call] - option.strike) / unit) < tolerance)
        }
    }

    @Test("with a filter is a part of the one without")
    func universe() {
        let world = self.stressed(Worlds.btc, gap: -0.3, iv: 0.5, spread: 1)
        let all = Set(world.rows(at: 9_000))
        let some = world.rows(at: 9_000, Universe(right: .call, dte: 5...40, absoluteDelta: 0.1...0.4))
        #expect(!some.isEmpty && some.allSatisfy(all.contains))
    }

    @Test("fades")
    func decay() {
        let terms = StressTerms(at: 0, gap: -0.4, volatility: 1, spread: 2, halfLife: 2, recovery: 4)
        #expect(terms.factors(at: -1) == .none)
        #expect(terms.factors(at: 0) == .init(index: 0.6, volatility: 2, spread: 3))
        let later = terms.factors(at: 4 * Milliseconds.day)
        #expect(abs(later.index - 0.8) < 1e-12 && abs(later.volatility - 1.25) < 1e-12)
        #expect(abs(later.spread - 1.5) < 1e-12)
    }

    @Test("is named with its base and the base's parameters, and needs its day")
    func names() async throws {
        let resolved = try WorldCatalogue.all.resolve("stress:at=2018-01-01,gap=-0.2,base=model,base.vrp=0")
        #expect(resolved.text == "stress@1:base=model@1,at=2018-01-01,gap=-0.2,base.vrp=0")
        let without = try WorldCatalogue.all.resolve("stress")
        let error = await #expect(throws: LabError.self) { try await without.kind.make(without, Recordings.setting) }
        #expect(error?.field == "world.at")
    }
}
