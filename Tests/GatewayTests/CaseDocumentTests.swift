import ArgumentParser
import Errors
import Foundation
import Options
import Strategy
import TestSupport
import Testing

@testable import Gateway

@Suite(
    "A result document as it is printed",
    .enabled(if: SharedMaterial.isPresent, "the shared cases are not here: set THETALAB_SHARED")
)
struct CaseDocumentTests {
    static let cases: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: SharedMaterial.url("cases").path)) ?? []
        return files.filter { $0.hasSuffix(".result.json") }.sorted()
    }()

    @Test("reads back to the very same figures", arguments: Self.cases)
    func roundTrip(name: String) throws {
        let data = try Data(contentsOf: SharedMaterial.url("cases/\(name)"))
        let document = try JSONValue(parsing: Array(data))
        for text in [document.text, document.prettyText] {
            let differences = try JSONDocument(text).differences(from: JSONDocument(data), tolerance: 0)
            #expect(differences.isEmpty, "\(differences.prefix(5))")
        }
    }

    @Test("takes every key of a case's request", arguments: Self.cases)
    func request(name: String) throws {
        let file = SharedMaterial.url("cases/\(name.replacing(".result.json", with: ".json"))").path
        let options = try RunRequestOptions.parse([])
        let request = try options.request(document: DocumentFile.read(file))
        let given = try #require(try DocumentFile.read(file).members)
        for member in given {
            let read = request.document[member.key]
            #expect(
                read == member.value || read?.double == member.value.double && read?.double != nil
                    || read?.elements?.compactMap(\.double) == member.value.elements?.compactMap(\.double),
                "\(member.key)"
            )
        }
    }

    @Test("lets options win over the request's file", arguments: Self.cases.prefix(1))
    func options(name: String) throws {
        let file = SharedMaterial.url("cases/\(name.replacing(".result.json", with: ".json"))").path
        let options = try RunRequestOptions.parse([
            "--from", "2024-02-02", "--interval", "4h", "--fill", "mid", "--numeraire", "coin", "--seed", "7",
            "--set", "take_profit=0.7", "slippage=0.01",
        ])
        let request = try options.request(document: DocumentFile.read(file))
        #expect(request.settings.start == 1_706_832_000_000)
        #expect(request.settings.decisionInterval.rawValue == "4h")
        #expect(request.settings.fillModel == .mid)
        #expect(request.settings.numeraire == .coin)
        #expect(request.settings.seed == 7)
        #expect(request.settings.slippage == 0.01)
        #expect(request.definition.takeProfit == 0.7)
    }
}

@Suite("A definition's file")
struct DocumentFileTests {
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
