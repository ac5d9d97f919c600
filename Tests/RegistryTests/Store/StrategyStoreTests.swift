import Errors
import Options
import Postgres
import Strategy
import Testing

@testable import Registry

extension StoreTests {
    @Suite("keeps strategies")
    struct Strategies {
        @Test("as they were given, by name, id and beginning of the id")
        func create() async throws {
            try await RegistryLab.run { lab in
                var definition = Definition.preset(.conservative)
                definition.underlying = .eth
                definition.positionSizeRule = try PositionSizeRule(parsing: "100pct_equity")
                definition.mandate.maxExperiments = 500
                let created = try await lab.registry.createStrategy(
                    StrategyProposal(name: "cc", description: "sells calls", definition: definition, reason: "why not"),
                    lab.write()
                )
                #expect(created.status == .draft)
                #expect(created.revision == 1)
                #expect(created.version.definition == definition)
                #expect(created.version.author == "spiffe://thetalab/operator/ada")
                #expect(created.version.digest.count == 64)
                let id = created.id.description
                for name in ["cc", id, String(id.prefix(20))] {
                    #expect(try await lab.registry.strategy(name) == created)
                }
                let missing = await refusal { _ = try await lab.registry.strategy("dd") }
                #expect(missing?.code == .notFound)
            }
        }

        @Test("with versions that are numbered and stay")
        func versions() async throws {
            try await RegistryLab.run { lab in
                let first = try await lab.create("cc")
                let second = try await lab.edit("cc", revision: 1, takeProfit: 0.4)
                let third = try await lab.edit("cc", revision: 2, takeProfit: 0.3)
                #expect(second.version.parent == 1)
                #expect(third.newestVersion == 3)
                #expect(third.version.definition.takeProfit == 0.3)
                #expect(try await lab.registry.strategy("cc", version: 1).version == first.version)
                #expect(try await lab.registry.strategy("cc", version: 2).version == second.version)
                let error = await refusal { _ = try await lab.registry.strategy("cc", version: 4) }
                #expect(error == LabError(.notFound, "cc has no version 4, its versions are 1…3", field: "version"))
                let page = try await lab.registry.versions(of: "cc", PageRequest(size: 2, token: ""))
                #expect(page.elements.map(\.number) == [3, 2])
                let rest = try await lab.registry.versions(of: "cc", PageRequest(size: 2, token: page.nextToken))
                #expect(rest.elements.map(\.number) == [1])
                #expect(rest.nextToken.isEmpty)
            }
        }

        @Test(
            "whose versions no SQL changes",
            arguments: [
                "UPDATE registry.versions SET reason = 'x'", "DELETE FROM registry.versions",
                "TRUNCATE registry.versions CASCADE", "DELETE FROM registry.strategies",
                "TRUNCATE registry.strategies CASCADE",
            ]
        )
        func immutable(sql: String) async throws {
            try await RegistryLab.run { lab in
                _ = try await lab.create("cc")
                let error = await refusal { try await lab.pool.query(PostgresQuery(trusted: sql)) }
                #expect(error?.message.contains("what is recorded there is never changed") == true)
                #expect(try await lab.registry.strategy("cc").newestVersion == 1)
            }
        }

        @Test("and frees the name of one that is deleted, whose record stays")
        func delete() async throws {
            try await RegistryLab.run { lab in
                let first = try await lab.create("cc")
                let taken = await refusal { _ = try await lab.create("cc") }
                #expect(taken?.code == .alreadyExists)
                try await lab.registry.deleteStrategy("cc", revision: 1, reason: "no use", lab.write())
                let gone = await refusal { _ = try await lab.registry.strategy("cc") }
                #expect(gone?.code == .notFound)
                let second = try await lab.create("cc")
                #expect(second.id != first.id)
                let deleted = try await lab.registry.strategy(first.id.description)
                #expect(deleted.deletedAtMs != nil)
                #expect(deleted.version == first.version)
                let id = first.id.description
                let error = await refusal { _ = try await lab.edit(id, revision: 2) }
                #expect(error?.code == .failedPrecondition)
                var filter = StrategyFilter()
                let page = PageRequest(size: 10, token: "")
                #expect(try await lab.registry.strategies(filter, page).elements.map(\.id) == [second.id])
                filter.includesDeleted = true
                #expect(
                    Set(try await lab.registry.strategies(filter, page).elements.map(\.id)) == [first.id, second.id]
                )
            }
        }

        @Test("and refuses a definition that is wrong, naming field and range")
        func validation() async throws {
            try await RegistryLab.run { lab in
                var definition = Definition.preset(.balanced)
                definition.deltaRange = Band(0.2, 1.4)
                let wrong = definition
                let range = await refusal { _ = try await lab.create("cc", wrong) }
                #expect(range?.code == .invalidArgument)
                #expect(range?.field == "delta_range")
                #expect(range?.message.contains("1.4") == true)
                definition = .preset(.balanced)
                definition.positionSizeRule = try PositionSizeRule(parsing: "fixed_0.01_btc")
                let small = definition
                let size = await refusal { _ = try await lab.create("cc", small) }
                #expect(size?.field == "position_size_rule")
                #expect(size?.message.contains("fixed_0.1_btc") == true)
                #expect(try await lab.allAudit.isEmpty)
            }
        }

        @Test("with a budget that is not set below what was spent, in the rules and in the database")
        func budget() async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                try await lab.pool.query(
                    "UPDATE registry.strategies SET experiments_spent = 10 WHERE id = \(strategy.id.uuid)"
                )
                var definition = Definition.preset(.balanced)
                definition.mandate.maxExperiments = 9
                let proposal = VersionProposal(revision: 1, definition: definition, reason: "")
                let error = await refusal {
                    _ = try await lab.registry.createVersion(of: "cc", proposal, lab.write())
                }
                #expect(error?.field == "max_experiments")
                definition.mandate.maxExperiments = 10
                let enough = VersionProposal(revision: 1, definition: definition, reason: "")
                _ = try await lab.registry.createVersion(of: "cc", enough, lab.write())
                let over = await refusal {
                    try await lab.pool.query("UPDATE registry.strategies SET experiments_spent = 11")
                }
                #expect(over?.message.contains("experiments_within_budget") == true)
            }
        }

        @Test("with a tuning mark apart from the status")
        func tuning() async throws {
            try await RegistryLab.run { lab in
                _ = try await lab.create("cc")
                let mark = try TuningMark(isEnabled: true, window: "22:00-06:00", daily: 40)
                let marked = try await lab.registry.setTuning(
                    of: "cc",
                    mark,
                    revision: 1,
                    reason: "nights",
                    lab.write()
                )
                #expect(marked.tuning == mark)
                #expect(marked.status == .draft)
                #expect(try await lab.registry.strategy("cc").tuning == mark)
                var filter = StrategyFilter()
                filter.tuningOnly = true
                let page = PageRequest(size: 10, token: "")
                #expect(try await lab.registry.strategies(filter, page).elements.count == 1)
                _ = try await lab.registry.setTuning(of: "cc", .off, revision: 2, reason: "", lab.write())
                #expect(try await lab.registry.strategies(filter, page).elements.isEmpty)
            }
        }
    }
}
