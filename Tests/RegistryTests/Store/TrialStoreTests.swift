import Errors
import Postgres
import Strategy
import Testing

@testable import Registry

extension StoreTests {
    @Suite("keeps the trials of batches")
    struct TrialStoring {
        private static let id = RecordIDSource().next(atMs: 1_700_000_000_000)
        private static let names = ["counters.entries", "usd.sharpe", "usd.net_pnl", "coin.sharpe"]

        private static func batch(_ id: RecordID = id, config: String = "a", strategy: RunStrategy? = nil) -> BatchEntry
        {
            BatchEntry(
                id: id,
                strategy: strategy,
                identity: RunMaker.identity(config: config),
                numeraire: .usd,
                requestedBy: "spiffe://thetalab/operator/ada",
                digest: Array(repeating: UInt8(config.utf8.first ?? 0), count: 32),
                document: [1, 2, 3]
            )
        }

        private static func row(_ number: UInt32, sharpe: Double?, status: BacktestResult.Status = .ok) -> TrialRow {
            TrialRow(
                number: number,
                status: status,
                isRuined: number == 3,
                failure: status == .failed ? [9, 8] : nil,
                parameters: #"{"take_profit":0.\#(number)}"#,
                figures: [Double(number), sharpe, -0.0, nil],
                returns: [0.1, -0.0, Double(number)]
            )
        }

        private static func block(_ rows: [TrialRow], hold: [UInt8]? = [7]) -> TrialBlock {
            TrialBlock(figureNames: Self.names, rows: rows, hold: hold)
        }

        private static func begun(_ lab: RegistryLab) async throws {
            let recorded = try await lab.registry.beginBatch(Self.batch(), numbers: 0...99, by: RegistryLab.engine)
            #expect(recorded.isEmpty)
        }

