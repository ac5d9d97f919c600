import Options
import Testing

@testable import Synthetic

@Suite("A slice of a world")
struct WorldSliceTests {
    private static let steps = [0, 7, 8, 9, 4_000, 8_759, 12_345, 17_519]

    @Test("is the same whatever was asked for before, and in whichever order", arguments: Worlds.all)
    func order(_ world: ModelWorld) {
        let forward = Self.steps.map { world.rows(at: $0) }
        let backward = Self.steps.reversed().map { world.rows(at: $0) }
        #expect(forward == backward.reversed())
        #expect(forward.allSatisfy { $0.allSatisfy(\.isModelled) })
        #expect(forward.contains { !$0.isEmpty })
    }

    @Test("is the same in another world of the same name and seed, made by many at once")
    func parallel() async {
        let other = Worlds.make(.btc, .inverse, seed: 1)
        let made = await withTaskGroup(of: (Int, [Row]).self) { group in
            for step in Self.steps { group.addTask { (step, other.rows(at: step)) } }
            var rows: [Int: [Row]] = [:]
            for await (step, slice) in group { rows[step] = slice }
            return rows
        }
        for step in Self.steps { #expect(made[step] == Worlds.btc.rows(at: step)) }
    }

    @Test("depends on nothing after it", arguments: [0, 100, 4_000, 8_700])
    func future(_ step: Int) {
        let grid = TimeGrid(start: Worlds.grid.start, spacing: Worlds.grid.spacing, count: step + 1)
        let cut = Worlds.make(.btc, .inverse, seed: 1, grid: grid)
        #expect(cut.rows(at: step) == Worlds.btc.rows(at: step))
        #expect(cut.index(at: step) == Worlds.btc.index(at: step))
        #expect(cut.hasSnapshot(at: step) == Worlds.btc.hasSnapshot(at: step))
    }

    @Test("depends on the seed")
    func seed() {
        let other = Worlds.make(.btc, .inverse, seed: 4)
        #expect(other.index(at: 100) != Worlds.btc.index(at: 100))
    }

    @Test(
        "with a universe is a part of the slice without",
        arguments: Worlds.all,
        [
            Universe(right: .call), Universe(right: .put, dte: 5...40), Universe(absoluteDelta: 0.1...0.4),
            Universe(right: .call, dte: 7...21, absoluteDelta: 0.15...0.15),
            Universe(dte: 0...400, absoluteDelta: 0...1), Universe(right: .put, absoluteDelta: 0.5...0.999_99),
        ]
    )
    func universe(_ world: ModelWorld, _ universe: Universe) {
        for step in Self.steps {
            let time = world.grid.time(of: step)
            let admitted = world.rows(at: step).filter { row in
                guard let instrument = try? Instrument(name: row.name) else { return false }
                return universe.admits(instrument.right)
                    && universe.admits(daysToExpiry: Milliseconds.daysToExpiry(instrument.expiry, at: time))
                    && universe.admits(delta: Double(bitPattern: row.bits[5]))
            }
            #expect(world.rows(at: step, universe) == admitted)
        }
    }

    @Test("has the bits that it had on the machine where this was written")
    func bits() {
        var sum: UInt64 = 0
        for world in Worlds.all {
            for step in stride(from: 5, to: world.grid.count, by: 997) {
                for row in world.rows(at: step) {
                    // The absent value is one NaN among many.
                    for bits in row.bits {
                        let number = Double(bitPattern: bits)
                        sum = (sum ^ (number.isNaN ? 0 : bits)) &* 0x100_0000_01b3
                    }
                }
                sum = (sum ^ world.index(at: step).bitPattern) &* 0x100_0000_01b3
            }
        }
        #expect(sum == 6_038_450_292_315_824_764)
    }
}
