import BacktestEngine
import Options
import Strategy
import TestSupport
import Testing

/// `deploy/test` runs this suite a second time with the processor's wider instructions hidden from the C library.
@Suite("The bits of a run")
struct DeterminismTests {
    /// What `RandomRun.all` come to, whole documents with detail, under each number that engines have given semantics.
    private static let known: [Int64: UInt64] = [2: 3_796_873_014_127_368_561]

    @Test("change only where the engine's semantics get another number: debug or release, with or without FMA and AVX2")
    func known() throws {
        var digest = FNV1a()
        for run in RandomRun.all { digest.add(try run.run(run.dataset(), withDetail: true).document().text) }
        #expect(digest.value == Self.known[Backtest.semantics], "semantics \(Backtest.semantics): \(digest.value)")
    }

    @Test("do not depend on what ran before over the same market, in whatever order", arguments: 1...3)
    func order(_ seed: Int) throws {
        let run = RandomRun(template: .coveredCall, seed: UInt64(seed), settlement: .inverse, style: .takeProfitAndRoll)
        let dataset = try run.dataset()
        let backtests = try Variants.of(run.request()).map { try Backtest($0) }
        var random = SplitMix64(seed: UInt64(seed))
        let alone = try backtests.map { try $0.run(on: Market(dataset, interval: .oneHour)).document().text }
        #expect(Set(alone).count > alone.count / 2)
        let market = Market(dataset, interval: .oneHour)
        for _ in 0..<3 {
            for number in backtests.indices.shuffled(using: &random) {
                #expect(try backtests[number].run(on: market).document().text == alone[number])
            }
        }
    }

    @Test("do not depend on how many workers share the market", arguments: [1, 2, 5])
    func workers(_ workers: Int) async throws {
        let run = RandomRun(template: .wheel, seed: 2, settlement: .inverse, style: .takeProfitAndRoll)
        let dataset = try run.dataset()
        let backtests = try Variants.of(run.request()).map { try Backtest($0) }
        let alone = try backtests.map { try $0.run(on: Market(dataset, interval: .oneHour)).document().text }
        let market = Market(dataset, interval: .oneHour)
        let documents = try await withThrowingTaskGroup(of: [Int: String].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var documents: [Int: String] = [:]
                    for number in stride(from: worker, to: backtests.count, by: workers) {
                        documents[number] = try backtests[number].run(on: market).document().text
                    }
                    return documents
                }
            }
            return try await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        }
        for number in backtests.indices { #expect(documents[number] == alone[number]) }
    }
}

/// Fowler, Noll and Vo's hash, 64 bits: enough to tell documents apart that nobody forges.
private struct FNV1a {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { self.value = (self.value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}
