import Foundation
import TestSupport
import Testing

/// What sets two runs apart, whether one saw the future, what it read, and files for others: through the services.
@Suite(
    "Looking into runs",
    .enabled(if: SharedMaterial.isPresent, "the shared material is not here (THETALAB_SHARED)"),
    .serialized
)
struct InspectionTests {
    @Test("diff, audit, trace and export a run; a chain exported and imported again is the same, bit for bit")
    func inspection() async throws {
        try await TestLab.withLab { lab in
            let request = SharedMaterial.url("cases/02_cc_tp_roll_60d.json").path
            let chain = SharedMaterial.url("cases/02_cc_tp_roll_60d.csv.gz").path
            let first = try await lab.json("backtest", "run", "--file", request, "--chain", chain)
            let id = try #require(first["run_id"]?.string)
            try await Self.diff(id, request, chain, in: lab)
            try await Self.audit(id, in: lab)
            try await Self.trace(id, first, in: lab)
            try await Self.exportRun(id, first, in: lab)
            try await Self.exportChain(first, request, chain, in: lab)
        }
    }

    private static func diff(_ id: String, _ request: String, _ chain: String, in lab: TestLab) async throws {
        let same = try await lab.json("runs", "diff", id, id)
        #expect(same["identical"]?.bool == true && same["first_decision"] == nil)
        #expect(same["left_reproduced"]?.bool == true)
        #expect((same["steps_compared"]?.number ?? 0) > 100)

        let other = try await lab.json(
            "backtest",
            "run",
            "--file",
            request,
            "--chain",
            chain,
            "--set",
            "dte_range=20..30"
        )
        let otherID = try #require(other["run_id"]?.string)
        let diff = try await lab.json("runs", "diff", id, otherID)
        let causes = try #require(diff["causes"]?.array)
        #expect(causes.compactMap { $0["kind"]?.string } == ["config"])
        #expect(causes.first?["field"]?.string == "dte_range")
        let decision = try #require(diff["first_decision"])
        #expect(decision["reason"]?.string?.contains("(dte_range)") == true, "\(decision["reason"] ?? .null)")
        #expect(decision["left"]?["quotes"]?.array?.isEmpty == false)
        let text = try await lab.require("runs", "diff", id, otherID).output
        #expect(text.contains("The first decision that differs"))
    }

    private static func audit(_ id: String, in lab: TestLab) async throws {
        let audit = try await lab.json("backtest", "audit", id, "--samples", "6")
        #expect(audit["passed"]?.bool == true && audit["violation"] == nil)
        #expect(audit["cuts_checked"]?.number == 6)
        #expect((audit["quotes_checked"]?.number ?? 0) > 0)
        let refused = try await lab.run("backtest", "audit", id, "--samples", "1000")
        #expect(refused.exitCode == 64)
        let unknown = try await lab.run("backtest", "audit", "00000000-0000")
        #expect(unknown.exitCode == 1)
    }

    private static func trace(_ id: String, _ run: JSONDocument, in lab: TestLab) async throws {
        let lines = try await lab.require("runs", "trace", id, "--json").output.split(separator: "\n")
        let steps = try lines.map { try JSONDocument(String($0)) }
        let sold = steps.flatMap { $0["decisions"]?.array ?? [] }.filter { $0["action"]?.string == "sold" }
        #expect(Double(sold.count) == run["counters"]?["entries"]?.number)
        #expect(
            sold.compactMap { $0["instrument"]?.string }
                == run["trades"]?.array?.compactMap { $0["instrument"]?.string }
        )
        let at = try #require(steps.first?["at"]?.string)
        let quoted = try await lab.require("runs", "trace", id, "--at", at, "--quotes").output
        #expect(quoted.contains("QUOTE READ"))
        #expect(try await lab.run("runs", "trace", id, "--at", "2001-01-01").exitCode == 1)
    }

    private static func exportRun(_ id: String, _ run: JSONDocument, in lab: TestLab) async throws {
        let folder = lab.state.appendingPathComponent("exported")
        try await lab.require("runs", "export", id, "--format", "csv", "--out", folder.path)
        func rows(_ name: String) throws -> [[Substring]] {
            try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8).split(separator: "\n")
                .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        }
        #expect(try rows("equity.csv").count - 1 == run["equity"]?["rows"]?.array?.count)
        #expect(try rows("trades.csv").count - 1 == run["trades"]?.array?.count)
        let sharpe = try rows("metrics.csv").first { $0[0] == "metrics_by_numeraire.usd.strategy" && $0[1] == "sharpe" }
        #expect(sharpe.flatMap { Double($0[2]) } == run["metrics_by_numeraire"]?["usd"]?["strategy"]?["sharpe"]?.number)
        let growth = try rows("daily.csv").dropFirst().compactMap { Double($0[7]) }.reduce(1) { $0 * (1 + $1) }
        let equity = try #require(run["equity"]?["rows"]?.array)
        let ends = [equity.first, equity.last].map { $0?.array?[6].number ?? .nan }
        #expect(abs(growth - ends[1] / ends[0]) < 1e-9, "daily returns compound to the whole")
        let document = try await lab.require("runs", "export", id).output
        #expect(try JSONDocument(document).differences(from: run, tolerance: 0).isEmpty)
        #expect(try await lab.run("runs", "export", id, "--format", "parquet").exitCode == 64)
    }

    private static func exportChain(
        _ run: JSONDocument,
        _ request: String,
        _ chain: String,
        in lab: TestLab
    ) async throws {
        try await lab.require("data", "import", chain, "--underlying", "BTC")
        let copy = lab.state.appendingPathComponent("copy.csv.gz").path
        let export = try await lab.json(
            "data",
            "export",
            "real_scraper",
            "--underlying",
            "BTC",
            "--from",
            "2000-01-01",
            "--to",
            "2100-01-01",
            "--out",
            copy
        )
        #expect(export["quotes"]?.number == run["dataset"]?["quotes"]?.number)
        let again = try await lab.json("backtest", "run", "--file", request, "--chain", copy)
        let digest = try #require(run["identity"]?["dataset_digest"]?.string)
        #expect(again["identity"]?["dataset_digest"]?.string == digest)
        #expect(again["trades"] == run["trades"])
        let nowhere = try await lab.run(
            "data",
            "export",
            "real_scraper",
            "--underlying",
            "BTC",
            "--from",
            "2000-01-01",
            "--to",
            "2100-01-01",
            "--out",
            "/proc/none/x.csv"
        )
        #expect(nowhere.exitCode == 1)
    }
}
