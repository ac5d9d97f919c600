import Options
import Testing

@testable import Synthetic

@Suite("A bootstrap of recorded hours")
struct BootstrapTests {
    private static let count = 20_000

    private func sequence(meanLength: Double, seed: UInt64 = 1, steps: Int = Self.count) -> [Int] {
        let blocks = BlockSequence(count: 8_760, hourOfFirst: 31, meanLength: meanLength, seed: seed, stream: 8)
        var places: [Int] = []
        for step in 0..<steps {
            places.append(blocks.place(at: step, after: places.last, hourOfWeek: step % 168))
        }
        return places
    }

    @Test("repeats recorded hours of the same hour of the week only")
    func weeks() {
        let places = self.sequence(meanLength: 50)
        for (step, place) in places.enumerated() {
            #expect((place + 31) % 168 == step % 168)
            guard (place + 31) % 168 == step % 168 else { return }
        }
    }

    @Test("has blocks of the mean length", arguments: [24.0, 100, 336])
    func lengths(_ meanLength: Double) {
        var ends = 0
        for seed in 1...10 as ClosedRange<UInt64> {
            let places = self.sequence(meanLength: meanLength, seed: seed)
            ends += zip(places.dropFirst(), places).count { $0 != $1 + 1 }
        }
        let blocks = Double(Self.count * 10) / meanLength
        // Five standard deviations of the count, and what ends at the recordings' end.
        #expect(abs(Double(ends) - blocks) < 5 * blocks.squareRoot() + Double(Self.count * 10) / 8_760)
    }

    @Test("is the sequence that its seed has always given")
    func known() {
        let places = self.sequence(meanLength: 24, seed: 7, steps: 2_000)
        #expect(places == self.sequence(meanLength: 24, seed: 7, steps: 2_000))
        #expect(places != self.sequence(meanLength: 24, seed: 8, steps: 2_000))
        #expect(Array(places.prefix(1)) + [places[500], places[1_000], places[1_999]] == Self.knownPlaces)
    }

    /// Worked out by another implementation of Philox and of the sequence, in Python.
    private static let knownPlaces = [5_009, 4_837, 5_001, 7_680]

    @Test("gives the same slices whatever was asked for before, and depends on nothing after them")
    func slices() async throws {
        let first = try await Recordings.world("bootstrap")
        let second = try await Recordings.world("bootstrap")
        let steps = [720, 5_000, 60_000, 110_000]
        let forward = steps.map { first.rows(at: $0) }
        #expect(forward == steps.reversed().map { second.rows(at: $0) }.reversed())
        #expect(forward.allSatisfy { $0.count > 100 && $0.allSatisfy(\.isModelled) })

        let market = try #require(HourlyMarket(Recordings.history(), model: .btc))
        let path = BootstrapPath(.init(meanLength: 100, drift: 0, start: 10_000), of: market, seed: 9)
        let whole = path.market(on: Worlds.grid, model: .btc)
        let grid = TimeGrid(start: Worlds.grid.start, spacing: Worlds.grid.spacing, count: 4_000)
        let cut = path.market(on: grid, model: .btc)
        #expect(cut.index == Array(whole.index.prefix(4_000)))
        #expect(cut.features == Array(whole.features.prefix(4_000)))
    }

    @Test("moves inside a block as was recorded")
    func pairs() throws {
        let market = try #require(HourlyMarket(Recordings.history(), model: .btc))
        let path = BootstrapPath(.init(meanLength: 8_760, drift: 0, start: 10_000), of: market, seed: 2)
        let made = path.market(on: Worlds.grid, model: .btc)
        let recorded = zip(market.index.dropFirst(), market.index).map { $0 / $1 }
        let ratios = zip(made.index.dropFirst(), made.index).map { $0 / $1 }
        // The recorded mean is taken out, so ratios of neighbouring ratios agree.
        let wanted = (ratios[2] / ratios[1], ratios[3] / ratios[2])
        let isFound = recorded.indices.dropFirst(2).dropLast().contains { hour in
            abs(recorded[hour] / recorded[hour - 1] - wanted.0) < 1e-9
                && abs(recorded[hour + 1] / recorded[hour] - wanted.1) < 1e-9
        }
        #expect(isFound)
    }
}
