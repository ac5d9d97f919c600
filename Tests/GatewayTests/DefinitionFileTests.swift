import ArgumentParser
import Errors
import Foundation
import Options
import Strategy
import TestSupport
import Testing

@testable import Gateway

@Suite("A definition's file")
struct DefinitionFileTests {
    @Test("is YAML or JSON, with the same values")
    func yaml() throws {
        let yaml = """
            name: cc
            delta_range: [0.1, 0.2]
            ivrv_min: 1.5
            max_positions: 2
            call_above_cost: false
            exit_style: hold_to_expiry
            """
        let json = """
            {"name":"cc","delta_range":[0.1,0.2],"ivrv_min":1.5,"max_positions":2,"call_above_cost":false,
             "exit_style":"hold_to_expiry"}
            """
        #expect(
            try DocumentFile.parse(Data(yaml.utf8), isJSON: false) == DocumentFile.parse(Data(json.utf8), isJSON: true)
        )
    }

    @Test(
        "is refused where it is neither, or has a key twice",
        arguments: ["a: [1", "a: 1\na: 2", "{\"a\":1,\"a\":2}"]
    )
    func refuses(text: String) {
        #expect(throws: (any Error).self) { try DocumentFile.parse(Data(text.utf8), isJSON: false) }
    }

    @Test("is refused where a few lines stand for billions of values")
    func bomb() {
        let lines = (1..<12).map {
            "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
        }
        let text = "a0: &a0 [x]\n" + lines.joined(separator: "\n")
        let error = #expect(throws: LabError.self) { try DocumentFile.parse(Data(text.utf8), isJSON: false) }
        #expect(error?.message.contains("not more than") == true)
    }

    @Test("loses to what is said beside it")
    func flagsWin() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("def-\(NewID.make()).yaml").path
        try StateFolder.write(
            "name: from-file\nrisk_profile: conservative\nunderlying: BTC\ntake_profit: 0.4\n",
            to: path,
            mode: 0o600
        )
        let options = try DefinitionOptions.parse([
            "--file", path, "--underlying", "eth", "--set", "take_profit=0.8", "max_positions=3",
        ])
        let draft = try options.draft()
        #expect(draft.name == "from-file")
        #expect(draft.definition.underlying.rawValue == "ETH")
        #expect(draft.definition.riskProfile == .conservative)
        #expect(draft.definition.deltaRange == Band(0.10, 0.20))
        #expect(draft.definition.takeProfit == 0.8)
        #expect(draft.definition.maxPositions == 3)
    }
}
