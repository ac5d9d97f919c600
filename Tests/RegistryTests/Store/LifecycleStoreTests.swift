import Errors
import ServiceKit
import Strategy
import Testing

@testable import Registry

extension StoreTests {
    @Suite("moves strategies")
    struct Moves {
        @Test(
            "only for an operator, whatever certificate a service shows",
            arguments: ["gateway", "backtest", "optimizer", "researcher", "trader", "registry", "viewer"]
        )
        func operatorOnly(role: String) async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                try await lab.force(strategy, .backtesting)
                let service = RegistryLab.identity(.init(rawValue: role), "cc")
                let request = StatusRequest(revision: 1, status: .testnetLive, confirmation: "cc")
                let error = await refusal {
                    _ = try await lab.registry.setStatus(of: "cc", request, lab.write(by: service))
                }
                #expect(error?.code == .permissionDenied)
                #expect(try await lab.registry.strategy("cc").status == .backtesting)
            }
        }

        @Test("through their life, and back to where they were paused")
        func life() async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                try await lab.force(strategy, .backtesting)
                func move(_ revision: Int64, _ status: StrategyStatus) async throws -> StrategyRecord {
                    try await lab.registry.setStatus(
                        of: "cc",
                        StatusRequest(revision: revision, status: status, reason: "so", confirmation: "cc"),
                        lab.write()
                    )
                }
                #expect(try await move(1, .testnetLive).status == .testnetLive)
                let live = await refusal {
                    try await lab.registry.deleteStrategy("cc", revision: 2, reason: "", lab.write())
                }
                #expect(live?.remedy == "pause it first")
                let paused = try await move(2, .paused)
                #expect(paused.pausedFrom == .testnetLive)
                let resumed = try await move(3, .testnetLive)
                #expect(resumed.pausedFrom == nil)
                let entries = try await lab.allAudit.filter { $0.change.action == .statusChanged }
                #expect(entries.count == 3)
                #expect(entries[0].change.before?.contains("paused") == true)
                #expect(entries[0].change.after?.contains("testnet_live") == true)
                #expect(entries[0].change.actor == "spiffe://thetalab/operator/ada")
            }
        }

        @Test("and the database itself does not take mainnet_live")
        func mainnet() async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                let error = await refusal { try await lab.force(strategy, .mainnetLive) }
                #expect(error?.message.contains("mainnet_live_is_not_entered") == true)
            }
        }

        @Test("to backtesting with the first run, once")
        func firstRun() async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                let runs = RunMaker()
                let of = RunStrategy(id: strategy.id, version: 1)
                for config in ["a", "b"] {
                    _ = try await lab.registry.beginRun(
                        RunClaimRequest(
                            runID: runs.id(),
                            identity: RunMaker.identity(config: config, digest: nil),
                            strategy: of
                        ),
                        by: RegistryLab.engine
                    )
                }
                #expect(try await lab.registry.strategy("cc").status == .backtesting)
                #expect(try await lab.allAudit.filter { $0.change.action == .statusChanged }.count == 1)
            }
        }
    }
}
