import Errors
import GRPCCore
import HTTP2Transport
import Messages
import Options
import ServiceKit
import Strategy
import Testing

@testable import BacktestEngine

@Suite("A run that asks a policy", .timeLimit(.minutes(2)))
struct PolicyTests {
    private let answers = MemoryAnswers()

    /// An engine over two days of one option's quotes, that asks `policy`.
    private func engine(_ policy: (any PolicyService)?, _ runs: MemoryRuns = MemoryRuns()) throws -> BacktestEngine {
        var chain = ChainSketch()
        for hour in 0..<48 {
            chain.add(Int64(hour), .init(bid: 0.01, ask: 0.011, mark: 0.0105, iv: 0.5, forward: 40_000, delta: 0.25))
        }
        return BacktestEngine(
            registry: runs,
            ledger: MemoryTrials(),
            source: SketchedSource(try chain.dataset()),
            policy: PolicyAccess(service: policy, store: self.answers),
            configuration: BacktestEngineConfiguration(
                workers: 2,
                queue: 4,
                cacheBytes: 1 << 24,
                lease: .seconds(30)
            ),
            clock: .stopped(at: 1)
        )
    }

    private func demand(_ id: String, _ mode: PolicyMode = .llmOnly, force: Bool = false) -> RunDemand {
        var definition = Definition()
        definition.ivrvMin = 0
        definition.policyMode = mode
        return RunDemand(
            runID: id,
            subject: .definition(definition),
            settings: RunSettings(start: ChainSketch.hour(0), end: ChainSketch.hour(48)),
            source: SourceDemand(name: "sketch"),
            force: force,
            requestedBy: "spiffe://thetalab/operator/ada"
        )
    }

    @Test("says who decided, and the second time asks nobody")
    func replay() async throws {
        let policy = ScriptedPolicy { $0.ruleChoice == 1 ? 1 : 0 }
        let runs = MemoryRuns()
        let engine = try self.engine(policy, runs)
        let first = try await engine.run(self.demand("1")) { _ in }
        #expect(first.identity.policySource == "test/model-1@v1")
        #expect(first.result.counters.entries == 1)
        #expect(first.result.detail != nil)
        let asked = await policy.asked
        #expect(asked > 0)
        #expect(await self.answers.count(of: policy.name) == asked)
        let again = try await engine.run(self.demand("2", force: true)) { _ in }
        #expect(again.result.document().text == first.result.document().text)
        #expect(await policy.asked == asked)
        let silent = try self.engine(nil, runs)
        let reproduction = try await silent.rerun("1") { _ in }
        #expect(reproduction.isIdentical)
        #expect(reproduction.recomputed.identity.policySource == "test/model-1@v1")
    }

    @Test("names the decision whose answer is missing where nobody can give it")
    func missing() async throws {
        let runs = MemoryRuns()
        _ = try await self.engine(ScriptedPolicy { $0.ruleChoice }, runs).run(self.demand("1")) { _ in }
        await self.answers.forgetOne()
        for service in [
            nil, ScriptedPolicy(failing: LabError(.unavailable, "the policy cannot be reached")) { _ in 0 },
        ] {
            let engine = try self.engine(service, runs)
            let error = await #expect(throws: LabError.self) { try await engine.rerun("1") { _ in } }
            #expect(error?.message.contains("no answer of test/model-1@v1 is kept for the decision at ") == true)
        }
    }

    @Test("is the rules' where no policy is configured, says so, and keeps no answer")
    func standIn() async throws {
        let engine = try self.engine(nil)
        let rules = try await engine.run(self.demand("1", .ruleOnly)) { _ in }
        #expect(rules.identity.policySource == "rules")
        for mode in [PolicyMode.llmOnly, .hybrid] {
            let report = try await engine.run(self.demand(mode.rawValue, mode)) { _ in }
            #expect(report.identity.policySource == "stand-in:rules")
            #expect(report.result.document().text == rules.result.document().text)
        }
        #expect(await self.answers.count == 0)
    }

