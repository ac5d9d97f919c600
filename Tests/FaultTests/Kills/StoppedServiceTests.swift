import Foundation
import TestSupport
import Testing

extension FaultTests {
    @Suite("A service that stands still")
    struct StoppedServiceTests {
        @Test("has its callers told so within their deadlines, and goes on where it stood when it may")
        func stops() async throws {
            try await TestLab.withLab { lab in
                let chain = try ChainFile(in: lab.state, "chain.csv", start: 20_089, snapshots: 180)
                try await lab.require("data", "import", chain.url.path, "--underlying", "BTC")
                try await lab.require("strategy", "create", "cc", "--template", "covered_call", "--underlying", "BTC")
                let ids = try ["registry", "scraper", "backtest"].map { try #require(lab.service($0)) }
                for id in ids { kill(id, SIGSTOP) }
                let run = [
                    "backtest", "run", "cc", "--source", "real_scraper", "--from", "2025-01-02", "--to", "2025-01-20",
                    "--interval", "4h",
                ]
                let commands = [
                    ["strategy", "list"], ["data", "describe", "real_scraper"], run,
                    ["data", "import", chain.url.path, "--underlying", "ETH"], ["runs", "list"], ["status"],
                ]
                await withTaskGroup(of: Void.self) { group in
                    for command in commands {
                        group.addTask {
                            guard let ended = try? await lab.start(command).result(within: .seconds(100)) else {
                                Issue.record("\(command) hangs while the services stand still")
                                return
                            }
                            print("faults: stopped, \(command[0]) \(command.dropFirst().first ?? ""): \(ended.errors)")
                            #expect(ended.exitCode == 69 || ended.exitCode == 75, "\(command): \(ended)")
                        }
                    }
                }
                for id in ids { kill(id, SIGCONT) }
                try await lab.untilItWorks(within: LabUnderFire.patience)
                try await lab.require(run)
                // They are the same that stood still: nobody had to start them again.
                #expect(["registry", "scraper", "backtest"].map { lab.service($0) } == ids)
            }
        }

        @Test("in the middle of a run, for a while, does not lose it")
        func pauses() async throws {
            try await TestLab.withLab { lab in
                let chain = try ChainFile(in: lab.state, "chain.csv", start: 20_089, snapshots: 360)
                try await lab.require("data", "import", chain.url.path, "--underlying", "BTC")
                try await lab.require("strategy", "create", "cc", "--template", "covered_call", "--underlying", "BTC")
                for (number, name) in ["registry", "scraper", "backtest"].enumerated() {
                    let id = try #require(lab.service(name))
                    let running = try lab.start([
                        "backtest", "run", "cc", "--source", "real_scraper", "--from", "2025-01-02", "--to",
                        "2025-02-20",
                        "--interval", "4h", "--seed", "\(number)",
                    ])
                    try await Task.sleep(for: .milliseconds(250))
                    kill(id, SIGSTOP)
                    try await Task.sleep(for: .seconds(3))
                    kill(id, SIGCONT)
                    let result = try #require(await running.result(within: LabUnderFire.patience), "\(name): it hangs")
                    #expect(result.exitCode == 0, "\(name): \(result)")
                }
            }
        }
    }
}
