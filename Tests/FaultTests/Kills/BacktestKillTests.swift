import Foundation
import TestSupport
import Testing

extension FaultTests {
    @Suite("A backtest in which something is killed")
    struct BacktestKillTests {
        /// 2025-01-01.
        private static let start: Int64 = 20_089
        private static let days = 90

        /// A run that was under way when something died.
        private struct Disturbed {
            var command: [String]
            /// What the command printed, where it succeeded.
            var acknowledged: JSONDocument?
            var place: String
        }

        @Test("is found again as it was acknowledged, or can be had by the same command; recorded once, bit for bit")
        func kills() async throws {
            try await TestLab.withLab { lab in
                try await Self.prepare(lab)
                let fire = LabUnderFire(lab)
                // The first run also pays for what the engine does once.
                try await lab.require(Self.command(number: 0))
                let begin = ContinuousClock.now
                try await lab.require(Self.command(number: 1))
                let duration = ContinuousClock.now - begin
                var disturbed: [Disturbed] = []
                for victim in Victim.allCases {
                    var moments = Moments("backtest \(victim)")
                    for fraction in moments.fractions() {
                        let command = Self.command(number: disturbed.count + 2)
                        let result = try await fire.strike(
                            victim,
                            &moments,
                            at: fraction,
                            of: duration,
                            during: command
                        )
                        let place = "\(victim) at \(fraction), seed \(Moments.seed)"
                        if result.exitCode != 0 { expectClearError(result, place) }
                        disturbed.append(
                            Disturbed(
                                command: command,
                                acknowledged: result.exitCode == 0 ? try JSONDocument(result.output) : nil,
                                place: place
                            )
                        )
                    }
                }
                // The last of them last: the claim of an engine that died holds for its lease.
                var ids: Set<String> = []
                for run in disturbed { ids.insert(try await Self.expectOnce(run, in: lab)) }
                #expect(ids.count == disturbed.count)
                try await Self.expectEachOnce(lab, count: disturbed.count + 2)
            }
        }

        private static func prepare(_ lab: TestLab) async throws {
            let chain = try ChainFile(in: lab.state, "history.csv", start: Self.start, snapshots: 6 * (Self.days + 30))
            try await lab.require("data", "import", chain.url.path, "--underlying", "BTC")
            try await lab.require("strategy", "create", "cc", "--template", "covered_call", "--underlying", "BTC")
        }

        /// A run like no other, over a dataset like no other, so that no engine has it at hand.
        private static func command(number: Int) -> [String] {
            let begin = Date(timeIntervalSince1970: Double(Self.start + 1) * 86_400 + Double(number) * 600)
            return [
                "backtest", "run", "cc", "--source", "real_scraper", "--from", begin.formatted(.iso8601),
                "--to", "2025-04-01", "--interval", "4h", "--json",
            ]
        }

        /// Has the run once more, waiting for the claim of an engine that died, and checks that it is one.
        ///
        /// - Returns: its id.
        private static func expectOnce(_ run: Disturbed, in lab: TestLab) async throws -> String {
            let deadline = ContinuousClock.now + LabUnderFire.patience
            var result = try await lab.run(run.command)
            while result.exitCode != 0, result.errors.contains("is being computed"), ContinuousClock.now < deadline {
                try await Task.sleep(for: .seconds(1))
                result = try await lab.run(run.command)
            }
            guard result.exitCode == 0 else { throw CommandFailed(arguments: run.command, result: result) }
            let document = try JSONDocument(result.output)
            let id = try #require(document["run_id"]?.string)
            if let acknowledged = run.acknowledged {
                #expect(document["run_id"] == acknowledged["run_id"], "\(run.place)")
                #expect(document.differences(from: acknowledged, tolerance: 0).isEmpty, "\(run.place)")
            }
            let again = try await lab.run("runs", "rerun", id)
            #expect(again.exitCode == 0, "\(run.place): \(again)")
            return id
        }

        /// Checks that the strategy has so many finished runs, no two of them over the same period.
        private static func expectEachOnce(_ lab: TestLab, count: Int) async throws {
            let list = try await lab.json("runs", "list", "cc", "--status", "ok", "--limit", "1000")
            let runs = list["runs"]?.array ?? []
            #expect(runs.count == count)
            #expect(Set(runs.compactMap { $0["from_at"]?.string }).count == count)
        }
    }
}
