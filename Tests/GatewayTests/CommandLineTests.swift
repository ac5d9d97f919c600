import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import Gateway

/// The executable, as a person calls it: beside this test program.
private let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("thetalab")

private func thetalab(_ arguments: String..., environment: [String: String] = [:]) async throws -> ProcessResult {
    try await thetalab(arguments, environment: environment)
}

private func thetalab(_ arguments: [String], environment: [String: String] = [:]) async throws -> ProcessResult {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("empty-\(NewID.make())").path
    let clean = [
        "THETALAB_STATE": folder, "XDG_STATE_HOME": folder, "THETALAB_REGISTRY_ENDPOINT": "", "NO_COLOR": "",
    ]
    return try await ProcessResult.of(executable, arguments, environment: clean.merging(environment) { $1 })
}

/// Every command, by its words.
private let commands: [[String]] = {
    func walk(_ type: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
        [path] + type.configuration.subcommands.flatMap { walk($0, path + [$0._commandName]) }
    }
    return walk(ThetaLabCommand.self, [])
}()

@Suite("The command line")
struct CommandLineTests {
    @Test("has the words of its contract, and none that is not there yet")
    func words() {
        let expected: Set<[String]> = [
            ["up"], ["down"], ["status"], ["logs"], ["strategy", "create"], ["strategy", "list"], ["strategy", "show"],
            ["strategy", "edit"], ["strategy", "versions"], ["strategy", "diff"], ["strategy", "delete"],
            ["strategy", "pause"], ["strategy", "resume"], ["strategy", "promote"], ["strategy", "tuning"],
            ["data", "sources"], ["data", "describe"], ["data", "import"], ["data", "quality"], ["data", "export"],
            ["data", "realism"], ["backtest", "run"], ["backtest", "compare"], ["backtest", "audit"], ["runs", "list"],
            ["runs", "show"], ["runs", "compare"], ["runs", "diff"], ["runs", "trace"], ["runs", "rerun"],
            ["runs", "export"], ["runs", "note"], ["audit"], ["certificate", "issue"], ["certificate", "show"],
            ["version"],
        ]
        let groups: Set<[String]> = [[], ["strategy"], ["data"], ["backtest"], ["runs"], ["certificate"]]
        #expect(Set(commands) == expected.union(groups))
    }

    @Test("has help with an example for every command, within 80 columns", arguments: commands)
    func help(command: [String]) async throws {
        let result = try await thetalab(command + ["--help"], environment: ["COLUMNS": "80"])
        #expect(result.exitCode == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output.contains("Example"))
        #expect(result.output.contains("$ thetalab"))
        let lines = result.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE:") }
        #expect(lines.allSatisfy { $0.count <= 80 }, "\(result.output)")
    }

    @Test("has completions for the shells", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) async throws {
        let result = try await thetalab("--generate-completion-script", shell)
        #expect(result.exitCode == 0)
        #expect(result.output.contains("thetalab"))
    }

    @Test(
        "tells the nearest word for a mistyped one",
        arguments: [
            (["strtegy", "list"], "did you mean `thetalab strategy`?"),
            (["strategy", "shwo", "cc"], "did you mean `thetalab strategy show`?"),
            (["runs", "reurn"], "did you mean `thetalab runs rerun`?"),
            (["up", "--detahc"], "did you mean `--detach`?"),
            (["strategy", "list", "--stats", "x"], "did you mean `--status`?"),
            (["logs", "registy"], "did you mean registry?"), (["up", "--only", "backtset"], "did you mean backtest?"),
            (["strategy", "create", "cc", "--set", "take_proft=0.5"], "did you mean take_profit?"),
        ]
    )
    func typos(arguments: [String], suggestion: String) async throws {
        let result = try await thetalab(arguments)
        #expect(result.exitCode == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.lowercased().contains(suggestion.lowercased()), "\(result.errors)")
    }