    @Test("fails where its policy cannot be reached, and is not decided by the rules instead")
    func unreachable() async throws {
        let policy = ScriptedPolicy(failing: LabError(.unavailable, "the policy cannot be reached")) { _ in 0 }
        let engine = try self.engine(policy)
        let error = await #expect(throws: LabError.self) { try await engine.run(self.demand("1")) { _ in } }
        #expect(error?.code == .unavailable)
        #expect(await self.answers.count == 0)
    }

    @Test("rejects what is not offered, counts it, and replays the rejection")
    func rejection() async throws {
        let policy = ScriptedPolicy { $0.offeredCount }
        let engine = try self.engine(policy)
        let first = try await engine.run(self.demand("1")) { _ in }
        #expect(first.result.counters.policyRejections > 0)
        let again = try await engine.run(self.demand("2", force: true)) { _ in }
        #expect(again.result.counters == first.result.counters)
    }

    @Test("takes the answer that was kept first where another engine was faster")
    func firstAnswer() async throws {
        let policy = ScriptedPolicy { _ in 0 }
        let decider = PolicyDecider(source: try await policy.source(), store: OvertakenAnswers(), service: policy)
        var chain = ChainSketch()
        chain.add(0, .init(bid: 0.01, ask: 0.011, mark: 0.0105, delta: 0.25))
        var definition = Definition()
        definition.ivrvMin = 0
        definition.policyMode = .llmOnly
        let settings = RunSettings(start: ChainSketch.hour(0), end: ChainSketch.hour(1))
        let result = try await Backtest(RunRequest(definition, settings)).run(
            on: Market(try chain.dataset(), interval: .oneHour),
            decidedBy: decider,
            withDetail: false
        )
        // The policy would hold; what is kept says to sell.
        #expect(result.counters.entries == 1)
        #expect(await policy.asked == 1)
    }

    @Test(
        "reads anything that a policy may say, and takes only whole answers",
        arguments: [
            ([0, 1], true), ([0], false), ([0, 1, 1], false), ([0, 1, 2], false), ([], false),
        ] as [([Int], Bool)]
    )
    func wire(_ places: [Int], _ isWhole: Bool) throws {
        let questions = [PolicyQuestion.sample(1), .sample(2)]
        let digests = questions.map(\.digest) + [Array(repeating: 9, count: 3)]
        let wire = places.map {
            PolicyV1.Answer(digest: digests[$0], action: .min, reason: String(repeating: "é\0", count: 4000))
        }
        guard isWhole else {
            #expect(throws: LabError.self) { try PolicyAnswer.all(wire, to: questions) }
            return
        }
        let answers = try PolicyAnswer.all(wire, to: questions)
        #expect(answers.count == 2)
        #expect(answers.values.allSatisfy { $0.reason.utf8.count == 2000 && !$0.reason.utf8.contains(0) })
    }

    @Test(
        "tells sources by their text",
        arguments: ["a/b@c", "openai/gpt-4.1:x/y@2026-01-01", "x/y@z@w", "rules", "a/@c"]
    )
    func sources(_ text: String) throws {
        guard let source = PolicySource(identity: text) else {
            #expect(["rules", "x/y@z@w", "a/@c"].contains(text))
            return
        }
        #expect(source.description == text)
        #expect(throws: LabError.self) { try PolicySource(provider: "a/b", model: "m", promptVersion: "1") }
    }

    @Test("asks over the wire, many situations at a time")
    func overTheWire() async throws {
        try await withGRPCServer(
            transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
            services: [RulePolicy()]
        ) { server in
            let endpoint = try await server.transport.listeningAddress
            let transport = HTTP2ClientTransport(target: endpoint, security: .plaintext)
            try await withGRPCClient(transport: transport) { client in
                let engine = try self.engine(PolicyClient(client))
                let rules = try await engine.run(self.demand("1", .ruleOnly)) { _ in }
                let report = try await engine.run(self.demand("2")) { _ in }
                #expect(report.identity.policySource == "wire/rule@1")
                #expect(report.result.document().text == rules.result.document().text)
                let many = (0..<300).map { PolicyQuestion.sample(UInt8($0 % 256)) }
                let source = try await PolicyClient(client).source()
                #expect(try await PolicyClient(client).decide(Array(many.prefix(256)), as: source).count == 256)
            }
        }
    }
}

