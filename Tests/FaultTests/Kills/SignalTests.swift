import Foundation
import Messages
import TestSupport
import Testing

extension FaultTests {
    @Suite("A signal to end in good order")
    struct SignalTests {
        private static let run = [
            "backtest", "run", "cc", "--source", "real_scraper", "--from", "2025-01-02", "--to", "2025-02-20",
            "--interval", "4h", "--json", "--seed",
        ]

        private static func prepare(_ lab: TestLab) async throws {
            let chain = try ChainFile(in: lab.state, "history.csv", start: 20_089, snapshots: 360)
            try await lab.require("data", "import", chain.url.path, "--underlying", "BTC")
            try await lab.require("strategy", "create", "cc", "--template", "covered_call", "--underlying", "BTC")
        }

        @Test("to a command (Ctrl-C) cancels its work on the servers, which keep nothing half")
        func interrupted() async throws {
            try await TestLab.withLab { lab in
                try await Self.prepare(lab)
                var moments = Moments("Ctrl-C")
                let begin = ContinuousClock.now
                try await lab.require(Self.run + ["0"])
                let duration = ContinuousClock.now - begin
                for (number, fraction) in moments.fractions().enumerated() {
                    let place = "at \(fraction), seed \(Moments.seed)"
                    let running = try lab.start(Self.run + ["\(number + 1)"])
                    try await Task.sleep(for: duration * fraction)
                    running.signal(SIGINT)
                    let run = try #require(await running.result(within: LabUnderFire.patience), "hangs \(place)")
                    // 130 is the shell's word for it; 2 + 128 where the signal came before the program was there.
                    #expect([0, 130].contains(run.exitCode), "\(place): \(run)")
                    let again = try await Self.again(lab, Self.run + ["\(number + 1)"])
                    #expect(again.exitCode == 0, "\(place): \(again)")

                    let file = try ChainFile(
                        in: lab.state,
                        "i\(number).csv",
                        start: 20_189 + 20 * Int64(number),
                        snapshots: 60
                    )
                    let command = ["data", "import", file.url.path, "--underlying", "BTC"]
                    let importing = try lab.start(command)
                    try await Task.sleep(for: duration * fraction)
                    importing.signal(SIGINT)
                    let result = try #require(await importing.result(within: LabUnderFire.patience), "hangs \(place)")
                    #expect([0, 130].contains(result.exitCode), "\(place): \(result)")
                    try await lab.require(command)
                    let found = try await lab.imports().filter { $0.file == file.name }
                    #expect(found.map { Int($0.rows) } == [file.rows], "\(place)")
                }
                let list = try await lab.json("runs", "list", "cc", "--status", "ok", "--limit", "1000")
                #expect(list["runs"]?.array?.count == Moments.count + 1)
            }
        }

        @Test("to a service (SIGTERM) lets the calls in flight end; the lab starts it again", arguments: Victim.drained)
        func drains(_ victim: Victim) async throws {
            try await TestLab.withLab { lab in
                try await Self.prepare(lab)
                let name = victim == .engine ? "backtest" : victim.rawValue
                let service = try #require(lab.service(name))
                let file = try ChainFile(in: lab.state, "drain.csv", start: 20_189, snapshots: 200)
                let command =
                    victim == .engine ? Self.run + ["7"] : ["data", "import", file.url.path, "--underlying", "BTC"]
                let running = try lab.start(command)
                try await Task.sleep(for: .milliseconds(400))
                kill(service, SIGTERM)
                let result = try #require(await running.result(within: LabUnderFire.patience), "it hangs")
                #expect(result.exitCode == 0, "\(victim): \(result)")
                while ProcessTable.isAlive(service) { try await Task.sleep(for: .milliseconds(50)) }
                try await lab.untilItWorks(within: LabUnderFire.patience)
            }
        }

        @Test("to the lab takes it down in order with a run under way, whose caller is answered")
        func down() async throws {
            try await TestLab.withLab { lab in
                try await Self.prepare(lab)
                let running = try lab.start(Self.run + ["9"])
                try await Task.sleep(for: .milliseconds(400))
                try await lab.require("down")
                let result = try #require(await running.result(within: LabUnderFire.patience), "it hangs")
                #expect(result.exitCode == 0, "\(result)")
                try await lab.require("up", "--detach")
                let shown = try await lab.json(
                    "runs",
                    "show",
                    try #require(JSONDocument(result.output)["run_id"]?.string)
                )
                #expect(shown.differences(from: try JSONDocument(result.output), tolerance: 0).isEmpty)
            }
        }

        /// The command again, waiting for a claim that nobody can have let go of.
        private static func again(_ lab: TestLab, _ command: [String]) async throws -> ProcessResult {
            let deadline = ContinuousClock.now + LabUnderFire.patience
            var result = try await lab.run(command)
            while result.exitCode != 0, result.errors.contains("is being computed"), ContinuousClock.now < deadline {
                try await Task.sleep(for: .milliseconds(500))
                result = try await lab.run(command)
            }
            return result
        }
    }
}

extension Victim {
    /// The services that have calls of a command in flight.
    static let drained: [Victim] = [.scraper, .engine]
}