    @Test(
        "refuses what it cannot do with 64, one sentence on what is wrong and one on what to do",
        arguments: [
            ["strategy", "show"], ["strategy", "show", "CC"], ["strategy", "create"],
            ["strategy", "create", "Bad_Name"], ["strategy", "create", "cc", "--template", "straddle"],
            ["strategy", "create", "cc", "--set", "take_profit=7"],
            ["strategy", "create", "cc", "--set", "take_profit"],
            ["strategy", "create", "--file", "/nowhere.yaml"], ["strategy", "tuning", "cc", "maybe"],
            ["strategy", "tuning", "cc", "on", "--window", "25:00-06:00"],
            ["strategy", "promote", "cc", "--to", "moon"], ["runs", "show", "x"], ["runs", "compare", "019ab3c4"],
            ["backtest", "run"], ["backtest", "run", "cc"], ["backtest", "run", "cc", "--source", "s"],
            ["backtest", "run", "cc", "--source", "s", "--from", "2026-05-01", "--to", "2026-01-01"],
            ["backtest", "run", "cc", "--source", "s", "--from", "soon", "--to", "2026-01-01"],
            ["backtest", "run", "--file", "/nowhere.json", "--chain", "/nowhere.csv"],
            ["backtest", "run", "cc", "--source", "s", "--chain", "/nowhere.csv"],
            ["data", "import"], ["data", "import", "--underlying", "BTC"],
            ["data", "import", "/nowhere.csv", "--underlying", "BTC"],
            ["data", "import", "/etc/passwd", "--underlying", "BTC", "--format", "parquet"],
            ["up", "--database", "mysql://x"], ["status", "--endpoint", "registry=nowhere"],
            ["status", "--endpoint", "regstry=localhost:1"], ["logs"], ["logs", "kernel"], ["version", "extra"],
            ["certificate", "issue", "regstry", "--out", "/nowhere"],
            ["certificate", "issue", "operator/Ada!", "--out", "."],
            ["certificate", "issue", "registry", "--out", "/nowhere", "--lifetime", "long"],
            ["certificate", "show", "/nowhere"], ["runs", "list", "--limit", "0"],
            ["runs", "list", "--status", "fine"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let plain = try await thetalab(arguments)
        #expect(plain.exitCode == 64, "\(plain)")
        #expect(plain.output.isEmpty)
        #expect(plain.errors.split(separator: "\n").count >= 1)

        let json = try await thetalab(arguments + ["--json"])
        #expect(json.exitCode == 64)
        let error = try JSONDocument(json.errors)["error"]
        #expect(error?["code"]?.string == "invalid_argument", "\(json.errors)")
        #expect(error?["message"]?.string?.isEmpty == false)
    }

    @Test(
        "ends with 69 where no service can be reached",
        arguments: [["strategy", "list"], ["data", "sources"], ["runs", "list"], ["audit"], ["status"]]
    )
    func unreachable(arguments: [String]) async throws {
        let result = try await thetalab(arguments)
        #expect(result.exitCode == 69, "\(result)")
    }

    @Test("imports an index or delivery prices without a chain", arguments: ["--index", "--delivery"])
    func seriesAlone(_ option: String) throws {
        let command = try ThetaLabCommand.parseAsRoot(["data", "import", option, "hourly.csv", "--underlying", "BTC"])
        #expect(command is DataImportCommand)
    }

    @Test("finds nothing to take down where nothing is up")
    func down() async throws {
        let result = try await thetalab("down", "--json")
        #expect(result.exitCode == 0)
        #expect(try JSONDocument(result.output)["was_up"]?.bool == false)
    }

    @Test("reads its configuration file, and names the key that is wrong")
    func configuration() async throws {
        let folder = StateFolder(
            FileManager.default.temporaryDirectory.appendingPathComponent("conf-\(NewID.make())").path
        )
        try StateFolder.makeFolder(folder.path, mode: 0o700)
        try StateFolder.write("endpoints:\n  registry: nowhere\n", to: folder.configuration, mode: 0o600)
        let result = try await thetalab("strategy", "list", "--state", folder.path, "--json")
        #expect(result.exitCode == 64)
        #expect(try JSONDocument(result.errors)["error"]?["field"]?.string == "endpoints.registry")
    }

    @Test("says its version")
    func version() async throws {
        let result = try await thetalab("version", "--json")
        let version = try #require(try JSONDocument(result.output)["version"]?.string)
        let flag = try await thetalab("--version")
        #expect(flag.exitCode == 0)
        #expect(flag.output.hasPrefix("thetalab \(version) ("), "\(flag)")
        #expect(flag.output == (try await thetalab("version")).output)
    }
}
