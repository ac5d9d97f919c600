import Options
import Testing

@testable import Strategy

@Suite("The replay of a step")
struct StepReplayTests {
    /// What a policy chooses at the second step, and what the replay calls it.
    struct Exit: Sendable, CustomTestStringConvertible {
        var chosen: OfferedAction.Kind
        /// The quote of the second step.
        var quote: Quote
        var reason: ExitReason
        var action: Decision.Action
        var rule: String

        var testDescription: String { "\(self.chosen.rawValue), \(self.reason.rawValue)" }
    }

    private static let exits = [
        Exit(chosen: .close, quote: HourlyCall.quote(), reason: .closed, action: .closed, rule: "policy"),
        Exit(
            chosen: .close,
            quote: HourlyCall.quote(bid: 0.004, ask: 0.005, delta: 0.1),
            reason: .takeProfit,
            action: .takeProfit,
            rule: "take_profit"
        ), Exit(chosen: .roll, quote: HourlyCall.quote(), reason: .roll, action: .roll, rule: "policy"),
        Exit(
            chosen: .close,
            quote: HourlyCall.quote(delta: 0.6),
            reason: .closed,
            action: .closed,
            rule: "policy"
        ), Exit(chosen: .roll, quote: HourlyCall.quote(delta: 0.6), reason: .roll, action: .roll, rule: "roll_delta"),
    ]

    @Test("tells what a policy bought back by the reason that the books have", arguments: Self.exits)
    func buysBack(_ exit: Exit) throws {
        let market = try HourlyCall.market([HourlyCall.quote(), exit.quote])
        var definition = Definition()
        definition.exitStyle = .takeProfitAndRoll
        definition.ivrvMin = 0
        definition.policyMode = .llmOnly
        let settings = RunSettings(start: HourlyCall.start, end: HourlyCall.start + Milliseconds.day)
        let draw = try #require(PolicyDraw(definition, seed: 1))
        var simulation = Simulation(definition, settings)

        let first = try Self.view(market, 0)
        let entry = try #require(try simulation.begin(first, draw))
        #expect(try simulation.resume(first, draw, answer: entry.offered.count - 1) == nil)
        #expect(simulation.book.positions.count == 1)
        let before = simulation.book

        let second = try Self.view(market, 1)
        let question = try #require(try simulation.begin(second, draw))
        let answer = try #require(question.offered.firstIndex { $0.kind == exit.chosen })
        _ = try simulation.resume(second, draw, answer: answer)
        let trade = try #require(simulation.book.closed.first)
        #expect(trade.exitReason == exit.reason)

        var replay = StepReplay(
            book: before,
            view: second,
            rules: simulation.rules,
            fees: simulation.fees,
            fill: simulation.fill,
            spotFeeRate: settings.spotFeeRate
        )
        replay.settle(simulation.book)
        replay.exit(simulation.book)
        let decision = try #require(replay.decisions.first)
        #expect(decision.kind == .exit && decision.action == exit.action && decision.rule == exit.rule)
        #expect(decision.action.changesBooks && decision.price == trade.exitPrice)
        #expect(replay.book == simulation.book)
    }

    private static func view(_ market: Market, _ hour: Int64) throws -> MarketView {
        let decision = HourlyCall.start / Milliseconds.hour + hour
        return MarketView(
            market,
            time: decision * Milliseconds.hour,
            snapshot: try #require(market.snapshot(of: decision)),
            realisedVolatility: .nan,
            impliedVolatility: .nan
        )
    }
}
