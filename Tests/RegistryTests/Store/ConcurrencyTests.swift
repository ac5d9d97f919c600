import Errors
import Strategy
import Testing

@testable import Registry

extension StoreTests {
    @Suite("lets nobody's change overwrite another's")
    struct Concurrency {
        @Test("100 racing changes of a revision: one wins, 99 are told the present revision")
        func racingUpdates() async throws {
            try await RegistryLab.run { lab in
                _ = try await lab.create("cc")
                for revision in Int64(1)...3 {
                    let outcomes = await withTaskGroup(of: LabError?.self) { group in
                        for number in 0..<100 {
                            group.addTask {
                                await refusal {
                                    _ = try await lab.edit(
                                        "cc",
                                        revision: revision,
                                        takeProfit: 0.2 + Double(number) / 1000
                                    )
                                }
                            }
                        }
                        return await group.reduce(into: []) { $0.append($1) }
                    }
                    let losers = outcomes.compactMap { $0 }
                    #expect(losers.count == 99)
                    #expect(
                        losers.allSatisfy {
                            $0.code == .aborted && $0.message.contains("its revision is \(revision + 1)")
                        }
                    )
                }
                let strategy = try await lab.registry.strategy("cc")
                #expect(strategy.revision == 4)
                #expect(strategy.newestVersion == 4)
                #expect(try await lab.allAudit.count == 4)
            }
        }

        @Test("50 racing creations of a name: one wins")
        func racingNames() async throws {
            try await RegistryLab.run { lab in
                let errors = await withTaskGroup(of: LabError?.self) { group in
                    for _ in 0..<50 { group.addTask { await refusal { _ = try await lab.create("cc") } } }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                #expect(errors.compactMap { $0 }.count == 49)
                #expect(errors.compactMap { $0 }.allSatisfy { $0.code == .alreadyExists })
            }
        }

        @Test("40 engines race for an identity: one gets the claim, the others hear whose it is")
        func racingClaims() async throws {
            try await RegistryLab.run { lab in
                let runs = RunMaker()
                let claims = try await withThrowingTaskGroup(of: RunClaim.self) { group in
                    for _ in 0..<40 {
                        group.addTask {
                            try await lab.registry.beginRun(
                                RunClaimRequest(runID: runs.id(), identity: RunMaker.identity(digest: nil)),
                                by: RegistryLab.engine
                            )
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                let granted = claims.filter { if case .granted = $0 { true } else { false } }
                let holders = Set(claims.compactMap { if case .inProgress(let id, _) = $0 { id } else { nil } })
                #expect(granted.count == 1)
                #expect(holders.count == 1)
            }
        }

        @Test("20 engines record the same run at once: one does")
        func racingRecords() async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                let entry = try RunMaker.entry(RunMaker().id(), of: strategy)
                let repeated = try await withThrowingTaskGroup(of: Bool.self) { group in
                    for _ in 0..<20 {
                        group.addTask { try await lab.registry.recordRun(entry, by: RegistryLab.engine) }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(repeated.filter { !$0 }.count == 1)
                #expect(try await lab.registry.strategy("cc").runCount == 1)
            }
        }
    }
}
