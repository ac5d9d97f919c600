import Errors
import Foundation
import Strategy
import Testing

@testable import Gateway

@Suite("A document file")
struct DocumentFileTests {
    private static func parse(_ yaml: String) throws -> JSONValue {
        try DocumentFile.parse(Data(yaml.utf8), isJSON: false)
    }

    @Test(
        "has YAML's values as JSON has them",
        arguments: [
            ("5", .integer(5)), ("0x1F", .integer(31)), ("1.5e3", .number(1500)), ("yes", .flag(true)), ("~", .null),
            ("[1, a]", .array([.integer(1), .text("a")])),
        ] as [(String, JSONValue)]
    )
    func values(yaml: String, value: JSONValue) throws {
        #expect(try Self.parse("a: \(yaml)")["a"] == value)
    }

    @Test("takes what YAML 1.1 calls a number to the base of 60 as a text, however long", arguments: [2, 12, 1000])
    func sexagesimal(parts: Int) throws {
        let text = Array(repeating: "1", count: parts).joined(separator: ":")
        #expect(try Self.parse("a: \(text)")["a"] == .text(text))
    }

    @Test(
        "is refused where a key comes twice, or nesting has no end",
        arguments: ["a: 1\na: 2\n", "a: " + Self.bracket]
    )
    func refused(yaml: String) {
        let error = #expect(throws: LabError.self) { try Self.parse(yaml) }
        #expect(error?.code == .invalidArgument)
    }

    private static let bracket = String(repeating: "[", count: 10_000)
}
