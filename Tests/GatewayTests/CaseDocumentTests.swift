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
