import Foundation
import TestSupport
import Testing

/// The main job on real input: recorded chains of four months, a covered call, a run, and the run again.
@Suite(
    "Recorded chains, end to end",
    .enabled(if: SharedMaterial.isPresent, "the shared material is not here (THETALAB_SHARED)"),
    .serialized
)
struct RecordedChainTests {
    @Test("are imported once, backtested, found again and recomputed bit for bit; a flipped byte is reported")
    func mainJob() async throws {
        try await TestLab.withLab { lab in
            try await Self.importChains(into: lab)
            try await lab.require(
                "strategy",
                "create",
                "cc",
                "--template",
                "covered_call",
                "--profile",
                "balanced",
                "--underlying",
                "BTC"
            )
            let run = try await lab.json(
                "backtest",
                "run",
                "cc",
                "--source",
                "real_scraper",
                "--from",
                "2026-01-10",
                "--to",
                "2026-05-01",
                "--interval",
                "1d"
            )
            #expect(run["status"]?.string == "ok")
            #expect((run["counters"]?["steps"]?.number ?? 0) >= 100)
            #expect(run["counters"]?["missed_decisions"]?.number == 0)
            #expect((run["metrics"]?["num_trades"]?.number ?? 0) > 0)
            let id = try #require(run["run_id"]?.string)

            let shown = try await lab.json("runs", "show", id)
            #expect(shown.differences(from: run, tolerance: 0).isEmpty)

            try await lab.require("down")
            try await lab.require("up", "--detach")
            let again = try await lab.run("runs", "rerun", id, "--json")
            #expect(again.exitCode == 0, "\(again.errors)")

            try Self.flipOneByte(in: lab)
            let damaged = try await lab.run("runs", "rerun", id)
            #expect(damaged.exitCode != 0)
            #expect((damaged.errors + damaged.output).contains("chunk"), "\(damaged.errors)")
        }
    }

    private static func importChains(into lab: TestLab) async throws {
        let folder = SharedMaterial.url("data/chain")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix("deribit_chain_btc_2026-") }.sorted()
            .map { folder.appendingPathComponent($0).path }
        let arguments =
            ["data", "import"] + files + [
                "--underlying", "BTC", "--index", SharedMaterial.url("data/history/btc_hourly.csv.gz").path, "--json",
            ]
        let first = try await lab.run(arguments)
        #expect(first.exitCode == 0, "\(first.errors)")
        let before = try await lab.json("data", "describe", "real_scraper", "--underlying", "BTC")
        let second = try await lab.run(arguments)
        #expect(second.exitCode == 0, "\(second.errors)")
        #expect(try await lab.json("data", "describe", "real_scraper", "--underlying", "BTC") == before)
    }

    /// Changes one bit in the middle of the largest chunk file.
    private static func flipOneByte(in lab: TestLab) throws {
        let manager = FileManager.default
        let walk = try #require(manager.enumerator(at: lab.state, includingPropertiesForKeys: [.fileSizeKey]))
        var largest: (url: URL, size: Int)?
        for case let url as URL in walk where url.pathExtension == "chunk" {
            let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            if size > largest?.size ?? 0 { largest = (url, size) }
        }
        let chunk = try #require(largest)
        var bytes = try Data(contentsOf: chunk.url)
        bytes[chunk.size / 2] ^= 1
        try bytes.write(to: chunk.url)
    }
}
