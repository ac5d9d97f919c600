import Errors
import Postgres
import ServiceKit
import Strategy
import Testing

@testable import Registry

extension StoreTests {
    @Suite("answers a repeated call as before")
    struct Idempotency {
        private static let proposal = StrategyProposal(
            name: "cc",
            description: "",
            definition: .preset(.balanced),
            reason: ""
        )

        @Test("and does nothing again")
        func sameContent() async throws {
            try await RegistryLab.run { lab in
                let write = try lab.write("k")
                let first = try await lab.registry.createStrategy(Self.proposal, write)
                _ = try await lab.edit("cc", revision: 1)
                #expect(try await lab.registry.createStrategy(Self.proposal, write) == first)
                let tuning = try lab.write("t")
                let mark = try TuningMark(isEnabled: true, window: "", daily: 3)
                let marked = try await lab.registry.setTuning(of: "cc", mark, revision: 2, reason: "", tuning)
                #expect(try await lab.registry.setTuning(of: "cc", mark, revision: 2, reason: "", tuning) == marked)
                let delete = try lab.write("d")
                try await lab.registry.deleteStrategy(first.id.description, revision: 3, reason: "", delete)
                try await lab.registry.deleteStrategy(first.id.description, revision: 3, reason: "", delete)
                #expect(try await lab.allAudit.count == 4)
            }
        }

        @Test("and refuses the key for other content, but not to another caller")
        func otherContent() async throws {
            try await RegistryLab.run { lab in
                _ = try await lab.registry.createStrategy(Self.proposal, lab.write("k", digest: 1))
                var other = Self.proposal
                other.name = "dd"
                let different = other
                let error = await refusal {
                    _ = try await lab.registry.createStrategy(different, lab.write("k", digest: 2))
                }
                #expect(error?.code == .failedPrecondition)
                #expect(error?.field == "idempotency_key")
                let bob = RegistryLab.identity(.operator, "bob")
                _ = try await lab.registry.createStrategy(different, lab.write("k", digest: 2, by: bob))
            }
        }

        @Test("also where both calls come at once")
        func racing() async throws {
            try await RegistryLab.run { lab in
                let write = try lab.write("k")
                let ids = try await withThrowingTaskGroup(of: RecordID.self) { group in
                    for _ in 0..<20 {
                        group.addTask { try await lab.registry.createStrategy(Self.proposal, write).id }
                    }
                    return try await group.reduce(into: Set()) { $0.insert($1) }
                }
                #expect(ids.count == 1)
            }
        }

        @Test("and keeps no key of a call that failed")
        func failed() async throws {
            try await RegistryLab.run { lab in
                let write = try lab.write("k")
                #expect(
                    await refusal { try await lab.registry.deleteStrategy("cc", revision: 1, reason: "", write) }?.code
                        == .notFound
                )
                _ = try await lab.create("cc")
                try await lab.registry.deleteStrategy("cc", revision: 1, reason: "", write)
            }
        }

        @Test("for as long as it is kept, and forgets it then")
        func pruning() async throws {
            try await RegistryLab.run { lab in
                _ = try await lab.create("aa")
                lab.time.advance(ms: 8 * 86_400_000)
                _ = try await lab.create("bb")
                #expect(try await lab.registry.prune() == 1)
                #expect(try await lab.registry.prune() == 0)
                let left: Int = try await lab.pool.query("SELECT count(*) FROM registry.idempotency").one().value(at: 0)
                #expect(left == 1)
            }
        }

        @Test("and asks for a key", arguments: ["", String(repeating: "k", count: 129)])
        func key(text: String) {
            let error = #expect(throws: LabError.self) {
                try Write(caller: RegistryLab.ada, key: text, digest: Array(repeating: 0, count: 32))
            }
            #expect(error?.field == "idempotency_key")
        }
    }
}
