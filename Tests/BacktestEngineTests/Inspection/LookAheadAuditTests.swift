import BacktestEngine
import Options
import Strategy
import Testing

private let coveredCalls = RandomRun.all.filter { $0.request().definition.baseStrategyType == .coveredCall }

@Suite("The look-ahead check")
struct LookAheadAuditTests {
    @Test("passes a run that reads nothing later than its decisions", arguments: RandomRun.all.filter { $0.seed == 1 })
    func passes(_ run: RandomRun) throws {
        let result = try Self.audit(run)
        let audit = try #require(result)
        #expect(audit.violation == nil)
        #expect(audit.cuts.count == 8)
        #expect(audit.cuts == audit.cuts.sorted())
        #expect(audit.quotes > 0)
    }

    @Test("draws the same cuts for the same seed, others for another; the first and the last step are among them")
    func draw() throws {
        let run = RandomRun.all[0]
        let result = try Self.audit(run)
        let first = try #require(result)
        #expect(try Self.audit(run)?.cuts == first.cuts)
        let second = try Self.audit(run, seed: 2)
        let other = try #require(second)
        #expect(other.cuts != first.cuts)
        let steps = try run.run(run.dataset()).equity.time
        for audit in [first, other] {
            #expect(audit.cuts.first == steps.first && audit.cuts.last == steps.last)
        }
    }

    @Test("fails an engine whose deltas are the next snapshot's", arguments: coveredCalls.filter { $0.seed == 1 })
    func plantedDeltas(_ run: RandomRun) throws {
        let result = try Self.audit(
            run,
            market: { dataset in Market(Self.shifted(dataset) { $0.delta = $1.delta }, interval: .oneHour) }
        )
        let audit = try #require(result)
        let violation = try #require(audit.violation)
        #expect(violation.kind == .decisionChanged)
        #expect(violation.time <= violation.cut)
        #expect(violation.whole != violation.truncated)
        #expect(!violation.reason.isEmpty)
    }

    @Test("fails an engine whose implied volatility is the next snapshot's, where a filter reads it")
    func plantedVolatility() throws {
        let run = coveredCalls[0]
        let result = try Self.audit(
            run,
            { $0.ivrvMin = 0.5 },
            market: { dataset in Market(Self.shifted(dataset) { $0.markIV = $1.markIV }, interval: .oneHour) }
        )
        let audit = try #require(result)
        #expect(audit.violation?.kind == .decisionChanged)
    }

    @Test("fails an engine that sells at the next snapshot's bid")
    func plantedPrices() throws {
        let run = coveredCalls[0]
        let result = try Self.audit(
            run,
            market: { dataset in Market(Self.shifted(dataset) { $0.bid = $1.bid }, interval: .oneHour) }
        )
        let audit = try #require(result)
        let violation = try #require(audit.violation)
        #expect(violation.reason.contains("with the data up to the cut"))
    }

    private static func audit(
        _ run: RandomRun,
        seed: UInt64 = 1,
        _ edit: (inout Definition) -> Void = { _ in },
        market: (@Sendable (Dataset) -> Market)? = nil
    ) throws -> LookAheadAudit? {
        var request = run.request()
        edit(&request.definition)
        let subject = LookAheadAudit.Subject(request.definition, request.settings, try run.dataset(), market: market)
        return LookAheadAudit(subject, samples: 8, seed: seed)
    }

    /// `dataset` with something of each quote replaced by what the same instrument's next quote says: a look ahead.
    private static func shifted(_ dataset: Dataset, _ replace: (inout Quote, Quote) -> Void) -> Dataset {
        var builder = DatasetBuilder(
            key: dataset.key,
            underlying: dataset.underlying,
            settlement: dataset.settlement
        )
        do {
            for snapshot in 0..<dataset.snapshotCount {
                try builder.beginSnapshot(time: dataset.snapshotTimes[snapshot], index: dataset.snapshotIndex[snapshot])
                for row in dataset.snapshotRows[snapshot]..<dataset.snapshotRows[snapshot + 1] {
                    let number = dataset.rows.instrument[row]
                    var quote = dataset.quote(row)
                    if snapshot + 1 < dataset.snapshotCount, let next = dataset.row(of: number, in: snapshot + 1) {
                        replace(&quote, dataset.quote(next))
                    }
                    try builder.append(quote, of: try builder.intern(dataset.instruments[Int(number)]))
                }
            }
        } catch {
            Issue.record("the planted dataset could not be made: \(error)")
        }
        return builder.finish()
    }
}