/// A policy that does as a function says.
actor ScriptedPolicy: PolicyService {
    private let choose: @Sendable (PolicyQuestion) -> Int
    private let failure: LabError?
    /// Questions that it answered.
    private(set) var asked = 0
    nonisolated let name = "test/model-1@v1"

    init(failing failure: LabError? = nil, _ choose: @escaping @Sendable (PolicyQuestion) -> Int) {
        self.choose = choose
        self.failure = failure
    }

    func source() throws -> PolicySource {
        if let failure { throw failure }
        return try PolicySource(provider: "test", model: "model-1", promptVersion: "v1")
    }

    func decide(_ questions: [PolicyQuestion], as source: PolicySource) throws -> [[UInt8]: PolicyAnswer] {
        if let failure { throw failure }
        self.asked += questions.count
        return Dictionary(
            uniqueKeysWithValues: questions.map { ($0.digest, PolicyAnswer(action: self.choose($0), reason: "")) }
        )
    }
}

/// Answers in memory; those of the registry are tested where they live.
actor MemoryAnswers: AnswerStore {
    private var kept: [String: [[UInt8]: PolicyAnswer]] = [:]

    var count: Int { self.kept.values.reduce(0) { $0 + $1.count } }

    func count(of source: String) -> Int { self.kept[source]?.count ?? 0 }

    func forgetOne() {
        for (source, answers) in self.kept {
            if let digest = answers.keys.first { self.kept[source]?[digest] = nil }
        }
    }

    func answers(_ digests: [[UInt8]], of source: PolicySource) -> [[UInt8]: PolicyAnswer] {
        (self.kept[source.description] ?? [:]).filter { digests.contains($0.key) }
    }

    func record(_ answers: [[UInt8]: PolicyAnswer], of source: PolicySource) -> [[UInt8]: PolicyAnswer] {
        self.kept[source.description, default: [:]].merge(answers) { first, _ in first }
        return self.answers(Array(answers.keys), of: source)
    }
}

/// A store that knows nothing when it is asked, and has another's answer when it is given one.
private struct OvertakenAnswers: AnswerStore {
    func answers(_ digests: [[UInt8]], of source: PolicySource) -> [[UInt8]: PolicyAnswer] { [:] }

    func record(_ answers: [[UInt8]: PolicyAnswer], of source: PolicySource) -> [[UInt8]: PolicyAnswer] {
        answers.mapValues { _ in PolicyAnswer(action: 1, reason: "first") }
    }
}

/// A policy over the wire that does what the rule would.
private struct RulePolicy: PolicyV1_Policy.SimpleServiceProtocol {
    static let source = PolicyV1.PolicySource(provider: "wire", model: "rule", promptVersion: "1")

    func describePolicy(
        request: PolicyV1.DescribePolicyRequest,
        context: ServerContext
    ) -> PolicyV1.DescribePolicyResponse {
        PolicyV1.DescribePolicyResponse(source: Self.source)
    }

    func decide(request: PolicyV1.DecideRequest, context: ServerContext) throws -> PolicyV1.DecideResponse {
        guard request.source == Self.source, request.situations.count <= 256 else {
            throw RPCError(code: .failedPrecondition, message: "it is another policy by now")
        }
        return PolicyV1.DecideResponse(
            answers: request.situations.reversed().map {
                PolicyV1.Answer(digest: $0.digest, action: Int32($0.ruleAction), reason: "as the rule")
            }
        )
    }
}

extension PolicyQuestion {
    static func sample(_ number: UInt8) -> PolicyQuestion {
        PolicyQuestion(digest: [number] + Array(repeating: 0, count: 31), document: [], offeredCount: 2, ruleChoice: 1)
    }
}
