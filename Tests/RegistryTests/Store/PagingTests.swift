import Errors
import Messages
import Strategy
import Testing

@testable import Registry

extension StoreTests {
    @Suite("pages through lists")
    struct Paging {
        let maker = RunMaker()

        private func record(_ lab: RegistryLab, _ number: Int, sharpe: Double?) async throws {
            let entry = try RunMaker.entry(
                self.maker.id(),
                RunMaker.identity(config: "c\(number)"),
                result: RunMaker.result(sharpe: sharpe),
                source: number.isMultiple(of: 2) ? "real_scraper" : "synthetic"
            )
            _ = try await lab.registry.recordRun(entry, by: RegistryLab.engine)
        }

        /// All of a list in pages of 3, with `between` done after each page.
        private func all(
            _ lab: RegistryLab,
            _ filter: RunFilter = RunFilter(),
            order: String,
            between: () async throws -> Void = {}
        ) async throws -> [StoredRun] {
            var found: [StoredRun] = []
            var token = ""
            repeat {
                let page = try await lab.registry.runs(filter, order: order, PageRequest(size: 3, token: token))
                found += page.elements
                token = page.nextToken
                try await between()
            } while !token.isEmpty
            return found
        }

        @Test(
            "that grow meanwhile, and misses and repeats nothing",
            arguments: ["-created_at", "created_at", "sharpe", "-sharpe", "num_trades"]
        )
        func growing(order: String) async throws {
            try await RegistryLab.run { lab in
                // Ties and absent figures included.
                let figures: [Double?] = [1, nil, 2, 2, -1, nil, 0.5, 2, 1, nil, 3]
                for (number, sharpe) in figures.enumerated() { try await self.record(lab, number, sharpe: sharpe) }
                let before = try await self.all(lab, order: order)
                #expect(before.count == figures.count)
                var added = 100
                let during = try await self.all(lab, order: order) {
                    guard added < 106 else { return }
                    added += 1
                    try await self.record(lab, added, sharpe: Double(added % 4))
                }
                #expect(Set(during.map(\.id)).count == during.count)
                let seen = Set(during.map(\.id))
                #expect(before.allSatisfy { seen.contains($0.id) })
                let old = Set(before.map(\.id))
                #expect(during.map(\.id).filter { old.contains($0) } == before.map(\.id))
            }
        }

        @Test("with absent figures last in both directions")
        func absentLast() async throws {
            try await RegistryLab.run { lab in
                let figures: [Double?] = [nil, 2, 1]
                for (number, sharpe) in figures.enumerated() { try await self.record(lab, number, sharpe: sharpe) }
                for (order, expected) in [("sharpe", [1, 2, nil]), ("-sharpe", [2, 1, nil])] as [(String, [Double?])] {
                    let found = try await self.all(lab, order: order)
                    #expect(try found.map { try $0.document.run().result?.metrics?.sharpe } == expected)
                }
            }
        }

        @Test("with filters, to which a token belongs")
        func filters() async throws {
            try await RegistryLab.run { lab in
                for number in 0..<9 { try await self.record(lab, number, sharpe: 1) }
                var filter = RunFilter()
                filter.source = "synthetic"
                #expect(try await self.all(lab, filter, order: "").count == 4)
                filter.status = .failed
                #expect(try await self.all(lab, filter, order: "").isEmpty)
                let page = try await lab.registry.runs(RunFilter(), order: "", PageRequest(size: 3, token: ""))
                let other = filter
                let error = await refusal {
                    _ = try await lab.registry.runs(other, order: "", PageRequest(size: 3, token: page.nextToken))
                }
                #expect(error?.field == "page_token")
                let size = await refusal {
                    _ = try await lab.registry.runs(RunFilter(), order: "", PageRequest(size: -1, token: ""))
                }
                #expect(size?.field == "page_size")
            }
        }

        @Test("of strategies, by name and by time", arguments: ["", "-name", "created_at", "-updated_at"])
        func strategies(order: String) async throws {
            try await RegistryLab.run { lab in
                for name in ["cc", "aa", "dd", "bb", "ee"] { _ = try await lab.create(name) }
                _ = try await lab.edit("aa", revision: 1)
                var names: [String] = []
                var token = ""
                repeat {
                    let page = try await lab.registry.strategies(
                        StrategyFilter(),
                        order: order,
                        PageRequest(size: 2, token: token)
                    )
                    names += page.elements.map(\.name.text)
                    token = page.nextToken
                } while !token.isEmpty
                let expected = [
                    "": ["aa", "bb", "cc", "dd", "ee"], "-name": ["ee", "dd", "cc", "bb", "aa"],
                    "created_at": ["cc", "aa", "dd", "bb", "ee"], "-updated_at": ["aa", "ee", "bb", "dd", "cc"],
                ]
                #expect(names == expected[order])
            }
        }
    }
}
