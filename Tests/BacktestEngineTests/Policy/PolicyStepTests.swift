import Options
import Strategy
import TestSupport
import Testing

@testable import BacktestEngine

@Suite("A step with a policy")
struct PolicyStepTests {
    @Test("asks by a draw that depends on the seed and the decision alone")
    func draw() throws {
        var definition = Definition()
        #expect(PolicyDraw(definition, seed: 7) == nil)
        definition.policyMode = .hybrid
        let draw = try #require(PolicyDraw(definition, seed: 7))
        let forward = (0..<2000).map { draw.uniform($0, about: .entry) }
        let backward = (0..<2000).reversed().map { draw.uniform($0, about: .entry) }
        #expect(forward == backward.reversed())
        #expect(forward.allSatisfy { $0 > 0 && $0 < 1 })
        #expect(Set(forward).count == 2000)
        #expect((900...1100).contains(forward.count { $0 < 0.5 }))
        let exits = (0..<2000).map { draw.uniform($0, about: .exit(ordinal: 0)) }
        #expect(zip(forward, exits).allSatisfy { $0 != $1 })
        let other = try #require(PolicyDraw(definition, seed: 8))
        #expect(other.uniform(0, about: .entry) != forward[0])
    }

    @Test("gives what the rules give where the policy does what they would", arguments: RandomRun.all)
    func asTheRules(_ random: RandomRun) throws {
        let dataset = try random.dataset()
        let rules = try random.run(dataset)
        for (mode, probability) in [(PolicyMode.llmOnly, 0.5), (.hybrid, 1), (.hybrid, 0.5), (.hybrid, 0)] {
            var asked = 0
            let run = try PolicyRun(random, dataset, mode, probability) { situation in
                asked += 1
                return situation.ruleChoice
            }
            #expect(run.result.document().text == rules.document().text)
            #expect((asked == 0) == (probability == 0))
        }
    }

    @Test("lets the rule decide where the answer is not offered, and counts it", arguments: RandomRun.all)
    func rejected(_ random: RandomRun) throws {
        let dataset = try random.dataset()
        let rules = try random.run(dataset)
        var asked = 0
        let run = try PolicyRun(random, dataset, .llmOnly) { situation in
            asked += 1
            return [Int.min, -1, situation.offered.count, .max][asked % 4]
        }
        #expect(run.result.counters.policyRejections == asked)
        var bare = run.result
        bare.counters.policyRejections = 0
        #expect(bare.document().text == rules.document().text)
    }

    @Test("keeps cover, ranges, sizes and limits whatever is answered", arguments: 0..<48 as Range<UInt64>)
    func hostile(_ seed: UInt64) throws {
        let runs = RandomRun.all
        let random = runs[Int(seed) % runs.count]
        let dataset = try random.dataset()
        let definition = random.request().definition
        let minimum = Rules(definition, random.request().settings).minimumAmount
        var generator = SplitMix64(seed: seed)
        var rejections = 0
        let run = try PolicyRun(random, dataset, .llmOnly) { situation in
            for action in situation.offered where action.kind == .sell {
                let delta = abs(action.delta ?? .nan)
                #expect(Tolerance.isWithin(delta, definition.deltaRange.low, definition.deltaRange.high))
                let days = action.daysToExpiry ?? .nan
                #expect(Tolerance.isWithin(days, definition.dteRange.low, definition.dteRange.high))
                #expect(situation.positions.count < Int(definition.maxPositions))
            }
            let answer = Int.random(in: -1...situation.offered.count, using: &generator)
            if !situation.offered.indices.contains(answer) { rejections += 1 }
            return answer
        } afterStep: { book in
            #expect(Tolerance.isAtMost(book.shortCalls, book.coin))
            #expect(book.positions.count <= Int(definition.maxPositions))
            if definition.baseStrategyType == .wheel { #expect(Tolerance.isAtMost(book.securedCash, book.usd)) }
            for position in book.positions {
                let steps = position.contracts / minimum
                #expect(abs(steps - steps.rounded()) < 1e-6 && steps >= 1 - 1e-6)
            }
        }
        #expect(run.result.status == .ok)
        #expect(run.result.counters.policyRejections == rejections)
    }

    @Test("shows a policy the same situations where the future is cut off", arguments: RandomRun.all)
    func noLookAhead(_ random: RandomRun) throws {
        let dataset = try random.dataset()
        let cut = ChainSketch.hour(24 * 15)
        var whole: [[UInt8]] = []
        _ = try PolicyRun(random, dataset, .llmOnly) { situation in
            if situation.time <= cut { whole.append(situation.canonicalBytes) }
            return situation.offered.count - 1
        }
        var shortened: [[UInt8]] = []
        _ = try PolicyRun(random, dataset.truncated(after: cut), .llmOnly) { situation in
            shortened.append(situation.canonicalBytes)
            return situation.offered.count - 1
        }
        #expect(!whole.isEmpty)
        #expect(Array(shortened.prefix(whole.count)) == whole)
    }

    @Test("says that a policy closed what the rules would have kept")
    func closed() throws {
        var chain = ChainSketch()
        for hour in 0..<3 { chain.add(Int64(hour), .init(bid: 0.01, ask: 0.011, mark: 0.0105, delta: 0.25)) }
        var definition = Definition()
        definition.ivrvMin = 0
        definition.policyMode = .llmOnly
        let settings = RunSettings(start: ChainSketch.hour(0), end: ChainSketch.hour(3))
        var kinds: [[OfferedAction.Kind]] = []
        let run = try PolicyRun(RunRequest(definition, settings), try chain.dataset()) { situation in
            kinds.append(situation.offered.map(\.kind))
            return situation.time == ChainSketch.hour(2) ? 0 : 1
        }
        #expect(kinds == [[.hold, .sell], [.hold, .close, .roll], [.hold, .sell]])
        #expect(run.result.trades.map(\.exitReason) == [.closed])
        #expect(run.result.counters.takeProfits == 0)
    }
}

/// A run whose policy is a function, and what came of it.
struct PolicyRun {
    var result: BacktestResult

    init(
        _ random: RandomRun,
        _ dataset: Dataset,
        _ mode: PolicyMode,
        _ probability: Double = 1,
        policy: (Situation) -> Int,
        afterStep: (Book) -> Void = { _ in }
    ) throws {
        var request = random.request()
        request.definition.policyMode = mode
        request.definition.hybridLLMProbability = probability
        try self.init(request, dataset, policy: policy, afterStep: afterStep)
    }

    init(
        _ request: RunRequest,
        _ dataset: Dataset,
        policy: (Situation) -> Int,
        afterStep: (Book) -> Void = { _ in }
    ) throws {
        let backtest = try Backtest(request)
        let market = Market(dataset, interval: request.settings.decisionInterval)
        let draw = try #require(PolicyDraw(request.definition, seed: request.settings.seed))
        var loop = PolicyLoop(RunLoop(backtest, market, fill: nil, recorder: nil), draw)
        var event = loop.advance()
        while case .asks(let situation) = event {
            event = loop.advance(answering: policy(situation))
            afterStep(loop.loop.simulation.book)
        }
        guard case .ended(let outcome) = event else { preconditionFailure("Condition: it has ended") }
        self.result = loop.loop.result(outcome)
    }
}
