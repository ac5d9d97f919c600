import Errors
import Testing

@testable import ServiceKit

@Suite("A printed configuration")
struct ConfigurationDocumentTests {
    private static let motto = ConfigurationKey("motto", default: "", "What is said.")
    private static let table = ConfigurationTable([
        ConfigurationKey("times", default: 3, in: 1...9, "How often."),
        ConfigurationKey("workers", default: 7, of: "the machine's processors", in: 1...9, "How many."), motto,
        ConfigurationKey<String>.required("place", "Where."),
        ConfigurationKey<String>.required("token", secret: true, "A secret."),
        ConfigurationKey<Int?>.optional("seed", "Where it begins."),
        ConfigurationKey("peers", default: [NetworkAddress.loopback(1)], "Who else."),
    ])

    private func document(_ flags: [String: String], file: ConfigurationFile? = nil) throws -> String {
        let values = try ConfigurationValues(
            table: Self.table,
            flags: flags,
            environment: [:],
            file: file,
            isComplete: false
        )
        return ConfigurationDocument(executable: "thetalab-x", summary: "Is.", table: Self.table, values: values).text
    }

    private func parsed(_ text: String) throws -> [String: String] {
        try ConfigurationFile(text: text, path: "x.yaml", table: Self.table).values
    }

    @Test("has every key with its meaning, its terms and its value or default, and leaves open what nobody gave")
    func defaults() throws {
        let text = try self.document([:])
        #expect(try self.parsed(text) == ["times": "3", "motto": "", "peers": "127.0.0.1:1"])
        for key in Self.table.keys {
            #expect(text.contains("# \(key.documentation)\n# \(key.terms)\n"))
            #expect(text.contains("\n\(key.name):") || text.contains("\n# \(key.name):"))
        }
        #expect(text.contains("# a whole number, 1…9; default: the machine's processors\n# workers:\n"))
        #expect(text.contains("# text; required; secret\n# token: (to be given by THETALAB_TOKEN)"))
    }

    @Test("never shows a secret")
    func secret() throws {
        let text = try self.document(["token": "hunter2"])
        #expect(!text.contains("hunter2"))
        #expect(text.contains("# token: (given, not shown)"))
        #expect(try self.parsed(text)["token"] == nil)
    }

    @Test(
        "is a file that is read as it was meant, whatever the text",
        arguments: [
            "plain", "/var/lib/x", "a: b", "# no comment", "\"quoted\" \\ back", "two\nlines", "tab\tbed", "null", "~",
            "true", "1e3", "0755", "- item", "[a, b]", "{a: b}", "*alias", "&anchor", "!tag", "|", ">", "%", "@", "`",
            "ends:", ":begins", " spaces ", "ünïcödé 😀", "\u{0}", "\u{7F}", "?", "? x", "-", "--- x", "a,b", ",",
        ]
    )
    func roundTrip(text: String) throws {
        let printed = try self.document(["motto": text, "times": "5", "seed": "-4", "workers": "2", "place": text])
        let expected = [
            "motto": text, "times": "5", "seed": "-4", "workers": "2", "place": text, "peers": "127.0.0.1:1",
        ]
        #expect(try self.parsed(printed) == expected, "\(printed)")
        // Printed from what was printed it is the same.
        let file = try ConfigurationFile(text: printed, path: "x.yaml", table: Self.table)
        #expect(try self.document([:], file: file) == printed)
    }

    @Test("still refuses a bad value")
    func badValue() {
        #expect(throws: LabError.self) { try self.document(["times": "10"]) }
    }
}
