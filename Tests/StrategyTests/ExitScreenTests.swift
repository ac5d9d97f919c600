import Options
import TestSupport
import Testing

@testable import Strategy

@Suite("The screen before the exits")
struct ExitScreenTests {
    private static func rules(_ template: BaseStrategyType = .coveredCall) -> Rules {
        var definition = Definition()
        definition.baseStrategyType = template
        definition.exitStyle = .takeProfitAndRoll
        definition.takeProfit = 0.75
        definition.rollDTE = 1
        definition.rollDelta = 0.5
        return Rules(definition, RunSettings(start: 0, end: Milliseconds.day))
    }

    /// Of an option that was sold at 0.02: the profit is taken at an ask of 0.005 or less.
    private static let screen = ExitScreen(Self.rules(), entryPrice: 0.02)

    @Test(
        "lets pass what the rules could only hold",
        arguments: [
            (0.006, 0.25), (0.005 + 2e-9, 0.25), (.nan, 0.25), (.infinity, 0.25), (0, 0.25), (-1, 0.25),
            (0.006, 0.5 - 2e-9), (0.006, .nan), (0.006, -0.9), (.nan, .nan),
        ] as [(Double, Double)]
    )
    func passes(_ ask: Double, _ delta: Double) {
        #expect(Self.screen.contains(ask: ask, delta: delta))
    }

    @Test(
        "stops where a profit may be taken or a roll be due, the tolerance included",
        arguments: [
            (0.005, 0.25), (0.005 + 5e-10, 0.25), (.leastNonzeroMagnitude, 0.25), (0.001, .nan), (0.006, 0.5),
            (0.006, 0.5 - 5e-10), (.nan, 0.9), (0.001, 0.9), (0.006, .infinity),
        ] as [(Double, Double)]
    )
    func stops(_ ask: Double, _ delta: Double) {
        #expect(!Self.screen.contains(ask: ask, delta: delta))
    }

    @Test("of a wheel, which rolls nothing, has no limit on delta")
    func wheel() {
        let screen = ExitScreen(Self.rules(.wheel), entryPrice: 0.02)
        #expect(screen.contains(ask: 0.006, delta: 1))
        #expect(!screen.contains(ask: 0.005, delta: 1))
    }

    @Test("stops exactly where the rules do something, far from the expiry", arguments: 0..<16 as Range<UInt64>)
    func agrees(_ seed: UInt64) throws {
        let template = seed % 2 == 0 ? BaseStrategyType.coveredCall : .wheel
        let rules = Self.rules(template)
        let screen = ExitScreen(rules, entryPrice: 0.02)
        let dataset = try HourlyCall.market([HourlyCall.quote()]).dataset
        var book = Book(settlement: .inverse, coin: 1)
        book.sell(dataset.instruments[0], number: 0, contracts: 1, price: 0.02, fee: 0, index: 40_000, time: 0)
        let position = try #require(book.positions.first)
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let ask = [0.005 + 4e-9 * (random.unit() - 0.5), 0.01 * random.unit(), .nan, 0][Int(random.next() % 4)]
            let delta = [0.5 + 4e-9 * (random.unit() - 0.5), random.unit(), .nan, -0.5][Int(random.next() % 4)]
            let quote = HourlyCall.quote(bid: .nan, ask: ask, delta: delta)
            let decision = rules.exit(position, quote, delta: delta, daysToExpiry: 10)
            #expect(screen.contains(ask: ask, delta: delta) == (decision == .hold), "ask \(ask), delta \(delta)")
        }
    }

    /// Around the blocks of eight.
    @Test("is left at the first quote outside it, wherever that is", arguments: 0..<27)
    func length(_ place: Int) throws {
        let count = 27
        let stops: [Quote] = [
            HourlyCall.quote(bid: 0.004, ask: 0.005), HourlyCall.quote(delta: 0.5), HourlyCall.quote(mark: .nan),
        ]
        for (number, stop) in stops.enumerated() {
            var quotes = [Quote](repeating: HourlyCall.quote(), count: count)
            for absent in stride(from: 0, to: count, by: 5) {
                quotes[absent] = HourlyCall.quote(bid: .nan, ask: .nan, delta: .nan)
            }
            quotes[place] = stop
            let series = try HourlyCall.market(quotes).series
            #expect(series.length(0..<count, within: Self.screen) == place)
            // Without a screen only a mark is needed.
            #expect(series.length(0..<count, within: nil) == (number == 2 ? place : count))
            #expect(series.length((place + 1)..<count, within: Self.screen) == count - place - 1)
        }
    }
}