        @Test("to the bit, each once, and says which are there")
        func roundTrip() async throws {
            try await RegistryLab.run { lab in
                try await Self.begun(lab)
                let rows = [Self.row(0, sharpe: 1), Self.row(1, sharpe: nil), Self.row(5, sharpe: 3, status: .failed)]
                #expect(try await lab.registry.recordTrials(Self.block(rows), of: Self.id) == 3)
                let recorded = try await lab.registry.beginBatch(Self.batch(), numbers: 1...99, by: RegistryLab.engine)
                #expect(recorded == [1...1, 5...5])
                var filter = TrialFilter()
                filter.withReturns = true
                let (batch, page) = try await lab.registry.trials(of: Self.id, filter, PageRequest(size: 0, token: ""))
                #expect(page.elements.count == 3)
                for (row, read) in zip(rows, page.elements) { #expect(row.isIdentical(to: read)) }
                #expect(batch.trialCount == 3 && batch.hold == [7] && batch.figureNames == Self.names)
            }
        }

        @Test("idempotently by batch and number, and refuses other content under a number")
        func idempotent() async throws {
            try await RegistryLab.run { lab in
                try await Self.begun(lab)
                let registry = lab.registry
                _ = try await registry.recordTrials(
                    Self.block([Self.row(2, sharpe: 1), Self.row(3, sharpe: 2)]),
                    of: Self.id
                )
                let overlapping = Self.block((1...4).map { Self.row($0, sharpe: Double($0 - 1)) })
                #expect(try await registry.recordTrials(overlapping, of: Self.id) == 2)
                #expect(try await registry.recordTrials(overlapping, of: Self.id) == 0)
                #expect(try await registry.batch(Self.id).trialCount == 4)
                let other = Self.block([Self.row(9, sharpe: 1), Self.row(10, sharpe: 1)])
                _ = try await registry.recordTrials(other, of: Self.id)
                let changed = Self.block([Self.row(8, sharpe: 1), Self.row(9, sharpe: 1.5)])
                let error = await refusal { _ = try await registry.recordTrials(changed, of: Self.id) }
                #expect(error?.code == .alreadyExists && error?.message.contains("trial 9") == true)
                #expect(try await registry.batch(Self.id).trialCount == 6)
            }
        }

        @Test("once, however many engines record the same at once")
        func concurrent() async throws {
            try await RegistryLab.run { lab in
                try await Self.begun(lab)
                let added = try await withThrowingTaskGroup(of: Int.self) { group in
                    for shift in 0..<8 as Range<UInt32> {
                        group.addTask {
                            let rows = (shift * 5..<shift * 5 + 20).map { Self.row($0, sharpe: Double($0)) }
                            return try await lab.registry.recordTrials(Self.block(rows), of: Self.id)
                        }
                    }
                    return try await group.reduce(0, +)
                }
                #expect(added == 55)
                #expect(try await lab.registry.batch(Self.id).trialCount == 55)
            }
        }

        @Test("in pages, by number, by a metric of the batch's numeraire, by a figure's whole name, absent ones last")
        func sorting() async throws {
            try await RegistryLab.run { lab in
                try await Self.begun(lab)
                let sharpes: [Double?] = [2, nil, 5, -1, nil, 5, 0]
                let rows = sharpes.enumerated().map { Self.row(UInt32($0), sharpe: $1) }
                _ = try await lab.registry.recordTrials(Self.block(rows), of: Self.id)
                @Sendable func numbers(_ order: String) async throws -> [UInt32] {
                    var numbers: [UInt32] = []
                    var token = ""
                    repeat {
                        let page = try await lab.registry.trials(
                            of: Self.id,
                            order: order,
                            PageRequest(size: 2, token: token)
                        ).page
                        numbers += page.elements.map(\.number)
                        token = page.nextToken
                    } while !token.isEmpty
                    return numbers
                }
                #expect(try await numbers("") == [0, 1, 2, 3, 4, 5, 6])
                #expect(try await numbers("-number") == [6, 5, 4, 3, 2, 1, 0])
                #expect(try await numbers("-sharpe") == [5, 2, 0, 6, 3, 4, 1])
                #expect(try await numbers("usd.sharpe") == [3, 6, 0, 2, 5, 1, 4])
                let error = await refusal { _ = try await numbers("sharp") }
                #expect(error?.code == .invalidArgument && error?.field == "order_by")
            }
        }

        @Test("of one batch: another one under its id, other figures and unknown batches are refused")
        func refusals() async throws {
            try await RegistryLab.run { lab in
                try await Self.begun(lab)
                let registry = lab.registry
                let other = await refusal {
                    _ = try await registry.beginBatch(Self.batch(config: "b"), numbers: 0...1, by: RegistryLab.engine)
                }
                #expect(other?.code == .alreadyExists && other?.field == "batch_id")
                _ = try await registry.recordTrials(Self.block([Self.row(0, sharpe: 1)]), of: Self.id)
                var renamed = Self.block([Self.row(1, sharpe: 1)])
                renamed.figureNames[0] = "counters.rolls"
                let figures = await refusal { [renamed] in _ = try await registry.recordTrials(renamed, of: Self.id) }
                #expect(figures?.code == .failedPrecondition)
                let unknown = RecordIDSource().next(atMs: 1)
                let missing = await refusal {
                    _ = try await registry.recordTrials(Self.block([Self.row(0, sharpe: 1)]), of: unknown)
                }
                #expect(missing?.code == .notFound)
                await #expect(throws: LabError.self) {
                    try await lab.pool.query("UPDATE registry.trials SET ruined = true")
                }
                await #expect(throws: LabError.self) { try await lab.pool.query("DELETE FROM registry.batches") }
            }
        }

        @Test("and a batch in the audit log, in the strategy's life, and among the newest")
        func batches() async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                let ids = RecordIDSource()
                let first = ids.next(atMs: 1), second = ids.next(atMs: 2)
                let of = RunStrategy(id: strategy.id, version: 1)
                _ = try await lab.registry.beginBatch(
                    Self.batch(first, strategy: of),
                    numbers: 0...0,
                    by: RegistryLab.engine
                )
                _ = try await lab.registry.beginBatch(Self.batch(second), numbers: 0...0, by: RegistryLab.engine)
                let all = try await lab.registry.batches(PageRequest(size: 1, token: ""))
                #expect(all.elements.map(\.id) == [second])
                let rest = try await lab.registry.batches(PageRequest(size: 1, token: all.nextToken))
                #expect(rest.elements.map(\.id) == [first] && rest.elements[0].strategyName == "cc")
                let own = try await lab.registry.batches(ofStrategy: "cc", PageRequest(size: 9, token: ""))
                #expect(own.elements.map(\.id) == [first])
                #expect(try await lab.registry.strategy("cc").status == .backtesting)
                #expect(try await lab.allAudit.filter { $0.change.action == .batchBegun }.count == 2)
            }
        }
    }
}
